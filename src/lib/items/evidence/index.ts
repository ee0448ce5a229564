import type { Explanation, ItemType } from '../contract';
import { explainChoice, keyIdOf, markChoice } from '../one-choice';
import { optionId } from '../option-id';
import type { Evidence, EvidenceResponse } from './schema';

/** What a learner sees of an evidence item: the claim as stem, and the text in parts, in reading order. */
export interface EvidencePrompt {
	readonly stem: string;
	readonly unit: 'paragraph' | 'sentence';
	readonly parts: readonly { readonly id: string; readonly text: string }[];
}

/** The key of an evidence item, as the view needs it. */
export interface EvidenceReveal {
	/** Id of the part that proves the claim. */
	readonly key: string;
}

/** Parts are long: in the feedback they go by their number. */
function explain(item: Evidence, response: EvidenceResponse | null): Explanation {
	const unit = item.unit === 'paragraph' ? 'Paragraph' : 'Sentence';
	const nameOf = new Map(item.parts.map((p, i) => [p.text, `${unit} ${String(i + 1)}`]));
	const name = (text: string) => nameOf.get(text) ?? text;
	const {
		key,
		response: given,
		others,
		...rest
	} = explainChoice(item.parts, response?.choice ?? null);
	return {
		...rest,
		key: name(key),
		response: given === null ? null : name(given),
		others: others.map((o) => ({ text: name(o.text), rationale: o.rationale }))
	};
}

/** The one paragraph or sentence of a short text that proves a claim. */
export const evidence: ItemType<
	'evidence',
	Evidence,
	EvidenceResponse,
	EvidencePrompt,
	EvidenceReveal
> = {
	name: 'evidence',
	prompt: (item) => ({
		stem: item.stem,
		unit: item.unit,
		parts: item.parts.map(({ text }) => ({ id: optionId(text), text }))
	}),
	isComplete: ({ choice }) => choice !== '',
	mark: (item, { choice }) => markChoice(item.parts, choice),
	reveal: (item) => ({ key: keyIdOf(item.parts) }),
	explain,
	keyResponse: (item) => ({ choice: keyIdOf(item.parts) }),
	guessRate: (item) => 1 / item.parts.length
};
