import type { Finding } from '../items/contract';
import { lintRationales, wordCount } from '../items/lint';
import { error, warning, type Rule, type TextRule } from './lint-subject';
import { foldKey, foldWords, hasWords, numbersIn, quotationsIn } from './words';

/** S1: a stem has at most 45 words, 60 with a quotation. */
export const stemIsShort: Rule = ({ item }) => {
	const words = wordCount(item.stem);
	const most = quotationsIn(item.stem).length > 0 ? 60 : 45;
	if (words <= most) return [];
	return [
		error('stem', `the stem has ${String(words)} words (S1)`, `shorten it to ${String(most)}`)
	];
};

const negative =
	/\b(?:[Ww]hich|[Ww]ho|[Ww]hat|[Ww]here|[Ww]hen)\b(?: [\w’'-]+){0,6} (?:is|are|was|were|did|does|do|has|have|had|could|would) (?:not|never)\b|\bexcept\b/;

/** S2: where a stem has to ask for what is not so, the word stands out in capitals. */
export const negationStandsOut: Rule = ({ item }) => {
	if (item.type === 'true-false-not-given' || !negative.test(item.stem)) return [];
	const problem = 'the stem may ask for what is not so (S2)';
	return [warning('stem', problem, 'word it positively, or write NOT or EXCEPT in capitals')];
};

const leaning =
	/^(?:this|that|these|those|he|she|it|they)\b|\b(?:previous|last|next) (?:question|item)\b|\b(?:article|text|passage|report)s? (?:above|below)\b|\babove (?:article|text|passage|report)\b/i;

/** S3: a stem stands alone: no pronoun without a name, no other item, no "article above". */
export const stemStandsAlone: Rule = ({ item }) => {
	const found = leaning.exec(item.stem)?.[0];
	if (found === undefined) return [];
	return [error('stem', `"${found}" leans on something outside the stem (S3)`, 'name it')];
};

/** W2: a quotation has at most 12 words. */
export const quotationsAreShort: TextRule = (texts) =>
	texts.flatMap(({ field, text }) =>
		quotationsIn(text)
			.filter((quotation) => wordCount(quotation) > 12)
			.map((quotation) => {
				const problem = `a quotation has ${String(wordCount(quotation))} words (W2)`;
				return error(field, problem, 'quote 12 at most, the rest in own words');
			})
	);

/** A hint leads to the key without holding it. */
export const hintKeepsKey: Rule = ({ item, keys }) => {
	const hint = foldWords(item.hint);
	const numbers = new Set(numbersIn(item.hint));
	const held = keys.find((key) => {
		const own = numbersIn(key);
		if (own.length > 0) return own.every((n) => numbers.has(n));
		return foldKey(key).length >= 3 && hasWords(hint, foldKey(key));
	});
	if (held === undefined) return [];
	return [error('hint', `the hint holds the key "${held}"`, 'say where or how to look instead')];
};

/** X1 and X2: every rationale has 5 to 35 words, a citation, and a reason instead of a verdict. */
export const rationalesGiveReasons: TextRule = (texts) =>
	texts
		.filter(({ field }) => /(?:^|\.)rationales?(?:\.[^.]+)?$/.test(field))
		.flatMap(({ field, text }) =>
			lintRationales([text], '').map((f): Finding => ({ ...f, field }))
		);

/** Every rule about the wording of one item. */
export const wordingRules: readonly Rule[] = [
	stemIsShort,
	negationStandsOut,
	stemStandsAlone,
	hintKeepsKey
];
