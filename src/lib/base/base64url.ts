/** Returns bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
	let binary = '';
	// By slices: a call takes only so many arguments.
	for (let i = 0; i < bytes.length; i += 4096) {
		binary += String.fromCharCode(...bytes.subarray(i, i + 4096));
	}
	return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * Returns the bytes of a base64url text without padding, `null` where it is none.
 *
 * Strict: one text for each sequence of bytes, so that no changed text stands for the same bytes.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 === 1 || !/^[A-Za-z0-9_-]*$/.test(text)) return null;
	const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
	const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
	// The last character may hold bits that no byte needs; they are zero.
	const last = bytes.length - (bytes.length % 3);
	return text.endsWith(toBase64url(bytes.subarray(last))) ? bytes : null;
}
