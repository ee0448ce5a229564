/**
 * Runs work in pieces while the page has nothing else to do, each piece a task of its own, up to each `yield`.
 *
 * @returns stops it between two pieces; what the work had begun it may put away in a `finally`
 */
export function inIdlePieces(work: Iterator<unknown, unknown>): () => void {
	let stopped = false;
	const isStopped = () => stopped; // each piece may stop it
	let isRunning = false;
	const piece = () => {
		if (isStopped()) return;
		isRunning = true;
		const { done } = work.next();
		isRunning = false;
		if (isStopped()) work.return?.();
		else if (!done) soon(piece);
	};
	soon(piece);
	return () => {
		if (stopped) return;
		stopped = true;
		if (!isRunning) work.return?.(); // a generator cannot be ended from within
	};
}

// Safari has no idle callbacks; there a task of its own must do.
function soon(piece: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(piece);
	else setTimeout(piece, 1);
}
