/*
 * The one computation on P-256 that WebCrypto does not offer: the public point of a private scalar. Done when a teacher's
 * key is made or brought back, on the teacher's own device; it takes no care of timing.
 */

// NIST SP 800-186, 3.2.1.3.
const p = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const base: Point = {
	x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
	y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n
};

/** A point in affine coordinates; `null` stands for the point at infinity. */
export interface Point {
	readonly x: bigint;
	readonly y: bigint;
}

/**
 * Returns a private scalar, 1 to order - 1, from random bytes (FIPS 186-5, A.2.1: extra random bits).
 *
 * @param bytes 40 or more, so that the remainder is as good as uniform
 */
export function scalarFrom(bytes: Uint8Array): bigint {
	const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
	return (value % (order - 1n)) + 1n;
}

/** Returns the public point of a private scalar, by doubling and adding. */
export function publicPoint(scalar: bigint): Point {
	let sum: Point | null = null;
	let power: Point | null = base;
	for (let rest = scalar; rest > 0n; rest >>= 1n) {
		if (rest & 1n) sum = add(sum, power);
		power = add(power, power);
	}
	return sum ?? base; // a scalar below the order never leads to infinity
}

function add(a: Point | null, b: Point | null): Point | null {
	if (!a) return b;
	if (!b) return a;
	if (a.x === b.x && (a.y !== b.y || a.y === 0n)) return null;
	const slope =
		a.x === b.x ? (3n * a.x * a.x - 3n) * inverse(2n * a.y) : (b.y - a.y) * inverse(b.x - a.x);
	const x = modulo(slope * slope - a.x - b.x);
	return { x, y: modulo(slope * (a.x - x) - a.y) };
}

function modulo(value: bigint): bigint {
	const rest = value % p;
	return rest < 0n ? rest + p : rest;
}

/** Extended Euclid. */
function inverse(value: bigint): bigint {
	let [low, high] = [modulo(value), p];
	let [lowFactor, highFactor] = [1n, 0n];
	while (low > 1n) {
		const times = high / low;
		[low, high] = [high - times * low, low];
		[lowFactor, highFactor] = [highFactor - times * lowFactor, lowFactor];
	}
	return modulo(lowFactor);
}
