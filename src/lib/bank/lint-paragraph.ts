import type { Finding } from '../items/contract';
import { isNamedIn } from './lint-fairness';
import { error } from './lint-subject';
import { denials, hedges, numbersOf } from './lint-truth';
import type { Fact } from './schema';
import { foldWords, hasWords, numbersIn, weekdaysIn, withoutFrame } from './words';

const uncertain: readonly Fact['status'][] = ['planned', 'possible', 'conditional', 'hope', 'fear'];
const somebodys: readonly Fact['status'][] = ['opinion', 'fear', 'interpretation', 'contested'];
const bounds = { about: ['about'], 'more-than': ['more than', 'over'], several: ['several'] };

/**
 * Returns what is wrong in a paragraph of a passage: a hedge or a speaker of its facts left out, a number, weekday or
 * person in it that none of them holds.
 *
 * @param people everybody named in the pack
 */
export function paragraphFindings(
	{ text }: { readonly text: string },
	cited: readonly Fact[],
	people: readonly string[]
): Finding[] {
	const folded = foldWords(text);
	const says = (phrases: readonly string[]) => phrases.some((phrase) => hasWords(folded, phrase));
	const found: [problem: string, remedy: string][] = [];
	for (const { id, status, speaker, value, denies } of cited) {
		const bound = value && value.bound !== 'exact' ? bounds[value.bound] : null;
		if (uncertain.includes(status) && !says(hedges)) {
			found.push([`${id} is ${status}, and the paragraph does not say so (T4)`, 'keep the hedge']);
		}
		if (denies && !says(denials)) {
			found.push([`${id} denies something, and the paragraph does not (T7)`, 'keep the denial']);
		}
		if (bound && numbersIn(text).includes(String(value?.number)) && !says(bound)) {
			const rough = bound[0] ?? '';
			found.push([`${id} is "${rough}", and the paragraph does not say so (T4)`, 'say it']);
		}
		const isTheirs = somebodys.includes(status) && speaker !== undefined;
		if (isTheirs && !isNamedIn(inFull(text), speaker)) {
			found.push([`${id} is ${status} of ${speaker}, who is not named (F1)`, 'name the speaker']);
		}
	}
	const strange = strangeIn(text, cited, people).join(', ');
	if (strange !== '') {
		found.push([
			`${strange} stands in no fact of the paragraph (T1)`,
			'correct it, or add its fact'
		]);
	}
	return found.map(([problem, remedy]) => error('text', problem, remedy));
}

/** A text with the reports by name, which a passage that has named them may call by what they are. */
function inFull(text: string): string {
	return text
		.replace(/\b(?:the )?(?:newspaper|paper)\b/gi, 'The New York Times')
		.replace(/\bthe (?:news )?agency\b/gi, 'Agence France-Presse');
}

/** Numbers, weekdays and people of a text that no cited fact holds. */
function strangeIn(text: string, cited: readonly Fact[], people: readonly string[]): string[] {
	const plain = withoutFrame(text);
	const known = new Set(cited.flatMap(numbersOf));
	const held = foldWords(
		cited.map((f) => [f.statement, f.speaker ?? '', ...f.people].join(' ')).join(' ')
	);
	const folded = foldWords(plain);
	const surnames = people.map((name) => foldWords(name).split(' ').at(-1) ?? '');
	return [
		...[...numbersIn(plain), ...weekdaysIn(plain)].filter((word) => !known.has(word)),
		...[...new Set(surnames)].filter(
			(name) => name.length > 3 && hasWords(folded, name) && !hasWords(held, name)
		)
	];
}
