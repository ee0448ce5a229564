/**
 * Lets something fixed stand on whatever else is fixed at the foot of the window: the bar of a round, or the main links.
 * While it is there, `--foot-room` of the page is its height, for the page to grow by at its end.
 *
 * @returns what ends that
 */
export function standOnFoot(element: HTMLElement): () => void {
	const { style } = document.documentElement;
	const stand = () => {
		const bars = [...document.querySelectorAll('.bar, .nav')].filter((bar) =>
			['fixed', 'sticky'].includes(getComputedStyle(bar).position)
		);
		const heights = bars.map((bar) => bar.getBoundingClientRect().height);
		// Moved as drawn, not laid out: it is no shift of the page when a bar grows.
		element.style.translate = `0 ${-Math.max(0, ...heights)}px`;
		style.setProperty('--foot-room', `${element.offsetHeight}px`);
	};
	stand();
	const sizes = new ResizeObserver(stand);
	sizes.observe(element);
	sizes.observe(document.body);
	// Bars come and go with the questions.
	const parts = new MutationObserver(stand);
	parts.observe(document.body, { childList: true, subtree: true });
	return () => {
		sizes.disconnect();
		parts.disconnect();
		style.removeProperty('--foot-room');
	};
}
