import { error } from '@sveltejs/kit';
import { correctedPacks } from '$lib/bank/corrected-packs.server';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { publishPassage } from '$lib/bank/publish-passage';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	builtPacks().flatMap(({ pack, passages }) =>
		passages.map(({ id }) => ({ pack: pack.id, passage: id }))
	);

export const load: PageServerLoad = ({ params }) => {
	const pack = builtPack(params.pack);
	const passage = pack && publishPassage(pack, params.passage);
	if (!passage) error(404);
	return { passage, packs: correctedPacks() };
};
