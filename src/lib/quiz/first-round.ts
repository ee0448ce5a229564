import { packIndex, type PackedIndex } from '../bank/packed-index';
import type { BankItem, PlayIndex } from '../bank/published';
import { seeded } from '../base/random';
import { singleChoice, type SingleChoicePrompt } from '../items/single-choice';
import { startRound } from './start-round';
import { startCount, startLength } from './starts';

/** What may be shown of a single-choice item before it is judged, the hint for whoever asks for it. */
export type QuestionHead = Pick<
	Extract<BankItem, { type: 'single-choice' }>,
	'id' | 'type' | 'topic' | 'stem' | 'hint'
>;

/** A ready-made round whose first question stands in the page, without its key. */
export interface FirstRound {
	readonly index: PackedIndex;
	/** Seed of the session: the order of the options in the page hangs on it. */
	readonly seed: string;
	readonly head: QuestionHead;
	readonly prompt: SingleChoicePrompt;
}

/**
 * Returns the round that stands in the page for whoever comes for the first time: of the ready-made ones that never
 * retire and begin with a single choice, that with the gentlest beginning; `null` where there is none.
 *
 * @param whole items with their keys; only what may be shown of one is returned
 */
export function firstRound(index: PlayIndex, whole: readonly BankItem[]): FirstRound | null {
	const rounds = Array.from({ length: startCount }, (_, number) => startRound(index, number));
	const found = rounds.flatMap((round, number) => {
		const item = whole.find(({ id }) => id === round.items[0]?.id);
		const isLasting = round.items.every(({ retires }) => retires === undefined);
		const isFit = item?.type === 'single-choice' && isLasting && round.items.length === startLength;
		return isFit ? [{ round, number, item }] : [];
	});
	const [gentlest] = found.sort((a, b) => hardnessOf(a.item) - hardnessOf(b.item));
	if (!gentlest) return null;
	const { id, type, topic, stem, hint } = gentlest.item;
	const seed = `first ${String(gentlest.number)}`;
	const prompt = singleChoice.prompt(gentlest.item, seeded(`${seed}/${id}`));
	return { index: packIndex(gentlest.round), seed, head: { id, type, topic, stem, hint }, prompt };
}

/** The level first, then how much there is to read. */
function hardnessOf({ level, stem }: BankItem): number {
	return ['easy', 'medium', 'hard'].indexOf(level) * 1000 + stem.length;
}
