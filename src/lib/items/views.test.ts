import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { seeded } from '../base/random';
import { authorings, type AnyAuthoring, type Item } from './all';
import { itemViews } from './views';

type AnyView = Component<Record<string, unknown>>;

async function htmlOf({ type }: AnyAuthoring, item: Item, isMarked: boolean): Promise<string> {
	const view = (await itemViews[type.name]()).default as unknown as AnyView; // paired with its own type below
	const props = {
		prompt: type.prompt(item, seeded('a')),
		response: isMarked ? type.keyResponse(item) : null,
		reveal: isMarked ? type.reveal(item) : null,
		labelledby: 'stem',
		describedby: 'how',
		onrespond: () => undefined
	};
	return render(view, { props }).body;
}

describe.each(authorings.map((a) => [a.type.name, a] as const))(
	'the view of %s',
	(_, authoring) => {
		test('shows every example before and after marking, differently', async () => {
			for (const item of authoring.examples) {
				const before = await htmlOf(authoring, item, false);
				const after = await htmlOf(authoring, item, true);

				expect(before).toMatch(/<(input|button|select)\b/);
				expect(after).not.toBe(before);
			}
		});

		test('needs no style attribute, which the site forbids', async () => {
			for (const item of authoring.examples) {
				expect(await htmlOf(authoring, item, false)).not.toMatch(/\sstyle=/);
				expect(await htmlOf(authoring, item, true)).not.toMatch(/\sstyle=/);
			}
		});
	}
);
