import { describe, expect, test } from 'vitest';
import { enemiesOf, nearDuplicates } from './cueing';
import { anItem, options } from './testing';

describe('enemiesOf', () => {
	test('finds none among items about other facts and paragraphs', () => {
		const a = anItem({ id: 'a', fact: 'one', evidence: ['nyt P1'] });
		const b = anItem({ id: 'b', fact: 'two', evidence: ['afp P9'] });

		expect(enemiesOf([a, b])).toEqual([[], []]);
	});

	test('makes a declared enmity mutual', () => {
		const a = anItem({ id: 'a', fact: 'one', enemies: ['c'], evidence: ['nyt P1'] });
		const b = anItem({ id: 'b', fact: 'two', evidence: ['nyt P2'] });
		const c = anItem({ id: 'c', fact: 'three', evidence: ['afp P3'] });

		expect(enemiesOf([a, b, c])).toEqual([[2], [], [0]]);
	});

	test('parts two items about one fact', () => {
		const a = anItem({ id: 'a', fact: 'one', evidence: ['nyt P1'] });
		const b = anItem({ id: 'b', fact: 'one', evidence: ['afp P9'] });

		expect(enemiesOf([a, b])).toEqual([[1], [0]]);
	});

	test('parts an item from one which needs its fact', () => {
		const a = anItem({ id: 'a', fact: 'one', evidence: ['nyt P1'] });
		const b = anItem({ id: 'b', fact: 'two', also: ['one'], evidence: ['afp P9'] });

		expect(enemiesOf([a, b])).toEqual([[1], [0]]);
	});

	test('leaves items together that share a minor fact only', () => {
		const a = anItem({ id: 'a', fact: 'one', also: ['three'], evidence: ['nyt P1'] });
		const b = anItem({ id: 'b', fact: 'two', also: ['three'], evidence: ['afp P9'] });

		expect(enemiesOf([a, b])).toEqual([[], []]);
	});

	const place = { id: 'place', fact: 'estate', evidence: ['nyt P12'] };
	const asked = anItem({ ...place, options: options('Sandringham', 'Windsor', 'Balmoral') });

	test('parts an item from one whose rationale tells its key with the same paragraph', () => {
		const telling = anItem({
			id: 'telling',
			fact: 'request',
			evidence: ['nyt P11'],
			options: [
				{
					text: 'The guest',
					key: true,
					rationale: 'He flew to Sandringham at his own wish (nyt P12).'
				},
				...options('x', 'The king', 'The host').slice(1)
			]
		});

		expect(enemiesOf([asked, telling])).toEqual([[1], [0]]);
	});

	test('leaves them together when the key is told of another paragraph', () => {
		const telling = anItem({
			id: 'telling',
			fact: 'history',
			evidence: ['afp P30'],
			hint: 'Think of Sandringham.'
		});

		expect(enemiesOf([asked, telling])).toEqual([[], []]);
	});

	test('parts items when one prints the number the other asks for', () => {
		const number = anItem({
			id: 'number',
			type: 'numeric',
			fact: 'missiles',
			stem: 'How many missiles could be bought at least?',
			value: 5000,
			unit: 'missiles',
			rationale: 'The report speaks of more than five thousand (nyt P16).'
		});
		const telling = anItem({
			id: 'telling',
			fact: 'financing',
			stem: 'Who pays for over 5,000 missiles?'
		});

		expect(enemiesOf([number, telling])).toEqual([[1], [0]]);
	});
});

describe('nearDuplicates', () => {
	test('finds stems that share most words', () => {
		const a = anItem({ id: 'a', stem: 'Which country gave Ukraine a loan on Saturday?' });
		const b = anItem({ id: 'b', stem: 'Which country gave Ukraine a large loan on Saturday?' });

		expect(nearDuplicates([a, b])).toEqual([{ first: a, second: b, likeness: 8 / 9 }]);
	});

	test('leaves stems alone that share a frame only', () => {
		const a = anItem({ id: 'a', stem: 'According to AFP, who hosted the talks?' });
		const b = anItem({ id: 'b', stem: 'According to AFP, how long did the meeting last?' });

		expect(nearDuplicates([a, b])).toEqual([]);
	});
});
