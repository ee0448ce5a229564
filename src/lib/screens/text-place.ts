/** How much of the window's top is taken for read already, in pixels. */
const readAlready = 64;

/**
 * Remembers which paragraph stands at the top of the window, and where.
 *
 * @param text holds the paragraphs, each an element with its id in `data-paragraph`
 * @returns how to bring the paragraph of that id back to its place; `null` at the top of the page, which stays the top
 */
export function placeIn(text: Element): (() => void) | null {
	const paragraphs = [...text.querySelectorAll<HTMLElement>('[data-paragraph]')];
	const top = paragraphs.find((p) => p.getBoundingClientRect().bottom > readAlready);
	const id = top?.dataset['paragraph'];
	if (!top || id === undefined || window.scrollY === 0) return null;
	const before = top.getBoundingClientRect().top;
	return () => {
		const now = text.querySelector(`[data-paragraph="${id}"]`)?.getBoundingClientRect().top;
		if (now !== undefined) scrollBy({ top: now - before, behavior: 'instant' });
	};
}
