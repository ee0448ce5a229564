import { error } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { factList } from '$lib/screens/fact-list';
import { jsonForScript, packData } from '$lib/screens/structured-data';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	builtPacks()
		.filter(({ facts }) => facts.length > 0)
		.map(({ pack }) => ({ pack: pack.id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const pack = builtPack(params.pack);
	if (!pack || pack.facts.length === 0) error(404);
	locals.structuredData = jsonForScript(packData(pack, (path) => locals.site + path));
	return { list: factList(pack) };
};
