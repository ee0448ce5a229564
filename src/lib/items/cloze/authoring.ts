import { defineItemType, type Finding } from '../contract';
import { lintRationales, wordCount } from '../lint';
import { inPlainOrder } from '../outline';
import { examples } from './examples';
import { cloze } from './index';
import { response, schema, type Cloze } from './schema';
import { clozeParts } from './text';

/** Digits, a capital or neither: words of one gap must look alike, or their class gives the key away. */
function classOf(word: string): string {
	if (/\d/.test(word)) return 'number';
	return /^\p{Lu}/u.test(word) ? 'name' : 'word';
}

function lintGaps(item: Cloze): Finding[] {
	return item.gaps.flatMap((gap, i) =>
		gap.distractors
			.filter((d) => classOf(d.text) !== classOf(gap.key))
			.map((d): Finding => ({
				severity: 'error',
				field: `gaps.${String(i)}.distractors`,
				problem: `"${d.text}" is a ${classOf(d.text)}, the key a ${classOf(gap.key)}`,
				remedy: 'choose a distractor of the same class'
			}))
	);
}

function lintText(item: Cloze): Finding[] {
	const findings: Finding[] = [];
	const parts = clozeParts(item.text);
	parts.forEach((part, i) => {
		const between = part.kind === 'words' && i > 0 && i < parts.length - 1;
		if (between && wordCount(part.text) < 7) {
			findings.push({
				severity: 'warning',
				field: 'text',
				problem: `only ${String(wordCount(part.text))} words between two gaps: "${part.text.trim()}"`,
				remedy: 'keep at least 7 words between gaps'
			});
		}
		if (part.kind === 'words' && parts[i + 1]?.kind === 'gap' && /\ban? $/i.test(part.text)) {
			findings.push({
				severity: 'error',
				field: 'text',
				problem: '"a" or "an" before a gap gives its first letter away',
				remedy: 'reword so that "the" or nothing stands before the gap'
			});
		}
	});
	return findings;
}

function lint(item: Cloze): Finding[] {
	return [
		...lintText(item),
		...lintGaps(item),
		...lintRationales(
			item.gaps.map((g) => g.rationale),
			'gaps'
		),
		...item.gaps.flatMap((g, i) =>
			lintRationales(
				g.distractors.map((d) => d.rationale),
				`gaps.${String(i)}.distractors`
			)
		)
	];
}

/** Schemas, lint and examples of `cloze`. */
export const clozeAuthoring = defineItemType({
	type: cloze,
	schema,
	response,
	lint,
	texts: (item) => [
		item.text,
		...item.gaps.flatMap((g) => [
			g.key,
			g.rationale,
			...g.distractors.flatMap((d) => [d.text, d.rationale])
		])
	],
	outline: ({ text, gaps }) => ({
		instruction: 'Fill the gaps. Some words are left over.',
		text: text.replace(/\{(\d+)\}/g, '___ ($1)'),
		lists: [
			{
				title: 'Words',
				lines: inPlainOrder(gaps.flatMap((g) => [g.key, ...g.distractors.map((d) => d.text)]))
			}
		]
	}),
	keyTexts: (item) => item.gaps.map((g) => g.key),
	examples
});
