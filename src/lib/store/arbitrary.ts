import fc from 'fast-check';
import type { Attempt, Session } from '../quiz/schema';
import type { CardRecord } from './cards';
import { aStoredSession } from './testing';
import type { Settings } from './schema';

/** Generators for the laws of the store. */

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const instant = fc.oneof(
	fc.integer({ min: 1_740_000_000_000, max: 1_800_000_000_000 }),
	fc.integer({ min: 1_772_000_000_000, max: 1_772_000_100_000 }),
	fc.double({ min: 0, max: 8.64e15, noNaN: true }).map((at) => at + 0)
);
const mode = fc.constantFrom<Attempt['mode']>('quick', 'topic', 'missed', 'daily', 'review');
const certainty = fc.constantFrom<Attempt['certainty']>(null, 'guess', 'think-so', 'sure');
const response = fc.oneof(
	fc.constant(null),
	fc.record({ choice: fc.stringMatching(/^[a-z0-9]{1,8}$/) }),
	fc.record({ text: fc.string({ maxLength: 30, unit: 'binary' }) })
) as fc.Arbitrary<Attempt['response']>; // two of the forms a response has

/** An attempt as any version may have written it. */
export const arbitraryAttempt: fc.Arbitrary<Attempt> = fc
	.record({
		session: fc.oneof(
			fc.constantFrom('s1', 's2', '0123456789abcdef01234567'),
			fc.string({ minLength: 1, maxLength: 60 })
		),
		step: fc.oneof(fc.nat(12).map(String), fc.constantFrom('007', 'x', '')),
		pack: id,
		item: id,
		itemVersion: fc.integer({ min: 1, max: 9 }),
		fact: id,
		mode,
		at: instant,
		zone: fc.constantFrom('Europe/London', 'Pacific/Apia', 'UTC'),
		tookMs: fc.oneof(fc.integer({ min: 0, max: 86_400_000 }), fc.constant(12.5)),
		response,
		mark: fc.constantFrom(null, 0, 1, 0.5, 1 / 3),
		rule: fc.constantFrom(null, 'alias', 'within one letter'),
		hinted: fc.boolean(),
		certainty,
		claimed: fc.boolean(),
		reading: fc.constantFrom<Attempt['reading'][]>(undefined, undefined, {
			...{ passage: 'loan', level: 'simple', way: 'open' },
			marks: [{ paragraph: 'p1', from: 0, to: 4 }],
			evidence: 'other'
		}),
		undone: fc.boolean(),
		type: fc.constantFrom(null, 'single-choice', 'numeric'),
		unknown: fc.option(fc.string(), { nil: undefined, freq: 8 })
	})
	.map(({ step, rule, claimed, reading, undone, type, unknown, ...fields }) => ({
		id: `${fields.session}/${step}`.padEnd(3, '-'),
		...fields,
		...(rule === null ? {} : { rule }),
		...(claimed ? { claimed } : {}),
		...(reading ? { reading } : {}),
		...(undone ? { undone } : {}),
		...(type === null ? {} : { type }),
		...(unknown === undefined ? {} : { unknown })
	}));

/** Attempts with an id each, in no order. */
export const arbitraryAttempts = fc.uniqueArray(arbitraryAttempt, {
	selector: (attempt) => attempt.id,
	maxLength: 25
});

export const arbitrarySettings: fc.Arbitrary<Settings> = fc.record({
	theme: fc.constantFrom('system', 'light', 'dark'),
	textSize: fc.constantFrom('small', 'normal', 'large', 'largest'),
	lessMotion: fc.boolean(),
	letterKeys: fc.boolean(),
	clozeSelects: fc.boolean(),
	certainty: fc.constantFrom('guess', 'think-so', 'sure'),
	retention: fc.constantFrom(0.8, 0.9, 0.97),
	reviewMinutes: fc.constantFrom(1, 5, 10, null),
	reviewNew: fc.boolean(),
	weights: fc.constantFrom(null, [0.2, 1.3])
});

/** Sessions with an id each, in no order. */
export const arbitrarySessions: fc.Arbitrary<Session[]> = fc.uniqueArray(
	fc
		.record({
			id: fc.oneof(fc.constantFrom('s1', 's2'), fc.string({ minLength: 1, maxLength: 60 })),
			at: fc.nat(1),
			draft: response,
			phase: fc.constantFrom<Session['phase']>('asking', 'feedback', 'done'),
			attempts: fc.array(arbitraryAttempt, { maxLength: 2 })
		})
		.map((fields) => aStoredSession(fields)),
	{ selector: (session) => session.id, maxLength: 4 }
);

/** Cards of any form, each of its own fact. */
export const arbitraryCards: fc.Arbitrary<CardRecord[]> = fc.uniqueArray(
	fc.record({
		fact: fc.oneof(id, fc.string({ maxLength: 30 })),
		due: fc.integer({ min: 0, max: 4_000_000_000_000 }),
		last: fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 })),
		stability: fc.oneof(
			fc.double({ min: 0, max: 36_500, noNaN: true }).map((s) => s + 0),
			fc.constantFrom(2.3065, 12.34567891)
		),
		difficulty: fc.double({ min: 0, max: 10, noNaN: true }).map((d) => d + 0),
		state: fc.nat(3),
		step: fc.nat(5),
		reps: fc.nat(9999),
		lapses: fc.nat(99)
	}),
	{ selector: (card) => card.fact, maxLength: 30 }
);
