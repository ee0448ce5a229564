import { json } from '@sveltejs/kit';
import { builtPacks } from '$lib/bank/files.server';
import { publishPackList } from '$lib/bank/publish';

export const prerender = true;
export const trailingSlash = 'never';

export function GET() {
	return json(publishPackList(builtPacks()));
}
