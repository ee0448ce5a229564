import type { z } from 'zod';
import { at, describedAs, knownFields } from './known-fields';
import { choose } from './nearest';
import type { Path } from './yaml';

/** What does not fit a schema: where, what, and what to write instead. */
export interface ShapeMistake {
	readonly path: Path;
	readonly problem: string;
	readonly remedy: string;
}

/** Returns everything in a value that does not fit a schema, in words for the author of a pack. */
export function shapeMistakes(schema: z.ZodType, value: unknown): ShapeMistake[] {
	const outcome = schema.safeParse(value);
	if (outcome.success) return [];
	return outcome.error.issues.flatMap((issue) => worded(issue, schema, value));
}

function worded(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): ShapeMistake[] {
	const path = issue.path.filter((step) => typeof step !== 'symbol');
	const found = path.reduce<unknown>(at, value);
	if (issue.code === 'unrecognized_keys') {
		const known = knownFields(schema, value, path);
		return issue.keys.map((key) => unknownField(key, path, known));
	}
	if (found === undefined && issue.code !== 'custom') {
		const about = describedAs(schema, value, path);
		const hint = 'values' in issue ? listed(issue.values) : optionsOf(issue);
		return [{ path, problem: 'is missing', remedy: `add it${said(hint ?? about)}` }];
	}
	return [{ path, ...told(issue, found) }];
}

function unknownField(key: string, path: Path, known: readonly string[]): ShapeMistake {
	const remedy = known.includes(key) ? 'leave it out' : choose(key, known);
	const either = remedy.startsWith('write "') ? remedy : `leave it out, or ${remedy}`;
	return { path: [...path, key], problem: 'is not a field of this', remedy: either };
}

function said(hint: string | null): string {
	return hint === null ? '' : `: ${hint}`;
}

function listed(values: readonly unknown[]): string {
	return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}

function optionsOf(issue: z.core.$ZodIssue): string | null {
	const options: unknown = 'options' in issue ? issue.options : null;
	return Array.isArray(options) ? listed(options) : null;
}

function told(issue: z.core.$ZodIssue, found: unknown): { problem: string; remedy: string } {
	const shown = found === undefined ? 'nothing' : JSON.stringify(found);
	const cut = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
	switch (issue.code) {
		case 'invalid_value': {
			const values = issue.values.map(String);
			const remedy = values.length > 1 ? chosen(String(found), values) : `write ${values.join('')}`;
			return { problem: `${cut} is not allowed here`, remedy };
		}
		case 'invalid_type':
			return { problem: `${cut} is ${kindOf(found)}`, remedy: kindRemedy(issue.expected, found) };
		case 'invalid_format':
			return { problem: `${cut} is not well formed`, remedy: formatRemedy(issue) };
		case 'too_small':
			return {
				problem: `${cut} is too ${small(issue.origin)}`,
				remedy: limits('at least', issue.minimum, issue.origin)
			};
		case 'too_big':
			return {
				problem: `${cut} is too ${big(issue.origin)}`,
				remedy: limits('at most', issue.maximum, issue.origin)
			};
		case 'custom':
			return { problem: 'it breaks a rule of its kind', remedy: issue.message };
		case 'invalid_union':
		case 'invalid_key':
		case 'invalid_element':
		case 'not_multiple_of':
		case 'unrecognized_keys':
			return { problem: `${cut} fits no form allowed here`, remedy: unionRemedy(issue, found) };
	}
}

/** Names the nearest value and the whole list: an author who meant neither sees all. */
function chosen(found: string, values: readonly string[]): string {
	const near = choose(found, values);
	return near.startsWith('write "') ? `${near} (known: ${values.join(', ')})` : near;
}

function unionRemedy(issue: z.core.$ZodIssue, found: unknown): string {
	const options: unknown = 'options' in issue ? issue.options : null;
	return Array.isArray(options) ? chosen(String(found), options.map(String)) : issue.message;
}

function kindOf(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return 'a text';
	if (typeof value === 'object') return 'a group of fields';
	return typeof value === 'number' ? 'a number' : 'true or false';
}

const kindNames: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number, without quotes',
	int: 'a whole number, without quotes',
	array: 'a list, each entry after "- " or in [ ]',
	object: 'a group of fields',
	boolean: 'true or false'
};

function kindRemedy(expected: string, found: unknown): string {
	const quotes = expected === 'string' && found !== null && typeof found !== 'object';
	return quotes ? 'put it in quotes' : `write ${kindNames[expected] ?? expected}`;
}

function formatRemedy(issue: { format: string; message: string }): string {
	if (issue.format === 'date') return 'write a day of the calendar, like 2025-03-02';
	if (issue.format === 'url') return 'write an address that begins with https://';
	return issue.message;
}

function small(origin: string): string {
	return origin === 'number' || origin === 'int' ? 'small' : 'short';
}

function big(origin: string): string {
	return origin === 'number' || origin === 'int' ? 'large' : 'long';
}

function limits(bound: string, limit: number | bigint, origin: string): string {
	const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };
	return `give it ${bound} ${String(limit)}${units[origin] ?? ''}`;
}
