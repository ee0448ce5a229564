import type { Fact } from '$lib/bank/schema';
import type { BankItem } from '$lib/bank/published';

/** Returns what a fact is about, in a word. */
export function kindInWords(kind: Fact['kind']): string {
	switch (kind) {
		case 'event':
			return 'Event';
		case 'person':
			return 'Person';
		case 'place':
			return 'Place';
		case 'time':
			return 'Time';
		case 'amount':
			return 'Figure';
		case 'quotation':
			return 'Quotation';
		case 'position':
			return 'Position';
		case 'plan':
			return 'Plan';
		case 'background':
			return 'Background';
	}
}

/** Returns how certain a fact is, and whose it is where it is somebody's: `Opinion of Keir Starmer`. */
export function statusInWords({ status, speaker }: Pick<Fact, 'status' | 'speaker'>): string {
	const of = speaker === undefined ? '' : ` of ${speaker}`;
	switch (status) {
		case 'stated':
			return 'Reported as a fact';
		case 'planned':
			return 'A plan, as reported';
		case 'possible':
			return 'Possible, not settled';
		case 'conditional':
			return 'Depends on a condition';
		case 'hope':
			return `A hope${of}`;
		case 'fear':
			return `A fear${of}`;
		case 'opinion':
			return `Opinion${of}`;
		case 'interpretation':
			return `Judgement${of}`;
		case 'contested':
			return 'The reports differ here';
	}
}

/** Returns how hard an item is, as its author guessed. */
export function levelInWords(level: BankItem['level']): string {
	switch (level) {
		case 'easy':
			return 'Easy';
		case 'medium':
			return 'Medium';
		case 'hard':
			return 'Hard';
	}
}

/** Returns what an item asks of the mind. */
export function processInWords(process: BankItem['process']): string {
	switch (process) {
		case 'locate':
			return 'Find it';
		case 'infer':
			return 'Work it out';
		case 'integrate':
			return 'Put it together';
		case 'evaluate':
			return 'Weigh it up';
	}
}

/** Returns the value of a fact: `more than 5,000 air-defence missiles`. */
export function figureInWords({ number, unit, bound }: NonNullable<Fact['value']>): string {
	const amount = `${number.toLocaleString('en-GB', { maximumFractionDigits: 6 })}\u00a0${unit}`;
	switch (bound) {
		case 'exact':
			return amount;
		case 'about':
			return `about ${amount}`;
		case 'more-than':
			return `more than ${amount}`;
		case 'several':
			return `several (${amount})`;
	}
}
