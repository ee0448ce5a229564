import { z } from 'zod';
import type { Result } from '../base/result';
import {
	decodeFragment,
	encodeFragment,
	longestFragment,
	type FragmentProblem
} from '../formats/fragment';
import { assignmentSchema, type Assignment } from './schema';

/*
 * The payload of an assignment link, version 1: one list, so that no field names travel. Never changed; what comes later
 * is another version beside it.
 */

/** Longest link that messengers pass on whole, in characters. */
export const longestLink = 2000;

const flags = { shuffled: 1, hints: 2, certainty: 4, codes: 8 } as const;
const feedbacks = ['at-once', 'at-end', 'none'] as const;

const wireSchema = z.tuple([
	z.string(), // id
	z.string(), // title
	z.string(), // by
	z.string(), // note
	z.string(), // pack
	z.string().max(10_000), // items, separated by spaces, with `~version` where that is not 1
	z.int().min(0).max(15), // flags
	z.int().min(0).max(2), // place in feedbacks
	z.int().min(0).max(20), // attempts, 0 for any number
	z.int().min(0).max(600), // minutes, 0 for no limit
	z.union([z.literal(0), z.tuple([z.int(), z.string()])]), // due: minutes since 1970, zone
	z.string(), // public key
	z.int() // made: minutes since 1970
]);

const minute = 60_000;

const reader: z.ZodType<Assignment> = wireSchema.transform(fromWire).pipe(assignmentSchema);

/** Returns the fragment of an assignment's link, without `#`. */
export function encodeAssignment(assignment: Assignment): Promise<string> {
	const { id, title, by, note, pack, items, rules, publicKey, madeAt } = assignment;
	const wire: z.input<typeof wireSchema> = [
		...([id, title, by, note, pack] as const),
		items
			.map(({ item, itemVersion }) => (itemVersion === 1 ? item : `${item}~${itemVersion}`))
			.join(' '),
		(rules.order === 'shuffled' ? flags.shuffled : 0) +
			(rules.hints ? flags.hints : 0) +
			(rules.certainty ? flags.certainty : 0) +
			(rules.who === 'code' ? flags.codes : 0),
		feedbacks.indexOf(rules.feedback),
		rules.attempts ?? 0,
		rules.minutes ?? 0,
		rules.due === null ? 0 : [Math.floor(rules.due.at / minute), rules.due.zone],
		publicKey,
		Math.floor(madeAt / minute)
	];
	return encodeFragment('1', wire);
}

/**
 * Reads the fragment of an assignment's link. Never throws.
 *
 * Errors: those of `decodeFragment`.
 */
export function decodeAssignment(text: string): Promise<Result<Assignment, FragmentProblem>> {
	return decodeFragment(text, { '1': reader });
}

/** Returns an assignment as its link carries it: moments are whole minutes. */
export function asLinked(assignment: Assignment): Assignment {
	const { due } = assignment.rules;
	const whole = (at: number) => Math.floor(at / minute) * minute;
	return {
		...assignment,
		madeAt: whole(assignment.madeAt),
		rules: { ...assignment.rules, due: due && { ...due, at: whole(due.at) } }
	};
}

/**
 * Reads whatever was pasted: a message with a link in it, the link, or its fragment alone. What stands around the link is
 * passed over, and so are the line ends that mail programs put into it. Never throws.
 *
 * Errors: those of `decodeFragment`, for the link as far as it goes without a space.
 */
export async function decodeLink(text: string): Promise<Result<Assignment, FragmentProblem>> {
	const [first = '', ...others] = runsOf(text);
	const decoded = await decodeAssignment(first);
	if (decoded.ok || decoded.error.code !== 'fragment/damaged') return decoded;
	for (const other of others) {
		const again = await decodeAssignment(other);
		if (again.ok) return again;
	}
	return decoded;
}

/** Most pieces a mail program is taken to have cut a link into. */
const mostPieces = 40;

/** What of a text may be a fragment, the likeliest first. */
function runsOf(text: string): string[] {
	const page = text.lastIndexOf('/a/#');
	const hash = page < 0 ? text.lastIndexOf('#') : page + 3;
	// Room for the longest fragment in its pieces, and one character to be known as too long.
	const rest = text
		.slice(hash + 1)
		.trimStart()
		.slice(0, longestFragment + 2 * mostPieces);
	// What is no link at all is refused as it stands.
	if (hash < 0 && !/^[\w\s-]+[^\w\s-]*$/.test(rest)) return [rest];
	const pieces = /^[\w-]+(\s+[\w-]+)*/.exec(rest)?.[0].split(/\s+/).slice(0, mostPieces) ?? [];
	const joined = pieces.map((_, i) => pieces.slice(0, i + 1).join(''));
	// A mark around the link may be one that links hold too: _like this_.
	return joined.flatMap((each) => [each, each.replace(/[_-]{1,3}$/, '')]);
}

function fromWire(wire: z.output<typeof wireSchema>): z.input<typeof assignmentSchema> {
	const [id, title, by, note, pack, items, bits, feedback, attempts, minutes, due, key, made] =
		wire;
	return {
		...{ id, title, by, note, pack },
		items: items.split(' ').map((text) => {
			const [item = '', version = '1', ...rest] = text.split('~');
			// What is no number, or has more parts, is refused by the schema.
			return { item, itemVersion: rest.length > 0 ? 0 : Number(version) };
		}),
		rules: {
			order: bits & flags.shuffled ? 'shuffled' : 'fixed',
			feedback: feedbacks[feedback] ?? 'at-once',
			hints: (bits & flags.hints) > 0,
			certainty: (bits & flags.certainty) > 0,
			attempts: attempts === 0 ? null : attempts,
			minutes: minutes === 0 ? null : minutes,
			due: due === 0 ? null : { at: due[0] * minute, zone: due[1] },
			who: bits & flags.codes ? 'code' : 'name'
		},
		publicKey: key,
		madeAt: made * minute
	};
}
