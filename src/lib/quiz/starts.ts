import { fnv1a } from '../base/random';

/** How many ready-made rounds a pack has. */
export const startCount = 16;
/** How many items each has, at most. */
export const startLength = 10;

/** Returns the number of the ready-made round for a seed, each as likely as any other. */
export function startFor(seed: string): number {
	return fnv1a(seed) % startCount;
}
