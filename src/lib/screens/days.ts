/** Made when it is first wanted: a first format takes a phone some 50 ms. */
let dayFormat: Intl.DateTimeFormat | undefined;

/** Returns a calendar day in words, with no-break spaces: `2025-03-02` is `2 March 2025`. */
export function dayInWords(day: string): string {
	dayFormat ??= new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
	return dayFormat.format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** Returns the calendar day of a moment in a time zone, e.g. `2025-03-02`; the UTC day where the zone is unknown. */
export function dayOf(now: number, zone: string): string {
	try {
		// The Swedish form of a date is the ISO form.
		return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
	} catch {
		return new Date(now).toISOString().slice(0, 10);
	}
}
