import type { ReadingSettings } from '$lib/store/schema';

/** Returns the classes a text wears for the way it is read; what is usual needs none. */
export function readingClasses(settings: ReadingSettings): string[] {
	const { size, lines, width, face, spaced, sepia } = settings;
	return [
		...(size === 'normal' ? [] : [`size-${size}`]),
		...(lines === 'normal' ? [] : [`lines-${lines}`]),
		...(width === 'normal' ? [] : [`width-${width}`]),
		...(face === 'serif' ? [] : ['sans']),
		...(spaced ? ['spaced'] : []),
		...(sepia ? ['sepia'] : [])
	];
}
