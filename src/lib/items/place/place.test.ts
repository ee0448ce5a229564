import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAuthoring } from './authoring';
import { distanceInWords, distanceKm, pointInWords } from './distance';
import { coastGrain, coasts } from './europe';
import { examples } from './examples';
import { place } from './index';
import { diameterPx, mapBounds, mapHeight, mapWidth, onMap, pointAt, project } from './projection';
import { response, schema, type Place } from './schema';

const [paris] = examples as [Place]; // there are more; radius 200 km, bound 900 km

/** A point that many kilometres north of the target. */
const northOfTarget = (km: number) => ({
	lat: paris.target.lat + km / ((Math.PI * 6371.0088) / 180),
	lon: paris.target.lon
});
const markOf = (km: number) => {
	const mark = place.mark(paris, northOfTarget(km));
	return mark.kind === 'marked' ? mark : null;
};

describe('falls in a straight line from the edge of the target to the bound', () => {
	test.each([
		[0, 1, 'inside'],
		[199, 1, 'inside'],
		[375, 0.75, 'near'],
		[550, 0.5, 'near'],
		[725, 0.25, 'near'],
		[901, 0, 'far'],
		[4000, 0, 'far']
	])('%d km away', (km, value, rule) => {
		expect(markOf(km)?.value).toBeCloseTo(value, 6);
		expect(markOf(km)?.rule).toBe(rule);
	});

	test('never gives more for a pin farther away', () => {
		fc.assert(
			fc.property(fc.nat(4000), fc.nat(4000), (a, b) => {
				const [near, far] = [Math.min(a, b), Math.max(a, b)];
				expect(markOf(near)?.value ?? 0).toBeGreaterThanOrEqual(markOf(far)?.value ?? 0);
			})
		);
	});

	test('gives a mark for any point on Earth, poles and date line included', () => {
		for (const [lat, lon] of [
			[90, 0],
			[-90, 180],
			[0, -180],
			[-48.86, -177.65]
		] as const) {
			expect(place.mark(paris, { lat, lon })).toEqual({ kind: 'marked', value: 0, rule: 'far' });
		}
	});
});

test('gives the same for a choice from the list as for a pin on the spot', () => {
	for (const { name, lat, lon } of paris.list) {
		const listed = place.mark(paris, { lat, lon });
		expect(listed).toMatchObject({ value: name === 'Paris' ? 1 : 0 });
	}
});

test('says how far the pin is from the target', () => {
	expect(place.explain(paris, { lat: 51.5, lon: 2.4 }).response).toBe('294\u00a0km from Paris');
	expect(place.explain(paris, { lat: 41.9, lon: 12.5 })).toMatchObject({
		response: 'Rome, 1,106\u00a0km from Paris',
		responseRationale: 'On every map of Europe this point is Rome (nyt P1).'
	});
	expect(place.explain(paris, { lat: 48.86, lon: 2.35 }).response).toBe('Paris');
});

test('refuses a response that is no point', () => {
	for (const point of [
		{ lat: 91, lon: 0 },
		{ lat: 0, lon: 181 },
		{ lat: Number.NaN, lon: 0 },
		{ lat: '48.86', lon: 2.35 }
	]) {
		expect(response.safeParse(point).success).toBe(false);
	}
});

test('refuses a list in which the target, or two places, cannot be told by their point', () => {
	const moved = (name: string, to: { lat: number; lon: number }) =>
		schema.safeParse({
			...paris,
			list: paris.list.map((p) => (p.name === name ? { ...p, ...to } : p))
		}).error?.message;
	const { lat, lon } = paris.target;

	expect(moved('Paris', { lat: 50, lon: 5 })).toContain('elsewhere in the list');
	expect(moved('Rome', { lat, lon })).toContain('at the same point');
	expect(moved('Paris', { lat, lon })).toBeUndefined();
});

test('measures distances as printed in tables', () => {
	const london = { lat: 51.5074, lon: -0.1278 };
	const kyiv = { lat: 50.4501, lon: 30.5234 };

	expect(distanceKm(london, kyiv)).toBeCloseTo(2131, -1);
	expect(distanceKm(kyiv, london)).toBe(distanceKm(london, kyiv));
	expect(distanceInWords(2131.4)).toBe('2,131\u00a0km');
	expect(distanceInWords(20015)).toBe('20,015\u00a0km');
	expect(distanceInWords(0.2)).toBe('0\u00a0km');
});

test('says a point to a tenth of a degree', () => {
	expect(pointInWords({ lat: 51.5074, lon: -0.1278 })).toBe('51.5° N, 0.1° W');
	expect(pointInWords({ lat: -33.9, lon: 18.4 })).toBe('33.9° S, 18.4° E');
});

describe('the map', () => {
	test('has coasts of a few kilobytes, most of them in the frame', () => {
		expect(coasts.length).toBeLessThan(8_000);
		const starts = [...coasts.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => ({
			x: Number(x) * coastGrain,
			y: Number(y) * coastGrain
		}));
		const inside = starts.filter(({ x, y }) => x > 0 && x < mapWidth && y > 0 && y < mapHeight);
		expect(starts.length).toBeGreaterThan(20);
		expect(inside.length / starts.length).toBeGreaterThan(0.8);
	});

	test('has its corners where its bounds are', () => {
		const { west, east, south, north } = mapBounds;

		expect(project({ lat: north, lon: west })).toEqual({ x: 0, y: 0 });
		expect(project({ lat: south, lon: east }).x).toBeCloseTo(mapWidth, 6);
		expect(project({ lat: south, lon: east }).y).toBeCloseTo(mapHeight, 0);
	});

	test('gives back the point that was drawn, to a tenth of a degree', () => {
		const degrees = (least: number, most: number) =>
			fc.integer({ min: least * 10, max: most * 10 }).map((tenths) => tenths / 10);
		const { west, east, south, north } = mapBounds;

		fc.assert(
			fc.property(degrees(south, north), degrees(west, east), (lat, lon) => {
				const { x, y } = project({ lat, lon });
				expect(pointAt(x, y)).toEqual({ lat, lon: lon === 0 ? pointAt(x, y).lon : lon });
			})
		);
	});

	test('keeps a pin on the map', () => {
		expect(onMap({ lat: 80, lon: -40 })).toEqual({ lat: 66, lon: -12 });
		expect(pointAt(-50, 9999)).toEqual({ lat: 34, lon: -12 });
	});

	test('shows 170 km at 50 degrees north as 24 pixels on a small phone', () => {
		expect(diameterPx({ lat: 50, lon: 20 }, 170, 288)).toBeCloseTo(24, 0);
	});
});

describe('the lint', () => {
	const problemsWith = (change: Partial<Place>) =>
		placeAuthoring.lint({ ...paris, ...change }).map((f) => f.problem);

	test('wants a target of 24 pixels on a phone of 320', () => {
		const target = { ...paris.target, radiusKm: 100 };
		const [finding] = placeAuthoring.lint({ ...paris, target });

		expect(finding?.problem).toBe('a target of 100 km is 14 px wide on a small phone');
		expect(finding?.remedy).toBe('make it at least 174 km, which is 24 px');
	});

	test('wants every place on the map, and no other place inside the target', () => {
		const list = [
			...paris.list.slice(0, 3),
			{ name: 'Versailles', lat: 48.8, lon: 2.1, rationale: 'It is a palace near Paris (nyt P1).' },
			{ name: 'Boston', lat: 42.4, lon: -71.1, rationale: 'It lies across the ocean (nyt P1).' }
		];

		expect(problemsWith({ list })).toEqual([
			'Boston lies beyond the edge of the map',
			'Versailles lies inside the target, 19 km from it'
		]);
	});
});
