import { error, json } from '@sveltejs/kit';
import { builtPack, builtPacks } from '$lib/bank/files.server';
import { packIndex } from '$lib/bank/packed-index';
import { publishIndex } from '$lib/bank/publish';
import { startRound } from '$lib/quiz/start-round';
import { startCount } from '$lib/quiz/starts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const numbers = Array.from({ length: startCount }, (_, number) => String(number));

export const entries: EntryGenerator = () =>
	builtPacks().flatMap(({ pack }) => numbers.map((number) => ({ pack: pack.id, number })));

export const GET: RequestHandler = ({ params }) => {
	const pack = builtPack(params.pack);
	if (!pack || !numbers.includes(params.number)) error(404);
	return json(packIndex(startRound(publishIndex(pack), Number(params.number))));
};
