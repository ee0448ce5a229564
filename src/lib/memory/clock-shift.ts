const quarterMs = 900_000;
const minuteMs = 60_000;
/** Quarters of an hour remembered for one zone, so that little room is taken. */
const mostShifts = 20_000;
const shifts = new Map<string, Map<number, number>>();
/** Making a format costs a thousand times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns how far the clocks of a zone are ahead of UTC at a moment, in whole minutes given as milliseconds.
 *
 * Total: a zone this browser does not know is taken as UTC. Kept for each quarter of an hour of a zone, since every
 * change of clocks falls on one.
 *
 * @param instant milliseconds since 1970, 0 up to the end of the year 9999
 * @param zone IANA name
 */
export function clockShift(instant: number, zone: string): number {
	const quarter = Math.floor(instant / quarterMs);
	const ofZone = shifts.get(zone) ?? new Map<number, number>();
	shifts.set(zone, ofZone);
	const known = ofZone.get(quarter);
	if (known !== undefined) return known;
	const start = quarter * quarterMs;
	const clock = new Map<string, number>();
	for (const { type, value } of formatOf(zone).formatToParts(start)) clock.set(type, Number(value));
	const part = (name: string) => clock.get(name) ?? 0;
	const shown = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute')
	);
	const shift = shown - Math.floor(start / minuteMs) * minuteMs;
	if (ofZone.size >= mostShifts) ofZone.clear();
	ofZone.set(quarter, shift);
	return shift;
}

function formatOf(zone: string): Intl.DateTimeFormat {
	const format =
		formats.get(zone) ?? newFormat(zone) ?? newFormat('UTC') ?? new Intl.DateTimeFormat();
	formats.set(zone, format);
	return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
			timeZone,
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			hourCycle: 'h23'
		});
	} catch {
		return null; // a zone this browser does not know
	}
}
