import { error, json } from '@sveltejs/kit';
import { packIndex } from '$lib/bank/packed-index';
import { builtDays, publishDay } from '$lib/quiz/built-days.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	builtDays().days.map(({ number }) => ({ number: String(number) }));

export const GET: RequestHandler = ({ params }) => {
	const day = publishDay(Number(params.number));
	if (!day) error(404);
	return json(packIndex(day));
};
