/** A point on the Earth in degrees, north and east positive. */
export interface Point {
	readonly lat: number;
	readonly lon: number;
}

/** Mean radius of the Earth in kilometres (IUGG 1980, R1). */
const earthRadiusKm = 6371.0088;

/**
 * Returns the great-circle distance between two points.
 *
 * Haversine formula: a = sin²(Δφ/2) + cos φ1 cos φ2 sin²(Δλ/2), d = 2R asin √a (Sinnott, Sky and Telescope 68, 1984).
 *
 * @returns kilometres, 0..20,016
 */
export function distanceKm(from: Point, to: Point): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const dLat = radians(to.lat - from.lat);
	const dLon = radians(to.lon - from.lon);
	const a =
		Math.sin(dLat / 2) ** 2 +
		Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2;
	return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Returns a distance in whole kilometres, with commas between thousands: `1,105 km`. */
export function distanceInWords(km: number): string {
	const digits = String(Math.round(km)).replace(/\B(?=(\d{3})+$)/g, ',');
	return `${digits}\u00a0km`;
}

/** Returns a point to a tenth of a degree: `50.2° N, 2.2° E`. */
export function pointInWords({ lat, lon }: Point): string {
	const tenths = (degrees: number) => `${Math.abs(degrees).toFixed(1)}°`;
	return `${tenths(lat)} ${lat < 0 ? 'S' : 'N'}, ${tenths(lon)} ${lon < 0 ? 'W' : 'E'}`;
}
