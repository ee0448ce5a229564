import type { BankItem, PlayIndex } from '$lib/bank/published';
import type { LoadProblem } from '$lib/bank/load';
import type { Response } from '$lib/items/all';
import type { Explanation } from '$lib/items/contract';
import { explainResponse, isComplete, promptOf } from '$lib/quiz/book';
import type { QuestionHead } from '$lib/quiz/first-round';
import type { TextMark } from '$lib/quiz/reading-schema';
import type { ReadingEvent } from '$lib/quiz/reading-step';
import type { Attempt, Certainty, Session } from '$lib/quiz/schema';
import { currentPlace, latestAttempt, step, type SessionEvent } from '$lib/quiz/step';
import type { ItemBook, ReadyItem } from './item-book';
import { isTyped } from './item-words';
import type { RoundStore } from './late-store';
import type { CorrectedPack } from './learner-memory';
import { fetchAhead, loadFeedback, loadLeave, loadSummary } from './later';
import { TapLock } from './tap-lock';

/** How long typed text may wait before it is kept. */
const typingMs = 300;
/** How long the first question has the connection for itself, in milliseconds. */
const restMs = 1000;
/** How long the verdict has the processor for itself, in milliseconds. */
const verdictMs = 500;

/** An item as it stands on the screen. */
export interface Shown extends Omit<ReadyItem, 'item'> {
	/** What may be shown of it before it is judged, at least. */
	readonly item: BankItem | QuestionHead;
	/** All of it, `null` while a question that stood in the page waits for its key. */
	readonly whole: BankItem | null;
	readonly prompt: unknown;
}

/** What a round is made of. */
export interface RoundParts {
	readonly session: Session;
	readonly index: PlayIndex;
	readonly book: ItemBook;
	readonly store: RoundStore;
	/** All packs there are. */
	readonly packs: readonly CorrectedPack[];
	/** Tells whether a session has time for one more item; left out where its length is all that ends it. */
	readonly hasTime?: (session: Session) => boolean;
	/** The first item, where it stands in the page already. */
	readonly shown?: Shown;
}

/** How a response is checked. */
interface Check {
	readonly unpressed?: boolean;
	readonly later?: ((show: () => void) => void) | undefined;
}

/** A round being played: wraps `step`, keeps every change and fetches what comes next. */
export class Round {
	readonly index: PlayIndex;
	/** All packs there are, for what memory must know of them. */
	readonly packs: readonly CorrectedPack[];
	readonly #book: ItemBook;
	readonly #store: RoundStore;
	/** It could be saved as ours when it was opened; where nothing can be saved, nobody can take it over. */
	readonly #isOurs: boolean;
	readonly #hasTime: (session: Session) => boolean;
	#session: Session;
	// The truth, of which #session tells the screens: while Svelte takes a screen down, its states still give what they
	// were before, and a step must never start from there.
	#current: Session;
	#shown: Shown | null = $state.raw(null);
	#problem: LoadProblem | null = $state.raw(null);
	#passedOver = $state(0);
	#judged: Attempt | null = $state.raw(null);
	#isForeseen = $state(false);
	readonly #lock = new TapLock(() => performance.now());
	#typing: ReturnType<typeof setTimeout> | undefined;
	#isChecking = false;

	constructor({ session, index, book, store, packs, hasTime, shown }: RoundParts) {
		this.#shown = shown ?? null;
		this.#hasTime = hasTime ?? (() => true);
		this.packs = packs;
		this.#session = $state.raw(session);
		this.#current = session;
		this.index = index;
		this.#book = book;
		this.#store = store;
		this.#isOurs = !store.isElsewhere(session.id);
	}

	/** The session as it stands. */
	get session(): Session {
		return this.#session;
	}

	/** Tells whether another tab took the round over: here it is neither played nor kept any more. */
	get isElsewhere(): boolean {
		return this.#isOurs && this.#store.isElsewhere(this.#current.id);
	}

	/** The item on the screen, `null` while it is fetched. */
	get shown(): Shown | null {
		return this.#shown;
	}

	/** Why the current item could not be fetched. */
	get problem(): LoadProblem | null {
		return this.#problem;
	}

	/** How many items were passed over because the bank does not hold them any more. */
	get passedOver(): number {
		return this.#passedOver;
	}

	/** The attempt whose feedback is shown. */
	get attempt(): Attempt | null {
		return latestAttempt(this.#session);
	}

	/** What was just recorded, for the moment in which it is said how it went and nothing else has changed yet. */
	get judged(): Attempt | null {
		return this.#judged;
	}

	/** Tells whether a check of the item on the screen was foreseen: then there is time to get ready for it. */
	get isForeseen(): boolean {
		return this.#isForeseen;
	}

	/** The response to show: the unsent one while asking, then the one that was judged. */
	get response(): Response | null {
		return this.attempt ? this.attempt.response : this.#session.draft;
	}

	/** The key for the view, once the item was judged. */
	get reveal(): unknown {
		const { attempt, shown } = this;
		return attempt && shown?.whole ? shown.type.reveal(shown.whole) : null;
	}

	/** Tells whether the unsent response can be checked. */
	get isComplete(): boolean {
		const { draft } = this.#session;
		if (!this.#shown) return false;
		if (!this.#shown.whole) return draft !== null && this.#shown.type.isComplete(draft);
		return isComplete(this.#shown.item.id, draft, this.#book);
	}

	/** Tells whether the item whose feedback is shown is the last: none is left, or no time for one. */
	get isOver(): boolean {
		const { phase, at, queue } = this.#session;
		return phase === 'feedback' && (at + 1 >= queue.length || !this.#hasTime(this.#session));
	}

	/** Shows the current item, fetching it first where need be. */
	async turn(): Promise<void> {
		this.#problem = null;
		this.#isForeseen = false;
		for (let place = currentPlace(this.#current); place; place = currentPlace(this.#current)) {
			this.#shown = this.#prompted(this.#book.ready(place.item));
			if (!this.#shown) {
				const brought = await this.#book.bring(place);
				if (!brought.ok) {
					if (brought.error.code !== 'item/gone') {
						this.#problem = brought.error;
						return;
					}
					this.#passOver();
					continue;
				}
				this.#shown = this.#prompted(brought.value);
				// The clock of the item starts when it can be read.
				this.#send({ type: 'resume' });
			}
			return;
		}
		this.#shown = null;
	}

	/** Fetches the item that stands in the page without its key. What fails is asked for again by the check. */
	async bringKey(): Promise<void> {
		const shown = this.#shown;
		const place = currentPlace(this.#current);
		if (!shown || shown.whole || !place) return;
		const brought = await this.#book.bring(place);
		if (brought.ok && this.#shown === shown) this.#shown = this.#prompted(brought.value);
	}

	/** Takes a change of the unsent response. */
	respond(response: Response): void {
		this.#send({ type: 'draft', response });
		this.#preload();
	}

	/** Takes how sure the learner is, and keeps it as the next default. */
	setCertainty(certainty: Certainty): void {
		if (this.#send({ type: 'certainty', certainty })) this.#store.saveSettings({ certainty });
	}

	/** Opens the hint. @returns its text, or `null` where it was open already */
	hint(): string | null {
		return this.#shown && this.#send({ type: 'hint' }) ? this.#shown.item.hint : null;
	}

	/** Returns the attempt that a check would record now, `null` for none. Nothing is kept of it; `isForeseen` tells of it. */
	foresee(): Attempt | null {
		if (this.#current.phase !== 'asking') return null;
		const circumstances = { now: Date.now(), book: this.#book };
		const attempt = latestAttempt(step(this.#current, { type: 'respond' }, circumstances));
		this.#isForeseen ||= attempt !== null;
		return attempt;
	}

	/**
	 * Checks the unsent response.
	 *
	 * @param unpressed nobody pressed for it, so that it is no part of another press
	 * @param later calls back when `judged` was seen: the rest of the feedback, which takes its time, comes then; without,
	 *   all of it comes at once
	 * @returns whether it was judged; an incomplete one never is
	 */
	check({ unpressed = false, later }: Check = {}): boolean {
		if (this.#shown && !this.#shown.whole) return this.#checkLater(later);
		if (!this.#shown || (!unpressed && this.#lock.isClosed)) return false;
		if (!this.#send({ type: 'respond' }, later)) return false;
		this.#lock.close();
		setTimeout(() => {
			this.#preload();
		}, verdictMs);
		return true;
	}

	/** The key is still on its way. However often Check is pressed until then, it is checked once. */
	#checkLater(later: Check['later']): boolean {
		if (this.#isChecking || !this.isComplete) return false;
		this.#isChecking = true;
		void this.bringKey().then(async () => {
			this.#isChecking = false;
			if (this.#shown?.whole === null)
				await this.turn(); // says what is missing
			else this.check({ later });
		});
		return true;
	}

	/** Keeps that the learner says the response just judged was right. @returns whether there was something to say it of */
	claim(): boolean {
		return this.#send({ type: 'claim' });
	}

	/** Takes the response just judged back: it will not count for memory. @returns whether there was something to take back */
	takeBack(): boolean {
		return this.#send({ type: 'take-back' });
	}

	/** Takes the words marked as evidence in the passage beside the round. */
	mark(marks: readonly TextMark[]): void {
		this.#send({ type: 'marks', marks });
	}

	/** Goes on beside the passage at another level. @returns how many items left the round, since the new text does not prove them */
	async changeLevel(
		change: Omit<Extract<ReadingEvent, { type: 'level' }>, 'type'>
	): Promise<number> {
		const { length } = this.#current;
		const before = currentPlace(this.#current)?.item;
		if (!this.#send({ type: 'level', ...change })) return 0;
		if (currentPlace(this.#current)?.item !== before) await this.turn();
		return length - this.#current.length;
	}

	/** Puts the item off to the end of the round, or passes it over if it comes from there. */
	async skip(): Promise<void> {
		if (!this.#shown || this.#lock.isClosed || !this.#send({ type: 'skip' })) return;
		this.#lock.close();
		if (this.#current.phase === 'asking') await this.turn();
		else this.#preload();
	}

	/**
	 * Goes on from the feedback.
	 *
	 * @param unseen nobody is to see the feedback; else presses just after the check do not count
	 * @returns whether it did
	 */
	async next(unseen = false): Promise<boolean> {
		const isLast = !this.#hasTime(this.#current);
		if ((!unseen && this.#lock.isClosed) || !this.#send({ type: 'next', isLast })) return false;
		this.#lock.close();
		await this.turn();
		return true;
	}

	/** Stops the clock and keeps everything: the learner goes away. */
	leave(): void {
		const isUnkept = this.#typing !== undefined || this.#judged !== null;
		if (!this.#send({ type: 'leave' }) && isUnkept) this.#keep();
	}

	/** Starts the clock again, and fetches what comes next once the question had the connection for itself. */
	comeBack(): void {
		if (this.#current.leftAt !== null) this.#send({ type: 'resume' });
		setTimeout(() => {
			this.#preload();
		}, restMs);
	}

	/** Returns the item of an attempt of this round and the words of its feedback, `null` where it cannot be had. */
	async explain(
		attempt: Attempt
	): Promise<{ readonly item: BankItem; readonly explanation: Explanation } | null> {
		const brought = await this.#book.bring(attempt);
		if (!brought.ok) return null;
		const { item } = brought.value;
		return { item, explanation: explainResponse(item.id, attempt.response, this.#book) };
	}

	/** Fetches the index of the whole pack, `null` where it cannot be had. */
	wholeIndex(): Promise<PlayIndex | null> {
		return this.#book.wholeIndex();
	}

	#prompted(ready: ReadyItem | null): Shown | null {
		if (!ready) return null;
		const prompt = promptOf(this.#current, ready.item.id, this.#book);
		return { ...ready, whole: ready.item, prompt };
	}

	#passOver(): void {
		const type = this.#current.phase === 'feedback' ? 'next' : 'pass-over';
		if (this.#send({ type })) this.#passedOver += 1;
	}

	/**
	 * Fetches what comes next: the feedback and the next item while the question is read, its type and view while
	 * the verdict is read, and the end of the round before the last verdict is left. What fails is asked for again when
	 * it is needed, and said then.
	 */
	#preload(): void {
		const { phase, queue, at } = this.#current;
		const isRead = phase === 'feedback';
		const next = queue[at + 1];
		const item = next && (() => (isRead ? this.#book.bring(next) : this.#book.bringItem(next)));
		fetchAhead(
			...(phase === 'asking' ? [loadFeedback, loadLeave] : []),
			...(this.isOver ? [loadSummary] : []),
			...(item ? [item] : [])
		);
	}

	#send(event: SessionEvent, later?: Check['later']): boolean {
		const before = this.#current;
		const after = step(before, event, { now: Date.now(), book: this.#book });
		if (after === before || this.isElsewhere) return false;
		// Recorded before anybody sees the verdict: what was seen is kept.
		for (const attempt of after.attempts.slice(before.attempts.length)) this.#store.record(attempt);
		this.#current = after;
		// What waits in a store that is not there yet stands nowhere: then the session is kept at once.
		const isKeptLater = later !== undefined && !this.#store.isWaiting;
		if (later) {
			this.#judged = latestAttempt(after);
			later(() => {
				// Where the page ends before this, the session catches up with the attempt when it is opened again.
				if (isKeptLater && this.#judged) this.#keep();
				this.#showCurrent();
				this.#lock.close(); // what goes on stands there only now
			});
			if (isKeptLater) return true;
		} else this.#showCurrent();
		if (event.type === 'draft' && this.#shown && isTyped(this.#shown.item.type)) this.#keepSoon();
		else this.#keep();
		return true;
	}

	#showCurrent(): void {
		this.#judged = null;
		this.#session = this.#current;
	}

	#keepSoon(): void {
		this.#typing ??= setTimeout(() => {
			this.#keep();
		}, typingMs);
	}

	#keep(): void {
		clearTimeout(this.#typing);
		this.#typing = undefined;
		if (!this.isElsewhere) this.#store.saveSession(this.#current);
	}
}
