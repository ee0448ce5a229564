import { expect, test } from 'vitest';
import { challengeText, shareText, shareWords, type SharedRound } from './share-text';

const round: SharedRound = {
	title: 'No. 12',
	score: { points: 36, maxPoints: 50, right: 3, partly: 1, wrong: 1, unanswered: 0 },
	outcomes: ['right', 'partly', 'right', 'wrong', 'right'],
	address: 'https://quillwise.example/daily/12/'
};

test('a result is shared as squares, in words, and with the address', () => {
	expect(shareText(round, 'squares')).toBe(
		'Quillwise No. 12  36/50\n🟩🟨🟩⬛🟩\n3 right, 1 partly, 1 to fix\nhttps://quillwise.example/daily/12/'
	);
});

test('shapes tell the same without colours', () => {
	expect(shareText(round, 'shapes').split('\n')[1]).toBe('● ◐ ● ○ ●');
});

test('words alone hold no symbol', () => {
	expect(shareWords(round)).toBe(
		'Quillwise No. 12: 36 of 50. Right, partly, right, wrong, right.\nhttps://quillwise.example/daily/12/'
	);
});

test('what was not answered is told apart', () => {
	const score = { points: 20, maxPoints: 30, right: 2, partly: 0, wrong: 0, unanswered: 1 };
	const other: SharedRound = {
		...round,
		title: '',
		score,
		outcomes: ['right', 'unanswered', 'right']
	};

	expect(shareText(other, 'squares')).toContain(
		'Quillwise  20/30\n🟩⬜🟩\n2 right, 1 not answered'
	);
	expect(shareWords(other)).toContain('Right, not answered, right.');
	expect(challengeText(other, 'link')).toBe('Quillwise: I got 20 of 30. The same 3 for you:\nlink');
});
