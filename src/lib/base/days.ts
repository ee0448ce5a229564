const dayMs = 86_400_000;
/** The hour at which a learner's day begins: what is done at one in the night counts for the evening before. */
export const learningDayHour = 4;
/** The largest moment a Date can hold, in milliseconds (ECMA-262, 21.4.1.1). */
const lastInstant = 8.64e15;

/** Making a format costs a thousand times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns the number of the calendar day a moment belongs to, counted from 1 January 1970, on the clocks of a zone.
 *
 * A day begins when those clocks show the rollover hour, so what is done at one in the night still counts for the
 * evening before, whatever summer time does. A date a zone skipped (Apia, 30 December 2011) has a number that no moment
 * has. Total: a zone this browser does not know is taken as UTC, a moment no calendar has as the nearest one.
 *
 * @param instant milliseconds since 1970
 * @param zone IANA name, e.g. `Europe/London`
 * @param rolloverHour 0..23
 */
export function dayIndex(instant: number, zone: string, rolloverHour: number): number {
	const moment = Number.isNaN(instant) ? 0 : Math.min(lastInstant, Math.max(0, instant));
	const clock = new Map<string, number>();
	for (const { type, value } of formatOf(zone).formatToParts(moment)) {
		clock.set(type, Number(value));
	}
	const [year = 1970, month = 1, day = 1] = ['year', 'month', 'day'].map((part) => clock.get(part));
	const date = Math.floor(Date.UTC(year, month - 1, day) / dayMs);
	return (clock.get('hour') ?? 0) < rolloverHour ? date - 1 : date;
}

function formatOf(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const format = newFormat(zone) ?? newFormat('UTC') ?? new Intl.DateTimeFormat('en-GB');
	formats.set(zone, format);
	return format;
}

function newFormat(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
			timeZone: zone,
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			hourCycle: 'h23'
		});
	} catch {
		return null; // a zone this browser does not know
	}
}
