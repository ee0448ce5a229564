import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf, certainties, type SaidResponse } from './calibration';

const said = (certainty: SaidResponse['certainty'], ...marks: (number | null)[]) =>
	marks.map((mark) => ({ certainty, mark }));

describe('calibrationOf', () => {
	test('counts full marks alone as right, by what was said', () => {
		const { points, responses } = calibrationOf([
			...said('guess', 0, 1, 0.5),
			...said('sure', 1, 1)
		]);

		expect(responses).toBe(5);
		expect(points).toEqual([
			{ certainty: 'guess', responses: 3, right: 1, share: 1 / 3 },
			{ certainty: 'think-so', responses: 0, right: 0, share: null },
			{ certainty: 'sure', responses: 2, right: 2, share: 1 }
		]);
	});

	test('leaves out what was not answered and what nobody was asked about', () => {
		expect(calibrationOf([...said('sure', null), ...said(null, 1, 0)]).responses).toBe(0);
	});

	test('gives the mean of the squared distances between what was said and what came', () => {
		const { brier } = calibrationOf([...said('sure', 1, 0), ...said('guess', 0)]);

		expect(brier).toBeCloseTo((0.05 ** 2 + 0.95 ** 2 + (1 / 3) ** 2) / 3, 12);
	});

	test('beats a constant where certainty tells right from wrong, and does worse where it misleads', () => {
		const knowing = calibrationOf([...said('sure', 1, 1, 1), ...said('guess', 0, 0, 0)]);
		const misled = calibrationOf([...said('sure', 0, 0, 0), ...said('guess', 1, 1, 1)]);

		expect(knowing.brier).toBeLessThan(knowing.brierOfConstant ?? 0);
		expect(misled.brier).toBeGreaterThan(misled.brierOfConstant ?? 1);
	});

	test('says nothing instead of a number where there is no response', () => {
		expect(calibrationOf([])).toMatchObject({ responses: 0, brier: null, brierOfConstant: null });
	});

	test('keeps every number between 0 and 1 whatever the log holds', () => {
		const anything = fc.record({
			mark: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1 }), fc.constant(NaN)),
			certainty: fc.constantFrom(null, ...certainties)
		});
		fc.assert(
			fc.property(fc.array(anything), (log) => {
				const { brier, brierOfConstant, points } = calibrationOf(log);
				for (const share of [brier, brierOfConstant, ...points.map((point) => point.share)]) {
					if (share === null) continue;
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
				}
			})
		);
	});
});
