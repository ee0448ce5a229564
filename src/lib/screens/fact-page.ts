import type { CheckedPack } from '$lib/bank/read';
import type { Fact } from '$lib/bank/schema';
import { citationInWords, splitCitations } from './citations';
import { dayInWords } from './days';
import { figureInWords, kindInWords, statusInWords } from './fact-words';
import { itemSheet, type ItemSheet } from './item-sheet';
import { nameId } from './name-id';

/** One fact as its page shows it, all in words. Made at build time. */
export interface FactPage {
	readonly id: string;
	readonly pack: { readonly id: string; readonly title: string };
	readonly topic: { readonly id: string; readonly title: string; readonly items: number };
	readonly statement: string;
	readonly kind: string;
	readonly status: string;
	readonly quote: { readonly text: string; readonly speaker: string | null } | null;
	/** Who says so: the speaker as the reports have it, else the reports. */
	readonly claim: string;
	readonly sources: readonly { readonly text: string; readonly url: string | null }[];
	/** What else is known of it: label and value. */
	readonly notes: readonly { readonly label: string; readonly value: string }[];
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly items: readonly ItemSheet[];
	/** Items about other facts which need this one, too. */
	readonly elsewhere: readonly {
		readonly fact: string;
		readonly item: string;
		readonly stem: string;
	}[];
	readonly previous: FactLink | null;
	readonly next: FactLink | null;
}

/** A fact to go to. */
export interface FactLink {
	readonly id: string;
	readonly statement: string;
}

/** Returns the page of a fact, `null` where the pack has none of that id. */
export function factPage(checked: CheckedPack, id: string): FactPage | null {
	const { pack, facts, items } = checked;
	const fact = facts.find((f) => f.id === id);
	const topic = pack.topics.find((t) => t.id === fact?.topic);
	if (!fact || !topic) return null;
	const inTopic = facts.filter((f) => f.topic === fact.topic);
	const place = inTopic.indexOf(fact);
	return {
		id,
		pack: { id: pack.id, title: pack.title },
		topic: {
			id: topic.id,
			title: topic.title,
			items: items.filter((item) => item.topic === topic.id).length
		},
		statement: fact.statement,
		kind: kindInWords(fact.kind),
		status: statusInWords(fact),
		quote:
			fact.quote === undefined
				? null
				: { text: inMarks(fact.quote), speaker: fact.speaker ?? null },
		claim: claimOf(fact, checked),
		sources: sourcesOf(fact, checked),
		notes: notesOf(fact, checked),
		people: fact.people.map((name) => ({ id: nameId(name), name })),
		items: items.filter((item) => item.fact === id).map((item) => itemSheet(item, pack.sources)),
		elsewhere: items
			.filter((item) => item.also.includes(id))
			.map((item) => ({ fact: item.fact, item: item.id, stem: item.stem })),
		previous: linkTo(inTopic[place - 1]),
		next: linkTo(inTopic[place + 1])
	};
}

/** Returns a quotation between quotation marks, so that wherever it stands it is seen to be somebody's words. */
export function inMarks(quote: string): string {
	return `“${quote.replace(/^["“]|["”]$/g, '')}”`;
}

function linkTo(fact: Fact | undefined): FactLink | null {
	return fact ? { id: fact.id, statement: fact.statement } : null;
}

function claimOf({ speaker, evidence }: Fact, { pack }: CheckedPack): string {
	const ids = splitCitations(`(${evidence.join(', ')})`).citations.map((c) => c.source);
	const reports = ids.map((id) => pack.sources.find((s) => s.id === id)?.publisher ?? id);
	const reported = reports.join(' and ');
	if (speaker === undefined) return reported;
	const named = speaker.charAt(0).toUpperCase() + speaker.slice(1);
	return reports.includes(speaker) ? `${speaker} itself` : `${named}, as reported by ${reported}`;
}

function sourcesOf({ evidence }: Fact, { pack }: CheckedPack): FactPage['sources'] {
	return splitCitations(`(${evidence.join(', ')})`).citations.map((citation) => ({
		text: citationInWords(citation, pack.sources),
		url: pack.sources.find((s) => s.id === citation.source)?.url ?? null
	}));
}

function notesOf(fact: Fact, { pack }: CheckedPack): FactPage['notes'] {
	const { value, day, asOf = pack.asOf, retires } = fact;
	return [
		...(value ? [{ label: 'Figure', value: figureInWords(value) }] : []),
		...(day === undefined ? [] : [{ label: 'Day', value: dayInWords(day) }]),
		{ label: 'As of', value: dayInWords(asOf) },
		...(retires === undefined ? [] : [{ label: 'Asked until', value: dayInWords(retires) }])
	];
}
