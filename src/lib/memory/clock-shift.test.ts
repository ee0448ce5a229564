import { expect, test } from 'vitest';
import { dayIndex } from '../base/days';
import { clockShift } from './clock-shift';

const hours = 3_600_000;

test.each([
	['Europe/London', '2026-03-29T00:59:00Z', 0, 'before the clocks go forward'],
	['Europe/London', '2026-03-29T01:00:00Z', 1, 'after'],
	['America/New_York', '2026-11-01T05:59:00Z', -4, 'before the clocks go back'],
	['America/New_York', '2026-11-01T06:00:00Z', -5, 'after'],
	['Asia/Kathmandu', '2026-03-01T00:00:00Z', 5.75, 'quarters of an hour'],
	['Nowhere/At_All', '2026-03-01T00:00:00Z', 0, 'an unknown zone is UTC']
])('in %s at %s the clocks are %d hours ahead: %s', (zone, moment, ahead) => {
	expect(clockShift(Date.parse(moment), zone)).toBe(ahead * hours);
});

test('tells the same day as the calendar does', () => {
	for (const zone of [
		'Europe/London',
		'Pacific/Apia',
		'Australia/Lord_Howe',
		'America/Sao_Paulo'
	]) {
		for (let at = Date.UTC(2011, 11, 20); at < Date.UTC(2012, 11, 31); at += 5 * hours) {
			const day = Math.floor((at + clockShift(at, zone)) / (24 * hours));
			expect(day, `${zone} ${at}`).toBe(dayIndex(at, zone, 0));
		}
	}
});
