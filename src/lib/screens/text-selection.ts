import { snapToWords } from '$lib/quiz/marks';
import type { TextMark } from '$lib/quiz/reading-schema';

/**
 * Returns the words of a passage that a range touches, one run for each paragraph.
 *
 * Whatever the range began or ended in, whichever way it was drawn: what lies outside the paragraphs does not count.
 *
 * @param text holds the paragraphs, each an element with its id in `data-paragraph`
 */
export function runsIn(range: Range, text: Element): TextMark[] {
	const paragraphs = [...text.querySelectorAll<HTMLElement>('[data-paragraph]')];
	return paragraphs.flatMap((element) => {
		const { paragraph } = element.dataset;
		if (paragraph === undefined || !range.intersectsNode(element)) return [];
		const words = element.textContent;
		const start = offsetIn(element, range.startContainer, range.startOffset) ?? 0;
		const end = offsetIn(element, range.endContainer, range.endOffset) ?? words.length;
		const run = snapToWords(words, start, end);
		return run ? [{ paragraph, ...run }] : [];
	});
}

/** How many characters of an element stand before a point in it, `null` for a point outside. */
function offsetIn(element: Element, container: Node, offset: number): number | null {
	if (!element.contains(container)) return null;
	const before = document.createRange();
	before.setStart(element, 0);
	before.setEnd(container, offset);
	return before.toString().length;
}
