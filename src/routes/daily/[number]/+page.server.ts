import { builtDays } from '$lib/quiz/built-days.server';
import type { EntryGenerator } from './$types';

// Days drawn for good have a page of their own; any other number is drawn by the fallback page.
export const entries: EntryGenerator = () =>
	builtDays().days.map(({ number }) => ({ number: String(number) }));
