import { decodeLink, encodeAssignment } from '$lib/assign/link';
import { resultOf } from '$lib/assign/hand-in';
import { sealResult, type SealProblem } from '$lib/assign/seal';
import { isSameWho, itemsFor, seedFor } from '$lib/assign/sitting';
import type { Assignment, HandedIn, Who } from '$lib/assign/schema';
import { loadIndex, type BankAddress, type LoadProblem } from '$lib/bank/load';
import type { PlayIndex } from '$lib/bank/published';
import type { FragmentProblem } from '$lib/formats/fragment';
import { beginSession } from '$lib/quiz/begin';
import type { Session } from '$lib/quiz/schema';
import { classStore } from '$lib/store/browser-class';
import type { OpenedAssignment, Sitting } from '$lib/store/class-store';
import { appStore } from './app-store.svelte';
import { AssignedStore } from './assigned-store';
import { ItemBook } from './item-book';
import type { CorrectedPack } from './learner-memory';
import { loadAllOfRound } from './later';
import { Round } from './round.svelte';

/** What `/a/` shows. */
export type AssignedState =
	| { readonly kind: 'loading' }
	/** No link was opened: what was opened before, to go on with. */
	| { readonly kind: 'list'; readonly opened: readonly OpenedAssignment[] }
	| { readonly kind: 'broken'; readonly problem: FragmentProblem }
	/** Before it is begun. */
	| { readonly kind: 'intro' }
	| { readonly kind: 'round'; readonly round: Round; readonly store: AssignedStore }
	/** Everything was asked, or the time is up: to be handed in. */
	| { readonly kind: 'finished'; readonly session: Session; readonly store: AssignedStore }
	/** Sealed; `copy` is what was handed in, as long as the page is open. */
	| { readonly kind: 'handed-in'; readonly sitting: Sitting; readonly copy: HandedIn | null };

/** Why a sitting could not be handed in. */
export type HandInProblem =
	| SealProblem
	/** Another tab goes on with it, or handed it in. */
	| { readonly code: 'sitting/elsewhere' };

/** Where the fragment of the assignment in this tab waits for a reload. */
const fragmentKey = 'quillwise.assignment';

/** An assignment as its learner works on it. */
export class Assigned {
	readonly #at: BankAddress;
	readonly #packs: readonly CorrectedPack[];
	state: AssignedState = $state.raw({ kind: 'loading' });
	assignment: Assignment | null = $state.raw(null);
	sittings: readonly Sitting[] = $state.raw([]);
	/** Why the questions are not here yet. */
	problem: LoadProblem | null = $state.raw(null);
	/** Ids of items the bank holds no more in the version that was assigned; `null` until that is known. */
	gone: readonly string[] | null = $state.raw(null);
	/** Whether it can be begun: its questions are here. */
	isReady = $state(false);
	/** Whether everything needed is here, so that the connection may go. */
	isHere = $state(false);
	/** Whether another tab goes on with the sitting shown here. */
	isElsewhere = $state(false);
	/** Whether what is done here outlives the page, as far as is known by now. */
	isKept = $state(true);
	#index: PlayIndex | null = $state.raw(null);
	/** Counts what was opened, so that what comes late changes nothing. */
	#opening = 0;
	/** The store of the sitting that was shown last. */
	#store: AssignedStore | null = null;
	#book: ItemBook | null = null;

	/** @param packs all packs there are */
	constructor(at: BankAddress, packs: readonly CorrectedPack[]) {
		this.#at = at;
		this.#packs = packs;
	}

	/** The book of the questions, for what was handed in. */
	get book(): ItemBook | null {
		return this.#book;
	}

	get index(): PlayIndex | null {
		return this.#index;
	}

	/**
	 * Opens what a fragment holds, or what was open in this tab before a reload, or the list of what was opened.
	 *
	 * @param fragment of the address, empty for none
	 * @returns whether it is kept for a reload, so that the fragment can leave the address bar
	 */
	async open(fragment: string): Promise<boolean> {
		const opening = ++this.#opening;
		this.state = { kind: 'loading' };
		const isKept = fragment !== '' && keepFragment(fragment);
		const text = fragment === '' ? keptFragment() : fragment;
		if (text === '') {
			await this.showList();
			return true;
		}
		const decoded = await decodeLink(text);
		if (opening !== this.#opening) return false;
		if (!decoded.ok) {
			forgetFragment();
			this.state = { kind: 'broken', problem: decoded.error };
			return true;
		}
		await this.take(decoded.value);
		return isKept;
	}

	/** Opens a link or fragment that somebody pasted. */
	async paste(text: string): Promise<FragmentProblem | null> {
		const decoded = await decodeLink(text);
		if (!decoded.ok) return decoded.error;
		keepFragment(await encodeAssignment(decoded.value));
		await this.take(decoded.value);
		return null;
	}

	/** Shows the assignments opened on this device. */
	async showList(): Promise<void> {
		const opening = ++this.#opening;
		forgetFragment();
		this.assignment = null;
		await this.#closeStore();
		const opened = await classStore().opened();
		if (opening === this.#opening) this.state = { kind: 'list', opened };
	}

	/** Shows an assignment before it is begun, and fetches everything it needs. */
	async take(assignment: Assignment): Promise<void> {
		const opening = ++this.#opening;
		this.assignment = assignment;
		[this.gone, this.problem, this.isElsewhere] = [null, null, false];
		[this.isReady, this.isHere] = [false, false];
		[this.#index, this.#book] = [null, null];
		await this.#closeStore();
		const known = await classStore().openedOne(assignment.id);
		// A link that somebody changed under the same id is shown as it is, and never takes the place of the first.
		if (!known) await classStore().keepOpened({ assignment, openedAt: Date.now() });
		await this.#look(assignment);
		if (opening !== this.#opening) return;
		this.state = { kind: 'intro' };
		await this.fetch();
	}

	/** Fetches the questions ahead, so that no connection is needed from then on. */
	async fetch(): Promise<void> {
		const { assignment } = this;
		if (!assignment) return;
		this.problem = null;
		const opening = this.#opening;
		const loaded = await loadIndex(this.#at, assignment.pack);
		if (opening !== this.#opening) return;
		if (!loaded.ok) {
			this.problem = loaded.error;
			return;
		}
		const index = loaded.value;
		const book = new ItemBook(this.#at, index);
		[this.#index, this.#book] = [index, book];
		const brought = await Promise.all(assignment.items.map((ref) => book.bring(ref)));
		if (opening !== this.#opening) return;
		const problem = brought.find((each) => !each.ok && each.error.code !== 'item/gone');
		if (problem && !problem.ok && problem.error.code !== 'item/gone') {
			this.problem = problem.error;
			return;
		}
		this.gone = assignment.items.flatMap(({ item }, i) => (brought[i]?.ok ? [] : [item]));
		const isHere = await Promise.all([loadAllOfRound(), appStore.open()]).then(
			() => true,
			() => false // it is asked for again when it is needed
		);
		if (opening !== this.#opening) return;
		[this.isReady, this.isHere] = [true, isHere];
	}

	/** How often somebody sat on this device already, finished or not. */
	timesOf(who: Who): number {
		return this.sittings.filter((sitting) => isSameWho(sitting.who, who)).length;
	}

	/** The sitting somebody has not handed in yet. */
	unfinishedOf(who: Who): Sitting | null {
		return this.sittings.find((each) => each.code === null && isSameWho(each.who, who)) ?? null;
	}

	/** Tells whether a sitting can be shown now: only questions that are left need the bank. */
	canResume({ code, session }: Sitting): boolean {
		return code !== null || session?.phase === 'done' || this.#index !== null;
	}

	/** Begins for somebody; goes on where they have an unfinished sitting. @param id 24 hexadecimal digits nobody had before */
	async begin(who: Who, now: number, zone: string, id: string): Promise<void> {
		const { assignment, gone } = this;
		const index = this.#index;
		if (assignment) await this.#look(assignment);
		const before = this.unfinishedOf(who);
		if (before) {
			await this.resume(before);
			return;
		}
		if (!assignment || !index || !gone) return;
		const own = await appStore.open();
		const picked = itemsFor(assignment, who).flatMap(({ item }) =>
			gone.includes(item) ? [] : (index.items.find((entry) => entry.id === item) ?? [])
		);
		if (picked.length === 0) return;
		const session = beginSession({
			id,
			pack: assignment.pack,
			mode: 'assignment',
			topic: null,
			seed: seedFor(assignment, who),
			zone,
			now,
			picked,
			certainty: assignment.rules.certainty ? own.settings().certainty : null
		});
		const sitting: Sitting = {
			id,
			assignment: assignment.id,
			who,
			attempt: this.timesOf(who) + 1,
			startedAt: now,
			session,
			gone: [...gone],
			spentMs: 0,
			extensions: 0,
			absences: 0,
			handedInAt: null,
			code: null
		};
		await classStore().keepSitting(sitting);
		await this.resume(sitting);
	}

	/** Goes on with a sitting where it stands by now: another tab may have gone on with it. */
	async resume(wanted: Sitting): Promise<void> {
		const { assignment } = this;
		if (!assignment) return;
		const opening = this.#opening;
		await this.#closeStore();
		await this.#look(assignment);
		if (opening !== this.#opening) return;
		const sitting = this.sittings.find(({ id }) => id === wanted.id) ?? wanted;
		const { session } = sitting;
		if (sitting.code !== null || !session) {
			this.state = { kind: 'handed-in', sitting, copy: null };
			return;
		}
		if (!this.canResume(sitting)) return;
		const own = await appStore.open();
		if (opening !== this.#opening) return;
		const store = new AssignedStore(sitting, own, classStore(), () => {
			if (this.#store === store) this.isElsewhere = true;
		});
		this.#store = store;
		this.isElsewhere = false;
		if (session.phase === 'done') {
			this.state = { kind: 'finished', session, store };
			return;
		}
		if (!this.#index || !this.#book) return;
		const parts = { index: this.#index, book: this.#book, packs: this.#packs };
		const round = new Round({ ...parts, session, store });
		await round.turn();
		this.state = { kind: 'round', round, store };
	}

	/** Goes from the questions to handing in. */
	async finish(): Promise<void> {
		if (this.state.kind !== 'round') return;
		const { round, store } = this.state;
		// The time may be up over a whole response that was not sent yet.
		if (round.session.phase === 'asking' && round.isComplete && round.check({ unpressed: true })) {
			if (this.assignment?.rules.feedback !== 'at-once') await round.next(true);
		}
		round.leave();
		await store.settled();
		this.isKept = classStore().isKept;
		this.state = { kind: 'finished', session: round.session, store };
	}

	/** Goes back to the questions that are left. */
	async backToQuestions(): Promise<void> {
		if (this.state.kind === 'finished') await this.resume(this.state.store.sitting);
	}

	/**
	 * Seals what was answered, and keeps the sealed code in the place of the answers.
	 *
	 * @returns why it was not handed in, `null` where it was
	 */
	async handIn(now: number): Promise<HandInProblem | null> {
		const { state, assignment } = this;
		if (state.kind !== 'finished' || !assignment) return elsewhere;
		const { session, store } = state;
		if (store.isElsewhere()) return elsewhere;
		const answered = session.attempts.map(({ item }) => item);
		const gone = [...store.sitting.gone, ...(this.gone ?? [])];
		const working = { ...store.sitting, gone: gone.filter((id) => !answered.includes(id)) };
		const copy = resultOf(assignment, working, session, now);
		const sealed = await sealResult(assignment, copy, crypto.subtle);
		if (!sealed.ok) return sealed.error;
		store.change({ session: null, handedInAt: copy.handedInAt, code: sealed.value });
		await store.settled();
		await this.#look(assignment);
		// Only what is kept was handed in: another tab may have been first.
		const sitting = this.sittings.find(({ id }) => id === store.sitting.id);
		if (sitting?.code !== sealed.value) {
			this.isElsewhere = true;
			return elsewhere;
		}
		store.close();
		this.state = { kind: 'handed-in', sitting, copy };
		return null;
	}

	/** Shows the assignment before it is begun again. */
	async backToIntro(): Promise<void> {
		const { assignment } = this;
		if (!assignment) return;
		await this.#closeStore();
		await this.#look(assignment);
		this.state = { kind: 'intro' };
		this.isElsewhere = false;
	}

	/** Removes the assignment, and everything worked on it here, from the device. */
	async forget(): Promise<void> {
		const { assignment } = this;
		if (!assignment) return;
		await this.#closeStore();
		await classStore().forgetOpened(assignment.id);
		await this.showList();
	}

	/** Stops listening: the page goes away. */
	destroy(): void {
		this.#opening++;
		void this.#closeStore();
	}

	/** Reads the sittings as they are kept by now. */
	async #look({ id }: Assignment): Promise<void> {
		const sittings = await classStore().sittings(id);
		if (this.assignment?.id === id) this.sittings = sittings;
		this.isKept = classStore().isKept;
	}

	/** A second store of the same sitting would tell the first that it is elsewhere. */
	async #closeStore(): Promise<void> {
		this.#store?.close();
		await this.#store?.settled();
	}
}

const elsewhere = { code: 'sitting/elsewhere' } as const;

function keepFragment(fragment: string): boolean {
	try {
		sessionStorage.setItem(fragmentKey, fragment);
		return true;
	} catch {
		return false; // it stays in the address bar, so that a reload finds it
	}
}

function keptFragment(): string {
	try {
		return sessionStorage.getItem(fragmentKey) ?? '';
	} catch {
		return '';
	}
}

function forgetFragment(): void {
	try {
		sessionStorage.removeItem(fragmentKey);
	} catch {
		return; // what could not be kept need not be forgotten
	}
}
