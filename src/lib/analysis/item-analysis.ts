import type { Response } from '../items/all';
import type { AnyItemType } from '../items/playing';
import { optionId } from '../items/option-id';
import { verdicts } from '../items/true-false-not-given/verdicts';
import type { BankItem } from '../bank/published';
import { pointsPerItem } from '../quiz/points';
import { sameResponse, type Cell, type ClassSheet, type Column, type Keys } from './class-sheet';
import { discrimination, facility, mean, median, sum } from './statistics';

/** Fewest learners for whom statistics of single items are shown (STYLE.md C: item analysis). */
export const leastLearners = 10;
/** Below this many learners the statistics are weak. */
export const strongLearners = 100;

/** One response and how many gave it. */
export interface Choice {
	readonly text: string;
	readonly count: number;
	/** Full marks by the key. */
	readonly isKey: boolean;
	/** Right by the teacher's word. */
	readonly isAccepted: boolean;
	/** How many of them say they were right though judged wrong. */
	readonly claims: number;
	/** Something to accept for all, `null` for an option nobody chose or that is one of several picks. */
	readonly response: Response | null;
}

/** How one part of an item (a gap, a pair) went. */
export interface PartShare {
	readonly text: string;
	/** Learners who had it right, of those who answered. */
	readonly right: number;
}

/** What is known of an item from the class. */
export interface ItemFigures {
	readonly column: Column;
	/** Learners it counts for. */
	readonly learners: number;
	readonly right: number;
	readonly partly: number;
	readonly wrong: number;
	readonly unanswered: number;
	/** 0..1, `null` where it counts for nobody. */
	readonly facility: number | null;
	/** -1..1, `null` below `leastLearners` or where undefined. */
	readonly discrimination: number | null;
	/** Responses, the most frequent first; options nobody chose at the end. */
	readonly choices: readonly Choice[];
	/** Empty for items that are right or wrong as a whole. */
	readonly parts: readonly PartShare[];
	/** Median time in milliseconds over answers not typed in from paper; `null` for none. */
	readonly medianMs: number | null;
	/** How sure those who were asked were; `null` where nobody was. */
	readonly certainty: CertaintyFigures | null;
	readonly hints: number;
	readonly claims: number;
}

/** How often each certainty was given, and how it went. */
export interface CertaintyFigures {
	readonly guess: number;
	readonly thinkSo: number;
	readonly sure: number;
	/** Sure, and not right. */
	readonly sureWrong: number;
}

/** Returns the figures of every item, in the order of the assignment. */
export function itemFigures(sheet: ClassSheet, keys: Keys): ItemFigures[] {
	return sheet.columns.map((column, i) => {
		const rows = sheet.rows.filter((row) => row.cells[i]?.answer != null);
		const cells = rows.flatMap((row) => row.cells.slice(i, i + 1));
		const counted = rows.filter((row) => row.cells[i]?.counts);
		const points = counted.map((row) => row.cells[i]?.points ?? 0);
		const rest = counted.map((row) => restScore(row.cells, i));
		const isEnough = counted.length >= leastLearners;
		const type = column.item ? keys.types.get(column.item.type) : undefined;
		const timed = rows.flatMap(({ entry, cells: own }) => {
			const answer = own[i]?.answer;
			return entry.from === 'code' && answer?.response != null ? [answer.tookMs] : [];
		});
		const count = (outcome: Cell['outcome']) => cells.filter((c) => c.outcome === outcome).length;
		return {
			column,
			learners: cells.length,
			right: count('right'),
			partly: count('partly'),
			wrong: count('wrong'),
			unanswered: count('unanswered'),
			facility: facility(points, pointsPerItem),
			discrimination: isEnough ? discrimination(points, rest) : null,
			choices: column.item && type ? choicesOf(column.item, type, cells) : [],
			parts: column.item && type ? partsOf(column.item, type, cells) : [],
			medianMs: median(timed),
			certainty: certaintyOf(cells),
			hints: cells.filter(({ answer }) => answer?.hinted).length,
			claims: cells.filter(({ answer }) => answer?.claimed).length
		};
	});
}

/**
 * Score on the other items as a share of what could be earned on them: a learner who was not asked every item is
 * compared by what they were asked.
 */
function restScore(cells: readonly Cell[], without: number): number {
	const others = cells.filter(({ counts }, i) => counts && i !== without);
	return mean(others.map(({ points }) => points)) ?? 0;
}

function certaintyOf(cells: readonly Cell[]): CertaintyFigures | null {
	const asked = cells.filter(({ answer }) => answer?.certainty != null);
	const count = (certainty: string) =>
		asked.filter(({ answer }) => answer?.certainty === certainty).length;
	if (asked.length === 0) return null;
	return {
		guess: count('guess'),
		thinkSo: count('think-so'),
		sure: count('sure'),
		sureWrong: asked.filter(
			({ answer, outcome }) => answer?.certainty === 'sure' && outcome !== 'right'
		).length
	};
}

/** Options to be counted even where nobody chose them; `null` for types answered in other ways. */
function optionsOf(item: BankItem): { text: string; isKey: boolean; id: string }[] | null {
	switch (item.type) {
		case 'single-choice':
		case 'odd-one-out':
		case 'multiple-response':
			return item.options.map(({ text, key }) => ({
				...{ text, id: optionId(text) },
				isKey: key ?? false
			}));
		case 'evidence':
			return item.parts.map(({ text, key }) => ({
				...{ text, id: optionId(text) },
				isKey: key ?? false
			}));
		case 'true-false-not-given':
			return verdicts.map(({ value, name }) => ({
				text: name,
				id: value,
				isKey: item.verdict === value
			}));
		case 'numeric':
		case 'short-text':
		case 'ordering':
		case 'matching':
		case 'cloze':
		case 'place':
			return null;
	}
}

function pickedIn(response: Response | null): readonly string[] {
	if (response === null) return [];
	if ('choice' in response) return [response.choice];
	if ('choices' in response) return response.choices;
	return 'verdict' in response ? [response.verdict] : [];
}

function choicesOf(item: BankItem, type: AnyItemType, cells: readonly Cell[]): Choice[] {
	const answered = cells.filter(({ outcome }) => outcome !== 'unanswered');
	const options = optionsOf(item);
	const choices = options
		? options.map(({ text, id, isKey }) => {
				const who = answered.filter(({ answer }) =>
					pickedIn(answer?.response ?? null).includes(id)
				);
				const response =
					item.type === 'multiple-response' ? null : (who[0]?.answer?.response ?? null);
				return { ...tally(who), text, isKey, response };
			})
		: grouped(answered).map((who) => {
				const [first] = who;
				const response = first?.answer?.response ?? null;
				const marked = response && type.isComplete(response) ? type.mark(item, response) : null;
				const isKey = marked?.kind === 'marked' && marked.value >= 1;
				return { ...tally(who), text: first?.said ?? '', isKey, response };
			});
	return choices.sort((a, b) => b.count - a.count);
}

function tally(who: readonly Cell[]) {
	return {
		count: who.length,
		isAccepted: who.some(({ isAccepted }) => isAccepted),
		claims: who.filter(({ answer }) => answer?.claimed).length
	};
}

function grouped(cells: readonly Cell[]): Cell[][] {
	const groups = new Map<string, Cell[]>();
	for (const cell of cells) {
		const response = cell.answer?.response;
		if (!response) continue;
		const key = sameResponse(response);
		groups.set(key, [...(groups.get(key) ?? []), cell]);
	}
	return [...groups.values()];
}

function partsOf(item: BankItem, type: AnyItemType, cells: readonly Cell[]): PartShare[] {
	const parts = type.explain(item, null).parts ?? [];
	if (!['matching', 'cloze'].includes(item.type)) return [];
	const given = cells.flatMap(({ answer, outcome }) =>
		outcome === 'unanswered' || !answer?.response ? [] : [type.explain(item, answer.response)]
	);
	return parts.map(({ text }, i) => ({
		text,
		right: sum(given.map((each) => (each.parts?.[i]?.right ? 1 : 0)))
	}));
}
