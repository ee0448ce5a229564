import { expect, test } from 'vitest';
import { bankFiles } from '../../src/lib/bank/files.server';
import type { BankItem } from '../../src/lib/bank/published';
import { publishPack } from '../../src/lib/bank/publish';
import { readPacks } from '../../src/lib/bank/read';
import { authoringOf, type Response } from '../../src/lib/items/all';
import { optionId } from '../../src/lib/items/option-id';
import { partsOf } from '../../src/lib/screens/response-parts';

const read = readPacks(bankFiles);
const items = read.ok ? read.value.flatMap((pack) => publishPack(pack).items) : [];

/** A full stop before another mark, other than that of a name such as `Reform U.K.` */
const doubledStop = /(?<!\.\p{Lu})\.[;:,]|(?<!\.)\.\.(?!\.)/u;

/** The key, every part given as the next one, and everything picked: what puts the most parts side by side. */
function triesOf(item: BankItem): Response[] {
	const key = authoringOf(item.type).type.keyResponse(item);
	if ('choices' in key && item.type === 'multiple-response') {
		return [key, { choices: item.options.map(({ text }) => optionId(text)) }];
	}
	if ('order' in key) return [key, { order: [...key.order].reverse() }];
	if ('pairs' in key) return [key, { pairs: turned(key.pairs) }];
	if ('gaps' in key) return [key, { gaps: turned(key.gaps) }];
	return [key];
}

function turned(parts: Readonly<Record<string, string>>): Record<string, string> {
	const given = Object.values(parts);
	return Object.fromEntries(
		Object.keys(parts).map((part, i) => [part, given[(i + 1) % given.length] ?? ''])
	);
}

/** Every text below a value. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

test('no explanation, shown response or shown key has a full stop before another mark', () => {
	const shown = items.flatMap((item) => {
		const { type } = authoringOf(item.type);
		return [null, ...triesOf(item)].flatMap((response) => {
			const explanation = type.explain(item, response);
			return textsIn([explanation, partsOf(item.type, explanation)]).map(
				(text) => `${item.id}: ${text}`
			);
		});
	});

	expect(shown.length).toBeGreaterThan(items.length);
	expect(shown.filter((text) => doubledStop.test(text))).toEqual([]);
});

test.each<[string, Response]>([
	['matching', { pairs: { nothing: 'nobody' } }],
	['cloze', { gaps: { 99: 'nothing' } }],
	['ordering', { order: ['nothing'] }],
	['multiple-response', { choices: ['nothing'] }]
])('says that nothing was answered where %s knows no part of a response', (name, response) => {
	const tried = items.filter(({ type }) => type === name);

	const said = tried.map((item) => authoringOf(item.type).type.explain(item, response).response);

	expect(said.length).toBeGreaterThan(0);
	expect(new Set(said)).toEqual(new Set([null]));
});
