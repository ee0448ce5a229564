/** Returns a count with its noun: `1 time`, `3 times`. */
export function countInWords(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
