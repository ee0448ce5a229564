import type { Review } from './review';

/** How sure a learner said they were, before the feedback. */
export type Certainty = 'guess' | 'think-so' | 'sure';
/** How recall went, in the four words of the scheduler. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** From this chance on, a right response of somebody who was not asked how sure they were may be luck. */
const luckyRate = 0.3;

/**
 * Returns the rating of a response, `null` where there was none: nobody forgets by passing over.
 *
 * | response | rating | reason |
 * |---|---|---|
 * | wrong | again | the fact was not there |
 * | wrong, but the learner says it was right | hard | a typed form we did not know; seen again soon, not from the start |
 * | partly, with a hint or by a guess | again | what was there came from outside |
 * | partly | hard | some of it was there |
 * | right with a hint | hard | the hint did part of the recall |
 * | right by a guess | hard | luck is not memory: one of three or four guesses is right |
 * | right, nobody asked how sure, chance of 0.3 or more | hard | True / False / Not stated gives a third away |
 * | right and sure, in a recall form | easy | nothing on the screen helped, and the learner knew it |
 * | right | good | also when sure: recognising is easier than recalling, so it never counts as easy |
 *
 * Time taken never enters: slow readers are not forgetful ones.
 */
export function rate(
	review: Pick<Review, 'mark' | 'certainty' | 'hinted' | 'form' | 'guessRate' | 'claimed'>
): Rating | null {
	const { mark, certainty, hinted, form, guessRate, claimed } = review;
	if (mark === null || Number.isNaN(mark)) return null;
	const wasHelped = hinted || certainty === 'guess';
	if (mark <= 0) return claimed ? 'hard' : 'again';
	if (mark < 1) return wasHelped ? 'again' : 'hard';
	if (wasHelped) return 'hard';
	if (certainty === null && guessRate >= luckyRate) return 'hard';
	return certainty === 'sure' && form === 'recall' ? 'easy' : 'good';
}
