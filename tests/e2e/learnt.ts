import type { Page } from '@playwright/test';
import type { Attempt } from '../../src/lib/quiz/schema';
import type { PackedIndex } from '../../src/lib/bank/packed-index';
import { unpackIndex } from '../../src/lib/bank/packed-index';
import type { IndexEntry } from '../../src/lib/bank/published';
import { anExample, storeCode } from './data';

const pack = 'london-summit-2025';
const dayMs = 86_400_000;

/** Returns the items of the built pack, one for each fact, single choices alone. */
export async function askedItems(page: Page): Promise<IndexEntry[]> {
	const response = await page.request.get(`/packs/${pack}/index.json`);
	const index = unpackIndex((await response.json()) as PackedIndex); // the build made it
	if (!index) throw new Error('The index of the build can be read');
	const seen = new Set<string>();
	return index.items.filter(({ fact, type, retires }) => {
		if (type !== 'single-choice' || retires !== undefined || seen.has(fact)) return false;
		seen.add(fact);
		return true;
	});
}

/**
 * Returns the attempts of somebody who met facts of the pack 40, 37 and 30 days ago and missed some in between: three
 * rounds of twelve, of which each first question of four was wrong at the end.
 */
export async function learntHistory(page: Page): Promise<Attempt[]> {
	const items = (await askedItems(page)).slice(0, 12);
	const example = anExample();
	const now = Date.now();
	return [40, 37, 30].flatMap((ago, round) =>
		items.map(({ id, fact, itemVersion }, i): Attempt => {
			const session = `r${String(round)}`;
			const isWrong = round === 2 ? i % 4 === 0 : i % 3 === round;
			return {
				...example,
				id: `${session}/${String(i)}`,
				...{ pack, item: id, fact, itemVersion, session, type: 'single-choice' },
				mode: round === 1 ? 'topic' : 'quick',
				at: now - ago * dayMs + i * 20_000,
				zone: 'Europe/London',
				tookMs: 9000,
				response: null,
				mark: isWrong ? 0 : 1,
				certainty: i % 3 === 0 ? 'guess' : i % 3 === 1 ? 'think-so' : 'sure'
			};
		})
	);
}

/** Returns an attempt at an item so many days ago. @param mark 0..1 */
export function attemptAt(
	{ id, fact, itemVersion }: IndexEntry,
	{ daysAgo, mark }: { readonly daysAgo: number; readonly mark: number }
): Attempt {
	const session = `${id}-${String(daysAgo)}`;
	return {
		...anExample(),
		id: `${session}/0`,
		...{ pack, item: id, fact, itemVersion, session, type: 'single-choice', mode: 'quick', mark },
		at: Date.now() - daysAgo * dayMs,
		zone: 'Europe/London',
		tookMs: 9000,
		response: null,
		certainty: 'think-so'
	};
}

/** Records attempts by a store in the page, and waits until all are kept. */
export async function record(page: Page, attempts: readonly Attempt[]): Promise<void> {
	await page.evaluate(
		async ({ code, log }) => {
			const chunk = (await import(code)) as Record<string, unknown>; // its exports have short names
			const built = Object.values(chunk).find(
				(each) => typeof each === 'object' && each !== null && 'openBrowserStore' in each
			) as {
				openBrowserStore(): Promise<{ record(attempt: unknown): void }>;
			}; // the chunk was found by this name
			const store = await built.openBrowserStore();
			for (const attempt of log) store.record(attempt);
		},
		{ code: await storeCode(), log: attempts }
	);
}
