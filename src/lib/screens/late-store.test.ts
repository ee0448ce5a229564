import { expect, test, vi } from 'vitest';
import type { Attempt, Session } from '$lib/quiz/schema';
import type { Settings } from '$lib/store/schema';
import type { Store } from '$lib/store/store';
import { LateStore } from './late-store';

const unknown = { certainty: 'think-so' } as Settings; // the test reads no other
const session = (draft: Session['draft']) => ({ id: 's', draft }) as Session; // the rest is passed through
const attempt = { id: 's/0' } as Attempt; // the rest is passed through

function aStore() {
	const deeds: string[] = [];
	const store = {
		attempts: () => [attempt],
		settings: () => ({ ...unknown, certainty: 'sure' }),
		record: ({ id }: Attempt) => deeds.push(`record ${id}`),
		saveSession: ({ draft }: Session) => deeds.push(`session ${JSON.stringify(draft)}`),
		saveSettings: () => deeds.push('settings'),
		isElsewhere: () => true
	} as unknown as Store; // what a round uses
	return { deeds, store };
}

test('does not open the store for a question that was only shown', () => {
	const open = vi.fn(() => new Promise<Store>(() => undefined));

	new LateStore(open, unknown).saveSession(session(null));

	expect(open).not.toHaveBeenCalled();
});

test('opens it at the first touch and gives it everything in order', async () => {
	const { deeds, store } = aStore();
	const open = vi.fn(() => Promise.resolve(store));
	const late = new LateStore(open, unknown);

	late.saveSession(session(null));
	late.saveSession(session({ choice: 'a' }));
	late.record(attempt);
	await vi.waitFor(() => {
		expect(deeds).toEqual(['session null', 'session {"choice":"a"}', 'record s/0']);
	});
	late.saveSettings({});

	expect(deeds.at(-1)).toBe('settings');
	expect(open).toHaveBeenCalledTimes(1);
});

test('says that it waits until the store is there', async () => {
	const { store } = aStore();
	const late = new LateStore(() => Promise.resolve(store), unknown);
	expect(late.isWaiting).toBe(true);

	late.record(attempt);
	await vi.waitFor(() => {
		expect(late.isWaiting).toBe(false);
	});
});

test('loses nothing when the store comes at the second try only', async () => {
	const { deeds, store } = aStore();
	const open = vi
		.fn<() => Promise<Store>>()
		.mockRejectedValueOnce(new Error('offline'))
		.mockResolvedValueOnce(store);
	const late = new LateStore(open, unknown);

	late.record(attempt);
	await Promise.resolve();
	await Promise.resolve();
	late.saveSession(session({ choice: 'a' }));

	await vi.waitFor(() => {
		expect(deeds).toEqual(['record s/0', 'session {"choice":"a"}']);
	});
});

test('knows nothing before and what the store knows after', () => {
	const late = new LateStore(() => new Promise<Store>(() => undefined), unknown);
	expect(late.attempts()).toEqual([]);
	expect(late.settings()).toBe(unknown);
	expect(late.isElsewhere('s')).toBe(false);

	late.settle(aStore().store);

	expect(late.attempts()).toEqual([attempt]);
	expect(late.settings().certainty).toBe('sure');
	expect(late.isElsewhere('s')).toBe(true);
});
