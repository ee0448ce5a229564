import { lengthBalance } from './lint-options';
import { levelNames } from './levels';
import { namesIn } from './lint-passage';
import { mostQuoted, quotedWords } from './lint-quotation';
import { readingLevel } from './reading-level';
import type { CheckedPack } from './read';

function percent(part: number, whole: number): string {
	return whole === 0 ? '0 %' : `${String(Math.round((100 * part) / whole))} %`;
}

/** Returns what the report says on the balances of a pack, its quotations and the reading levels of its passages. */
export function balanceLines(pack: CheckedPack): string[] {
	const { items, longest, ratio } = lengthBalance(pack.items);
	const verdicts = pack.items.flatMap((item) =>
		item.type === 'true-false-not-given' ? item.verdict : []
	);
	const counts = (['true', 'false', 'not-given'] as const).map((verdict) => {
		const count = verdicts.filter((v) => v === verdict).length;
		return `${verdict} ${String(count)} (${percent(count, verdicts.length)})`;
	});
	const quoted = pack.pack.sources.map(({ id }) => `${id} ${String(quotedWords(pack, id))}`);
	return [
		`  keys: longest option in ${percent(longest.length, items.length)} of the items (30 % at most), ${ratio.toFixed(2)} times as long as distractors (0.90 to 1.10)`,
		`  verdicts: ${counts.join(', ')} (30 to 37 % each)`,
		`  words quoted: ${quoted.join(', ')} (${String(mostQuoted)} at most)`,
		...passageLines(pack)
	];
}

function passageLines(pack: CheckedPack): string[] {
	const names = namesIn(pack);
	return pack.passages.map(({ id, levels }) => {
		const told = levelNames.flatMap((level) => {
			const paragraphs = levels[level];
			if (!paragraphs) return [];
			const { grade, words, mean, longest } = readingLevel(
				paragraphs.map((p) => p.text),
				names
			);
			return `${level} ${grade.toFixed(1)} (${String(words)} words, ${mean.toFixed(1)} a sentence, ${String(longest)} at most)`;
		});
		return `  passage ${id}, reading level: ${told.join(', ')}`;
	});
}
