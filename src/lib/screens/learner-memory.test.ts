import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rebuild } from '$lib/memory/rebuild';
import { Scheduler } from '$lib/memory/scheduler';
import { singleChoice } from '$lib/items/single-choice';
import { examples } from '$lib/items/single-choice/examples';
import { reviewOf } from '$lib/quiz/reviews';
import { modeSchema } from '$lib/quiz/schema';
import { step } from '$lib/quiz/step';
import { aBook, aSession } from '$lib/quiz/testing';
import type { KeptCards } from '$lib/store/cards';
import { defaultSettings } from '$lib/store/default-settings';
import { openStore } from '$lib/store/open';
import { anAttempt, FakeStorage } from '$lib/store/testing';
import { correctionsOf, LearnerMemory, parametersOf } from './learner-memory';

const packs = [{ id: 'pack' }];
const attempts = Array.from({ length: 12 }, (_, i) =>
	anAttempt(i, { fact: `fact-${i % 4}`, mark: i % 3 === 0 ? 0 : 1 })
);

async function aStore(storage = new FakeStorage()) {
	const store = await openStore({ storage, tab: 't', now: () => 0 });
	const saved: KeptCards[] = [];
	const keeping = {
		attempts: () => store.attempts(),
		settings: () => store.settings(),
		cards: () => saved.at(-1) ?? null,
		saveCards: (kept: KeptCards) => void saved.push(kept)
	};
	return { store, keeping, saved };
}

const whole = () =>
	rebuild(attempts.map(reviewOf), new Scheduler(parametersOf(defaultSettings)), new Map());

describe('LearnerMemory', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('follows what is recorded, one by one, to the cards of the whole log', async () => {
		const { store, keeping } = await aStore();
		const memory = new LearnerMemory();
		for (const attempt of attempts) {
			store.record(attempt);
			memory.of(keeping, packs);
		}
		expect(new Map(memory.of(keeping, packs).cards)).toEqual(whole());
	});

	test('keeps its cards once it is quiet, and opens from them', async () => {
		const { store, keeping, saved } = await aStore();
		for (const attempt of attempts) store.record(attempt);
		new LearnerMemory().of(keeping, packs);
		vi.runAllTimers();
		expect(saved).toHaveLength(1);
		expect(new Map(saved[0]?.cards.map((card) => [card.fact, card]))).toEqual(whole());

		const again = new LearnerMemory();
		expect(new Map(again.of(keeping, packs).cards)).toEqual(whole());
		vi.runAllTimers();
		expect(saved).toHaveLength(1);
	});

	test.each(modeSchema.options)(
		'moves the card of a fact once for a response in %s, recorded once or twice',
		async (mode) => {
			const { store, keeping } = await aStore();
			const memory = new LearnerMemory();
			const [item] = examples;
			if (!item) throw new Error('there are examples');
			const book = aBook([item]);
			const response = singleChoice.keyResponse(item);
			const asked = step(
				{ ...aSession([item]), mode },
				{ type: 'draft', response },
				{ now: 1_000_000, book }
			);
			const { attempts } = step(asked, { type: 'respond' }, { now: 1_002_000, book });
			expect(attempts.map((attempt) => attempt.mode)).toEqual([mode]);

			for (const attempt of [...attempts, ...attempts]) {
				store.record(attempt);
				expect([...memory.of(keeping, packs).cards.values()]).toMatchObject([
					{ fact: `pack/${attempt.fact}`, reps: 1 }
				]);
			}
		}
	);

	test('takes note of what was taken back, and of what another device adds in between', async () => {
		const { store, keeping } = await aStore();
		const memory = new LearnerMemory();
		for (const attempt of attempts.slice(0, 11)) store.record(attempt);
		const [first] = attempts;
		if (!first) throw new Error('there are attempts');
		const before = memory.of(keeping, packs).cards.get('pack/fact-0')?.reps;
		store.record({ ...first, undone: true });
		expect(memory.of(keeping, packs).cards.get('pack/fact-0')?.reps).toBe((before ?? 0) - 1);
		store.record(anAttempt(40, { session: 'other', fact: 'fact-9', at: first.at - 5 }));
		expect(memory.of(keeping, packs).cards.has('pack/fact-9')).toBe(true);
	});

	test('computes anew when the settings or the corrections change', async () => {
		const { store, keeping } = await aStore();
		for (const attempt of attempts) store.record(attempt);
		const memory = new LearnerMemory();
		memory.of(keeping, packs);
		store.saveSettings({ retention: 0.8 });
		expect(memory.of(keeping, packs).scheduler.parameters.retention).toBe(0.8);
		const corrected = { item: 'item-11', fact: 'fact-3', version: 2, note: 'It was not so.' };
		const cards = memory.of(keeping, [{ id: 'pack', corrected: [corrected] }]).cards;
		expect(cards.has('pack/fact-3')).toBe(false);
		expect([...correctionsOf([{ id: 'pack', corrected: [corrected] }])]).toEqual([
			['pack/item-11', 2]
		]);
	});
});
