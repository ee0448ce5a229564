import { error } from '@sveltejs/kit';
import { drawIcon, icons, type IconName } from '../draw.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => Object.keys(icons).map((name) => ({ name }));

export const GET: RequestHandler = async ({ params: { name } }) => {
	if (!(name in icons)) error(404);
	const body = await drawIcon(name as IconName); // just looked up
	return new Response(body, { headers: { 'content-type': 'image/png' } });
};
