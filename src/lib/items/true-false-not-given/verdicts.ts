/** What a statement can be when it is judged by a text. */
export type Verdict = 'true' | 'false' | 'not-given';

/** The three verdicts in the order they are always offered. */
export const verdicts = [
	{ value: 'true', letter: 'T', name: 'True', sentence: 'True: the text says so' },
	{ value: 'false', letter: 'F', name: 'False', sentence: 'False: the text says otherwise' },
	{
		value: 'not-given',
		letter: 'N',
		name: 'The text doesn’t say',
		sentence: 'Not stated: the text doesn’t say'
	}
] as const satisfies readonly {
	readonly value: Verdict;
	/** Badge, and key on the keyboard. */
	readonly letter: string;
	/** Name in running text. */
	readonly name: string;
	/** Label of the control. */
	readonly sentence: string;
}[];

/** Returns a verdict as the learner reads it, e.g. `The text doesn’t say`. */
export function verdictName(verdict: Verdict): string {
	switch (verdict) {
		case 'true':
			return verdicts[0].name;
		case 'false':
			return verdicts[1].name;
		case 'not-given':
			return verdicts[2].name;
	}
}
