/** What sort of round is asked for. */
export type RoundWish =
	| { readonly start: 'quick'; readonly count: number }
	| { readonly start: 'topic'; readonly count: number; readonly topic: string }
	/** What asks to weigh the reports of a pack: who says it, how surely, what is missing. */
	| { readonly start: 'weigh'; readonly count: number }
	/** What is due, as much as fits the minutes of the settings. */
	| { readonly start: 'review' }
	| {
			readonly start: 'missed';
			readonly count: number;
			/** Only these facts (`pack/fact`), or `null` for everything missed. */
			readonly facts: ReadonlySet<string> | null;
	  }
	| KnownWish;

/** A wish for items that somebody else chose: those of a day, or those of a challenge. */
export type KnownWish =
	/** The five of a day, as the address names it; today's for `null` or what names no day. */
	| { readonly start: 'daily'; readonly day: string | null }
	/** What a friend played, as the fragment of the link. */
	| { readonly start: 'challenge'; readonly fragment: string };

/** Items in a round where nothing else is said. */
export const usualCount = 10;
const mostCount = 20;

/**
 * Reads the wish out of the query of `/play/`: `?start=quick&n=10`, `?start=topic&topic=aid`, `?start=missed`,
 * `?start=missed&fact=pack/fact` for some facts alone, `?start=review`, `?start=weigh`, `?start=daily&day=12` (without a
 * day: today's), `?start=challenge#...`.
 *
 * A count outside 1..20 is brought inside; one that is no number is the usual one.
 *
 * @returns `null` where the query asks for no round
 */
export function wishFrom(query: URLSearchParams, hash = ''): RoundWish | null {
	const n = Number.parseInt(query.get('n') ?? '', 10);
	const count = Number.isNaN(n) ? usualCount : Math.min(mostCount, Math.max(1, n));
	switch (query.get('start') ?? '') {
		case 'quick':
			return { start: 'quick', count };
		case 'topic': {
			const topic = query.get('topic') ?? '';
			return topic === '' ? { start: 'quick', count } : { start: 'topic', count, topic };
		}
		case 'weigh':
			return { start: 'weigh', count };
		case 'missed': {
			const facts = query.getAll('fact').slice(0, mostCount);
			return { start: 'missed', count, facts: facts.length === 0 ? null : new Set(facts) };
		}
		case 'review':
			return { start: 'review' };
		case 'daily':
			return { start: 'daily', day: query.get('day') };
		case 'challenge':
			return { start: 'challenge', fragment: hash.replace(/^#/, '') };
		default:
			return null;
	}
}
