import type { Finding } from '../items/contract';
import { error } from './lint-subject';
import type { BankItem } from './published';
import type { CheckedPack } from './read';

/** How a type asks a fact: by showing what is right among what is wrong, or by having it brought to mind. */
export type Form = 'recognition' | 'recall';

/** The form of each type; a new type has to choose one. */
const forms: Readonly<Record<BankItem['type'], Form>> = {
	'single-choice': 'recognition',
	'multiple-response': 'recognition',
	'true-false-not-given': 'recognition',
	matching: 'recognition',
	ordering: 'recognition',
	'odd-one-out': 'recognition',
	evidence: 'recognition',
	place: 'recognition',
	'short-text': 'recall',
	numeric: 'recall',
	cloze: 'recall'
};

/** The types of a form, in words for an author. */
function typesOf(form: Form): string {
	return Object.entries(forms)
		.filter(([, itsForm]) => itsForm === form)
		.map(([type]) => type)
		.join(', ');
}

/** Tells whether an item of each form is about a fact; facts that an item only cites besides do not count. */
export function hasBothForms(fact: string, items: readonly BankItem[]): boolean {
	return missingForms(fact, items).length === 0;
}

function missingForms(fact: string, items: readonly BankItem[]): Form[] {
	const present = new Set(items.filter((i) => i.fact === fact).map((i) => forms[i.type]));
	return (['recognition', 'recall'] as const).filter((form) => !present.has(form));
}

/** Core facts that are asked in one form only, or not at all: a memory of them could be tested in one way only. */
export function coreFactFindings({
	facts,
	items
}: Pick<CheckedPack, 'facts' | 'items'>): (Finding & { readonly fact: string })[] {
	return facts
		.filter((fact) => fact.core)
		.flatMap(({ id }) =>
			missingForms(id, items).map((form) => {
				const remedy = `write one with "fact: ${id}" (${typesOf(form)}), or drop "core"`;
				const problem = `is a core fact, and no ${form} item is about it`;
				return { ...error('core', problem, remedy), fact: id };
			})
		);
}
