import { classSheet, type Keys } from '$lib/analysis/class-sheet';
import { toRevisit } from '$lib/analysis/groups';
import { flagsFor, guessRateOf } from '$lib/analysis/flags';
import { itemFigures } from '$lib/analysis/item-analysis';
import { wholeFigures } from '$lib/analysis/whole-test';
import { collectResults, type Batch } from '$lib/assign/collect';
import {
	emptyGradebook,
	gradebookSchema,
	unitedGradebooks,
	withDamaged,
	withResults,
	type Entry,
	type Gradebook
} from '$lib/assign/gradebook';
import type { HandedIn } from '$lib/assign/schema';
import type { BankAddress, LoadProblem } from '$lib/bank/load';
import { loadWholePack } from '$lib/bank/load-pack';
import type { PublishedPack } from '$lib/bank/published';
import type { KeptKeys } from '$lib/store/class-shelf';
import type { ClassStore } from '$lib/store/class-store';
import { loadKeys, noKeys } from './marking-keys';

/** What came of one collection, for the line under the field. */
export interface Collection {
	readonly added: number;
	readonly known: number;
	readonly damaged: number;
	readonly refused: number;
	readonly isCancelled: boolean;
}

/** How long the page may be kept busy before it breathes, in milliseconds: one frame of sixty a second. */
const busyMs = 16;

function titlesOf(pack: PublishedPack | null): ReadonlyMap<string, string> {
	return new Map(pack?.pack.topics.map(({ id, title }) => [id, title]));
}

/** The results of one assignment on the teacher's screen. */
export class Results {
	readonly #at: BankAddress;
	readonly #store: ClassStore;
	book: Gradebook | null = $state.raw(null);
	pack: PublishedPack | null = $state.raw(null);
	keys: Keys = $state.raw(noKeys);
	/** The key pair results are opened with, `null` where it is not on this device. */
	teacher: KeptKeys | null = $state.raw(null);
	problem: LoadProblem | null = $state.raw(null);
	stage: 'loading' | 'there' | 'missing' = $state('loading');
	progress: { readonly done: number; readonly of: number } | null = $state.raw(null);
	#isStopped = false;
	/** Ends when everything handed over so far has been collected. */
	#turn: Promise<unknown> = Promise.resolve();

	readonly sheet = $derived(this.book ? classSheet(this.book, this.keys) : null);
	readonly figures = $derived(this.sheet ? itemFigures(this.sheet, this.keys) : []);
	readonly whole = $derived(this.sheet ? wholeFigures(this.sheet) : null);
	readonly flags = $derived(
		this.figures.map((figures) => {
			const { item } = figures.column;
			const type = item ? this.keys.types.get(item.type) : undefined;
			return flagsFor(figures, guessRateOf(item, type));
		})
	);
	/** Titles of the pack's topics by id. */
	readonly topics = $derived(titlesOf(this.pack));
	readonly revisit = $derived(
		this.pack
			? toRevisit(
					this.figures.filter((_, i) => !this.flags[i]?.some((f) => f.code === 'flag/negative')),
					this.pack
				)
			: []
	);

	constructor(at: BankAddress, store: ClassStore) {
		this.#at = at;
		this.#store = store;
	}

	get #books() {
		return this.#store.records('gradebook', gradebookSchema);
	}

	/** Opens what is kept of an assignment, and fetches the pack it is marked by. */
	async open(id: string): Promise<void> {
		const [saved, kept] = await Promise.all([this.#store.assignment(id), this.#books.read(id)]);
		if (!saved && !kept) {
			this.stage = 'missing';
			return;
		}
		const fresh = saved && emptyGradebook(saved.assignment, saved.roster);
		const book = kept ? { ...kept, roster: saved?.roster ?? kept.roster } : fresh;
		if (book) await this.#show(book);
	}

	/** Opens a gradebook from a file, joined to what is here of the same assignment. */
	async take(file: Gradebook): Promise<void> {
		const kept = await this.#books.read(file.assignment.id);
		const book = kept ? unitedGradebooks(kept, file) : file;
		await this.#show(book);
		await this.#keep(book);
	}

	async #show(book: Gradebook): Promise<void> {
		this.book = book;
		this.teacher = await this.#store.keysFor(book.assignment);
		const whole = await loadWholePack(this.#at, book.assignment.pack);
		this.problem = whole.ok ? null : whole.error;
		if (whole.ok) {
			const keys = await loadKeys(whole.value, book.assignment).catch(() => null);
			if (keys) {
				this.keys = keys;
				this.pack = whole.value;
			} else this.problem = { code: 'pack/unreachable', url: 'items', status: 0 };
		}
		this.stage = 'there';
	}

	/** Opens every code in some texts and adds what is new. What comes while others are opened waits for its turn. */
	collect(batches: readonly Batch[]): Promise<Collection | null> {
		const turn = this.#turn.then(() => this.#collect(batches));
		this.#turn = turn.catch(() => null);
		return turn;
	}

	async #collect(batches: readonly Batch[]): Promise<Collection | null> {
		const { book, teacher } = this;
		if (!book || !teacher) return null;
		this.#isStopped = false;
		this.progress = { done: 0, of: 0 };
		let breath = performance.now();
		const step = async (done: number, of: number) => {
			if (performance.now() - breath > busyMs) {
				this.progress = { done, of };
				await new Promise((resolve) => setTimeout(resolve));
				breath = performance.now();
			}
			return !this.#isStopped;
		};
		const now = Date.now();
		const collected = await collectResults(teacher, book.assignment, batches, now, { step });
		const { gradebook, ...counts } = withResults(this.book ?? book, collected.results, 'code', now);
		this.progress = null;
		await this.change(withDamaged(gradebook, collected.damaged));
		return {
			...counts,
			damaged: collected.damaged.length,
			isCancelled: collected.isCancelled
		};
	}

	/** Stops collecting; what was opened by then is kept. */
	stop(): void {
		this.#isStopped = true;
	}

	/** Adds a result typed in from paper. */
	async addPaper(result: HandedIn): Promise<void> {
		if (!this.book) return;
		await this.change(withResults(this.book, [result], 'paper', Date.now()).gradebook);
	}

	/** Changes one result as it is filed: whose it is, or whether it is taken out. */
	async changeEntry(entry: Entry, change: Partial<Pick<Entry, 'as' | 'removedAt'>>): Promise<void> {
		if (!this.book) return;
		const entries = this.book.entries.map((each) =>
			each === entry ? { ...each, ...change } : each
		);
		await this.change({ ...this.book, entries });
	}

	/** Takes a changed gradebook over and keeps it. */
	async change(book: Gradebook): Promise<void> {
		this.book = book;
		await this.#keep(book);
	}

	/** Tells whether what is collected outlives the page, as far as is known. */
	get isKept(): boolean {
		return this.#store.isKept;
	}

	#keep(book: Gradebook): Promise<void> {
		return this.#books.keep(book.assignment.id, book);
	}
}
