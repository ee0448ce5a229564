import { builtPacks } from './files.server';
import { publishPackList } from './publish';
import type { PackSummary } from './published';

/** Returns every pack as far as memory goes: its id, and the items whose key was wrong once. */
export function correctedPacks(): Pick<PackSummary, 'id' | 'corrected'>[] {
	return publishPackList(builtPacks()).packs.map(({ id, corrected }) => ({
		id,
		...(corrected ? { corrected } : {})
	}));
}
