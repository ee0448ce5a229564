import { error } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { timelinePage } from '$lib/screens/timeline-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	builtPacks()
		.filter(({ facts }) => facts.length > 0)
		.map(({ pack }) => ({ pack: pack.id }));

export const load: PageServerLoad = ({ params }) => {
	const pack = builtPack(params.pack);
	if (!pack || pack.facts.length === 0) error(404);
	return { page: timelinePage(pack) };
};
