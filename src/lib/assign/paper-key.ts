import { optionId } from '../items/option-id';
import { verdicts } from '../items/true-false-not-given/verdicts';
import type { PaperItem } from './paper';

/**
 * Returns the key of an item as it is written on its worksheet, `CADB`; `null` where it is written in words.
 *
 * What is typed in so earns full marks: pinned by `paper.test.ts`.
 */
export function keyOnPaper({ item, outline }: PaperItem, letters: string): string | null {
	const lines = outline.lists.at(-1)?.lines ?? [];
	const letterOf = (text: string) => letters[lines.indexOf(text)] ?? '?';
	switch (item.type) {
		case 'single-choice':
		case 'odd-one-out':
			return item.options
				.filter((o) => o.key)
				.map((o) => letterOf(o.text))
				.join('');
		case 'multiple-response':
			return item.options
				.filter((o) => o.key)
				.map((o) => letterOf(o.text))
				.sort()
				.join('');
		case 'true-false-not-given':
			return verdicts.find(({ value }) => value === item.verdict)?.letter ?? null;
		case 'evidence':
			return String(item.parts.findIndex((part) => part.key) + 1);
		case 'place':
			return letterOf(item.target.name);
		case 'ordering':
			return item.steps.map(({ text }) => letterOf(text)).join('');
		case 'cloze':
			return item.gaps.map(({ key }) => letterOf(key)).join('');
		case 'matching': {
			const matches = new Map(item.premises.map((p) => [optionId(p.text), p.match]));
			const premises = outline.lists[0]?.lines ?? [];
			return premises.map((text) => letterOf(matches.get(optionId(text)) ?? '')).join('');
		}
		case 'numeric':
		case 'short-text':
			return null;
	}
}
