import { error, json } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { publishPackedIndex } from '$lib/bank/publish';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => builtPacks().map(({ pack }) => ({ pack: pack.id }));

export const GET: RequestHandler = ({ params }) => {
	const pack = builtPack(params.pack);
	if (!pack) error(404);
	return json(publishPackedIndex(pack));
};
