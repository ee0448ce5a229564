import { describe, expect, it } from 'vitest';
import { dayInWords, dayOf } from './days';

describe('dayInWords', () => {
	it('writes the day with no-break spaces', () => {
		expect(dayInWords('2025-03-02')).toBe('2\u00a0March\u00a02025');
	});
});

describe('dayOf', () => {
	const lateInLondon = Date.parse('2026-03-01T23:30:00Z');

	it('gives the local day', () => {
		expect(dayOf(lateInLondon, 'Asia/Tokyo')).toBe('2026-03-02');
		expect(dayOf(lateInLondon, 'America/New_York')).toBe('2026-03-01');
	});

	it('falls back to the day in UTC for an unknown zone', () => {
		expect(dayOf(lateInLondon, 'Mars/Olympus')).toBe('2026-03-01');
	});
});
