import { builtPacks } from '$lib/bank/files.server';
import { publishPackList } from '$lib/bank/publish';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	packs: publishPackList(builtPacks()).packs.map(({ id, corrected }) => ({
		id,
		...(corrected ? { corrected } : {})
	}))
});
