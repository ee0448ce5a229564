import { describe, expect, it, test } from 'vitest';
import type { BackupPreview } from '$lib/store/bring-in';
import type { CheckReport } from '$lib/store/check';
import {
	checkInWords,
	contentsInWords,
	lastCopyInWords,
	mergeInWords,
	momentInWords,
	replaceInWords,
	roomInWords
} from './data-words';

const zone = 'Europe/London';
const now = Date.parse('2026-03-31T18:00:00Z');
const hourMs = 3_600_000;

const preview: BackupPreview = {
	savedAt: now,
	attempts: 412,
	newAttempts: 12,
	missingAttempts: 1,
	packs: 2,
	firstAt: 0,
	lastAt: Date.parse('2026-03-02T23:30:00Z')
};

describe('a preview', () => {
	it('tells answers, packs and the day last played', () => {
		expect(contentsInWords(preview, zone)).toBe(
			'412 answers from 2 packs, last played 2\u00a0March\u00a02026.'
		);
		expect(contentsInWords({ ...preview, attempts: 1, packs: 1 }, 'Asia/Tokyo')).toBe(
			'1 answer from 1 pack, last played 3\u00a0March\u00a02026.'
		);
		expect(contentsInWords({ ...preview, attempts: 0, lastAt: null }, zone)).toContain('settings');
	});

	it('tells what merging adds', () => {
		expect(mergeInWords(preview)).toBe('Adds 12 answers; the other 400 are here already.');
		expect(mergeInWords({ ...preview, newAttempts: 412 })).toBe(
			'Adds 412 answers to what is here.'
		);
		expect(mergeInWords({ ...preview, newAttempts: 0 })).toContain('nothing would be added');
	});

	it('tells what replacing takes away', () => {
		expect(replaceInWords(preview)).toBe(
			'1 answer of this device is not in the copy and would go.'
		);
		expect(replaceInWords({ ...preview, missingAttempts: 0 })).toContain('No answer is lost');
	});
});

test.each([
	[null, 'No copy saved yet'],
	[now, 'Last copy: today'],
	[now + 40 * 24 * hourMs, 'Last copy: today'],
	[now - 20 * hourMs, 'Last copy: yesterday'],
	[now - 12 * 24 * hourMs, 'Last copy: 12 days ago']
])('tells of a copy saved at %s: %s', (savedAt, words) => {
	expect(lastCopyInWords(savedAt, now, zone)).toBe(words);
});

test('tells the room used in characters and as a share', () => {
	expect(roomInWords(106_000)).toBe('106,000 of 2,000,000 characters used (5.3%)');
});

test('tells the moment of a snapshot on the clocks of the learner', () => {
	expect(momentInWords(now, zone)).toBe('31\u00a0March\u00a02026, 19:00');
});

describe('a check', () => {
	const well: CheckReport = {
		attempts: 412,
		repairs: { setAside: 0, restoredHere: 0, restoredInCopy: 0, look: 0 },
		secondCopy: true,
		newer: 0
	};

	it('that found nothing says so in one sentence', () => {
		expect(checkInWords(well)).toEqual(['All is well: 412 answers read, nothing to repair.']);
	});

	it('counts by kind what it put right', () => {
		const repairs = { setAside: 2, restoredHere: 1, restoredInCopy: 3, look: 1 };
		const words = checkInWords({ ...well, repairs, newer: 1, secondCopy: false });
		expect(words[0]).toContain('this was put right');
		expect(words).toContain('2 damaged values set aside, not thrown away.');
		expect(words).toContain('1 answer brought back from the second copy.');
		expect(words).toContain('3 answers added to the second copy.');
		expect(words).toContain('1 value of a newer Quillwise left alone.');
		expect(words.at(-1)).toContain('no second copy');
	});
});
