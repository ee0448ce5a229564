import type { Point } from './distance';
import { mapBounds, onMap } from './projection';

/** One of the four ways to push the pin: how far north and east it goes at a time, and its key. */
export const ways = [
	{ key: 'ArrowUp', name: 'North', icon: 'up', north: 1, east: 0 },
	{ key: 'ArrowLeft', name: 'West', icon: 'back', north: 0, east: -1 },
	{ key: 'ArrowRight', name: 'East', icon: 'next', north: 0, east: 1 },
	{ key: 'ArrowDown', name: 'South', icon: 'down', north: -1, east: 0 }
] as const;

export type Way = (typeof ways)[number];

const middle: Point = {
	lat: (mapBounds.south + mapBounds.north) / 2,
	lon: (mapBounds.west + mapBounds.east) / 2
};

/**
 * Returns the pin after a push of half a degree, or of five.
 *
 * @param pin `null` for none yet: the first push brings it to the middle of the map
 */
export function pushed(pin: Point | null, way: Way, isFar: boolean): Point {
	if (!pin) return onMap(middle);
	const by = isFar ? 5 : 0.5;
	return onMap({ lat: pin.lat + way.north * by, lon: pin.lon + way.east * by });
}
