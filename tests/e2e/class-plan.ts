import type { PublishedPack } from '../../src/lib/bank/published';
import type { BankItem } from '../../src/lib/bank/published';
import type { Response } from '../../src/lib/items/all';
import { optionId } from '../../src/lib/items/option-id';

/*
 * What each of 35 learners does with each of five questions, laid down beforehand, so that every figure of the class can
 * be worked out without asking the product for any of them.
 */

/** How many learners there are. */
export const learners = 35;
/** The types of the questions, in their order: the last may earn half the points. */
const types = [
	'single-choice',
	'true-false-not-given',
	'short-text',
	'numeric',
	'multiple-response'
] as const;
/** How many questions there are. */
export const questions = types.length;

/** What one learner does with one question. */
export interface Deed {
	readonly wish: 'right' | 'partly' | 'wrong' | 'skipped';
	readonly hinted: boolean;
	/** Left open where the question is skipped. */
	readonly certainty: 'guess' | 'think-so' | 'sure' | null;
}

/** Returns a question of each type, each about another fact: numbers of plain things, and two right options of several. */
export function itemsOfClass({ items }: PublishedPack): BankItem[] {
	const picked: BankItem[] = [];
	for (const type of types) {
		const found = items.find(
			(item) =>
				item.type === type &&
				!picked.some(({ fact }) => fact === item.fact) &&
				(item.type !== 'numeric' || /^[a-z]+$/.test(item.unit)) &&
				(item.type !== 'multiple-response' || item.options.filter(({ key }) => key).length === 2)
		);
		if (!found) throw new Error(`The bank holds no ${type} for the class`);
		picked.push(found);
	}
	return picked;
}

/** Returns the name of a learner. @param learner from 0 */
export function nameOf(learner: number): string {
	return `Learner ${String(learner + 1).padStart(2, '0')}`;
}

/** Returns what a learner does: stronger ones more often right, the last question against the grain. */
export function deedOf(learner: number, question: number): Deed {
	if ((learner + question) % 13 === 5 && question < questions - 1) {
		return { wish: 'skipped', hinted: false, certainty: null };
	}
	return {
		wish: wishOf(learner, question),
		hinted: (3 * learner + question) % 8 === 0,
		certainty: (['guess', 'think-so', 'sure'] as const)[(learner + 2 * question) % 3] ?? null
	};
}

function wishOf(learner: number, question: number): 'right' | 'partly' | 'wrong' {
	if (question === questions - 1)
		return (['right', 'partly', 'wrong'] as const)[learner % 3] ?? 'wrong';
	const [ability, luck] = [(learner * 7) % learners, (learner * 11 + question * 17) % 13];
	const isRight = ability + luck > 8 * (question + 1);
	return isRight ? 'right' : 'wrong';
}

/** Returns what a learner chooses or types: texts of options, or one text. */
export function givenBy(item: BankItem, learner: number, { wish }: Deed): readonly string[] {
	switch (item.type) {
		case 'single-choice':
		case 'multiple-response': {
			const keys = item.options.filter(({ key }) => key);
			const others = item.options.filter(({ key }) => !key);
			if (wish === 'right') return keys.map(({ text }) => text);
			const [one] = wish === 'partly' ? keys : others.slice(learner % others.length);
			return one ? [one.text] : [];
		}
		case 'true-false-not-given': {
			const names = { true: 'True', false: 'False', 'not-given': 'The text doesn’t say' } as const;
			const right = names[item.verdict];
			const others = Object.values(names).filter((name) => name !== right);
			return [wish === 'right' ? right : (others[learner % 2] ?? '')];
		}
		case 'short-text':
			return [wish === 'right' ? item.key : (['banana', 'lantern', 'banana'][learner % 3] ?? '')];
		case 'numeric':
			return [wish === 'right' ? String(item.value) : 'no idea'];
		case 'ordering':
		case 'matching':
		case 'cloze':
		case 'evidence':
		case 'odd-one-out':
		case 'place':
			throw new Error(`No learner of this class can answer ${item.type}`);
	}
}

/** Returns the same as the product puts it down, for results that no browser played. */
export function responseBy(item: BankItem, learner: number, deed: Deed): Response | null {
	if (deed.wish === 'skipped') return null;
	const given = givenBy(item, learner, deed);
	const [first = ''] = given;
	if (item.type === 'multiple-response') return { choices: given.map(optionId) };
	if (item.type === 'single-choice') return { choice: optionId(first) };
	if (item.type !== 'true-false-not-given') return { text: first };
	const verdicts = { True: 'true', False: 'false', 'The text doesn’t say': 'not-given' } as const;
	return { verdict: verdicts[first as keyof typeof verdicts] }; // one of the three that givenBy returns
}
