import { z } from 'zod';
import { fnv1a } from '../base/random';
import type { Result } from '../base/result';
import { decodeFragment, encodeFragment, type FragmentProblem } from '../formats/fragment';
import { idSchema } from '../items/fields';
import { responseSchema } from '../items/responses';
import type { Response } from '../items/all';
import type { Session } from './schema';

/** Most items of a challenge. */
export const mostChallenged = 10;

/** One item of a challenge, and what the challenger gave. */
export interface ChallengePlace {
	readonly item: string;
	readonly itemVersion: number;
	/** `null` for none. It is a claim: what it is worth is computed anew. */
	readonly response: Response | null;
	readonly hinted: boolean;
}

/** A round somebody played, for a friend to play as well. It holds no score, no name and no certainty. */
export interface Challenge {
	/** Number of the day whose five these are; `null` for another round. */
	readonly day: number | null;
	readonly pack: string;
	/** Decides the order of options, so that both see the same. */
	readonly seed: string;
	readonly places: readonly ChallengePlace[];
}

const placeSchema = z.tuple([idSchema, z.int().min(1).max(9999), responseSchema.nullable()]);

/** What the link holds: day (0 for none), pack, seed, places, places of those with a hint. */
const wireSchema = z
	.tuple([
		z.int().min(0).max(99_999),
		idSchema,
		z.string().min(1).max(60),
		z.array(placeSchema).min(1).max(mostChallenged),
		z
			.array(
				z
					.int()
					.min(0)
					.max(mostChallenged - 1)
			)
			.max(mostChallenged)
	])
	.refine(([, , , places]) => new Set(places.map(([item]) => item)).size === places.length)
	.transform(([day, pack, seed, places, hinted]): Challenge => ({
		day: day === 0 ? null : day,
		pack,
		seed,
		places: places.map(([item, itemVersion, response], i) => ({
			item,
			itemVersion,
			response,
			hinted: hinted.includes(i)
		}))
	}));

/** Returns a finished round as a challenge, `null` where it is too long for one. */
export function challengeOf(session: Session, day: number | null): Challenge | null {
	const places = session.queue.slice(0, session.length);
	if (places.length > mostChallenged) return null;
	const given = new Map(session.attempts.map((attempt) => [attempt.item, attempt]));
	return {
		day,
		pack: session.pack,
		seed: session.seed,
		places: places.map(({ item, itemVersion }) => ({
			item,
			itemVersion,
			response: given.get(item)?.response ?? null,
			hinted: given.get(item)?.hinted ?? false
		}))
	};
}

/** Returns a challenge as the fragment of a link, without `#`. */
export function encodeChallenge({ day, pack, seed, places }: Challenge): Promise<string> {
	return encodeFragment('1', [
		day ?? 0,
		pack,
		seed,
		places.map(({ item, itemVersion, response }) => [item, itemVersion, response]),
		places.flatMap(({ hinted }, i) => (hinted ? [i] : []))
	]);
}

/** Reads the fragment of a link. Never throws; the problems are those of `decodeFragment`. */
export function decodeChallenge(fragment: string): Promise<Result<Challenge, FragmentProblem>> {
	return decodeFragment(fragment, { 1: wireSchema });
}

/**
 * Returns the beginning of the ids of all rounds played for a challenge, by which the log is searched for them.
 *
 * Only what is asked counts, not what the challenger gave: two friends with the same items compare with one round.
 */
export function challengeMark({ pack, seed, places }: Challenge): string {
	const items = places.map(({ item, itemVersion }) => `${item}~${String(itemVersion)}`);
	return `c${fnv1a([pack, seed, ...items].join(' ')).toString(36)}-`;
}
