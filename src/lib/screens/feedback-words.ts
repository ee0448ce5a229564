import type { ItemTypeName } from '$lib/items/all';
import type { MatchRule } from '$lib/items/short-text/match';
import type { Outcome } from '$lib/quiz/points';
import type { Attempt, Certainty } from '$lib/quiz/schema';
import { countInWords } from './count-words';

/** A sentence with one part to stress. */
export interface Stressed {
	readonly before: string;
	readonly stress: string;
	readonly after: string;
}

type NumericRule =
	| 'unreadable'
	| 'exact'
	| 'tolerance'
	| 'wrong-unit'
	| 'thousandfold'
	| 'estimate'
	| 'near'
	| 'other';

const numericRules: Readonly<Record<NumericRule, string | null>> = {
	unreadable: 'No one plain number could be read in what you typed.',
	exact: null,
	tolerance: 'Close enough to count as right.',
	'wrong-unit': 'The number is right and the unit is not: half the points.',
	thousandfold:
		'The digits are right, but the size is out by a thousand or more. Look at the unit.',
	estimate: 'A close estimate. The nearer it is, the more points it earns.',
	near: null,
	other: null
};

const matchRules: Readonly<Record<MatchRule, ((key: string) => string) | null>> = {
	key: null,
	alias: (key) => `Another name for ${key}, and just as right.`,
	accents: (key) => `Right without its accents, too. It is spelt ${key}.`,
	slip: (key) => `A small slip in the spelling is forgiven. It is spelt ${key}.`,
	reject: null,
	other: null
};

/**
 * Returns the marking rule that decided, in words, or `null` where the verdict says it all.
 *
 * @param rule as the mark names it; one that a newer version wrote says nothing
 * @param key the key as the learner reads it
 */
export function ruleInWords(
	type: ItemTypeName,
	rule: string | undefined,
	key: string
): string | null {
	if (rule === undefined) return null;
	switch (type) {
		case 'numeric':
			return isKeyOf(numericRules, rule) ? numericRules[rule] : null;
		case 'short-text':
			return isKeyOf(matchRules, rule) ? (matchRules[rule]?.(key) ?? null) : null;
		case 'multiple-response':
			return rule === 'wrong-pick' ? 'Each wrong pick takes away what a right one earns.' : null;
		case 'ordering':
			return rule === 'pairs'
				? 'Every two events count as a pair. Points begin where more than half of the pairs are in order.'
				: null;
		case 'place':
			return rule === 'near' ? 'Close. The nearer the pin, the more points it earns.' : null;
		case 'single-choice':
		case 'true-false-not-given':
		case 'matching':
		case 'cloze':
		case 'evidence':
		case 'odd-one-out':
			return null;
	}
}

function isKeyOf<T extends object>(record: T, key: PropertyKey): key is keyof T {
	return Object.hasOwn(record, key);
}

/** Returns what is to be said about being that sure and having it that way. */
export function certaintyInWords(
	outcome: Outcome,
	certainty: Attempt['certainty']
): Stressed | null {
	if (certainty === null || outcome === 'unanswered') return null;
	const said = saidInWords(certainty);
	switch (outcome) {
		case 'right':
			return { ...said, after: rightInWords(certainty) };
		case 'partly':
			return { ...said, after: ', and part of it was right.' };
		case 'wrong':
			return {
				...said,
				after:
					certainty === 'sure'
						? '. Sure and wrong is where most learning happens.'
						: '. Now you know why it is not so.'
			};
	}
}

function rightInWords(certainty: Certainty): string {
	switch (certainty) {
		case 'sure':
			return ', and right.';
		case 'think-so':
			return ', and you were right.';
		case 'guess':
			return ', and it was right.';
	}
}

function saidInWords(certainty: Certainty): { before: string; stress: string } {
	switch (certainty) {
		case 'sure':
			return { before: 'You were ', stress: 'sure' };
		case 'think-so':
			return { before: 'You ', stress: 'thought so' };
		case 'guess':
			return { before: 'You ', stress: 'guessed' };
	}
}

/** Returns how often the surest responses of a round were right: `When you said “sure”, you were right 2 times out of 3.` */
export function calibrationInWords(certainty: Certainty, right: number, of: number): Stressed {
	const words: Record<Certainty, string> = { sure: 'sure', 'think-so': 'think so', guess: 'guess' };
	return {
		before: `When you said “${words[certainty]}”, you were right `,
		stress: `${countInWords(right, 'time')} out of ${of}`,
		after: '.'
	};
}
