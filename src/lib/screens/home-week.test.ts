import { expect, test } from 'vitest';
import { lastWeek } from './home-week';

const now = Date.parse('2026-03-02T08:00:00Z');
const given = (at: string, zone = 'Europe/London', mark: number | null = 1) => ({
	at: Date.parse(at),
	zone,
	mark
});

test('ends with today and names the seven days in order', () => {
	const week = lastWeek([], now, 'Europe/London');
	expect(week.map((day) => day.name)).toEqual([
		'Tuesday',
		'Wednesday',
		'Thursday',
		'Friday',
		'Saturday',
		'Sunday',
		'Monday'
	]);
	expect(week.at(-1)).toEqual({ day: '2026-03-02', name: 'Monday', played: false, today: true });
});

test('counts a day once something was answered on it, right or wrong', () => {
	const week = lastWeek(
		[given('2026-03-01T10:00:00Z', 'Europe/London', 0), given('2026-02-24T10:00:00Z')],
		now,
		'Europe/London'
	);
	expect(week.filter((day) => day.played).map((day) => day.day)).toEqual([
		'2026-02-24',
		'2026-03-01'
	]);
});

test('counts nothing for what was passed over, nor for what is older than a week', () => {
	const passed = given('2026-03-01T10:00:00Z', 'Europe/London', null);
	const week = lastWeek([passed, given('2026-02-23T10:00:00Z')], now, 'Europe/London');
	expect(week.some((day) => day.played)).toBe(false);
});

test('takes the day from the time zone the response was given in', () => {
	const week = lastWeek([given('2026-03-01T20:00:00Z', 'Asia/Tokyo')], now, 'Europe/London');
	expect(week.filter((day) => day.played).map((day) => day.day)).toEqual(['2026-03-02']);
});

test('takes the UTC day where the time zone is unknown', () => {
	const week = lastWeek([given('2026-03-01T20:00:00Z', 'Nowhere/Land')], now, 'Nowhere/Land');
	expect(week.filter((day) => day.played).map((day) => day.day)).toEqual(['2026-03-01']);
});
