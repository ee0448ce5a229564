import type { AnyItemType } from '../items/playing';
import type { BankItem } from '../bank/published';
import { leastLearners, strongLearners, type ItemFigures } from './item-analysis';

/** Why an item deserves a look. */
export type Flag =
	/** Stronger learners did worse than weaker ones: the key may be wrong. */
	| { readonly code: 'flag/negative'; readonly discrimination: number }
	/** It tells stronger from weaker learners hardly at all. */
	| { readonly code: 'flag/separates-little'; readonly discrimination: number }
	/** More chose this than the key. */
	| { readonly code: 'flag/beats-key'; readonly text: string; readonly count: number }
	/** No better than blind guessing. */
	| { readonly code: 'flag/like-guessing'; readonly facility: number }
	/** Many were sure and not right: the class believes something else. */
	| { readonly code: 'flag/sure-and-wrong'; readonly count: number }
	/** Learners say they were right. */
	| { readonly code: 'flag/claimed'; readonly count: number };

/** Below this an item separates too little to keep as it is: Ebel and Frisbie, Essentials of educational measurement, 1991. */
export const littleDiscrimination = 0.2;
/** A flag needs a share of sure and wrong answers at least this large; chosen by judgement, 2026-11. */
const manySure = 0.3;
/** An item nearly everybody has right or wrong separates nobody, and is no worse for it. */
const middling = { from: 0.1, to: 0.9 };

/** How far the figures can be trusted. */
export type Trust = 'too-few' | 'weak' | 'good';

/** Returns how far figures of so many learners can be trusted. */
export function trustIn(learners: number): Trust {
	if (learners < leastLearners) return 'too-few';
	return learners < strongLearners ? 'weak' : 'good';
}

/** Returns what is suspicious about an item, the gravest first. Claims are told of any class, the rest from ten learners on. */
export function flagsFor(figures: ItemFigures, guessRate: number): Flag[] {
	const { column, learners, facility, discrimination, choices, certainty, claims } = figures;
	if (column.out !== null) return [];
	const claimed: Flag[] =
		claims > 0 && choices.some((c) => c.claims > 0 && !c.isAccepted)
			? [{ code: 'flag/claimed', count: claims }]
			: [];
	if (learners < leastLearners || facility === null) return claimed;
	const flags: Flag[] = [];
	const isMiddling = facility >= middling.from && facility <= middling.to;
	if (discrimination !== null && discrimination < 0) {
		flags.push({ code: 'flag/negative', discrimination });
	} else if (discrimination !== null && discrimination < littleDiscrimination && isMiddling) {
		flags.push({ code: 'flag/separates-little', discrimination });
	}
	const [first] = choices.filter((c) => !c.isKey && !c.isAccepted);
	const best = Math.max(0, ...choices.filter((c) => c.isKey).map(({ count }) => count));
	if (first && first.count > best) {
		flags.push({ code: 'flag/beats-key', text: first.text, count: first.count });
	}
	if (guessRate >= 0.1 && facility <= guessRate) {
		flags.push({ code: 'flag/like-guessing', facility });
	}
	if (certainty && certainty.sureWrong >= manySure * learners) {
		flags.push({ code: 'flag/sure-and-wrong', count: certainty.sureWrong });
	}
	return [...flags, ...claimed];
}

/** Returns the probability of full marks by blind guessing. */
export function guessRateOf(item: BankItem | null, type: AnyItemType | undefined): number {
	return item && type ? type.guessRate(item) : 0;
}
