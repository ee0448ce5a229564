import type { Point } from './distance';

/** What the map shows, in degrees: Europe from the Atlantic to the Caucasus, from the Sahara to the Arctic circle. */
export const mapBounds = { west: -12, east: 45, south: 34, north: 66 } as const;

/** Width of the map in its own units: ten to a degree of longitude. */
export const mapWidth = 570;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const perRadian = mapWidth / radians(mapBounds.east - mapBounds.west);
const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

/** Height of the map in its own units. */
export const mapHeight = Math.round(
	perRadian * (northing(mapBounds.north) - northing(mapBounds.south))
);

/**
 * Returns where a point stands on the map.
 *
 * Mercator (G. Mercator, 1569): y = ln tan(π/4 + φ/2). It keeps every coast in its shape, and a step of the pin goes
 * straight up or across.
 */
export function project({ lat, lon }: Point): { readonly x: number; readonly y: number } {
	return {
		x: perRadian * radians(lon - mapBounds.west),
		y: perRadian * (northing(mapBounds.north) - northing(lat))
	};
}

/** Returns the point at a place of the map, inside its bounds and to a tenth of a degree. */
export function pointAt(x: number, y: number): Point {
	const lat = 2 * Math.atan(Math.exp(northing(mapBounds.north) - y / perRadian)) - Math.PI / 2;
	return onMap({
		lat: (lat * 180) / Math.PI,
		lon: mapBounds.west + (x * 180) / Math.PI / perRadian
	});
}

/** Tells whether the map shows a point. */
export function isOnMap({ lat, lon }: Point): boolean {
	const { west, east, south, north } = mapBounds;
	return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Returns the nearest point of the map to a tenth of a degree. */
export function onMap({ lat, lon }: Point): Point {
	const { west, east, south, north } = mapBounds;
	return { lat: toTenth(lat, south, north), lon: toTenth(lon, west, east) };
}

function toTenth(degrees: number, least: number, most: number): number {
	return Math.round(Math.min(most, Math.max(least, degrees)) * 10) / 10;
}

/**
 * Returns how wide a circle looks on a map of that width.
 *
 * @param radiusKm radius of the circle
 * @param widthPx width of the whole map in pixels
 * @returns its diameter in pixels
 */
export function diameterPx(at: Point, radiusKm: number, widthPx: number): number {
	const kmPerDegree = 111.195 * Math.cos(radians(at.lat));
	return ((2 * radiusKm) / kmPerDegree) * (widthPx / (mapBounds.east - mapBounds.west));
}
