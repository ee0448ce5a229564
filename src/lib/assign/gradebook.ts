import { z } from 'zod';
import { fnv1a } from '../base/random';
import { fold } from '../base/text';
import { idSchema } from '../items/fields';
import { responseSchema } from '../items/responses';
import {
	assignmentSchema,
	handedInSchema,
	learnerCodeSchema,
	mostNames,
	personSchema,
	type Assignment,
	type HandedIn
} from './schema';

/** Most results of one gradebook: 500 learners, several attempts each. */
export const mostEntries = 2000;
/** Most damaged lines kept, and how much is kept of each, in characters. */
export const mostDamaged = 500;
export const longestDamaged = 4000;
/** Longest note on an override. */
export const longestReason = 300;

const instantSchema = z.number().min(0).max(8.64e15);
const reasonSchema = z.string().trim().max(longestReason);

/** Which of several attempts of one learner counts. */
export const attemptRuleSchema = z.enum(['first', 'last', 'best']);

/** One result as it came in. Nothing in it is changed afterwards but who it is said to be of. */
const entrySchema = z.object({
	result: handedInSchema,
	from: z.enum(['code', 'paper']),
	addedAt: instantSchema,
	/** Whose it is, where the teacher knows better than what was handed in. */
	as: personSchema.nullable(),
	/** Set while it is taken out and can be put back. */
	removedAt: instantSchema.nullable()
});

/** Something handed in that could not be opened: kept, with its line and why. */
const damagedSchema = z.object({
	/** Name of the file, `null` for what was pasted or scanned. */
	file: z.string().max(200).nullable(),
	/** Number of the line on which it begins, from 1. */
	line: z.int().min(1),
	problem: z.enum([
		...(['cut', 'damaged', 'newer', 'not-for-this', 'unreadable', 'too-long'] as const),
		...(['parts', 'no-code', 'too-many'] as const)
	]),
	text: z.string().max(longestDamaged),
	addedAt: instantSchema
});

/** A response that is right for everybody who gave it, whatever the key says. */
const alsoRightSchema = z.object({
	item: idSchema,
	response: responseSchema,
	note: reasonSchema,
	at: instantSchema
});

/** An item that counts for nobody. */
const droppedSchema = z.object({ item: idSchema, note: reasonSchema, at: instantSchema });

/** Everything collected for one assignment, and what the teacher decided about it. Marks are computed, never kept. */
export const gradebookSchema = z.object({
	assignment: assignmentSchema,
	roster: z
		.array(z.object({ name: personSchema, code: learnerCodeSchema }))
		.max(mostNames)
		.nullable(),
	rule: attemptRuleSchema,
	entries: z.array(entrySchema).max(mostEntries),
	damaged: z.array(damagedSchema).max(mostDamaged),
	alsoRight: z.array(alsoRightSchema).max(500),
	dropped: z.array(droppedSchema).max(100)
});

export type AttemptRule = z.output<typeof attemptRuleSchema>;
export type Entry = z.output<typeof entrySchema>;
export type Damaged = z.output<typeof damagedSchema>;
export type Gradebook = z.output<typeof gradebookSchema>;

/** Returns the gradebook of an assignment of which nothing came in yet: of several attempts the last counts. */
export function emptyGradebook(assignment: Assignment, roster: Gradebook['roster']): Gradebook {
	return {
		...{ assignment, roster, rule: 'last' },
		...{ entries: [], damaged: [], alsoRight: [], dropped: [] }
	};
}

/** Returns what tells one result from another: the same handed in twice is one, a changed one is another. */
export function markOfResult(result: HandedIn): string {
	return `${result.id}/${fnv1a(JSON.stringify(result)).toString(36)}`;
}

/** A gradebook with results added, and how many of them were new. */
export interface Added {
	readonly gradebook: Gradebook;
	readonly added: number;
	readonly known: number;
	/** How many found no room. */
	readonly refused: number;
}

/**
 * Returns a gradebook with results added. What is there already is not added again, but comes back where it was taken out.
 *
 * @param now milliseconds since 1970
 */
export function withResults(
	gradebook: Gradebook,
	results: readonly HandedIn[],
	from: Entry['from'],
	now: number
): Added {
	const entries = [...gradebook.entries];
	const places = new Map(entries.map(({ result }, i) => [markOfResult(result), i]));
	const count = { added: 0, known: 0, refused: 0 };
	for (const result of results) {
		const mark = markOfResult(result);
		const place = places.get(mark);
		const there = place === undefined ? undefined : entries[place];
		if (place !== undefined && there) {
			entries[place] = { ...there, removedAt: null };
			count.known += 1;
		} else if (entries.length >= mostEntries) {
			count.refused += 1;
		} else {
			places.set(mark, entries.length);
			entries.push({ result, from, addedAt: now, as: null, removedAt: null });
			count.added += 1;
		}
	}
	return { gradebook: { ...gradebook, entries }, ...count };
}

/** Returns a gradebook with damaged lines kept, each text once and the newest ones where there are too many. */
export function withDamaged(gradebook: Gradebook, damaged: readonly Damaged[]): Gradebook {
	const texts = new Set(damaged.map(({ text }) => text));
	const before = gradebook.damaged.filter(({ text }) => !texts.has(text));
	const all = [...before, ...damaged].slice(-mostDamaged);
	return { ...gradebook, damaged: all };
}

/** Returns the name a result is filed under, as the teacher reads it: that of the list where a code was given. */
export function nameOf({ roster }: Gradebook, { as, result: { who } }: Entry): string {
	if (as !== null) return as;
	if ('name' in who) return who.name;
	return roster?.find(({ code }) => code === who.code)?.name ?? who.code;
}

/** Returns whose row a result belongs in: names are one person's whatever their case, accents and spaces. */
export function rowKeyOf(gradebook: Gradebook, entry: Entry): string {
	const { who } = entry.result;
	if (entry.as === null && 'code' in who) return `code ${who.code}`;
	const name = nameOf(gradebook, entry);
	return `name ${fold(name) || name}`;
}

/**
 * Returns two gradebooks of one assignment as one: every result of either, and every decision of either; where they
 * differ, what `theirs` decided stands.
 */
export function unitedGradebooks(ours: Gradebook, theirs: Gradebook): Gradebook {
	const entries = new Map(ours.entries.map((entry) => [markOfResult(entry.result), entry]));
	for (const entry of theirs.entries) {
		const mark = markOfResult(entry.result);
		const mine = entries.get(mark);
		entries.set(mark, { ...entry, as: entry.as ?? mine?.as ?? null });
	}
	const decided = <T>(mine: readonly T[], other: readonly T[], keyOf: (each: T) => string) => [
		...new Map([...mine, ...other].map((each) => [keyOf(each), each])).values()
	];
	return {
		...theirs,
		roster: theirs.roster ?? ours.roster,
		entries: [...entries.values()].slice(0, mostEntries),
		damaged: withDamaged(ours, theirs.damaged).damaged,
		alsoRight: decided(ours.alsoRight, theirs.alsoRight, ({ item, response }) =>
			JSON.stringify([item, response])
		).slice(0, 500),
		dropped: decided(ours.dropped, theirs.dropped, ({ item }) => item)
	};
}
