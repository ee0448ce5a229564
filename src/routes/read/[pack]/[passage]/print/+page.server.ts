import { error } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { readPaper } from '$lib/screens/read-paper';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	builtPacks().flatMap(({ pack, passages }) =>
		passages.map(({ id }) => ({ pack: pack.id, passage: id }))
	);

export const load: PageServerLoad = ({ params }) => {
	const pack = builtPack(params.pack);
	const paper = pack && readPaper(pack, params.passage);
	if (!paper) error(404);
	return { paper };
};
