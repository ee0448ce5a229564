import type { Component } from 'svelte';
import { loadIndex, loadItems, type BankAddress, type LoadProblem } from '$lib/bank/load';
import type { BankItem, PlayIndex } from '$lib/bank/published';
import { assert, fail, ok, type Result } from '$lib/base/result';
import type { ItemTypeName, Response } from '$lib/items/all';
import type { AnyItemType } from '$lib/items/playing';
import type { Book } from '$lib/quiz/book';
import type { Session } from '$lib/quiz/schema';

/** The view of any item type, with its prompt, response and reveal types forgotten. */
export type AnyView = Component<{
	readonly prompt: unknown;
	readonly response: Response | null;
	readonly reveal: unknown;
	readonly labelledby: string;
	readonly describedby: string;
	readonly selects?: boolean;
	readonly onrespond: (response: Response) => void;
}>;

/** Which item, in which version. */
type Place = Pick<Session['queue'][number], 'item' | 'itemVersion'>;

/** Everything needed to show one item. */
export interface ReadyItem {
	readonly item: BankItem;
	readonly type: AnyItemType;
	readonly View: AnyView;
}

/** Why an item cannot be shown: its file or its code did not come, or the bank holds it no more in that version. */
export type ItemProblem = LoadProblem | { readonly code: 'item/gone' };

/** The items, item types and views of a round, fetched as they are needed and kept. */
export class ItemBook implements Book {
	readonly #at: BankAddress;
	readonly #index: PlayIndex;
	readonly #items = new Map<string, BankItem>();
	readonly #types = new Map<ItemTypeName, AnyItemType>();
	readonly #views = new Map<ItemTypeName, AnyView>();

	constructor(at: BankAddress, index: PlayIndex) {
		this.#at = at;
		this.#index = index;
	}

	/** Takes the code of a type that is here already. */
	know(type: AnyItemType, View: AnyView): void {
		this.#types.set(type.name, type);
		this.#views.set(type.name, View);
	}

	item(id: string): BankItem {
		const item = this.#items.get(id);
		assert(item, 'the round fetches an item before it asks it');
		return item;
	}

	typeOf(name: ItemTypeName): AnyItemType {
		const type = this.#types.get(name);
		assert(type, 'the round fetches the type with the item');
		return type;
	}

	/** Fetches the index of the whole pack: that of the round may hold its own items alone. */
	async wholeIndex(): Promise<PlayIndex | null> {
		const loaded = await loadIndex(this.#at, this.#index.pack);
		return loaded.ok ? loaded.value : null;
	}

	/** Returns an item that is all here already, or `null`. */
	ready(id: string): ReadyItem | null {
		const item = this.#items.get(id);
		const type = item && this.#types.get(item.type);
		const View = item && this.#views.get(item.type);
		return item && type && View ? { item, type, View } : null;
	}

	/** Fetches an item, its type and its view; what is here already is not fetched again. */
	async bring(place: Place): Promise<Result<ReadyItem, ItemProblem>> {
		const fetched = await this.bringItem(place);
		if (!fetched.ok) return fetched;
		const item = fetched.value;
		try {
			const [type, View] = await Promise.all([
				this.#bringType(item.type),
				this.#bringView(item.type)
			]);
			return ok({ item, type, View });
		} catch {
			return fail({ code: 'pack/unreachable', url: item.type, status: 0 });
		}
	}

	/** Fetches an item alone, ahead of its turn. */
	async bringItem(place: Place): Promise<Result<BankItem, ItemProblem>> {
		const entry = this.#index.items.find(({ id }) => id === place.item);
		if (entry?.itemVersion !== place.itemVersion) return fail({ code: 'item/gone' });
		const kept = this.#items.get(place.item);
		if (kept) return ok(kept);
		const loaded = await loadItems(this.#at, this.#index, [place.item]);
		if (!loaded.ok) return loaded;
		const [item] = loaded.value;
		if (!item) return fail({ code: 'item/gone' });
		this.#items.set(item.id, item);
		return ok(item);
	}

	async #bringType(name: ItemTypeName): Promise<AnyItemType> {
		const type = this.#types.get(name) ?? (await (await loadTables()).loadItemType(name));
		this.#types.set(name, type);
		return type;
	}

	async #bringView(name: ItemTypeName): Promise<AnyView> {
		const kept = this.#views.get(name);
		if (kept) return kept;
		const { default: View } = await (await loadTables()).itemViews[name]();
		const any = View as unknown as AnyView; // the book pairs a view with items of its own type
		this.#views.set(name, any);
		return any;
	}
}

/** Where the code of each type is to be had: a first question brings its own. */
function loadTables() {
	return import('./item-code');
}
