import { builtPacks } from '$lib/bank/files.server';
import { publishIndex, publishPackList } from '$lib/bank/publish';
import { builtDays } from '$lib/quiz/built-days.server';
import { firstRound } from '$lib/quiz/first-round';
import { writePageRound } from '$lib/screens/page-round';
import type { PageServerLoad } from './$types';

// Only what choosing a pack needs. A first question without its key stands in the page itself.
export const load: PageServerLoad = ({ locals }) => {
	const [pack] = builtPacks();
	const packs = publishPackList(builtPacks()).packs.map(({ id, topics, corrected }) => ({
		id,
		...(corrected ? { corrected } : {}),
		topics: topics.map((topic) => topic.id)
	}));
	const first = pack ? firstRound(publishIndex(pack), pack.items) : null;
	if (first) locals.pageRound = { first, packs };
	writePageRound(locals.pageRound ?? null);
	return { packs, days: builtDays().days.length };
};
