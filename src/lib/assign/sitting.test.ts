import { describe, expect, test } from 'vitest';
import { instantAt, localTime } from './due';
import { readLearnerCode, rosterFrom } from './roster';
import { allowedMs, isSameWho, itemsFor, lateByMs, seedFor } from './sitting';
import { anAssignment, someKeys } from './testing';

const keys = await someKeys();
const items = Array.from({ length: 10 }, (_, i) => ({ item: `item-${String(i)}`, itemVersion: 1 }));
const fixed = anAssignment(keys, { items });
const shuffled = anAssignment(keys, { items, rules: { ...fixed.rules, order: 'shuffled' } });
const counting = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(counting.next++);
counting.next = 1;

describe('the order', () => {
	test('is the teacher’s for all where it is fixed', () => {
		expect(itemsFor(fixed, { name: 'Ada' })).toEqual(items);
		expect(seedFor(fixed, { name: 'Ada' })).toBe(seedFor(fixed, { name: 'Bea' }));
	});

	test('is another for each learner where it is shuffled, and always the same for one', () => {
		const ada = itemsFor(shuffled, { name: 'Ada' });

		expect(itemsFor(shuffled, { name: ' ada' })).toEqual(ada);
		expect(itemsFor(shuffled, { name: 'Bea' })).not.toEqual(ada);
		expect(new Set(ada)).toEqual(new Set(items));
		expect(seedFor(shuffled, { name: 'Ada' }).length).toBeLessThan(60);
	});
});

test('each extension adds half the time', () => {
	const limited = anAssignment(keys, { rules: { ...fixed.rules, minutes: 20 } });

	expect(allowedMs(fixed, 3)).toBeNull();
	expect(allowedMs(limited, 0)).toBe(20 * 60_000);
	expect(allowedMs(limited, 2)).toBe(40 * 60_000);
});

test('lateness is counted from the moment it was due', () => {
	const due = { at: 1000, zone: 'UTC' };
	const dated = anAssignment(keys, { rules: { ...fixed.rules, due } });

	expect(lateByMs(dated, { handedInAt: 999 })).toBe(0);
	expect(lateByMs(dated, { handedInAt: 1500 })).toBe(500);
	expect(lateByMs(fixed, { handedInAt: 1500 })).toBe(0);
});

test.each([
	['2026-12-01T18:00', 'Europe/London', '2026-12-01T18:00:00Z'],
	['2026-07-01T18:00', 'Europe/London', '2026-07-01T17:00:00Z'],
	['2026-07-01T18:00', 'Asia/Kathmandu', '2026-07-01T12:15:00Z'],
	['2026-07-01T00:30', 'Pacific/Kiritimati', '2026-06-30T10:30:00Z'],
	['2026-07-01T23:30', 'America/New_York', '2026-07-02T03:30:00Z'],
	['2026-10-25T00:59', 'Europe/London', '2026-10-24T23:59:00Z'],
	// Comes twice: the first of the two.
	['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00Z'],
	// Does not exist: the clocks go from 01:00 to 02:00.
	['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00Z'],
	['2026-03-29T02:30', 'Europe/London', '2026-03-29T01:30:00Z']
])('%s in %s is %s', (local, zone, instant) => {
	expect(instantAt(local, zone)).toBe(Date.parse(instant));
});

test('a moment in the field gives the same moment back', () => {
	const moment = Date.parse('2026-12-01T18:00:00Z');
	for (const zone of ['Europe/London', 'Asia/Kathmandu', 'America/New_York', 'UTC']) {
		expect(instantAt(localTime(moment, zone), zone)).toBe(moment);
	}
});

test.each([
	['', 'UTC'],
	['tomorrow', 'UTC'],
	['2026-13-01T18:00', 'UTC'],
	['2026-12-01T18:00', 'Mars/Olympus']
])('%j in %s is no moment', (local, zone) => {
	expect(instantAt(local, zone)).toBeNull();
});

describe('the list of names', () => {
	test('gives each name a code of its own, which a slip does not turn into another', () => {
		const roster = rosterFrom('Ada Lovelace\n\n  李娜 \nAda Lovelace\n', [], counting);
		if (!roster.ok) throw new Error(roster.error.code);

		expect(roster.value.map(({ name }) => name)).toEqual(['Ada Lovelace', '李娜', 'Ada Lovelace']);
		expect(new Set(roster.value.map(({ code }) => code)).size).toBe(3);
		for (const { code } of roster.value) {
			expect(readLearnerCode(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)} `)).toBe(code);
			expect(readLearnerCode(code.slice(0, 5))).toBeNull();
		}
	});

	test('keeps the codes of names known already', () => {
		const before = rosterFrom('Ada\nBea', [], counting);
		if (!before.ok) throw new Error(before.error.code);
		const after = rosterFrom('Cem\nBea\nAda', before.value, counting);
		if (!after.ok) throw new Error(after.error.code);

		expect(after.value[2]).toEqual(before.value[0]);
		expect(after.value[1]).toEqual(before.value[1]);
	});

	test.each([
		[' \n\n', { code: 'roster/empty' }],
		['Ada\n' + 'x'.repeat(81), { code: 'roster/bad-name', line: 2 }],
		[
			Array.from({ length: 501 }, (_, i) => `n${String(i)}`).join('\n'),
			{ code: 'roster/too-many', names: 501 }
		]
	])('refuses what it cannot take (%#)', (text, error) => {
		expect(rosterFrom(text, [], randomish())).toEqual({ ok: false, error });
	});
});

function randomish() {
	let n = 0;
	return (bytes: Uint8Array<ArrayBuffer>) => bytes.map((_, i) => (n++ * 37) >> i);
}

test.each([
	['Ada', ' ADA ', true],
	['Zoë', 'Zoe\u0308', true],
	['Zoë', 'Zoe', false],
	['राम', 'रमा', false],
	['सीता', 'सुता', false],
	['!', '?', false]
])('%s and %s are one person: %s', (a, b, isOne) => {
	expect(isSameWho({ name: a }, { name: b })).toBe(isOne);
});

test('a name is never a code', () => {
	expect(isSameWho({ name: '000000' }, { code: '000000' })).toBe(false);
	expect(isSameWho({ code: '000000' }, { code: '000000' })).toBe(true);
});
