import { error, json } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { publishChunks } from '$lib/bank/publish';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	builtPacks().flatMap((pack) =>
		publishChunks(pack).map((_, i) => ({ pack: pack.pack.id, chunk: String(i) }))
	);

export const GET: RequestHandler = ({ params }) => {
	const pack = builtPack(params.pack);
	const chunk = pack && publishChunks(pack)[Number(params.chunk)];
	if (!chunk) error(404);
	return json(chunk);
};
