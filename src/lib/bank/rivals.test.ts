import { expect, test } from 'vitest';
import { rivalsOf, withRivals } from './rivals';
import { aFact, anItem } from './testing';

test('takes names within four edits, and no others', () => {
	expect(rivalsOf(['Macron'], ['Marcon', 'Meloni', 'Volodymyr Zelensky'])).toEqual([
		'Marcon',
		'Meloni'
	]);
});

test('takes no longer or shorter name of the same person', () => {
	expect(rivalsOf(['Zelensky', 'Zelenskyy'], ['Zelensky', 'Mr Zelensky'])).toEqual([]);
});

test('fills in people of the pack by full name and surname, beside those given', () => {
	const waltz = anItem({
		type: 'short-text',
		stem: 'Which adviser spoke to CNN?',
		key: 'Mike Waltz',
		rivals: ['Mike Walz'],
		rationale: 'The report quotes him from that channel (afp P25).'
	});
	const fact = aFact({ people: ['Mike Waltz', 'Mike Walls'] });

	const [filled] = withRivals([waltz], [fact]);

	expect(filled).toMatchObject({ rivals: ['Mike Walz', 'Mike Walls'] });
	expect(withRivals(filled ? [filled] : [], [fact])).toEqual([filled]);
});
