import { officesOf } from '$lib/bank/offices';
import type { CheckedPack } from '$lib/bank/read';
import type { Fact } from '$lib/bank/schema';
import { dayInWords } from './days';
import { peopleIn } from './fact-list';
import { inMarks, type FactLink } from './fact-page';
import { nameId } from './name-id';

/** One person of a pack, made from its facts. */
export interface Person {
	readonly id: string;
	readonly name: string;
	/** What the reports say about who it is: office, party, work. */
	readonly offices: readonly FactLink[];
	/** Words of theirs that the reports quote. */
	readonly quotes: readonly { readonly fact: string; readonly text: string }[];
	/** Every other fact that names the person or comes from them. */
	readonly facts: readonly FactLink[];
}

/** Who's who in a pack. Made at build time. */
export interface PeoplePage {
	readonly pack: { readonly id: string; readonly title: string; readonly asOf: string };
	/** By surname. */
	readonly people: readonly Person[];
	/** Speakers whom the reports do not name, and groups, with what comes from them. */
	readonly others: readonly {
		readonly id: string;
		readonly name: string;
		readonly facts: readonly FactLink[];
	}[];
}

/** Returns who's who in a pack: every name in its facts, then every speaker without a name. */
export function peoplePage({ pack, facts }: CheckedPack): PeoplePage {
	const names = peopleIn(facts);
	return {
		pack: { id: pack.id, title: pack.title, asOf: dayInWords(pack.asOf) },
		people: names.map((name) => personOf(name, facts, names)),
		others: othersIn(facts, [...names, ...pack.sources.map((s) => s.publisher)])
	};
}

function personOf(name: string, facts: readonly Fact[], names: readonly string[]): Person {
	const offices = officesOf(name, facts);
	const said = (fact: Fact) => speakersOf(fact, names).includes(name);
	const quoted = facts.filter((f) => !offices.includes(f) && f.quote !== undefined && said(f));
	const rest = facts.filter(
		(f) => !offices.includes(f) && !quoted.includes(f) && (f.people.includes(name) || said(f))
	);
	return {
		id: nameId(name),
		name,
		offices: offices.map(linkTo),
		quotes: quoted.map(({ id, quote = '' }) => ({ fact: id, text: inMarks(quote) })),
		facts: rest.map(linkTo)
	};
}

function linkTo({ id, statement }: Fact): FactLink {
	return { id, statement };
}

/** Returns the names behind a speaker, who may be two: `Donald Trump and JD Vance`. */
function speakersOf({ speaker }: Fact, names: readonly string[]): string[] {
	if (speaker === undefined) return [];
	const parts = speaker.split(' and ');
	return parts.every((part) => names.includes(part)) ? parts : [speaker];
}

function othersIn(facts: readonly Fact[], known: readonly string[]): PeoplePage['others'] {
	const speakers = facts.flatMap((fact) => speakersOf(fact, known));
	const others = [...new Set(speakers)].filter((speaker) => !known.includes(speaker));
	const collator = new Intl.Collator('en');
	const bare = (name: string) => name.replace(/^(?:an?|the|some|several) /i, '');
	return others
		.sort((a, b) => collator.compare(bare(a), bare(b)))
		.map((speaker) => ({
			id: nameId(speaker),
			name: speaker.charAt(0).toUpperCase() + speaker.slice(1),
			facts: facts.filter((fact) => fact.speaker === speaker).map(linkTo)
		}));
}
