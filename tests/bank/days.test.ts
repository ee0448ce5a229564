import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtDays, publishDay } from '../../src/lib/quiz/built-days.server';
import { dateOf } from '../../src/lib/quiz/daily';

const folder = fileURLToPath(new URL('../frozen/days/', import.meta.url));

test.each(readdirSync(folder))('every day in %s still asks the very same five', (name) => {
	const { days } = builtDays();
	const lines = readFileSync(folder + name, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));

	expect(lines.length).toBeGreaterThan(0);
	for (const line of lines) {
		const [number, date, pack, ...items] = line.split(' ');
		expect(days[Number(number) - 1]).toEqual({ number: Number(number), pack, items });
		expect(dateOf(Number(number))).toBe(date);
	}
});

test('every drawn day has five facts, none giving another away, of at least three types and topics', () => {
	const { days, indexes } = builtDays();
	for (const { number, pack } of days) {
		const five = publishDay(number)?.items ?? [];
		const index = indexes.find((each) => each.pack === pack);
		const ids = new Set(five.map(({ id }) => id));
		const whole = index?.items.filter(({ id }) => ids.has(id)) ?? [];
		const enemies = whole.flatMap((entry) => entry.enemies.map((at) => index?.items[at]?.id ?? ''));

		expect(ids.size).toBe(5);
		expect(new Set(five.map(({ fact }) => fact)).size).toBe(5);
		expect(enemies.filter((id) => ids.has(id))).toEqual([]);
		expect(new Set(five.map(({ type }) => type)).size).toBeGreaterThanOrEqual(3);
		expect(new Set(five.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(3);
	}
});
