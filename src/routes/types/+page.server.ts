import { builtPacks } from '$lib/bank/files.server';
import { authorings, type Item } from '$lib/items/all';
import type { TypeShow } from '$lib/screens/type-show';
import { triesOf } from '$lib/screens/type-tries';
import type { PageServerLoad } from './$types';

/** The examples cite no real report: what stands for a citation in them is left out. */
function withoutCitations(item: Item): Item {
	const text = JSON.stringify(item).replaceAll(/ \([a-z]+ P\d+\)/g, '');
	return { ...(JSON.parse(text) as Item), evidence: [] }; // the same shape with shorter texts
}

export const load: PageServerLoad = () => {
	const packs = builtPacks();
	const shows: TypeShow[] = authorings.map(({ type, examples }) => {
		const own = examples.map((item) => ({
			item: withoutCitations(item),
			tries: triesOf(type, item),
			sources: []
		}));
		const pack = packs.find(({ items }) => items.some((item) => item.type === type.name));
		const real = pack?.items.find((item) => item.type === type.name);
		return {
			name: type.name,
			examples:
				pack && real
					? [{ item: real, tries: triesOf(type, real), sources: pack.pack.sources }, ...own]
					: own
		};
	});
	return { shows };
};
