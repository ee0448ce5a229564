import { z } from 'zod';
import type { Result } from '../base/result';
import { handedInSchema, whoSchema, type Assignment, type HandedIn } from './schema';

/*
 * What is sealed, version 1: lists without field names, so that a result of ten answers fits into one or two QR codes.
 * Never changed; what comes later is another version of the code.
 */

const certainties = ['guess', 'think-so', 'sure'] as const;
const bits = { hinted: 1, claimed: 2, gone: 4 } as const;

const wireSchema = z.tuple([
	z.string(), // id of the sitting
	whoSchema,
	z.int(), // attempt
	z.int(), // started: seconds since 1970
	z.int(), // handed in: seconds after that
	z.string(), // zone
	z.int(), // extensions
	z.int(), // absences
	z
		.array(
			z.tuple([
				z.string(), // item, with `~version` where that is not 1
				z.unknown(), // response
				z.int(), // time in tenths of a second
				z.int().min(0).max(3), // certainty: 0 not asked, else its place from 1
				z.int().min(0).max(7) // bits
			])
		)
		.max(100)
]);

/** Returns a result as the text that is sealed: answers in the order of the assignment. */
export function writeResult(assignment: Assignment, result: HandedIn): string {
	const { id, who, attempt, startedAt, handedInAt, zone, extensions, absences } = result;
	const started = Math.floor(startedAt / 1000);
	const order = new Map(assignment.items.map(({ item }, i) => [item, i]));
	const answers = [...result.answers].sort(
		(a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0)
	);
	const wire: z.input<typeof wireSchema> = [
		...([id, who, attempt, started] as const),
		Math.max(0, Math.floor(handedInAt / 1000) - started),
		...([zone, extensions, absences] as const),
		answers.map(({ item, itemVersion, response, tookMs, certainty, hinted, claimed, gone }) => [
			itemVersion === 1 ? item : `${item}~${itemVersion}`,
			response,
			Math.round(tookMs / 100),
			certainty === null ? 0 : certainties.indexOf(certainty) + 1,
			(hinted ? bits.hinted : 0) + (claimed ? bits.claimed : 0) + (gone ? bits.gone : 0)
		])
	];
	return JSON.stringify(wire);
}

/** Reads what was sealed; `null` where it is no result of this assignment, one answer for each of its items. */
export function readResult(
	assignment: Assignment,
	text: string,
	parse: (text: string) => Result<unknown, unknown>
): HandedIn | null {
	const parsed = parse(text);
	const wire = parsed.ok ? wireSchema.safeParse(parsed.value).data : undefined;
	if (!wire) return null;
	const [id, who, attempt, started, spent, zone, extensions, absences, answers] = wire;
	const read = handedInSchema.safeParse({
		assignment: assignment.id,
		...{ id, who, attempt, zone, extensions, absences },
		startedAt: started * 1000,
		handedInAt: (started + spent) * 1000,
		answers: answers.map(([name, response, tenths, certainty, marks]) => {
			const [item, version = '1'] = name.split('~');
			return {
				item,
				itemVersion: Number(version),
				response,
				tookMs: tenths * 100,
				certainty: certainties[certainty - 1] ?? null,
				hinted: (marks & bits.hinted) > 0,
				claimed: (marks & bits.claimed) > 0,
				gone: (marks & bits.gone) > 0
			};
		})
	}).data;
	return read && isOf(assignment, read) ? read : null;
}

function isOf({ items }: Assignment, { answers }: HandedIn): boolean {
	return (
		items.length === answers.length &&
		items.every(({ item, itemVersion }, i) => {
			const answer = answers[i];
			return answer?.item === item && answer.itemVersion === itemVersion;
		})
	);
}
