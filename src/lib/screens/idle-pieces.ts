/**
 * Runs work in pieces while the page has nothing else to do, each piece a task of its own, up to each `yield`.
 *
 * @returns stops it between two pieces
 */
export function inIdlePieces(work: Iterator<unknown, unknown>): () => void {
	let stopped = false;
	const piece = () => {
		if (!stopped && !work.next().done) soon(piece);
	};
	soon(piece);
	return () => {
		stopped = true;
	};
}

// Safari has no idle callbacks; there a task of its own must do.
function soon(piece: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(piece);
	else setTimeout(piece, 1);
}
