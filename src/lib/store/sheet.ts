import type { Response } from '../items/all';
import type { Attempt, Certainty } from '../quiz/schema';
import { canonicalJson } from './canonical';

/**
 * Attempts as tables: what repeats is named once. The form of backup files, and with packed rows of segments.
 *
 * What does not fit the tables (an id of another form, unknown fields, broken milliseconds) stands whole in `odd`, so
 * that every attempt comes back exactly as it was.
 */
export interface Sheet {
	/** Item, its version, its fact, and the item type where the attempt names it. */
	readonly items: readonly ItemRow[];
	/** Mark (`null`: passed over) and the rule that decided, if one is named. */
	readonly verdicts: readonly (readonly [number | null] | readonly [number | null, string])[];
	readonly responses: readonly Response[];
	readonly rounds: readonly Round[];
	readonly odd: readonly Attempt[];
}

type ItemRow =
	| readonly [item: string, version: number, fact: string]
	| readonly [item: string, version: number, fact: string, type: string];

/** Attempts of one session that follow each other. */
export interface Round {
	readonly session: string;
	readonly pack: string;
	readonly mode: Attempt['mode'];
	readonly zone: string;
	/** The number in the first attempt's id; the others count on from it. */
	readonly step: number;
	/** When the first response was given, in milliseconds since 1970. */
	readonly at: number;
	readonly rows: readonly Row[];
}

/**
 * One attempt: place in `items`, milliseconds since the response before (0 for the first), milliseconds taken, place in
 * `verdicts`, hinted (0 or 1), certainty (0 not asked, 1 guess, 2 think so, 3 sure), place in `responses` counted from 1
 * (0: none).
 */
export type Row = readonly [number, number, number, number, number, number, number];

/** Certainty by the number that stands for it. */
const certainties: readonly (Certainty | null)[] = [null, 'guess', 'think-so', 'sure'];

/** The fields a row and its tables hold. */
const fields = new Set([
	...['id', 'pack', 'item', 'itemVersion', 'fact', 'mode', 'session', 'at', 'zone', 'tookMs'],
	...['response', 'mark', 'rule', 'hinted', 'certainty', 'type']
]);

/** Returns attempts as tables. @param attempts in the order of `byMoment` */
export function sheetOf(attempts: readonly Attempt[]): Sheet {
	const items = new Places<ItemRow>();
	const verdicts = new Places<readonly [number | null] | readonly [number | null, string]>();
	const responses = new Places<Response>();
	const rounds: (Round & { rows: Row[] })[] = [];
	const odd: Attempt[] = [];
	let lastAt = 0;
	for (const attempt of attempts) {
		const step = stepOf(attempt);
		if (step === null) {
			odd.push(attempt);
			continue;
		}
		const { session, pack, mode, zone, at, mark, rule, response } = attempt;
		let round = rounds.at(-1);
		if (!round || !continues(round, attempt, step)) {
			round = { session, pack, mode, zone, step, at, rows: [] };
			rounds.push(round);
			lastAt = at;
		}
		round.rows.push([
			items.of(itemRowOf(attempt)),
			at - lastAt,
			attempt.tookMs,
			verdicts.of(rule === undefined ? [mark] : [mark, rule]),
			attempt.hinted ? 1 : 0,
			certainties.indexOf(attempt.certainty),
			response === null ? 0 : responses.of(response) + 1
		]);
		lastAt = at;
	}
	return { items: items.all, verdicts: verdicts.all, responses: responses.all, rounds, odd };
}

/** Returns the attempts of a sheet; `null` where a row points beyond a table or leaves the range of its field. */
export function attemptsOf(sheet: Sheet): Attempt[] | null {
	const attempts = [...sheet.odd];
	for (const round of sheet.rounds) {
		let at = round.at;
		for (const [i, row] of round.rows.entries()) {
			at += row[1];
			const attempt = attemptOf(sheet, round, { row, at, step: round.step + i });
			if (!attempt) return null;
			attempts.push(attempt);
		}
	}
	return attempts;
}

function attemptOf(
	{ items, verdicts, responses }: Sheet,
	{ session, pack, mode, zone }: Round,
	{ row, at, step }: { row: Row; at: number; step: number }
): Attempt | null {
	const [itemPlace, , tookMs, verdictPlace, hinted, certaintyPlace, responsePlace] = row;
	const item = items[itemPlace];
	const verdict = verdicts[verdictPlace];
	const certainty = certainties[certaintyPlace];
	const response = responsePlace === 0 ? null : responses[responsePlace - 1];
	if (!item || !verdict || certainty === undefined || response === undefined) return null;
	if (at > 8.64e15 || tookMs > 86_400_000 || hinted > 1) return null;
	return {
		id: `${session}/${step}`,
		pack,
		item: item[0],
		itemVersion: item[1],
		fact: item[2],
		mode,
		session,
		at,
		zone,
		tookMs,
		response,
		mark: verdict[0],
		...(verdict[1] === undefined ? {} : { rule: verdict[1] }),
		hinted: hinted === 1,
		certainty,
		...(item[3] === undefined ? {} : { type: item[3] })
	};
}

function itemRowOf({ item, itemVersion, fact, type }: Attempt): ItemRow {
	return type === undefined ? [item, itemVersion, fact] : [item, itemVersion, fact, type];
}

/** Returns the number at the end of an attempt's id, `null` where the attempt does not fit the tables. */
function stepOf(attempt: Attempt): number | null {
	const { id, session, at, tookMs } = attempt;
	if (!id.startsWith(`${session}/`)) return null;
	const number = id.slice(session.length + 1);
	if (!/^(0|[1-9]\d{0,5})$/.test(number)) return null;
	if (!Number.isInteger(at) || !Number.isInteger(tookMs)) return null;
	for (const field in attempt) if (!fields.has(field)) return null;
	return Number(number);
}

function continues(round: Round, { session, pack, mode, zone }: Attempt, step: number): boolean {
	return (
		round.session === session &&
		round.pack === pack &&
		round.mode === mode &&
		round.zone === zone &&
		round.step + round.rows.length === step
	);
}

/** Values in the order they were first met, each once. */
class Places<T> {
	readonly all: T[] = [];
	readonly #places = new Map<string, number>();

	of(value: T): number {
		const name = canonicalJson(value);
		const known = this.#places.get(name);
		if (known !== undefined) return known;
		this.#places.set(name, this.all.length);
		return this.all.push(value) - 1;
	}
}
