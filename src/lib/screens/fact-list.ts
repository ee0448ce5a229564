import type { CheckedPack } from '$lib/bank/read';
import { dayInWords } from './days';
import type { FactRow } from './fact-filter';
import { inMarks } from './fact-page';
import { levelInWords, processInWords, statusInWords } from './fact-words';
import { nameId } from './name-id';
import { typeWords } from './type-words';

/** One value of a filter with its label. */
export interface Choice {
	readonly value: string;
	readonly label: string;
}

/** The facts of a pack as its page lists them. Made at build time. */
export interface FactList {
	readonly pack: {
		readonly id: string;
		readonly title: string;
		readonly summary: string;
		readonly licence: string;
		readonly asOf: string;
		readonly items: number;
	};
	/** The reports: publisher, title, day. */
	readonly sources: readonly {
		readonly publisher: string;
		readonly title: string;
		readonly day: string;
		readonly url: string | null;
	}[];
	/** Topics that have facts. */
	readonly topics: readonly (Choice & { readonly items: number })[];
	readonly people: readonly Choice[];
	readonly types: readonly Choice[];
	readonly levels: readonly Choice[];
	readonly processes: readonly Choice[];
	readonly rows: readonly FactRow[];
}

/** Returns the list of a pack's facts with all that it can be narrowed by. */
export function factList({ pack, facts, items }: CheckedPack): FactList {
	const rows = facts.map((fact): FactRow => ({
		id: fact.id,
		statement: fact.statement,
		topic: fact.topic,
		status: statusInWords(fact),
		people: fact.people.map(nameId),
		words: [fact.quote && inMarks(fact.quote), fact.speaker].filter(Boolean).join(' '),
		items: items
			.filter((item) => item.fact === fact.id)
			.map(({ type, level, process }) => [type, level, process] as const)
	}));
	const used = <V extends string>(values: readonly V[]) => [...new Set(values)];
	return {
		pack: {
			id: pack.id,
			title: pack.title,
			summary: pack.summary,
			licence: pack.licence,
			asOf: dayInWords(pack.asOf),
			items: items.length
		},
		sources: pack.sources.map(({ publisher, title, published, url }) => ({
			publisher,
			title,
			day: dayInWords(published),
			url: url ?? null
		})),
		topics: pack.topics
			.filter((topic) => facts.some((fact) => fact.topic === topic.id))
			.map(({ id, title }) => ({
				value: id,
				label: title,
				items: items.filter((item) => item.topic === id).length
			})),
		people: peopleIn(facts).map((name) => ({ value: nameId(name), label: name })),
		types: used(items.map((i) => i.type)).map((type) => ({
			value: type,
			label: typeWords[type].title
		})),
		levels: (['easy', 'medium', 'hard'] as const).map((level) => ({
			value: level,
			label: levelInWords(level)
		})),
		processes: (['locate', 'infer', 'integrate', 'evaluate'] as const).map((process) => ({
			value: process,
			label: processInWords(process)
		})),
		rows
	};
}

/** Returns everybody named in some facts, by surname. */
export function peopleIn(facts: CheckedPack['facts']): string[] {
	const names = [...new Set(facts.flatMap((fact) => fact.people))];
	const collator = new Intl.Collator('en');
	return names.sort((a, b) => collator.compare(surnameFirst(a), surnameFirst(b)));
}

/** What a name is filed under: the last word, and with kings, queens and popes the first name. */
function surnameFirst(name: string): string {
	const words = name.split(' ');
	return (
		/^(?:King|Queen|Pope) /.test(name) ? words.slice(1) : [...words.slice(-1), ...words]
	).join(' ');
}
