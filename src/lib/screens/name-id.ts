import { fold } from '$lib/base/text';

/** Returns a name as the id of its place on a page: `João Vale de Almeida` is `joao-vale-de-almeida`. */
export function nameId(name: string): string {
	return fold(name).replaceAll(' ', '-');
}
