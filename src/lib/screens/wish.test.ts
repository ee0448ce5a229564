import { describe, expect, it } from 'vitest';
import { wishFrom } from './wish';

const wish = (query: string) => wishFrom(new URLSearchParams(query));

describe('wishFrom', () => {
	it('reads a quick round with its count', () => {
		expect(wish('start=quick&n=5')).toEqual({ start: 'quick', count: 5 });
	});

	it('leaves the day as the address names it', () => {
		expect(wish('start=daily&day=12')).toEqual({ start: 'daily', day: '12' });
		expect(wish('start=daily')).toEqual({ start: 'daily', day: null });
	});

	it('takes the fragment of a challenge as it is', () => {
		expect(wishFrom(new URLSearchParams('start=challenge'), '#1abc')).toMatchObject({
			start: 'challenge',
			fragment: '1abc'
		});
	});

	it.each([
		['n=0', 1],
		['n=-3', 1],
		['n=21', 20],
		['n=1e9', 1],
		['n=99999999999', 20],
		['n=ten', 10],
		['', 10]
	])('brings the count of "%s" inside the range', (n, count) => {
		expect(wish(`start=quick&${n}`)).toEqual({ start: 'quick', count });
	});

	it('reads one topic', () => {
		expect(wish('start=topic&topic=aid')).toEqual({ start: 'topic', count: 10, topic: 'aid' });
	});

	it('plays every topic where none is named', () => {
		expect(wish('start=topic')).toEqual({ start: 'quick', count: 10 });
	});

	it('reads what weighs the reports', () => {
		expect(wish('start=weigh&n=8')).toEqual({ start: 'weigh', count: 8 });
	});

	it('reads what was missed', () => {
		expect(wish('start=missed')).toEqual({ start: 'missed', count: 10, facts: null });
	});

	it.each(['', 'n=5', 'start=', 'start=toString'])('asks for nothing by "%s"', (query) => {
		expect(wish(query)).toBeNull();
	});
});
