import { describe, expect, test } from 'vitest';
import { simulate } from './simulate';

const size = { learners: 5, days: 120, minutes: 5 };

describe.each(['FSRS, random weights', 'ACT-R, spacing'] as const)('memory by %s', (mind) => {
	const results = simulate(mind, size);
	const named = (name: string) => {
		const found = results.find(({ policy }) => policy === name);
		if (!found) throw new Error(`no policy is called ${name}`);
		return found;
	};

	test('no session of ours outgrows its minutes, and those of others do after a break', () => {
		expect(named('Quillwise').longest).toBeLessThanOrEqual(size.minutes);
		expect(named('SM-2, all due').longestAfterBreak).toBeGreaterThan(2 * size.minutes);
	});

	test('ours keeps more facts a minute than any other in the same run', () => {
		for (const { policy, perMinute } of results) {
			if (policy !== 'Quillwise') {
				expect(named('Quillwise').perMinute, policy).toBeGreaterThan(perMinute);
			}
		}
	});

	test('the judge is no respecter of names: what is never practised is not kept', () => {
		for (const { retained, minutes } of results) {
			expect(retained).toBeGreaterThan(0);
			expect(retained).toBeLessThan(40 + 2 * size.days);
			expect(minutes).toBeGreaterThan(0);
		}
	});
});

test('the same run gives the same numbers', () => {
	const small = { learners: 2, days: 30, minutes: 5 };
	expect(simulate('ACT-R, spacing', small)).toEqual(simulate('ACT-R, spacing', small));
});
