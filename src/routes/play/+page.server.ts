import { builtPacks } from '$lib/bank/files.server';
import { publishIndex, publishPackList } from '$lib/bank/publish';
import { builtDays } from '$lib/quiz/built-days.server';
import { firstRound } from '$lib/quiz/first-round';
import type { PageServerLoad } from './$types';

// Only what choosing a pack needs, and a first question without its key: both stand in the page.
export const load: PageServerLoad = () => {
	const [pack] = builtPacks();
	return {
		packs: publishPackList(builtPacks()).packs.map(({ id, topics, corrected }) => ({
			id,
			...(corrected ? { corrected } : {}),
			topics: topics.map((topic) => topic.id)
		})),
		days: builtDays().days.length,
		first: pack ? firstRound(publishIndex(pack), pack.items) : null
	};
};
