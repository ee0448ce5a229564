import type { LevelName } from './levels';
import type { Source } from './schema';

/** `packs/<pack>/passages/<id>.json`: one passage at all its levels, with what is asked on it. */
export interface PublishedPassage {
	readonly format: 'quillwise-passage';
	readonly version: number;
	readonly pack: string;
	readonly packTitle: string;
	/** Day for which offices and figures are claimed. */
	readonly asOf: string;
	readonly id: string;
	readonly title: string;
	readonly topic: string;
	readonly sources: readonly Source[];
	/** Those it has, simplest first. */
	readonly levels: readonly PassageLevel[];
	readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
	/** Who is named in it, with office as of that day. */
	readonly people: readonly { readonly name: string; readonly offices: readonly string[] }[];
}

/** A passage at one level. */
export interface PassageLevel {
	readonly name: LevelName;
	readonly words: number;
	readonly paragraphs: readonly PassageParagraph[];
	/** What may be asked on it, in the order of the text. */
	readonly items: readonly PassageItem[];
}

/** A paragraph; the same id tells the same part at every level. */
export interface PassageParagraph {
	readonly id: string;
	readonly sentences: readonly string[];
}

/** An item of a passage: where the text proves its key. */
export interface PassageItem {
	readonly id: string;
	/** Position of the paragraph by whose end everything it needs was told. */
	readonly section: number;
	readonly proofs: readonly Proof[];
}

/** Sentences, by their places from 0, in a paragraph. */
export interface Proof {
	readonly paragraph: string;
	readonly sentences: readonly number[];
}
