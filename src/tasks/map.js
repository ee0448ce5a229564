/**
 * `node src/tasks/map.js`: draws the coasts of Europe from Natural Earth (public domain, by way of `world-atlas`) into
 * src/lib/items/place/europe.ts. Coasts only: no border, and so nothing that anybody disputes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { feature } from 'topojson-client';
import { runnerImport } from 'vite';

/** @typedef {[number, number]} Pair */

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = `${root}src/lib/items/place/europe.ts`;
/** @type {{ module: typeof import('../lib/items/place/projection.ts') }} */
const { module: projection } = await runnerImport('/src/lib/items/place/projection.ts', {
	root,
	logLevel: 'error'
});
const { mapBounds, mapHeight, mapWidth, project } = projection;

/** Half a unit of the map, which is half a pixel where it is shown widest. */
const grain = 0.5;
/** Smallest triangle a corner of a coast makes, in square units; smaller ones are left out. */
const smallestCorner = 2.2;
/** Smallest island, in square units: that of a pin's head. */
const smallestIsland = 9;
/** How far beyond the frame the land is cut off, in degrees, so that the cut is not seen. */
const margin = 2;

/** @param {readonly Pair[]} ring */
function area(ring) {
	return Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
			return sum + (x * nextY - nextX * y) / 2;
		}, 0)
	);
}

/**
 * Cuts a ring off at one line (Sutherland and Hodgman, 1974).
 *
 * @param {readonly Pair[]} ring
 * @param {0 | 1} axis
 * @param {number} limit
 * @param {1 | -1} side 1 keeps what lies above the limit
 */
function cut(ring, axis, limit, side) {
	/** @param {Pair} p */
	const isIn = (p) => (p[axis] - limit) * side >= 0;
	/** @type {Pair[]} */
	const kept = [];
	ring.forEach((to, i) => {
		const from = ring.at(i - 1) ?? to;
		if (isIn(from) !== isIn(to)) {
			const share = (limit - from[axis]) / (to[axis] - from[axis]);
			kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
		}
		if (isIn(to)) kept.push(to);
	});
	return kept;
}

/**
 * Leaves out the corners that show least, one by one (Visvalingam and Whyatt, 1993).
 *
 * @param {readonly Pair[]} ring
 */
function simplified(ring) {
	const kept = [...ring];
	while (kept.length > 3) {
		let least = Infinity;
		let at = 0;
		kept.forEach((corner, i) => {
			const size = area([kept.at(i - 1) ?? corner, corner, kept[(i + 1) % kept.length] ?? corner]);
			if (size < least) [least, at] = [size, i];
		});
		if (least >= smallestCorner) break;
		kept.splice(at, 1);
	}
	return kept;
}

/**
 * Lets a ring run on where it crosses the date line, instead of jumping right round the Earth.
 *
 * @param {readonly Pair[]} ring
 */
function unbroken(ring) {
	let turn = 0;
	let before = ring[0]?.[0] ?? 0;
	const whole = ring.map(([lon, lat]) => {
		if (lon - before > 180) turn -= 360;
		if (before - lon > 180) turn += 360;
		before = lon;
		return /** @type {Pair} */ ([lon + turn, lat]);
	});
	const isFarWest = whole.some(([lon]) => lon < -180);
	return whole.map(([lon, lat]) => /** @type {Pair} */ ([isFarWest ? lon + 360 : lon, lat]));
}

/** @param {readonly Pair[]} ring */
function drawn(ring) {
	const [start, ...rest] = ring.map(([x, y]) => [Math.round(x / grain), Math.round(y / grain)]);
	let [x = 0, y = 0] = start ?? [];
	let path = `M${String(x)} ${String(y)}l`;
	rest.forEach(([nextX = 0, nextY = 0], i) => {
		const [dx, dy] = [nextX - x, nextY - y];
		if (dx === 0 && dy === 0) return;
		path += `${dx < 0 || i === 0 ? '' : ' '}${String(dx)}${dy < 0 ? '' : ' '}${String(dy)}`;
		[x, y] = [nextX, nextY];
	});
	return `${path}z`;
}

/** @type {import('topojson-specification').Topology} */
const atlas = JSON.parse(readFileSync(`${root}node_modules/world-atlas/land-50m.json`, 'utf8'));
const land = atlas.objects['land'];
if (!land) throw new Error('world-atlas holds no land');
const world = feature(atlas, land);
const shapes = world.type === 'FeatureCollection' ? world.features : [world];
const rings = shapes.flatMap(({ geometry }) => {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
});

const { west, east, south, north } = mapBounds;
const coasts = rings
	.map((ring) => ring.slice(0, -1).map(([lon = 0, lat = 0]) => /** @type {Pair} */ ([lon, lat])))
	.map(unbroken)
	.map((ring) => cut(ring, 0, west - margin, 1))
	.map((ring) => cut(ring, 0, east + margin, -1))
	.map((ring) => cut(ring, 1, south - margin, 1))
	.map((ring) => cut(ring, 1, north + margin, -1))
	.map((ring) => {
		return ring.map(([lon, lat]) => {
			const { x, y } = project({ lat, lon });
			return /** @type {Pair} */ ([x, y]);
		});
	})
	.filter((ring) => ring.length > 2 && area(ring) >= smallestIsland)
	.filter((ring) => ring.some(([x, y]) => x > 0 && x < mapWidth && y > 0 && y < mapHeight))
	.map(simplified);

const text = `/**
 * The coasts of Europe as one path, ${String(1 / grain)} to a unit of the map; holes are seas.
 *
 * Natural Earth, 1:50m land, public domain. Made by src/tasks/map.js: change that instead.
 */
export const coasts = '${coasts.map(drawn).join('')}';
/** What one unit of \`coasts\` measures on the map. */
export const coastGrain = ${String(grain)};
`;
const options = await resolveConfig(target);
writeFileSync(target, await format(text, { ...options, filepath: target }));
console.log(`${String(coasts.length)} coasts, ${String(text.length)} characters`);
