/**
 * Returns the moment at which the clocks of a zone show a local time, in milliseconds since 1970, or `null` where the text
 * is no time or the zone is unknown. A time that a zone skips in spring is the moment just as long after the gap began; of
 * one that comes twice in autumn it is the first.
 *
 * @param local as a date and time field gives it, `2026-12-01T18:00`
 * @param zone IANA name
 */
export function instantAt(local: string, zone: string): number | null {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
	const wanted = Date.parse(`${local}:00Z`);
	if (Number.isNaN(wanted)) return null;
	const before = offsetAt(wanted - dayMs, zone);
	const after = offsetAt(wanted + dayMs, zone);
	if (before === null || after === null) return null;
	// The offset changes at most once in two days: one of the two holds at the moment wanted.
	const first = wanted - before;
	return offsetAt(first, zone) === before
		? first
		: offsetAt(wanted - after, zone) === after
			? wanted - after
			: first;
}

/** Returns a moment as a date and time field takes it, on the clocks of a zone; UTC where the zone is unknown. */
export function localTime(instant: number, zone: string): string {
	return new Date(instant + (offsetAt(instant, zone) ?? 0)).toISOString().slice(0, 16);
}

const dayMs = 86_400_000;

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds; `null` for an unknown zone. */
function offsetAt(instant: number, zone: string): number | null {
	const format = formatFor(zone);
	if (!format) return null;
	const parts = new Map(
		format.formatToParts(instant).map(({ type, value }) => [type, Number(value)])
	);
	const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
	const shown = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second')
	);
	return shown - Math.floor(instant / 1000) * 1000;
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
			timeZone: zone,
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
			hourCycle: 'h23'
		});
	} catch {
		return null; // a zone this browser does not know
	}
}
