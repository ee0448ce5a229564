import { fail, ok, type Result } from '../base/result';
import type { Response } from '../items/all';
import { optionId } from '../items/option-id';
import { verdicts } from '../items/true-false-not-given/verdicts';
import { letters, type PaperItem } from './paper';
import type { Assignment, HandedIn, Who } from './schema';

/** Why something typed from paper is no answer: a letter the list does not have, one too many, or the wrong number of them. */
export interface TypingProblem {
	readonly code: 'typing/letters';
	/** What can be typed, e.g. `one of A to D`. */
	readonly wanted: string;
}

/**
 * Returns what a learner wrote on paper as a response: letters of the worksheet for what is chosen, the words or number
 * for what is written. Nothing, or a hyphen, is no answer (`null`); a hyphen among letters leaves that place empty.
 *
 * Error: `typing/letters`.
 */
export function readTyped(paper: PaperItem, typed: string): Result<Response | null, TypingProblem> {
	const { item, outline } = paper;
	const text = typed.trim();
	if (text === '' || text === '-') return ok(null);
	if (item.type === 'numeric' || item.type === 'short-text')
		return ok({ text: text.slice(0, 256) });
	if (item.type === 'true-false-not-given') {
		const verdict = verdicts.find(({ letter }) => letter === text.toUpperCase());
		return verdict ? ok({ verdict: verdict.value }) : wrong('T, F or N');
	}
	if (item.type === 'evidence') {
		const part = /^\d+$/.test(text) ? item.parts[Number(text) - 1] : undefined;
		return part
			? ok({ choice: optionId(part.text) })
			: wrong(`a number from 1 to ${item.parts.length}`);
	}
	const lines = outline.lists.at(-1)?.lines ?? [];
	const last = letters[lines.length - 1] ?? 'A';
	const picks = Array.from(text.toUpperCase().replace(/[\s,;.]/g, ''), (letter) =>
		letter === '-' ? null : lines[letters.indexOf(letter)]
	);
	const isKnown = picks.every((pick) => pick !== undefined);
	const [first] = picks;
	switch (item.type) {
		case 'single-choice':
		case 'odd-one-out':
			return picks.length === 1 && first
				? ok({ choice: optionId(first) })
				: wrong(`one letter from A to ${last}`);
		case 'place': {
			const place = picks.length === 1 ? item.list.find(({ name }) => name === first) : undefined;
			return place ? ok({ lat: place.lat, lon: place.lon }) : wrong(`one letter from A to ${last}`);
		}
		case 'multiple-response':
			return isKnown && picks.every((pick) => pick !== null)
				? ok({ choices: [...new Set(picks.flatMap((pick) => (pick ? [optionId(pick)] : [])))] })
				: wrong(`letters from A to ${last}`);
		case 'ordering': {
			const isWhole = isKnown && new Set(picks).size === lines.length && !picks.includes(null);
			return isWhole && picks.length === lines.length
				? ok({ order: picks.flatMap((pick) => (pick ? [optionId(pick)] : [])) })
				: wrong(`all letters from A to ${last}, each once, in the order written`);
		}
		case 'matching': {
			const premises = outline.lists[0]?.lines ?? [];
			return isKnown && picks.length === premises.length
				? ok({ pairs: placed(premises.map(optionId), picks, optionId) })
				: wrong(`${premises.length} letters from A to ${last}, a hyphen for none`);
		}
		case 'cloze': {
			const gaps = item.gaps.map((_, i) => String(i + 1));
			return isKnown && picks.length === gaps.length
				? ok({ gaps: placed(gaps, picks, (word) => word) })
				: wrong(`${gaps.length} letters from A to ${last}, a hyphen for none`);
		}
	}
}

/**
 * Returns what was typed from a whole worksheet, by item id. Error: `typing/letters` with the place of the first field that
 * is no answer.
 */
export function readSheet(
	papers: readonly PaperItem[],
	typed: readonly (string | undefined)[]
): Result<ReadonlyMap<string, Response | null>, TypingProblem & { readonly at: number }> {
	const responses = new Map<string, Response | null>();
	for (const [at, paper] of papers.entries()) {
		const read = readTyped(paper, typed[at] ?? '');
		if (!read.ok) return fail({ ...read.error, at });
		responses.set(paper.item.id, read.value);
	}
	return ok(responses);
}

/**
 * Returns a result as if it had been handed in, from answers on paper. Nothing is known of times and certainty.
 *
 * @param responses by item id
 * @param id 8 to 24 hexadecimal digits, new for each sheet
 */
export function paperResult(
	assignment: Assignment,
	who: Who,
	responses: ReadonlyMap<string, Response | null>,
	sitting: {
		readonly id: string;
		readonly attempt: number;
		readonly at: number;
		readonly zone: string;
	}
): HandedIn {
	const { id, attempt, at, zone } = sitting;
	return {
		assignment: assignment.id,
		...{ id, who, attempt, zone, startedAt: at, handedInAt: at, extensions: 0, absences: 0 },
		answers: assignment.items.map(({ item, itemVersion }) => ({
			...{ item, itemVersion, tookMs: 0, certainty: null, hinted: false, claimed: false },
			response: responses.get(item) ?? null,
			gone: !responses.has(item)
		}))
	};
}

function placed(
	names: readonly string[],
	picks: readonly (string | null | undefined)[],
	idOf: (text: string) => string
): Record<string, string> {
	return Object.fromEntries(
		names.flatMap((name, i) => {
			const pick = picks[i];
			return pick ? [[name, idOf(pick)]] : [];
		})
	);
}

function wrong(wanted: string) {
	return fail({ code: 'typing/letters', wanted } as const);
}
