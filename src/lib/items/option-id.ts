import { fnv1a } from '../base/random';

/**
 * Returns the id of an option: a short hash of its text.
 *
 * It survives reordering in the file and says nothing about the key.
 */
export function optionId(text: string): string {
	return fnv1a(text).toString(36);
}
