import { describe, expect, test } from 'vitest';
import { examples } from './examples';
import { shortText } from './index';
import { matchText } from './match';
import { schema, type ShortText } from './schema';

const [estate, adviser, envoy, channel] = examples as [ShortText, ShortText, ShortText, ShortText]; // there are four

const names = { key: '', aliases: [], reject: [], rivals: [] };
const markOf = (item: ShortText, text: string) => {
	const mark = shortText.mark(item, { text });
	return mark.kind === 'marked' ? [mark.value, mark.rule] : mark.kind;
};

describe('Sandringham', () => {
	test.each([
		['Sandringham', 1, 'key'],
		['  sandringham. ', 1, 'key'],
		['SANDRINGHAM', 1, 'key'],
		['The Sandringham', 1, 'key'],
		['Ｓａｎｄｒｉｎｇｈａｍ', 1, 'key'],
		['Sandringham House', 1, 'alias'],
		['the Sandringham estate', 1, 'alias'],
		['Sándringham', 1, 'accents'],
		['Sandringam', 1, 'slip'],
		['Sandrignham', 1, 'slip'],
		['Sanringam', 1, 'slip'],
		['Sandringham Hous', 1, 'slip'],
		['Sanrinam', 0, 'other'],
		['Windsor', 0, 'reject'],
		['Windsr', 0, 'reject'],
		['the norfolk', 0, 'reject'],
		['London', 0, 'other'],
		['Sandringham or Windsor', 0, 'other'],
		['Sandringham/Windsor', 0, 'other'],
		['Sandringham, Windsor', 0, 'other'],
		['', 0, 'other'],
		['...', 0, 'other'],
		['the', 0, 'other'],
		['<b>Sandringham</b>', 0, 'other'],
		['\u202eSandringham', 1, 'key'],
		['قصر', 0, 'other']
	])('%s earns %d by rule %s', (text, value, rule) => {
		expect(markOf(estate, text)).toEqual([value, rule]);
	});
});

test.each(['\ufdfa', 'Sandringham', 'the ', '\u0301', '👑'])('marks 10,000 times %j', (piece) => {
	expect(markOf(estate, piece.repeat(10_000))).toEqual([0, 'other']);
});

describe('Mike Waltz', () => {
	test.each([
		['Mike Waltz', 1, 'key'],
		['Mr. Mike Waltz', 1, 'key'],
		['waltz', 1, 'alias'],
		['Mr Waltz', 1, 'alias'],
		['Mike Waltzz', 1, 'slip'],
		// as near to another person
		['Walz', 0, 'other'],
		['Tim Walz', 0, 'other'],
		['Mike', 0, 'other'],
		['Michael', 0, 'other'],
		['Mike Waltz or Mike Johnson', 0, 'other'],
		['Mike Waltz / Mike Johnson', 0, 'other']
	])('%s earns %d by rule %s', (text, value, rule) => {
		const item = { ...adviser, rivals: [...adviser.rivals, 'Walz'] };

		expect(markOf(item, text)).toEqual([value, rule]);
	});
});

test('calls a text without its accents an accent slip, not a misspelling', () => {
	expect(markOf(envoy, 'Joao Vale de Almeida')).toEqual([1, 'accents']);
	expect(markOf(envoy, 'João Vale de Almeida')).toEqual([1, 'key']);
	expect(markOf(envoy, 'Joa\u0303o Vale de Almeida')).toEqual([1, 'key']);
});

test.each([
	// letters of the key, edits forgiven
	['Rome', 'Rome', 'key'],
	['Rome', 'Romee', 'other'],
	['Paris', 'Pari', 'slip'],
	['Paris', 'Par', 'other'],
	['Brussels', 'Brusels', 'slip'],
	['Brussels', 'Brusel', 'other'],
	['Edinburgh', 'Edinbrg', 'slip'],
	['Edinburgh', 'Ednbrg', 'other']
])('forgives by the letters of the key: %s typed as %s is %s', (key, text, rule) => {
	expect(matchText(text, { ...names, key }).rule).toBe(rule);
});

test.each([
	['G20', 'G7', 'other'],
	['Article 5', 'Article 6', 'other'],
	['Charles III', 'Charles II', 'other'],
	['King Charles III', 'charls III', 'slip']
])('never forgives another number: %s typed as %s is %s', (key, text, rule) => {
	expect(matchText(text, { ...names, key }).rule).toBe(rule);
});

test.each([
	// key, a text within the edits of the whole name, its rule
	['Mike Waltz', 'Mike Walsh', 'other'],
	['Mike Waltz', 'Nick Waltz', 'other'],
	['Mike Waltz', 'Mike Walz', 'slip'],
	['Mike Waltz', 'Mkie Waltz', 'slip'],
	['Chris Murphy', 'Chris Murray', 'other'],
	['Chris Murphy', 'Cris Murhpy', 'slip'],
	['air defence', 'air offence', 'other'],
	['air defence', 'air defiance', 'other'],
	['air defence', 'sir defence', 'other'],
	['air defence', 'air defense', 'slip'],
	['air defence', 'airdefence', 'slip'],
	['Keir Starmer', 'Kier Starmer', 'slip'],
	['Keir Starmer', 'Kier Stramre', 'other'],
	['George W. Bush', 'George H. Bush', 'other'],
	['George W. Bush', 'George Bush', 'other'],
	['JD Vance', 'DJ Vance', 'other'],
	['Oval Office', 'Oval Orifice', 'other']
])('forgives in each word by its own letters: %s typed as %s is %s', (key, text, rule) => {
	expect(matchText(text, { ...names, key }).rule).toBe(rule);
});

test('drops titles on both sides', () => {
	const key = 'Prime Minister Keir Starmer';

	expect(matchText('Sir Keir Starmer', { ...names, key }).rule).toBe('key');
	expect(matchText('the President Macron', { ...names, key: 'Macron' }).rule).toBe('key');
	expect(matchText('the Chancellor', { ...names, key: 'Chancellor' }).rule).toBe('key');
});

test('refuses a slip that is as near to a rival', () => {
	const text = 'Mellani';
	const near = { ...names, key: 'Mellano', rivals: ['Mellane'] };

	expect(matchText(text, { ...near, rivals: [] }).rule).toBe('slip');
	expect(matchText(text, near).rule).toBe('other');
});

test('takes a rival that is the key itself for no rival', () => {
	const rivals = ['Sandringham', 'the Sandringham House'];

	expect(markOf({ ...estate, rivals }, 'Sandringam')).toEqual([1, 'slip']);
});

test('forgives nothing in three letters', () => {
	expect(markOf(channel, 'cnn')).toEqual([1, 'key']);
	expect(markOf(channel, 'CBN')).toEqual([0, 'other']);
});

test('marks 256 characters against 500 rivals in well under a second', () => {
	const rivals = Array.from({ length: 500 }, (_, i) => `${'x'.repeat(250)}${String(i)}`);
	const text = `${'x'.repeat(240)}y`;
	const start = performance.now();

	expect(matchText(text, { ...names, key: 'Sandringham', rivals }).rule).toBe('other');
	expect(performance.now() - start).toBeLessThan(1000);
});

describe('the words of the feedback', () => {
	test('say what a foreseen wrong text really is, even misspelt', () => {
		const { responseRationale, others } = shortText.explain(estate, { text: 'Windsr' });

		expect(responseRationale).toContain('royal home');
		expect(others.map((o) => o.text)).toEqual(['Norfolk']);
	});

	test('show the response as it was typed', () => {
		expect(shortText.explain(estate, { text: '  Sandringam ' }).response).toBe('Sandringam');
		expect(shortText.explain(estate, { text: '  ' }).response).toBeNull();
	});
});

test('refuses a foreseen wrong text that is right', () => {
	const reject = [{ text: 'sandringham', rationale: 'It is the key.' }];

	expect(schema.safeParse({ ...estate, reject }).error?.message).toContain('is right');
});

test('refuses a key without letters', () => {
	expect(schema.safeParse({ ...estate, key: '?!' }).success).toBe(false);
});
