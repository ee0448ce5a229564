import { describe, expect, it } from 'vitest';
import { defaultSettings } from '$lib/store/default-settings';
import { afterCopy, afterReminder, careOf, dueReminder, type Situation } from './care';

const now = Date.parse('2026-03-31T18:00:00Z');
const dayMs = 86_400_000;
const fresh = careOf(defaultSettings);
const usual: Situation = {
	attempts: 10,
	firstAt: now - 20 * dayMs,
	care: fresh,
	now,
	zone: 'Europe/London',
	forgetful: false
};

describe('a reminder', () => {
	it('of the first copy comes at fifty answers', () => {
		expect(dueReminder({ ...usual, attempts: 49 })).toBeNull();
		expect(dueReminder({ ...usual, attempts: 50 })).toBe('first-copy');
	});

	it('of the next copy comes a month after the last, where answers were added', () => {
		const care = afterCopy(fresh, 60, now - 30 * dayMs);
		expect(dueReminder({ ...usual, attempts: 60, care })).toBeNull();
		expect(dueReminder({ ...usual, attempts: 61, care })).toBe('next-copy');
		expect(dueReminder({ ...usual, attempts: 61, care, now: now - 1 })).toBeNull();
	});

	it('that was sent away stays away for thirty days', () => {
		const care = afterReminder(fresh, 'first-copy', now);
		const later = (days: number) => ({ ...usual, attempts: 80, care, now: now + days * dayMs });
		expect(dueReminder(later(0))).toBeNull();
		expect(dueReminder(later(29))).toBeNull();
		expect(dueReminder(later(30))).toBe('first-copy');
	});

	it('is not silenced for years by a clock that once stood ahead', () => {
		const ahead = now + 3650 * dayMs;
		const dismissed = afterReminder(fresh, 'first-copy', ahead);
		expect(dueReminder({ ...usual, attempts: 80, care: dismissed })).toBe('first-copy');
		const saved = afterCopy(fresh, 80, ahead);
		expect(dueReminder({ ...usual, attempts: 129, care: saved })).toBeNull();
		expect(dueReminder({ ...usual, attempts: 130, care: saved })).toBe('next-copy');
	});

	it('of the seven days comes once, on the second day, in browsers that forget', () => {
		const forgetful = { ...usual, forgetful: true };
		expect(dueReminder({ ...forgetful, firstAt: now - 3_600_000 })).toBeNull();
		expect(dueReminder(forgetful)).toBe('seven-days');
		expect(dueReminder(usual)).toBeNull();
		const told = afterReminder(fresh, 'seven-days', now);
		expect(dueReminder({ ...forgetful, care: told })).toBeNull();
	});
});
