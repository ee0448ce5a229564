import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from './examples';
import { numeric } from './index';
import { schema, type Numeric } from './schema';

const [talks, loan, missiles, share, dollars] = examples as [
	Numeric,
	Numeric,
	Numeric,
	Numeric,
	Numeric
]; // the list of examples has five

function anItem(fields: Partial<Numeric>): Numeric {
	return schema.parse({ ...missiles, ...fields });
}

function markOf(item: Numeric, text: string) {
	const mark = numeric.mark(item, { text });
	return mark.kind === 'marked' ? [mark.value, mark.rule] : mark.kind;
}

describe('75 minutes', () => {
	test.each([
		// accepted in the exemplary item E05
		['75', 1, 'exact'],
		['75 min', 1, 'exact'],
		['75 minutes', 1, 'exact'],
		['1 h 15', 1, 'exact'],
		['1:15', 1, 'exact'],
		['an hour and a quarter', 1, 'exact'],
		['one hour fifteen', 1, 'exact'],
		['seventy-five', 1, 'exact'],
		// its foreseen wrong numbers
		['18', 0, 'near'],
		['90', 0, 'near'],
		['eighteen', 0, 'near'],
		['60', 0, 'other'],
		// other ways to write it
		['75m', 1, 'exact'],
		['75-minute', 1, 'exact'],
		['  75  Minutes. ', 1, 'exact'],
		['1h15m', 1, 'exact'],
		['1 hr 15 min', 1, 'exact'],
		['1 hour and 15 minutes', 1, 'exact'],
		['1:15 h', 1, 'exact'],
		['1:15:00', 1, 'exact'],
		['1.25 hours', 1, 'exact'],
		['1,25 h', 1, 'exact'],
		['one and a quarter hours', 1, 'exact'],
		['1¼ hours', 1, 'exact'],
		['five quarters of an hour', 1, 'exact'],
		['4500 s', 1, 'exact'],
		['about 75', 1, 'exact'],
		['75.0', 1, 'exact'],
		['75,0', 1, 'exact'],
		['+75', 1, 'exact'],
		['7.5e1', 1, 'exact'],
		['half an hour', 0, 'other'],
		['an hour and a half', 0, 'near'],
		// the right number in the wrong unit
		['75 hours', 0.5, 'wrong-unit'],
		['75 seconds', 0.5, 'wrong-unit'],
		['75 %', 0.5, 'wrong-unit'],
		['£75', 0.5, 'wrong-unit'],
		['75 leaders', 0.5, 'wrong-unit'],
		// off by a power of 1,000
		['75000', 0, 'thousandfold'],
		['0.075', 0, 'thousandfold'],
		['75 thousand', 0, 'thousandfold'],
		// no amount, or not one
		['', 0, 'unreadable'],
		['soon', 0, 'unreadable'],
		['75 or 90', 0, 'unreadable'],
		['75 90', 0, 'unreadable'],
		['70-80', 0, 'unreadable'],
		['not 75', 0, 'unreadable'],
		['less than 75', 0, 'unreadable'],
		['75/1', 0, 'unreadable'],
		['1:75', 0, 'unreadable'],
		['1 day 15', 0, 'unreadable'],
		['one two', 0, 'unreadable'],
		['-75', 0, 'other'],
		// what keyboards and clipboards bring
		['７５', 1, 'exact'],
		['٧٥', 1, 'exact'],
		['۷۵', 1, 'exact'],
		['७५', 1, 'exact'],
		['\u200f75\u200e', 1, 'exact'],
		['7\u03365\u0336', 1, 'exact'],
		['7\ufe0f\u20e35\ufe0f\u20e3', 1, 'exact'],
		['75\u00a0min', 1, 'exact'],
		['٧٥ دقيقة', 0.5, 'wrong-unit'],
		['مرحبا', 0, 'unreadable'],
		['<b>75</b>', 0, 'unreadable'],
		['75 👍', 0, 'unreadable'],
		['10⁹', 0, 'unreadable'],
		['constructor', 0, 'unreadable'],
		['__proto__', 0, 'unreadable'],
		['Infinity', 0, 'unreadable']
	])('%s earns %d by rule %s', (text, value, rule) => {
		expect(markOf(talks, text)).toEqual([value, rule]);
	});
});

test.each([
	['nines', '9', 'other'],
	['articles', 'a ', 'unreadable'],
	['commas', '1,', 'unreadable'],
	['ligatures of 18 letters', '\ufdfa', 'unreadable']
])('marks 10,000 characters of %s', (_, piece, rule) => {
	expect(markOf(talks, piece.repeat(10_000))).toEqual([0, rule]);
});

describe('2.26 billion pounds, as an estimate that ends at 1.5', () => {
	test.each([
		['2.26', 1, 'exact'],
		['2,26', 1, 'exact'],
		['£2.26bn', 1, 'exact'],
		['£2.26 billion', 1, 'exact'],
		['2.26 billion pounds', 1, 'exact'],
		['GBP 2.26 b', 1, 'exact'],
		['2.26 bn £', 1, 'exact'],
		['2.26', 1, 'exact'],
		['2260 million', 1, 'exact'],
		['2,260 million pounds', 1, 'exact'],
		['2.26 thousand million', 1, 'exact'],
		['2260000000', 1, 'exact'],
		['£2,260,000,000', 1, 'exact'],
		['2 260 000 000', 1, 'exact'],
		['2\u2009260\u2009000\u2009000', 1, 'exact'],
		["2'260'000'000", 1, 'exact'],
		['2.260.000.000', 1, 'exact'],
		['2.26e9', 1, 'exact'],
		['£2.26 billion sterling', 1, 'exact'],
		['2.26 billion dollars', 0.5, 'wrong-unit'],
		['$2.26bn', 0.5, 'wrong-unit'],
		['€2.26 billion', 0.5, 'wrong-unit'],
		['¥2.26 billion', 0.5, 'wrong-unit'],
		['2.26 billion roubles', 0.5, 'wrong-unit'],
		['2.26 million', 0, 'thousandfold'],
		['£2.26m', 0, 'thousandfold'],
		['2260', 0, 'thousandfold'],
		['2260000', 0, 'thousandfold'],
		['2.26 trillion', 0, 'thousandfold'],
		['3.01', 0.5, 'estimate'],
		['1.51', 0.5, 'estimate'],
		['3010000000', 0.5, 'estimate'],
		['3.01 billion dollars', 0, 'other'],
		['3.76', 0, 'other'],
		['5', 0, 'other'],
		['£2.26 $2.26', 0, 'unreadable'],
		['1,2,3', 0, 'unreadable'],
		['2.2.6', 0, 'unreadable'],
		['billion', 0, 'unreadable']
	])('%s earns %d by rule %s', (text, value, rule) => {
		const [earned, by] = markOf(loan, text);

		expect(by).toBe(rule);
		expect(earned).toBeCloseTo(value, 9);
	});
});

describe('5,000 air-defence missiles', () => {
	test.each([
		['5000', 1, 'exact'],
		['5,000', 1, 'exact'],
		['5 000', 1, 'exact'],
		["5'000", 1, 'exact'],
		['5k', 1, 'exact'],
		['5K', 1, 'exact'],
		['5e3', 1, 'exact'],
		['five thousand', 1, 'exact'],
		['fifty hundred', 1, 'exact'],
		['more than 5,000 missiles', 1, 'exact'],
		['5,000 of them', 1, 'exact'],
		['5,000.0', 1, 'exact'],
		['5.000,0', 1, 'exact'],
		['5', 0, 'thousandfold'],
		['5.000', 0, 'thousandfold'],
		['5 million', 0, 'thousandfold'],
		['5000 tanks', 0.5, 'wrong-unit'],
		['$5,000', 0.5, 'wrong-unit'],
		['five thousand three hundred', 0, 'other'],
		['three hundred five thousand', 0, 'other'],
		['5,00,0', 0, 'unreadable']
	])('%s earns %d by rule %s', (text, value, rule) => {
		expect(markOf(missiles, text)).toEqual([value, rule]);
	});
});

test.each([
	['32', 1, 'exact'],
	['32%', 1, 'exact'],
	['32 per cent', 1, 'exact'],
	['thirty-two percent', 1, 'exact'],
	['30', 1, 'tolerance'],
	['34 pct', 1, 'tolerance'],
	['34.01', 0, 'other'],
	['29.9', 0, 'other'],
	['30 pounds', 0.5, 'wrong-unit']
])('32 per cent, give or take 2: %s earns %d by rule %s', (text, value, rule) => {
	expect(markOf(share, text)).toEqual([value, rule]);
});

test('takes every accepted value for right', () => {
	expect(markOf(dollars, '2.84bn')).toEqual([1, 'exact']);
	expect(markOf(dollars, 'US$2.8 billion')).toEqual([1, 'exact']);
	expect(markOf(dollars, '£2.84bn')).toEqual([0.5, 'wrong-unit']);
	expect(markOf(dollars, '2.82')).toEqual([0, 'other']);
});

test('takes an unscaled number beside a scaled count in the printed scale or in full', () => {
	const item = anItem({ value: 30, unit: 'thousand troops' });

	expect(markOf(item, '30')).toEqual([1, 'exact']);
	expect(markOf(item, '30,000')).toEqual([1, 'exact']);
	expect(markOf(item, 'thirty thousand troops')).toEqual([1, 'exact']);
});

test('does not take a small number for a full amount to grant an estimate', () => {
	const item = anItem({
		value: 5,
		unit: 'thousand troops',
		estimate: { bound: 10, min: 0, max: 10, step: 1 }
	});

	expect(markOf(item, '20')).toEqual([0, 'other']);
	expect(markOf(item, '10')).toEqual([0.5, 'estimate']);
	expect(markOf(item, '10,000')).toEqual([0.5, 'estimate']);
});

test('takes a number on the slider in the printed scale, however large', () => {
	const item = anItem({
		value: 3000,
		unit: 'thousand people',
		estimate: { bound: 2000, min: 0, max: 5000, step: 100 }
	});

	expect(markOf(item, '2000')).toEqual([0.5, 'estimate']);
	expect(markOf(item, '2,000,000')).toEqual([0.5, 'estimate']);
});

test.each(['1,234.5.6', '1.234,5,6', '12,34.5', '1,234 567', "1'23"])(
	'refuses the separators of %s',
	(text) => {
		expect(markOf(missiles, text)).toEqual([0, 'unreadable']);
	}
);

test('lets an estimate fall from the edge of the tolerance', () => {
	const item = anItem({
		value: 100,
		tolerance: 10,
		estimate: { bound: 50, min: 0, max: 200, step: 1 }
	});

	expect(markOf(item, '110')).toEqual([1, 'tolerance']);
	expect(markOf(item, '130')).toEqual([0.5, 'estimate']);
	expect(markOf(item, '70')).toEqual([0.5, 'estimate']);
	expect(markOf(item, '150')).toEqual([0, 'other']);
});

test.each([
	[75, 'seconds', '1:15'],
	[1.5, 'hours', '1:30'],
	[1.5, 'hours', 'an hour and a half'],
	[12, 'months', 'one year'],
	[2, 'weeks', '14 days'],
	[125, 'seats', 'one hundred and twenty-five'],
	[100, 'seats', 'a hundred'],
	[0.5, 'billion pounds', 'half a billion'],
	[0.5, 'billion pounds', '500 million'],
	[2.5, 'million dollars', 'two and a half million dollars'],
	[2.75, 'million dollars', '2¾ million'],
	[1234.567, 'points', '1234,567'],
	[0.226, 'points', '0,226'],
	[-5, 'degrees', '−5'],
	[0, 'goals', 'zero'],
	[2_300_000, 'people', '2 million 300 thousand'],
	[18, 'other leaders', '18 leaders'],
	[9, 'countries', '9 countries']
])('reads %d %s in "%s"', (value, unit, text) => {
	expect(markOf(anItem({ value, unit }), text)).toEqual([1, 'exact']);
});

test.each([
	[80, 'years', '8 decades'],
	[80, 'years', 'eight decades'],
	[80, 'years', 'four score years'],
	[200, 'years', 'two centuries'],
	[2, 'weeks', 'a fortnight'],
	[24, 'leaders', 'two dozen leaders'],
	[12, 'leaders', 'a dozen'],
	[6, 'leaders', 'half a dozen'],
	[3, 'times', '3 times'],
	[2, 'pairs', 'two pairs'],
	[0.8, 'billion dollars', '0.8 billion dollars more'],
	[0.8, 'billion dollars', '0.8 billion dollars more than the financing'],
	[18, 'other leaders', '18 other leaders']
])('reads %d %s in "%s"', (value, unit, text) => {
	expect(markOf(anItem({ value, unit }), text)).toEqual([1, 'exact']);
});

test.each([
	[18, 'leaders', '18 dozen leaders', 'other'],
	[18, 'leaders', '18 hundreds of leaders', 'other'],
	[18, 'leaders', '18 score leaders', 'other'],
	[80, 'years', '80 decades', 'wrong-unit'],
	[2, 'weeks', '2 fortnights', 'wrong-unit']
])('%d %s are not "%s"', (value, unit, text, rule) => {
	const [, by] = markOf(anItem({ value, unit }), text);

	expect(by).toBe(rule);
});

describe('words that make of an amount the least it can be', () => {
	const asked = anItem({ stem: 'At least how many missiles are there?' });
	const exact = anItem({ stem: 'How many missiles are there?' });

	test.each([
		'more than 5,000',
		'over 5,000 missiles',
		'at least 5000',
		'greater than 5000',
		'exceeding 5000'
	])('"%s" is right where the stem asks for a bound, and no number where it does not', (text) => {
		expect(markOf(missiles, text)).toEqual([1, 'exact']);
		expect(markOf(asked, text)).toEqual([1, 'exact']);
		expect(markOf(exact, text)).toEqual([0, 'unreadable']);
	});
});

const refusing = (
	"not no never cannot isn't isn’t isnt aren't wasn't weren't don't doesn't didn't won't can't neither nor none hardly " +
	'scarcely barely without except excluding but fewer less under below beneath within lower smaller negative minus ' +
	'double twice triple times tenfold x squared dozens scores tens couple pair few several third tenths hundredths ' +
	'quadrillion lakh crore per each every apiece yearly or to between versus until instead rather less-than ' +
	'non-existent maximum most short th'
).split(' ');
const denied = [
	'other than',
	'fewer than',
	'less than',
	'no more than',
	'at most',
	'rather than',
	'up to'
];

test('takes no amount for right beside a word that denies, bounds or multiplies it', () => {
	const rights: readonly (readonly [Numeric, string])[] = [
		[talks, '75 minutes'],
		[loan, '2.26 billion pounds'],
		[missiles, 'five thousand missiles'],
		[share, '32 per cent'],
		[dollars, '$2.8 billion']
	];
	for (const [item, text] of rights) expect(markOf(item, text)).toEqual([1, 'exact']);
	fc.assert(
		fc.property(
			fc.constantFrom(...rights),
			fc.constantFrom(...refusing, ...denied),
			fc.nat(4),
			fc.boolean(),
			([item, text], word, at, isLoud) => {
				const words = text.split(' ');
				words.splice(Math.min(at, words.length), 0, isLoud ? word.toUpperCase() : word);
				const typed = words.join(' ');
				const mark = numeric.mark(item, { text: typed });

				expect([typed, mark]).not.toEqual([typed, expect.objectContaining({ value: 1 })]);
			}
		),
		{ numRuns: 3000 }
	);
});

test('marks 256 characters of the worst kind in well under a second', () => {
	const start = performance.now();
	for (const text of ['1 234', '1,1', "1'", 'e', '1e1', '(a', '-', '½']) {
		numeric.mark(talks, { text: text.repeat(256) });
	}

	// Some milliseconds on an idle machine; a backtracking expression would take minutes.
	expect(performance.now() - start).toBeLessThan(1000);
});

describe('the words of the feedback', () => {
	test('print money with its sign and other units in words', () => {
		expect(numeric.explain(loan, null).key).toBe('£2.26 billion');
		expect(numeric.explain(talks, null).key).toBe('75 minutes');
		expect(numeric.explain(missiles, null).key).toBe('5,000 air-defence missiles');
		expect(numeric.explain(anItem({ value: 1, unit: 'leaders' }), null).key).toBe('1 leader');
	});

	test.each([
		['4', '£4 billion'],
		['2260000000', '2260000000'],
		['2260', '£2,260 billion'],
		[' $4bn ', '$4bn'],
		['<b>', '<b>'],
		['', null],
		['   ', null]
	])('show "%s" as %s', (text, shown) => {
		expect(numeric.explain(loan, { text }).response).toBe(shown);
	});

	test('say what a foreseen wrong number really is, and keep it out of the others', () => {
		const { responseRationale, others } = numeric.explain(talks, { text: 'eighteen' });

		expect(responseRationale).toContain('leaders');
		expect(others.map((o) => o.text)).toEqual(['90 minutes']);
	});

	test('give no reason against a right response', () => {
		expect(numeric.explain(talks, { text: '1:15' }).responseRationale).toBeNull();
	});
});

test.each([
	[{ estimate: { bound: 1, min: 6000, max: 9000, step: 1 } }, 'outside the slider'],
	[{ tolerance: 5, estimate: { bound: 5, min: 0, max: 9000, step: 1 } }, 'inside the tolerance'],
	[{ near: [{ value: 5000, rationale: 'It is the key.' }] }, 'is right'],
	[{ value: Infinity }, 'expected number']
])('refuses %j', (fields, problem) => {
	const parsed = schema.safeParse({ ...missiles, ...fields });

	expect(parsed.error?.message).toContain(problem);
});
