import { describe, expect, it } from 'vitest';
import { deedOf, type KeyPlace, type KeyPress } from './keyboard';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
	key,
	repeat: false,
	altKey: false,
	ctrlKey: false,
	metaKey: false,
	isComposing: false,
	...more
});
const place: KeyPlace = {
	phase: 'asking',
	itemType: 'single-choice',
	typing: false,
	pressable: false,
	letterKeys: true
};

describe('deedOf', () => {
	it.each([
		['a', 0],
		['F', 5],
		['1', 0],
		['6', 5]
	])('chooses by %s', (key, index) => {
		expect(deedOf(press(key), place)).toEqual({ type: 'choose', index });
	});

	it.each([
		['t', 0],
		['F', 1],
		['n', 2],
		['3', 2]
	])('chooses a judgement by %s', (key, index) => {
		const judging = { ...place, itemType: 'true-false-not-given' as const };
		expect(deedOf(press(key), judging)).toEqual({ type: 'choose', index });
	});

	it('knows no fourth judgement', () => {
		expect(deedOf(press('4'), { ...place, itemType: 'true-false-not-given' })).toBeNull();
	});

	it.each(['multiple-response', 'odd-one-out'] as const)('chooses by letter in %s', (itemType) => {
		expect(deedOf(press('e'), { ...place, itemType })).toEqual({ type: 'choose', index: 4 });
		expect(deedOf(press('2'), { ...place, itemType })).toEqual({ type: 'choose', index: 1 });
	});

	it('chooses a part of a text by its number, and leaves 7 to 9 to how sure one is', () => {
		const proving = { ...place, itemType: 'evidence' as const };
		expect(deedOf(press('4'), proving)).toEqual({ type: 'choose', index: 3 });
		expect(deedOf(press('7'), proving)).toEqual({ type: 'certainty', certainty: 'guess' });
		expect(deedOf(press('a'), proving)).toBeNull();
	});

	it.each(['ordering', 'matching', 'cloze', 'place'] as const)(
		'chooses nothing by letter in %s',
		(itemType) => {
			expect(deedOf(press('a'), { ...place, itemType })).toBeNull();
			expect(deedOf(press('1'), { ...place, itemType })).toBeNull();
		}
	);

	it('chooses nothing where one types', () => {
		expect(deedOf(press('a'), { ...place, itemType: 'short-text' })).toBeNull();
	});

	it.each([
		['7', 'guess'],
		['8', 'think-so'],
		['9', 'sure']
	])('takes %s for %s', (key, certainty) => {
		expect(deedOf(press(key), place)).toEqual({ type: 'certainty', certainty });
	});

	it('gives the hint, skips and lists the keys', () => {
		expect(deedOf(press('h'), place)).toEqual({ type: 'hint' });
		expect(deedOf(press('S'), place)).toEqual({ type: 'skip' });
		expect(deedOf(press('?'), place)).toEqual({ type: 'keys' });
	});

	it('goes onward by Enter while asking and after', () => {
		expect(deedOf(press('Enter'), place)).toEqual({ type: 'onward' });
		expect(deedOf(press('Enter'), { ...place, phase: 'feedback' })).toEqual({ type: 'onward' });
	});

	it('leaves Enter to a focused button', () => {
		expect(deedOf(press('Enter'), { ...place, pressable: true })).toBeNull();
	});

	it('goes onward by Enter from a text field, where letters are text', () => {
		const typing = { ...place, typing: true };
		expect(deedOf(press('Enter'), typing)).toEqual({ type: 'onward' });
		expect(deedOf(press('h'), typing)).toBeNull();
		expect(deedOf(press('?'), typing)).toBeNull();
	});

	it('ignores held keys, shortcuts of the browser and unfinished composition', () => {
		expect(deedOf(press('Enter', { repeat: true }), place)).toBeNull();
		expect(deedOf(press('a', { ctrlKey: true }), place)).toBeNull();
		expect(deedOf(press('Enter', { isComposing: true }), place)).toBeNull();
	});

	it('keeps only Enter when letter keys are off', () => {
		const off = { ...place, letterKeys: false };
		expect(deedOf(press('a'), off)).toBeNull();
		expect(deedOf(press('1'), off)).toBeNull();
		expect(deedOf(press('?'), off)).toBeNull();
		expect(deedOf(press('Enter'), off)).toEqual({ type: 'onward' });
	});

	it('chooses nothing while feedback is shown', () => {
		expect(deedOf(press('a'), { ...place, phase: 'feedback' })).toBeNull();
	});

	it.each(['Tab', 'Shift', 'ArrowDown', 'Escape', 'x'])('leaves %s alone', (key) => {
		expect(deedOf(press(key), place)).toBeNull();
	});
});
