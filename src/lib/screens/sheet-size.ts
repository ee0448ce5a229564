/** How much of a phone's screen the question takes: its stem alone, half, or nearly all. */
export type SheetSize = 'small' | 'half' | 'full';

/** Sizes from small to full. */
const sizes = ['small', 'half', 'full'] as const;

/** Returns the next size in a direction; at the end it stays. @param by 1 for larger, -1 for smaller */
export function sizeBeside(size: SheetSize, by: 1 | -1): SheetSize {
	return sizes[sizes.indexOf(size) + by] ?? size;
}

/** Returns the size one press on the handle leads to: half, full, small, and half again. */
export function sizeAfter(size: SheetSize): SheetSize {
	return size === 'full' ? 'small' : sizeBeside(size, 1);
}
