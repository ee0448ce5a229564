/** Returns a count with its noun: `1 time`, `3 times`. */
export function countInWords(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Returns a whole number as a sentence has it: in words up to ten, in figures above. */
export function smallNumber(count: number): string {
	return small[count] ?? String(count);
}
