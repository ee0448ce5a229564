/** Crockford's digits: no I, L, O, U, so that nothing is mistaken when it is read out or typed from paper. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns bytes in base 32, five bits a digit; the last digit is filled with zeros. */
export function toBase32(bytes: Uint8Array): string {
	let text = '';
	let waiting = 0;
	let held = 0;
	for (const byte of bytes) {
		waiting = (waiting << 8) | byte;
		held += 8;
		while (held >= 5) {
			held -= 5;
			text += digits[(waiting >> held) & 31] ?? '';
		}
		waiting &= (1 << held) - 1;
	}
	return held > 0 ? text + (digits[(waiting << (5 - held)) & 31] ?? '') : text;
}

/** Returns the bytes of a text in base 32 as `tidyBase32` leaves it, `null` where it has other characters. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
	const bytes: number[] = [];
	let waiting = 0;
	let held = 0;
	for (const char of text) {
		const value = digits.indexOf(char);
		if (value < 0) return null;
		waiting = (waiting << 5) | value;
		held += 5;
		if (held >= 8) {
			held -= 8;
			bytes.push(waiting >> held);
			waiting &= (1 << held) - 1;
		}
	}
	return waiting === 0 ? new Uint8Array(bytes) : null;
}

/** Returns what somebody typed as digits: spaces and hyphens dropped, letters that look like digits taken for them. */
export function tidyBase32(typed: string): string {
	return typed
		.slice(0, 200)
		.toUpperCase()
		.replace(/[\s\p{Pd}.]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
}

/** Returns the digit for a number, 0..31. */
export function base32Digit(value: number): string {
	return digits[value & 31] ?? '';
}
