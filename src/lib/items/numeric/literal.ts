/** Tells the decimal mark of a number by its separators: `''` where it has none, `null` where they contradict. */
function decimalMark(body: string): string | null {
	const separators = body.match(/[.,' ]/g) ?? [];
	const last = separators.at(-1);
	if (last === undefined || separators.every((s) => s === "'" || s === ' ')) return '';
	if (separators.some((s) => s !== last)) return last === '.' || last === ',' ? last : null;
	if (separators.length > 1) return '';
	if (last === ',' && /^[1-9]\d{0,2},\d{3}$/.test(body)) return '';
	return last;
}

/**
 * Returns the value of a number written in digits, the same in every locale, or `null` where it cannot be read.
 *
 * - Comma, point, space and apostrophe group thousands: one to three digits, then groups of three.
 * - Where two kinds occur, the last one is the decimal mark and may occur once: `1,234.5`, `1.234,5`, `1 234,5`.
 * - One comma followed by exactly three digits groups thousands (`5,000`); any other single comma is a decimal mark
 *   (`2,26`; also `0,226` and `1234,567`, which no grouping can write). A single point is always a decimal mark.
 * - One kind several times groups thousands (`1,000,000`), else it is refused (`1,2,3`).
 * - `1e3` is 1,000; the exponent has one or two digits.
 *
 * @param text digits and separators, with an optional sign and exponent
 */
export function literalValue(text: string): number | null {
	const [mantissa = '', exponent = '0'] = text.split('e');
	const sign = mantissa.startsWith('-') ? -1 : 1;
	const body = mantissa.replace(/^[+-]/, '');
	const mark = decimalMark(body);
	if (mark === null) return null;
	const at = mark === '' ? body.length : body.indexOf(mark);
	const whole = body.slice(0, at);
	const fraction = body.slice(at + 1);
	if (!/^\d*$/.test(fraction)) return null;
	if (!/^(?:\d*|\d{1,3}([.,' ])\d{3}(?:\1\d{3})*)$/.test(whole)) return null;
	const value = sign * Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}e${exponent}`);
	return Number.isFinite(value) ? value : null;
}
