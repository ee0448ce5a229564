import type { Item, ItemTypeName } from '../items/all';
import type { Fact, Pack, Passage, Source, Topic } from './schema';

/**
 * The published forms of the bank. All are JSON; `format` and `version` stand first in each, and a reader refuses a
 * version it does not know. Additions keep the version; a change of meaning raises it.
 */
export const publishedVersion = 1;

/** `packs/index.json`: what packs there are. */
export interface PackList {
	readonly format: 'quillwise-packs';
	readonly version: number;
	readonly packs: readonly PackSummary[];
}

/** One line of the list of packs. */
export interface PackSummary {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly language: string;
	readonly version: number;
	readonly published: string;
	readonly licence: string;
	readonly facts: number;
	readonly items: number;
	/** Topics that have items, with how many. */
	readonly topics: readonly (Topic & { readonly items: number })[];
	/** Items whose key was wrong once; left out where there are none. */
	readonly corrected?: readonly Correction[];
}

/** What changed in the key of an item, for those who learnt the old one. */
export interface Correction {
	readonly item: string;
	readonly fact: string;
	/** The version from which on the key is right. */
	readonly version: number;
	readonly note: string;
}

/** `packs/<id>.json`: a whole pack, for exchange. */
export interface PublishedPack {
	readonly format: 'quillwise-pack';
	readonly version: number;
	readonly pack: Pack;
	readonly facts: readonly Fact[];
	readonly passages: readonly Passage[];
	readonly items: readonly BankItem[];
}

/** An item with the topic of the file it stands in and the day from which it may be asked. */
export type BankItem = Item & { readonly topic: string; readonly published: string };

/** What choosing a round needs, published by columns as `packs/<id>/index.json` (see `PackedIndex`). */
export interface PlayIndex {
	readonly format: 'quillwise-index';
	readonly version: number;
	readonly pack: string;
	readonly title: string;
	readonly sources: readonly Source[];
	readonly topics: readonly Topic[];
	readonly items: readonly IndexEntry[];
}

/** One item as choosing sees it. */
export interface IndexEntry {
	readonly id: string;
	readonly type: ItemTypeName;
	readonly topic: string;
	readonly level: 'easy' | 'medium' | 'hard';
	readonly process: 'locate' | 'infer' | 'integrate' | 'evaluate';
	readonly fact: string;
	/** Positions in the index of the items never to be asked in one round with this one; symmetric. */
	readonly enemies: readonly number[];
	readonly published: string;
	/** Day after which its fact is no longer asked. */
	readonly retires?: string;
	/** Number of the chunk which holds it. */
	readonly chunk: number;
	readonly itemVersion: number;
}

/** `packs/<id>/<chunk>.json`: a few whole items. */
export interface ItemChunk {
	readonly format: 'quillwise-items';
	readonly version: number;
	readonly items: readonly BankItem[];
}
