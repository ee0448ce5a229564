/** An expected outcome: a value, or an error that is data. Only bugs are thrown. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

/** Wraps an error as a failure. */
export function fail<E>(error: E): { ok: false; error: E } {
	return { ok: false, error };
}

/**
 * Stops the program where its own code is wrong.
 *
 * @param condition what must hold
 * @param why why it must hold, for the person who reads the stack trace
 * @throws Error when the condition does not hold
 */
export function assert(condition: unknown, why: string): asserts condition {
	if (!condition) throw new Error(`Broken assumption: ${why}`);
}
