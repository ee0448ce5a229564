import type { Item, Response } from '$lib/items/all';
import type { AnyItemType } from '$lib/items/playing';

/** Responses that bring an item into each of its states. */
export interface Tries {
	/** Begun and not sent. */
	readonly draft: Response;
	readonly right: Response;
	/** Earns some of the points; `null` where the type gives all or nothing. */
	readonly partly: Response | null;
	readonly wrong: Response;
}

/** What the prompts of all types hold between them. */
interface Shown {
	readonly options?: readonly { readonly id: string }[];
	readonly parts?: readonly { readonly id: string }[];
	readonly responses?: readonly { readonly id: string }[];
	readonly words?: readonly string[];
	readonly list?: readonly { readonly lat: number; readonly lon: number }[];
}

/**
 * Returns responses for every state of an item, found by marking what a learner might give.
 *
 * @throws Error where none is wrong, which no item allows
 */
export function triesOf(type: AnyItemType, item: Item): Tries {
	const key = type.keyResponse(item);
	const shown = type.prompt(item, () => 0) as Shown; // every prompt has some of these
	const valueOf = (response: Response) => {
		const mark = type.mark(item, response);
		return mark.kind === 'marked' ? mark.value : 0;
	};
	const given = candidates(key, shown).filter((response) => type.isComplete(response));
	const partly = given.filter((response) => valueOf(response) > 0 && valueOf(response) < 1);
	const wrong = given.find((response) => valueOf(response) === 0);
	if (!wrong) throw new Error(`Nothing is wrong for ${item.id}`);
	return { draft: draftOf(key, wrong), right: key, partly: middle(partly), wrong };
}

function middle<T>(values: readonly T[]): T | null {
	return values[Math.floor(values.length / 2)] ?? null;
}

/** The key as far as a learner has come with it; for all or nothing some choice. */
function draftOf(key: Response, wrong: Response): Response {
	const first = (record: Readonly<Record<string, string>>) =>
		Object.fromEntries(Object.entries(record).slice(0, 2));
	if ('pairs' in key) return { pairs: first(key.pairs) };
	if ('gaps' in key) return { gaps: first(key.gaps) };
	if ('choices' in key) return { choices: key.choices.slice(0, 1) };
	return wrong;
}

function candidates(key: Response, shown: Shown): Response[] {
	const ids = [...(shown.options ?? []), ...(shown.parts ?? [])].map(({ id }) => id);
	if ('choice' in key) return ids.map((choice) => ({ choice }));
	if ('choices' in key) return subsets(ids).map((choices) => ({ choices }));
	if ('verdict' in key) return [{ verdict: 'not-given' }, { verdict: 'true' }];
	if ('order' in key) return orders(key.order).map((order) => ({ order }));
	if ('pairs' in key) {
		const all = (shown.responses ?? []).map(({ id }) => id);
		return replaced(key.pairs, all).map((pairs) => ({ pairs }));
	}
	if ('gaps' in key) return replaced(key.gaps, shown.words ?? []).map((gaps) => ({ gaps }));
	if ('lat' in key) return points(key, shown.list ?? []);
	return texts(key.text).map((text) => ({ text }));
}

function subsets(ids: readonly string[]): string[][] {
	return ids.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
}

function orders(order: readonly string[]): string[][] {
	const swaps = order.slice(1).map((id, i) => {
		return [...order.slice(0, i), id, ...order.slice(i, i + 1), ...order.slice(i + 2)];
	});
	return [...swaps, [...order].reverse()];
}

/** The key with its last entries exchanged one by one for what belongs nowhere or elsewhere. */
function replaced(
	key: Readonly<Record<string, string>>,
	all: readonly string[]
): Record<string, string>[] {
	const names = Object.keys(key);
	return names.map((_, count) => {
		const free = all.filter((value) => !names.slice(0, -count - 1).some((n) => key[n] === value));
		const used = new Set<string>();
		return Object.fromEntries(
			names.map((name, i) => {
				const right = key[name] ?? '';
				if (i < names.length - count - 1) return [name, right];
				const other = free.find((value) => value !== right && !used.has(value)) ?? '';
				used.add(other);
				return [name, other];
			})
		);
	});
}

function points(key: { lat: number; lon: number }, list: NonNullable<Shown['list']>): Response[] {
	const near = [1, 2, 3, 4, 5, 6].map((by) => ({ lat: key.lat - by, lon: key.lon + by }));
	return [...near, ...list.map(({ lat, lon }) => ({ lat, lon }))];
}

function texts(key: string): string[] {
	const value = Number(key);
	if (Number.isNaN(value)) return ['No idea'];
	return [1.05, 1.1, 1.2, 1.5, 40].map((by) => String(Number((value * by).toPrecision(3))));
}
