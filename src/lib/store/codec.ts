/**
 * Numbers and texts as characters that cost one each in storage, in JSON and in every browser.
 *
 * The 90 digits are the printable ASCII characters but space, `"`, `\`, backtick and `~`.
 */
const digits = Array.from({ length: 93 }, (_, i) => String.fromCharCode(33 + i))
	.filter((char) => !'"\\`'.includes(char))
	.join('');
const values = new Map(Array.from(digits, (digit, value) => [digit.charCodeAt(0), value]));

/** Half of the digits end a number, the other half say that it goes on. */
const half = 45;
/** 12 hexadecimal digits (48 bits) fit into 8 of ours. */
const hexBlock = 12;
const hexBlockDigits = 8;

/** A packed text that was cut off or holds what was never written. */
export class Unpackable extends Error {}

/** Builds a packed text. */
export class Packer {
	readonly #parts: string[] = [];

	/** Adds a whole number, 0..2^53-1: one character up to 44, two up to 2,024, three up to 91,124. */
	number(value: number): this {
		let rest = value;
		let text = '';
		while (rest >= half) {
			text += digit(half + (rest % half));
			rest = Math.floor(rest / half);
		}
		this.#parts.push(text + digit(rest));
		return this;
	}

	/** Adds a text: random ids in hexadecimal take two thirds of their length, others their own. */
	text(value: string): this {
		if (/^([0-9a-f]{12}){1,5}$/.test(value)) {
			this.number((value.length / hexBlock) * 2 + 1);
			for (let i = 0; i < value.length; i += hexBlock) {
				this.#block(parseInt(value.slice(i, i + hexBlock), 16));
			}
			return this;
		}
		const written = escaped(value);
		this.number(written.length * 2).#parts.push(written);
		return this;
	}

	toString(): string {
		return this.#parts.join('');
	}

	#block(value: number): void {
		let rest = value;
		let text = '';
		for (let i = 0; i < hexBlockDigits; i++) {
			text += digit(rest % digits.length);
			rest = Math.floor(rest / digits.length);
		}
		this.#parts.push(text);
	}
}

/** Takes a packed text apart, in the order it was built. */
export class Unpacker {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	get isDone(): boolean {
		return this.#at >= this.#text.length;
	}

	/** @throws Unpackable where no number stands, or one beyond 2^53-1 */
	number(): number {
		let value = 0;
		for (let weight = 1; ; weight *= half) {
			const next = this.#digit();
			value += (next % half) * weight;
			if (value > Number.MAX_SAFE_INTEGER) throw new Unpackable('a number too large');
			if (next < half) return value;
		}
	}

	/** @throws Unpackable where no text stands */
	text(): string {
		const head = this.number();
		if (head % 2 === 1)
			return Array.from({ length: this.#few(head) }, () => this.#block()).join('');
		const end = this.#at + head / 2;
		if (end > this.#text.length) throw new Unpackable('a text cut off');
		const written = this.#text.slice(this.#at, end);
		this.#at = end;
		return unescaped(written);
	}

	#few(head: number): number {
		const blocks = (head - 1) / 2;
		if (blocks > 5) throw new Unpackable('an id too long');
		return blocks;
	}

	#block(): string {
		let value = 0;
		for (let i = 0, weight = 1; i < hexBlockDigits; i++, weight *= digits.length) {
			value += this.#digit() * weight;
		}
		if (value >= 16 ** hexBlock) throw new Unpackable('an id out of range');
		return value.toString(16).padStart(hexBlock, '0');
	}

	#digit(): number {
		const value = values.get(this.#text.charCodeAt(this.#at++));
		if (value === undefined) throw new Unpackable('no digit');
		return value;
	}
}

function digit(value: number): string {
	return digits.charAt(value);
}

/** Writes what is no digit of ours as `~` and the four hexadecimal digits of its UTF-16 unit. */
function escaped(text: string): string {
	let out = '';
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		out += values.has(unit) ? text.charAt(i) : `~${unit.toString(16).padStart(4, '0')}`;
	}
	return out;
}

function unescaped(text: string): string {
	return text.replace(/~([0-9a-f]{4})/g, (_, unit: string) =>
		String.fromCharCode(parseInt(unit, 16))
	);
}
