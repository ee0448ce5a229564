import { defineItemType, type Finding } from '../contract';
import { lintRationales } from '../lint';
import { distanceKm } from './distance';
import { inPlainOrder } from '../outline';
import { examples } from './examples';
import { place } from './index';
import { diameterPx, isOnMap } from './projection';
import { response, schema, type Place } from './schema';

/** Smallest target in CSS pixels (WCAG 2.2, 2.5.8), on the map as wide as a phone of 320 pixels shows it. */
const smallestPx = 24;
const narrowestMapPx = 288;

function lint(item: Place): Finding[] {
	const findings = lintRationales(
		item.list.map((p) => p.rationale),
		'list'
	);
	const wide = diameterPx(item.target, item.target.radiusKm, narrowestMapPx);
	if (wide < smallestPx) {
		const least = Math.ceil((item.target.radiusKm * smallestPx) / wide);
		findings.push({
			severity: 'error',
			field: 'target.radiusKm',
			problem: `a target of ${String(item.target.radiusKm)} km is ${wide.toFixed(0)} px wide on a small phone`,
			remedy: `make it at least ${String(least)} km, which is ${String(smallestPx)} px`
		});
	}
	for (const [field, point] of [
		['target', item.target] as const,
		...item.list.map((p, i) => [`list.${String(i)}`, p] as const)
	]) {
		if (!isOnMap(point)) {
			findings.push({
				severity: 'error',
				field,
				problem: `${point.name} lies beyond the edge of the map`,
				remedy: 'take a place in Europe: the map ends at 12 W, 45 E, 34 N and 66 N'
			});
		}
	}
	item.list.forEach((p, i) => {
		const km = distanceKm(p, item.target);
		if (p.name !== item.target.name && km < item.target.radiusKm) {
			findings.push({
				severity: 'error',
				field: `list.${String(i)}`,
				problem: `${p.name} lies inside the target, ${km.toFixed(0)} km from it`,
				remedy: 'take a place farther away'
			});
		}
	});
	return findings;
}

/** Schemas, lint and examples of `place`. */
export const placeAuthoring = defineItemType({
	type: place,
	schema,
	response,
	lint,
	texts: (item) => item.list.flatMap((p) => [p.name, p.rationale]),
	outline: ({ list }) => ({
		instruction: 'Choose the place.',
		lists: [{ lines: inPlainOrder(list.map((p) => p.name)) }]
	}),
	keyTexts: (item) => [item.target.name],
	examples
});
