import { fail, ok, type Result } from '../base/result';

/** Deepest nesting of lists and objects that is looked at. */
export const deepestNesting = 32;

/** Keys that would reach an object's prototype. */
const forbidden = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Reads JSON that came from somebody else: the nesting is counted in the text before anything walks it, and keys that
 * reach a prototype are refused.
 *
 * Error: `json/refused`.
 */
export function parseForeignJson(text: string): Result<unknown, { code: 'json/refused' }> {
	if (nestingOf(text) > deepestNesting) return refused;
	try {
		const value: unknown = JSON.parse(text);
		return hasForbiddenKey(value) ? refused : ok(value);
	} catch {
		return refused; // not JSON
	}
}

const refused = fail({ code: 'json/refused' } as const);

/** The deepest nesting of brackets outside strings; no recursion. */
function nestingOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (inString) {
			if (char === '\\') i++;
			else if (char === '"') inString = false;
		} else if (char === '"') inString = true;
		else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
		else if (char === ']' || char === '}') depth--;
	}
	return deepest;
}

function hasForbiddenKey(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (Array.isArray(value)) return value.some(hasForbiddenKey);
	return Object.entries(value).some(([key, inner]) => forbidden.has(key) || hasForbiddenKey(inner));
}
