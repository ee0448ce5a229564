/** How long two frames may take to come, in milliseconds: in a tab that is hidden none comes. */
const framesMs = 250;

/** Runs something once, when what stands now was painted; in a task of its own, so that it comes whole in one frame. */
export function afterPaint(then: () => void): void {
	const late = setTimeout(run, framesMs);
	requestAnimationFrame(() => {
		requestAnimationFrame(() => {
			setTimeout(run);
		});
	});
	let isDone = false;
	function run() {
		clearTimeout(late);
		if (isDone) return;
		isDone = true;
		then();
	}
}
