import { error } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { factPage } from '$lib/screens/fact-page';
import { factData, jsonForScript } from '$lib/screens/structured-data';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	builtPacks().flatMap(({ pack, facts }) =>
		facts.map((fact) => ({ pack: pack.id, fact: fact.id }))
	);

export const load: PageServerLoad = ({ params, locals }) => {
	const pack = builtPack(params.pack);
	const fact = pack?.facts.find(({ id }) => id === params.fact);
	const page = pack && factPage(pack, params.fact);
	if (!fact || !page) error(404);
	const data = factData(pack, fact, { page, addressOf: (path) => locals.site + path });
	locals.structuredData = jsonForScript(data);
	return { page };
};
