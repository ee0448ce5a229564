import { splitCitation } from './citations';
import { mistakeIn, type Draft } from './draft';
import type { Mistake } from './mistake';
import { choose } from './nearest';
import type { Fact, Pack } from './schema';
import type { Path } from './yaml';

/** Statuses which are somebody's: nothing is hoped, feared or judged by nobody. */
const needsSpeaker: readonly Fact['status'][] = ['opinion', 'hope', 'fear', 'interpretation'];

/** Returns what is wrong in facts held against their pack: topic, paragraphs, speaker, days. */
export function factMistakes(draft: Draft): Mistake[] {
	const pack = draft.pack?.value;
	return draft.facts.flatMap((placed) => {
		const fact = placed.value;
		const found: Mistake[] = [];
		const report = (path: Path, problem: string, remedy: string) => {
			found.push(mistakeIn(placed, fact.id, path, { problem, remedy }));
		};
		if (needsSpeaker.includes(fact.status) && fact.speaker === undefined) {
			report(
				['speaker'],
				`is missing, though the status is ${fact.status}`,
				'name whose it is, also where it is the report'
			);
		}
		if (fact.kind === 'quotation' && (fact.speaker === undefined || fact.quote === undefined)) {
			report(['kind'], 'a quotation needs speaker and quote', 'add both, or choose another kind');
		}
		if (fact.retires !== undefined && pack && fact.retires < (fact.asOf ?? pack.asOf)) {
			report(['retires'], 'lies before the day for which it is claimed', 'write a later day');
		}
		if (!pack) return found;
		const topics = pack.topics.map((t) => t.id);
		if (!topics.includes(fact.topic)) {
			report(['topic'], `the pack has no topic "${fact.topic}"`, choose(fact.topic, topics));
		}
		fact.evidence.forEach((citation, i) => {
			const told = citationMistake(citation, pack);
			if (told) report(['evidence', i], told.problem, told.remedy);
		});
		return found;
	});
}

/** Tells what is wrong with a citation such as `nyt P16`, or returns `null` when its paragraph exists. */
export function citationMistake(
	citation: string,
	pack: Pack
): { problem: string; remedy: string } | null {
	const { source, paragraph } = splitCitation(citation);
	const sources = pack.sources.map((s) => s.id);
	const found = pack.sources.find((s) => s.id === source);
	if (!found) {
		const problem =
			source === '?' ? 'a paragraph is cited without its source' : `there is no source "${source}"`;
		return {
			problem,
			remedy: source === '?' ? 'write it like (nyt P16)' : choose(source, sources)
		};
	}
	if (paragraph >= 1 && paragraph <= found.paragraphs) return null;
	return {
		problem: `${citation} does not exist`,
		remedy: `${source} has the paragraphs P1 to P${String(found.paragraphs)}`
	};
}
