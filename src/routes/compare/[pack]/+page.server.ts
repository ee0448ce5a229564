import { error } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { comparePage } from '$lib/screens/compare-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	builtPacks()
		.filter((pack) => comparePage(pack) !== null)
		.map(({ pack }) => ({ pack: pack.id }));

export const load: PageServerLoad = ({ params }) => {
	const pack = builtPack(params.pack);
	const page = pack && comparePage(pack);
	if (!page) error(404);
	return { page };
};
