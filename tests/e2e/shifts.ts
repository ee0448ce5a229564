import type { Page } from '@playwright/test';

/** Runs in the page before everything else: notes what moves on the screen, and how far. */
export function noteShifts(): void {
	type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
	const noted: string[] = [];
	Reflect.set(window, 'shifts', noted);
	new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries() as Shift[]) {
			const moved = sources.map(({ node }) => node?.textContent.trim().slice(0, 30));
			noted.push(`${value.toFixed(4)}: ${moved.join(' | ')}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

/** Returns what moved since the page was opened, with how far (Layout Instability, 4.1) and what it says. */
export function shifts(page: Page): Promise<string[]> {
	return page.evaluate(() => Reflect.get(window, 'shifts') as string[]);
}
