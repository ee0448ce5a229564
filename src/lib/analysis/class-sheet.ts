import {
	nameOf,
	rowKeyOf,
	type AttemptRule,
	type Entry,
	type Gradebook
} from '../assign/gradebook';
import type { HandedResponse } from '../assign/schema';
import type { BankItem } from '../bank/published';
import { fold } from '../base/text';
import type { ItemTypeName, Response } from '../items/all';
import type { AnyItemType } from '../items/playing';
import { explainResponse, markResponse, type Book } from '../quiz/book';
import { outcomeOf, pointsOf, pointsPerItem, type Outcome } from '../quiz/points';
import { sum } from './statistics';

/** The teacher's items and item types, by which everything is marked again. */
export interface Keys {
	readonly items: ReadonlyMap<string, BankItem>;
	readonly types: ReadonlyMap<ItemTypeName, AnyItemType>;
}

/** One item of the assignment as a column. */
export interface Column {
	readonly id: string;
	/** Its number in the assignment, from 1. */
	readonly number: number;
	/** `null` where this device holds it no more in the version that was assigned. */
	readonly item: BankItem | null;
	/** Why it counts for nobody; `null` where it counts. */
	readonly out: 'dropped' | 'gone' | null;
}

/** One answer, marked here. */
export interface Cell {
	/** What was handed in, `null` for an item the learner was not asked. */
	readonly answer: HandedResponse | null;
	readonly outcome: Outcome;
	/** 0..10 whole points; 0 where it does not count. */
	readonly points: number;
	/** It counts for this learner: asked, and neither dropped nor gone. */
	readonly counts: boolean;
	/** Right by the teacher's word, not by the key. */
	readonly isAccepted: boolean;
	/** The response in words, `null` for none. */
	readonly said: string | null;
}

/** One learner with the result that counts. */
export interface Row {
	readonly key: string;
	readonly name: string;
	readonly entry: Entry;
	/** Their other results, in the order handed in. */
	readonly others: readonly Entry[];
	/** One for each column. */
	readonly cells: readonly Cell[];
	readonly points: number;
	readonly maxPoints: number;
}

/** Learners by items, all marked again from what was handed in. */
export interface ClassSheet {
	readonly columns: readonly Column[];
	/** By name. */
	readonly rows: readonly Row[];
	/** Names of the teacher's list of whom nothing came. */
	readonly missing: readonly string[];
}

/** Returns the sheet of a gradebook. What the learners' own devices made of their answers plays no part. */
export function classSheet(gradebook: Gradebook, keys: Keys): ClassSheet {
	const columns = columnsOf(gradebook, keys);
	const judge = new Judge(gradebook, columns, keys);
	const groups = new Map<string, Entry[]>();
	for (const entry of gradebook.entries) {
		if (entry.removedAt !== null) continue;
		const key = rowKeyOf(gradebook, entry);
		groups.set(key, [...(groups.get(key) ?? []), entry]);
	}
	const collator = new Intl.Collator('en', { numeric: true });
	const rows = [...groups]
		.map(([key, entries]) => rowOf(key, inOrder(entries), gradebook, judge))
		.sort((a, b) => collator.compare(a.name, b.name));
	const there = new Set(rows.map(({ name }) => fold(name) || name));
	const missing = (gradebook.roster ?? [])
		.map(({ name }) => name)
		.filter((name) => !there.has(fold(name) || name));
	return { columns, rows, missing };
}

/** Returns a response in one form however it was put down, so that equal ones are equal texts. */
export function sameResponse(response: Response): string {
	if ('text' in response) return `text ${fold(response.text) || response.text}`;
	if ('choices' in response) return `choices ${[...response.choices].sort().join()}`;
	return JSON.stringify(response, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
}

/** In the order handed in, by the learners' own clocks. */
function inOrder(entries: readonly Entry[]): Entry[] {
	return [...entries].sort(
		({ result: a }, { result: b }) =>
			a.handedInAt - b.handedInAt || a.attempt - b.attempt || (a.id < b.id ? -1 : 1)
	);
}

function columnsOf({ assignment, dropped }: Gradebook, { items, types }: Keys): Column[] {
	const isDropped = new Set(dropped.map(({ item }) => item));
	return assignment.items.map(({ item: id, itemVersion }, i) => {
		const held = items.get(id);
		const item = held?.version === itemVersion && types.has(held.type) ? held : null;
		const out = !item ? 'gone' : isDropped.has(id) ? 'dropped' : null;
		return { id, number: i + 1, item, out };
	});
}

function rowOf(key: string, entries: readonly Entry[], gradebook: Gradebook, judge: Judge): Row {
	const marked = entries.map((entry) => {
		const cells = judge.cellsOf(entry);
		const counted = cells.filter(({ counts }) => counts);
		return {
			entry,
			cells,
			points: sum(cells.map(({ points }) => points)),
			maxPoints: pointsPerItem * counted.length
		};
	});
	const chosen = counting(marked, gradebook.rule);
	return {
		key,
		name: nameOf(gradebook, chosen.entry),
		...chosen,
		others: entries.filter((entry) => entry !== chosen.entry)
	};
}

/** Of several best ones the first counts. */
function counting<T extends { readonly points: number }>(
	marked: readonly T[],
	rule: AttemptRule
): T {
	const [first, ...rest] = marked;
	if (!first) throw new Error('A row has a result');
	switch (rule) {
		case 'first':
			return first;
		case 'last':
			return rest.at(-1) ?? first;
		case 'best':
			return rest.reduce((best, each) => (each.points > best.points ? each : best), first);
	}
}

/** Marks answers by the key and the teacher's word. */
class Judge {
	readonly #columns: readonly Column[];
	readonly #book: Book;
	readonly #accepted: ReadonlySet<string>;

	constructor(gradebook: Gradebook, columns: readonly Column[], { items, types }: Keys) {
		this.#columns = columns;
		this.#accepted = new Set(
			gradebook.alsoRight.map(({ item, response }) => `${item} ${sameResponse(response)}`)
		);
		this.#book = {
			item: (id) => required(items.get(id)),
			typeOf: (name) => required(types.get(name))
		};
	}

	cellsOf({ result: { answers } }: Entry): Cell[] {
		const byItem = new Map(answers.map((answer) => [answer.item, answer]));
		return this.#columns.map((column) => this.#cellOf(column, byItem.get(column.id)));
	}

	#cellOf({ id, item, out }: Column, answer: HandedResponse | undefined): Cell {
		const nothing = { outcome: 'unanswered', points: 0, counts: false, isAccepted: false } as const;
		if (!answer || answer.gone) return { ...nothing, answer: null, said: null };
		if (!item) return { ...nothing, answer, said: null };
		const { response, hinted } = answer;
		const marked = markResponse(id, response, this.#book);
		const isKnown = response !== null && this.#accepted.has(`${id} ${sameResponse(response)}`);
		const isAccepted = isKnown && marked.kind === 'marked' && marked.value < 1;
		const mark = marked.kind === 'unanswered' ? null : isAccepted ? 1 : marked.value;
		return {
			answer,
			outcome: outcomeOf({ mark }),
			points: out === null ? pointsOf({ mark, hinted }) : 0,
			counts: out === null,
			isAccepted,
			said: mark === null ? null : explainResponse(id, response, this.#book).response
		};
	}
}

function required<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('Columns hold items with their types alone');
	return value;
}
