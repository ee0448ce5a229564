import type { PlayIndex } from '../bank/published';
import { demandOf, type Askable } from '../memory/next-item';

/** Returns the items of a pack as planning reviews sees them. */
export function askablesOf({ pack, items }: PlayIndex): Askable[] {
	return items.map(({ id, fact, type, enemies, published, retires }) => ({
		item: `${pack}/${id}`,
		fact: `${pack}/${fact}`,
		type,
		demand: demandOf(type),
		enemies: enemies.flatMap((i) => (items[i] ? [`${pack}/${items[i].id}`] : [])),
		published,
		...(retires === undefined ? {} : { retires })
	}));
}
