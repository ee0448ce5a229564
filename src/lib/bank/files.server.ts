import { mistakeText } from './mistake';
import { readPacks, type BankFiles, type CheckedPack } from './read';

/** Every YAML file under `questions/`, by path. */
export const bankFiles: BankFiles = import.meta.glob<string>('/questions/**/*.{yaml,yml}', {
	query: '?raw',
	import: 'default',
	eager: true
});

let packs: readonly CheckedPack[] | null = null;

/**
 * Returns every pack, read once.
 *
 * @throws Error with every mistake in every file, which stops the build and shows in the terminal
 */
export function builtPacks(): readonly CheckedPack[] {
	if (packs) return packs;
	const read = readPacks(bankFiles);
	if (!read.ok) {
		const lines = read.error.map((mistake) => `  ${mistakeText(mistake)}`);
		throw new Error(`questions/ cannot be published:\n${lines.join('\n')}\n`);
	}
	packs = read.value;
	return packs;
}

/** Returns the pack with an id, `null` where there is none. */
export function builtPack(id: string): CheckedPack | null {
	return builtPacks().find((p) => p.pack.id === id) ?? null;
}
