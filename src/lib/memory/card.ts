/** A learner's memory of one fact. The same shape as the store's `CardRecord`, so that cards are kept as they are. */
export interface Card {
	/** `pack/fact`; unique among the cards. */
	readonly fact: string;
	/** Moment from which it should be reviewed, in whole milliseconds since 1970. */
	readonly due: number;
	/** Moment of the last review, `null` before the first. */
	readonly last: number | null;
	/** Days until retrievability falls to 90 %. */
	readonly stability: number;
	/** 1..10, or 0 before the first review. */
	readonly difficulty: number;
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	readonly state: number;
	/** Place in the learning steps. */
	readonly step: number;
	readonly reps: number;
	readonly lapses: number;
}

/** Lapses from which on a card is shown with its reason and passage instead of being asked again and again. */
export const leechLapses = 8;

/** Tells whether a fact slipped so often that asking it once more helps nobody. */
export function isLeech(card: Pick<Card, 'lapses'>): boolean {
	return card.lapses >= leechLapses;
}
