import type {
	Answer,
	LearningResource,
	NewsArticle,
	Question,
	Quiz,
	WithContext
} from 'schema-dts';
import { withoutStop } from '$lib/base/sentence';
import type { CheckedPack } from '$lib/bank/read';
import type { Fact } from '$lib/bank/schema';
import type { FactPage } from './fact-page';
import type { ItemSheet } from './item-sheet';

/** Turns a path of the site, e.g. `/facts/`, into an address. */
export type AddressOf = (path: string) => string;

const licences: Readonly<Record<string, string>> = {
	'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
	'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
	'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/'
};

/** Returns what schema.org calls a fact page: something to learn from, with a quiz on it where there are items. */
export function factData(
	{ pack }: CheckedPack,
	fact: Fact,
	{ page, addressOf }: { readonly page: FactPage; readonly addressOf: AddressOf }
): WithContext<LearningResource> {
	const url = addressOf(`/facts/${pack.id}/${page.id}/`);
	const cited = new Set(fact.evidence.map((citation) => citation.split(' ')[0]));
	const quiz: Quiz = {
		'@type': 'Quiz',
		name: `Questions on: ${page.statement}`,
		about: { '@type': 'Thing', name: page.topic.title },
		hasPart: page.items.map((sheet) => questionData(sheet, url))
	};
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		'@id': url,
		url,
		name: page.statement,
		...sharedData(pack),
		learningResourceType: 'Fact',
		about: { '@type': 'Thing', name: page.topic.title },
		...(fact.people.length > 0 && {
			mentions: fact.people.map((name) => ({ '@type': 'Person' as const, name }))
		}),
		...(page.quote && { text: page.quote.text }),
		citation: reportsOf(pack, cited),
		isPartOf: {
			'@type': 'LearningResource',
			name: pack.title,
			url: addressOf(`/facts/${pack.id}/`)
		},
		...(page.items.length > 0 && { hasPart: quiz })
	};
}

/** Returns what schema.org calls the page of a pack: something to learn from, with a quiz for each topic. */
export function packData(
	{ pack, facts, items }: CheckedPack,
	addressOf: AddressOf
): WithContext<LearningResource> {
	const url = addressOf(`/facts/${pack.id}/`);
	const topics = pack.topics.filter((topic) => items.some((item) => item.topic === topic.id));
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		'@id': url,
		url,
		name: pack.title,
		description: pack.summary,
		...sharedData(pack),
		learningResourceType: 'Collection of facts and questions',
		datePublished: pack.published,
		citation: reportsOf(pack, null),
		hasPart: topics.map((topic): Quiz => {
			const about = facts.filter((fact) => fact.topic === topic.id);
			return {
				'@type': 'Quiz',
				name: `${pack.title}: ${topic.title}`,
				url: `${addressOf('/play/')}?start=topic&topic=${topic.id}`,
				about: { '@type': 'Thing', name: topic.title },
				hasPart: items
					.filter((item) => about.some((fact) => fact.id === item.fact))
					.map(({ id, fact, stem }): Question => {
						const address = addressOf(`/facts/${pack.id}/${fact}/#${id}`);
						return { '@type': 'Question', '@id': address, url: address, name: stem };
					})
			};
		})
	};
}

function sharedData({ language, licence, asOf }: CheckedPack['pack']) {
	return {
		inLanguage: language,
		license: licences[licence] ?? licence,
		isAccessibleForFree: true,
		temporalCoverage: asOf
	};
}

function reportsOf(
	{ sources }: CheckedPack['pack'],
	cited: ReadonlySet<string | undefined> | null
): NewsArticle[] {
	return sources
		.filter(({ id }) => cited === null || cited.has(id))
		.map(({ title, publisher, published, url }) => ({
			'@type': 'NewsArticle',
			headline: title,
			publisher: { '@type': 'Organization', name: publisher },
			datePublished: published,
			...(url !== undefined && { url })
		}));
}

/** Several parts are one accepted answer each where every part is among the options; else the key is one text. */
function questionData(sheet: ItemSheet, page: string): Question {
	const { id, stem, outline, key, why, parts, others } = sheet;
	const offered = new Set(outline.lists.flatMap((list) => list.lines));
	const picked = parts.length > 0 && parts.every((part) => offered.has(part.of));
	const suggested = others.filter((other) => offered.has(other.of));
	return {
		'@type': 'Question',
		'@id': `${page}#${id}`,
		name: stem,
		text: outline.text === undefined ? stem : `${outline.text}\n\n${stem}`,
		eduQuestionType: suggested.length > 0 ? 'Multiple choice' : 'Open ended',
		acceptedAnswer: picked
			? parts.map((part) => answerData(part.of, part.text))
			: [
					answerData(
						key,
						why?.text ?? parts.map((p) => `${withoutStop(p.of)}: ${p.text}`).join(' ')
					)
				],
		...(suggested.length > 0 && {
			suggestedAnswer: suggested.map((other) => answerData(other.of, other.text))
		})
	};
}

function answerData(text: string, reason: string): Answer {
	return { '@type': 'Answer', text, answerExplanation: { '@type': 'Comment', text: reason } };
}

/** Returns JSON that can stand inside a script element: nothing in it ends the element or begins another. */
export function jsonForScript(value: object): string {
	return JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
