import type { Finding } from '../items/contract';
import { error, mentions, reportNames, warning, type Rule, type TextRule } from './lint-subject';
import type { Fact } from './schema';
import { numbersIn, numberWordsIn, weekdaysIn, withoutFrame } from './words';

const dayMs = 86_400_000;
const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * T1: numbers and weekdays in stem and key come from the cited facts.
 *
 * A statement that is false or not given may hold others. An item that asks for a step may hold the sum or the
 * difference of two cited values, or the days between two cited days; any other number there is a warning.
 */
export const numbersComeFromFacts: Rule = (subject) => {
	const { item, facts, keys } = subject;
	if (facts.length === 0) return [];
	if (item.type === 'true-false-not-given' && item.verdict !== 'true') return [];
	const known = new Set(facts.flatMap(numbersOf));
	if (item.process !== 'locate') for (const number of reckonedFrom(facts)) known.add(number);
	// Aliases are other ways to write the key, not further claims.
	const claimed = item.type === 'short-text' ? [item.key] : keys;
	const task = withoutFrame([item.stem, ...claimed].join(' · '));
	const strange = [...numbersIn(task), ...weekdaysIn(task)].filter((word) => !known.has(word));
	if (strange.length === 0) return [];
	const report = item.process === 'locate' ? error : warning;
	const named = [...new Set(strange)].join(', ');
	return [report('stem', `${named} stands in no cited fact (T1)`, 'correct it, or cite its fact')];
};

/** Sums and differences of two cited values, with minutes those with an hour as well; days from one cited day to another. */
function reckonedFrom(facts: readonly Fact[]): string[] {
	const days = facts.flatMap(({ day }) => (day === undefined ? [] : [Date.parse(day) / dayMs]));
	const apart = days.flatMap((a) => days.map((b) => String(Math.abs(a - b))));
	const values = facts.flatMap(({ value }) => (value ? [value.number] : []));
	if (facts.some(({ value }) => value?.unit === 'minutes')) values.push(60);
	const reckoned = values.flatMap((a, i) =>
		values.slice(i + 1).flatMap((b) => [a + b, Math.abs(a - b)].map((n) => String(+n.toFixed(6))))
	);
	return [...reckoned, ...apart.filter((days) => days !== '0')];
}

/** Returns the numbers and weekdays a fact holds, in the form of `numbersIn` and `weekdaysIn`. */
export function numbersOf({ statement, quote = '', value, day }: Fact): string[] {
	const text = `${statement} ${quote} ${value?.unit ?? ''}`;
	// Noon, so that no time zone moves the day.
	const weekday = day === undefined ? [] : [weekdayNames[new Date(`${day}T12:00:00Z`).getUTCDay()]];
	return [
		...numbersIn(text),
		...numberWordsIn(text),
		...weekdaysIn(text),
		...(value ? [String(value.number)] : []),
		...weekday.filter((name) => name !== undefined)
	];
}

const uncertain: readonly Fact['status'][] = ['planned', 'possible', 'conditional', 'hope', 'fear'];

/** Words that keep a plan a plan and a fear a fear; "will" and "must" do not. */
export const hedges = [
	...'could would might may should if whether unless possible possibly potential potentially likely perhaps'.split(
		' '
	),
	...'plan plans planned planning propose proposes proposed proposal suggest suggests suggested suggestion'.split(
		' '
	),
	...'pledge pledges pledged promise promises promised intend intends intended intention offer offers offered'.split(
		' '
	),
	...'hope hopes hoped hoping fear fears feared worry worries worried warn warns warned risk risks concern concerns'.split(
		' '
	),
	...'expect expects expected due scheduled future want wants wanted wish wished aim aims aimed goal meant'.split(
		' '
	),
	...'seek seeks sought seeking ask asks asked try tried trying consider considers considered considering'.split(
		' '
	),
	...'vow vows vowed idea ready willing condition conditional'.split(' ')
];

/** T4: what was only planned, possible, hoped or feared is not asked as if it had happened. */
export const hedgeIsKept: Rule = (subject) => {
	const status = subject.fact?.status;
	if (!status || !uncertain.includes(status) || mentions(subject, hedges)) return [];
	const problem = `the fact is ${status}, and neither stem nor key says so (T4)`;
	return [error('stem', problem, 'keep the hedge: planned, could, hoped, would, if ...')];
};

/** Words that say that something is not so. */
export const denials = [
	...'not no nobody none never cannot isnt arent doesnt dont didnt wasnt without neither nor'.split(
		' '
	),
	...'deny denies denied reject rejects rejected refuse refuses refused decline declines declined doubt doubts doubted'.split(
		' '
	)
];

/** T7: a denial that lost its "not" says the opposite. */
export const denialIsKept: Rule = (subject) => {
	if (!subject.fact?.denies || mentions(subject, denials)) return [];
	const problem = 'the fact denies something, and neither stem nor key says so (T7)';
	return [error('stem', problem, 'keep the denial: not, nobody, did not accept ...')];
};

/** Words that both reports leave out: whoever writes them brings knowledge from elsewhere. */
const outside = [
	...[
		'Lancaster House',
		'Thales',
		'Fox News',
		'NBC',
		'CBS',
		'Meet the Press',
		'State of the Union'
	],
	...[
		'Norfolk',
		'Connecticut',
		'Louisiana',
		'Florida',
		'Minsk',
		'Budapest Memorandum',
		'Mar-a-Lago'
	],
	...['Friedrich Merz', 'Kursk', 'Starlink', 'Keith Kellogg', 'Steve Witkoff', 'Jeddah', 'Riyadh'],
	...['Cop26', 'Brexit referendum', 'Windsor Castle', 'Jonathan Powell', 'Peter Mandelson']
];
const outsideWords = new RegExp(`\\b(?:${outside.join('|')})\\b`, 'i');
const year = /\b(?:19|20)\d\d\b/;

/** T5 and X3: nothing from outside the reports, and no year but that of the frame "2 March 2025". */
export const noOutsideKnowledge: TextRule = (texts) =>
	texts.flatMap(({ field, text }): Finding[] => {
		const term = outsideWords.exec(text)?.[0] ?? year.exec(withoutFrame(text))?.[0];
		// What a learner may wrongly type has to be foreseen, wherever it comes from.
		if (term === undefined || /^(?:near|reject)\b/.test(field)) return [];
		return [error(field, `"${term}" stands in neither report (T5)`, 'leave it out')];
	});

/** T6: where the reports differ, the task says whose figure it wants. */
export const reportIsNamed: Rule = (subject) => {
	if (subject.fact?.status !== 'contested' || mentions(subject, reportNames)) return [];
	const problem = 'the reports differ here, and the stem names neither (T6)';
	return [
		error('stem', problem, 'write "according to The New York Times" or "Agence France-Presse"')
	];
};

/** Every rule about the truth of one item. */
export const truthRules: readonly Rule[] = [
	numbersComeFromFacts,
	hedgeIsKept,
	denialIsKept,
	reportIsNamed
];
