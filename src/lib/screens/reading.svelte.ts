import type { LevelName } from '$lib/bank/levels';
import type { PassageLevel, Proof, PublishedPassage } from '$lib/bank/published-passage';
import { carryMarks, isMarked, withMark, withoutMark } from '$lib/quiz/marks';
import { outcomeOf } from '$lib/quiz/points';
import type { ReadingWay, TextMark } from '$lib/quiz/reading-schema';
import { defaultReading } from '$lib/store/look';
import type { ReadingSettings } from '$lib/store/schema';
import { appStore } from './app-store.svelte';
import { asksEvidence } from './item-words';
import type { CorrectedPack } from './learner-memory';
import { beginReading, resumeReading, type Opened, type ReadingAround } from './reading-opening';
import type { Round } from './round.svelte';

/** What the screen of a passage is doing. */
export type ReadingState =
	/** The text is read; no question was asked yet. */
	| { readonly kind: 'reading' }
	| { readonly kind: 'loading' }
	| Exclude<Opened, { kind: 'round' }>
	| { readonly kind: 'round'; readonly round: Round; readonly resumed: boolean };

/** What a change of level did besides. */
export interface LevelChange {
	readonly dropped: number;
	readonly left: number;
}

/** A passage being read and answered: which level and way, how much of it is open, and what is marked in it. */
export class Reading {
	readonly passage: PublishedPassage;
	readonly #packs: readonly CorrectedPack[];
	readonly #base: string;
	#state: ReadingState = $state.raw({ kind: 'reading' });
	/** Chosen here before the round, which then has its own. */
	#chosen: { level: LevelName | null; way: ReadingWay | null } = $state.raw({
		level: null,
		way: null
	});

	/**
	 * @param packs all packs there are
	 * @param base path of the site without a slash at its end
	 */
	constructor(passage: PublishedPassage, packs: readonly CorrectedPack[], base: string) {
		this.passage = passage;
		this.#packs = packs;
		this.#base = base;
	}

	/** What to show. */
	get state(): ReadingState {
		return this.#state;
	}

	/** The round, once questions are asked. */
	get round(): Round | null {
		return this.#state.kind === 'round' ? this.#state.round : null;
	}

	/** How texts are read. */
	get settings(): ReadingSettings {
		return { ...defaultReading, ...appStore.snapshot?.settings.reading };
	}

	/** The text as it is read now, `null` where the passage has no level at all. */
	get level(): PassageLevel | null {
		const { levels } = this.passage;
		const name = this.round?.session.reading?.level ?? this.#chosen.level ?? this.settings.level;
		return levels.find((level) => level.name === name) ?? levels.at(levels.length >> 1) ?? null;
	}

	/** How it is read. */
	get way(): ReadingWay {
		return this.round?.session.reading?.way ?? this.#chosen.way ?? this.settings.way;
	}

	/** How many paragraphs stand open, from the first. */
	get open(): number {
		const paragraphs = this.level?.paragraphs.length ?? 0;
		const session = this.round?.session;
		if (session?.phase === 'done') return paragraphs;
		if (this.way === 'memory') return session ? 0 : paragraphs;
		if (this.way !== 'guided') return paragraphs;
		if (!session) return Math.min(1, paragraphs);
		const sections = session.queue
			.slice(0, session.at + 1)
			.map(({ item }) => this.level?.items.find(({ id }) => id === item)?.section ?? 0);
		return Math.min(paragraphs, Math.max(0, ...sections) + 1);
	}

	/** What proves the key of the item just judged; at the end, of everything that was not right. */
	get proofs(): readonly Proof[] {
		const session = this.round?.session;
		if (!session) return [];
		if (session.phase === 'feedback') return this.#proofsOf(session.attempts.at(-1)?.item);
		if (session.phase !== 'done') return [];
		return session.attempts
			.filter((attempt) => outcomeOf(attempt) !== 'right')
			.flatMap(({ item }) => this.#proofsOf(item));
	}

	/** The words marked for the current item. */
	get marks(): readonly TextMark[] {
		const session = this.round?.session;
		return session && session.phase !== 'done' ? (session.reading?.marks ?? []) : [];
	}

	/** Tells whether words can be marked now: a question stands beside an open text and has none of its own. */
	get canMark(): boolean {
		const { round } = this;
		return (
			round?.session.phase === 'asking' &&
			round.shown !== null &&
			this.way !== 'memory' &&
			asksEvidence(round.shown.item.type)
		);
	}

	/** Goes on with a kept round on this passage, where there is one. */
	async resume(): Promise<void> {
		const store = await appStore.open();
		const { pack, id } = this.passage;
		const kept = store
			.sessions()
			.findLast((session) => session.pack === pack && session.reading?.passage === id);
		if (kept)
			await this.#enter(() => resumeReading(kept, store, this.#around), kept.phase !== 'done');
	}

	/** Begins to ask. @param readMs time spent on the text until now, in milliseconds */
	async begin(readMs: number): Promise<void> {
		await this.#enter(async () => beginReading(readMs, await appStore.open(), this.#around), false);
	}

	/** Goes back to the text alone; what was answered stays kept. */
	again(): void {
		const { round } = this;
		if (round) appStore.store?.putAwaySession(round.session.id);
		this.#state = { kind: 'reading' };
	}

	/** Reads on at another level, which is also where the next passage begins. */
	async changeLevel(name: LevelName): Promise<LevelChange> {
		const [from, to] = [this.level, this.passage.levels.find((level) => level.name === name)];
		if (!from || !to || from === to) return { dropped: 0, left: 0 };
		this.#chosen = { ...this.#chosen, level: name };
		const before = this.marks;
		const marks = carryMarks(before, from, to);
		const items = to.items.map(({ id }) => id);
		const left = (await this.round?.changeLevel({ level: name, marks, items })) ?? 0;
		await this.save({ level: name });
		return { dropped: left > 0 ? 0 : before.length - marks.length, left };
	}

	/** Reads in another way, before the questions. */
	async changeWay(way: ReadingWay): Promise<void> {
		this.#chosen = { ...this.#chosen, way };
		await this.save({ way });
	}

	/** Keeps a choice of how texts are read. */
	async save(change: Partial<ReadingSettings>): Promise<void> {
		const store = await appStore.open();
		store.saveSettings({ reading: { ...this.settings, ...change } });
	}

	/** Marks runs of words besides those marked. */
	mark(runs: readonly TextMark[]): void {
		if (this.canMark) this.round?.mark(runs.reduce<readonly TextMark[]>(withMark, this.marks));
	}

	/** Marks a run of words, or takes it back where it is marked. */
	toggle(run: TextMark): void {
		if (!this.canMark) return;
		const change = isMarked(this.marks, run) ? withoutMark : withMark;
		this.round?.mark(change(this.marks, run));
	}

	/** Takes every mark back. */
	clear(): void {
		this.round?.mark([]);
	}

	#proofsOf(item: string | undefined): readonly Proof[] {
		return this.level?.items.find(({ id }) => id === item)?.proofs ?? [];
	}

	async #enter(entering: () => Promise<Opened>, resumed: boolean): Promise<void> {
		const before = this.#state;
		this.#state = { kind: 'loading' };
		// Code that does not come is told like a pack that does not come: both want a connection.
		const missing = { code: 'pack/unreachable', url: '', status: 0 } as const;
		const entered = await entering().catch((): ReadingState => ({
			kind: 'problem',
			problem: missing
		}));
		if (entered.kind === 'round') {
			await entered.round.turn();
			this.#state = { ...entered, resumed };
		} else this.#state = before.kind === 'round' ? before : entered;
	}

	/** What opening a round needs of here. */
	get #around(): ReadingAround {
		return {
			passage: this.passage,
			at: { fetch: (url) => fetch(url), base: this.#base },
			packs: this.#packs,
			level: () => this.level,
			way: this.way
		};
	}
}
