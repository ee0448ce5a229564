import type { FragmentProblem } from '$lib/formats/fragment';
import type { KeyFileProblem } from '$lib/assign/key-file';
import type { Assignment, Rules } from '$lib/assign/schema';
import type { BuildProblem } from './teach-builder.svelte';
import { countInWords } from './count-words';
import type { Message } from './messages';

/** Returns why an assignment cannot be handed out yet. */
export function buildProblemInWords(problem: BuildProblem): string {
	switch (problem.code) {
		case 'build/no-items':
			return 'Choose at least one question.';
		case 'build/too-many-items':
			return 'An assignment holds 100 questions at most. Take some out.';
		case 'build/title':
			return 'Give it a title, in one line of 120 characters at most.';
		case 'build/by':
			return 'Say who sets it, in 80 characters at most: your class sees this name.';
		case 'build/note':
			return 'The note is too long or holds characters that can’t be shown. Keep it under 600.';
		case 'build/due':
			return 'That isn’t a day and time. Choose both, or clear the field.';
		case 'roster/empty':
			return 'Write the names of your class, one to a line, or let them give their names.';
		case 'roster/too-many':
			return `A list holds 500 names at most; yours has ${problem.names}.`;
		case 'roster/bad-name':
			return `The name in line ${problem.line} is too long or holds characters that can’t be shown.`;
	}
}

/** Returns why a link cannot be opened, and what to do. */
export function linkProblemInWords(problem: FragmentProblem): Message {
	switch (problem.code) {
		case 'fragment/damaged':
			return {
				lead: 'This link isn’t complete.',
				text: 'Part of it was lost or changed on the way. Copy the whole link again, or ask whoever sent it to send it once more.'
			};
		case 'fragment/too-long':
		case 'fragment/too-large':
			return {
				lead: 'This isn’t a link of ours.',
				text: 'It is far longer than any assignment. Ask whoever sent it for the right link.'
			};
		case 'fragment/old-browser':
			return {
				lead: 'This browser is too old for the link.',
				text: 'It can’t unpack it. Bring the browser up to date, or open the link in another one.'
			};
		case 'fragment/newer-version':
			return {
				lead: 'This link is newer than this page.',
				text: 'Load the page again to get the newest version, then open the link once more.'
			};
	}
}

/** Returns why a key file cannot be opened, and what to do. */
export function keyFileProblemInWords(problem: KeyFileProblem): string {
	switch (problem.code) {
		case 'key-file/wrong-password':
			return 'The password doesn’t open this file. Try again, with an eye on capitals and the keyboard’s language.';
		case 'key-file/damaged':
			return 'This isn’t a key file, or it was damaged. Choose the file whose name begins with quillwise-key.';
		case 'key-file/out-of-bounds':
			return 'This file asks for something no key file of ours asks for. It was not opened.';
		case 'key-file/newer-version':
			return 'This file is newer than this page. Load the page again, then choose it once more.';
	}
}

/** Returns when a learner sees how a response went. */
export function feedbackInWords(feedback: Rules['feedback']): string {
	switch (feedback) {
		case 'at-once':
			return 'You see how each answer went at once.';
		case 'at-end':
			return 'You see how it went after you hand in.';
		case 'none':
			return 'You don’t see how it went; your teacher tells you.';
	}
}

/** Returns a moment in words on the clocks of a zone: `Tuesday, 1 December 2026 at 18:00`. */
export function momentInWords(at: number, zone: string): string {
	const style = { dateStyle: 'full', timeStyle: 'short' } as const;
	const on = (timeZone: string) =>
		// Without a break before the time, which would else stand alone on a line.
		new Intl.DateTimeFormat('en-GB', { ...style, timeZone })
			.format(at)
			.replace(/ (?=\d+:)/, '\u00a0');
	try {
		return on(zone);
	} catch {
		return `${on('UTC')} (UTC)`;
	}
}

/** Returns a zone as people read it: `Europe/London` is `London`. */
export function zoneInWords(zone: string): string {
	return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Returns when something is due, on the teacher's clocks and, where they differ, on the reader's. */
export function dueInWords(due: NonNullable<Rules['due']>, zone: string): string[] {
	const theirs = momentInWords(due.at, due.zone);
	const ours = momentInWords(due.at, zone);
	if (theirs === ours) return [theirs];
	return [
		`${theirs} in ${zoneInWords(due.zone)}`,
		`${ours} in ${zoneInWords(zone)}, where you are`
	];
}

/** Returns the rules of an assignment, a line each, as its learner reads them. */
export function rulesInWords({ rules, items }: Assignment): string[] {
	const { attempts, minutes } = rules;
	return [
		`${countInWords(items.length, 'question')}.`,
		feedbackInWords(rules.feedback),
		...(rules.hints ? ['Hints are there; each costs 2 of 10 points.'] : ['There are no hints.']),
		...(rules.certainty ? ['You are asked how sure you are. That never costs points.'] : []),
		attempts === null
			? 'You can do it as often as you like.'
			: attempts === 1
				? 'You do it once.'
				: `You can do it ${attempts} times.`,
		minutes === null
			? 'There is no time limit.'
			: `You have ${countInWords(minutes, 'minute')}. Whoever needs more time can take it; your teacher sees that.`
	];
}

/** Returns the text for a class stream. */
export function streamText({ title, note, rules, items }: Assignment, link: string): string {
	const due = rules.due
		? [`Due ${momentInWords(rules.due.at, rules.due.zone)} (${zoneInWords(rules.due.zone)} time).`]
		: [];
	return [
		title,
		...(note === '' ? [] : ['', note]),
		'',
		`${countInWords(items.length, 'question')} on Quillwise, no account needed.`,
		...due,
		'Open the link, answer, and send me the code you get at the end:',
		link,
		''
	].join('\n');
}
