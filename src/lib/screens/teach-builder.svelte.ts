import {
	anyItem,
	balanced,
	clashes,
	filterItems,
	heldIds,
	type ItemFilter
} from '$lib/assign/choose';
import { instantAt } from '$lib/assign/due';
import { asLinked } from '$lib/assign/link';
import { rosterFrom, type RosterEntry, type RosterProblem } from '$lib/assign/roster';
import {
	mostItems,
	noteSchema,
	personSchema,
	titleSchema,
	type Assignment,
	type Rules
} from '$lib/assign/schema';
import { loadIndex, type BankAddress, type LoadProblem } from '$lib/bank/load';
import { loadWholePack } from '$lib/bank/load-pack';
import type { PlayIndex, PublishedPack } from '$lib/bank/published';
import { toBase64url } from '$lib/base/base64url';
import { seeded } from '$lib/base/random';
import { fail, ok, type Result } from '$lib/base/result';
import type { SavedAssignment } from '$lib/store/class-store';
import { dayOf } from './days';
import type { Draft } from './teach-draft';

/** Why an assignment cannot be handed out yet, and which field to go to. */
export type BuildProblem =
	| { readonly code: 'build/no-items' }
	| { readonly code: 'build/too-many-items' }
	| { readonly code: 'build/title' }
	| { readonly code: 'build/by' }
	| { readonly code: 'build/note' }
	| { readonly code: 'build/due' }
	| RosterProblem;

/** The rules of a new assignment. */
export const usualRules: Rules = {
	order: 'shuffled',
	feedback: 'at-once',
	hints: true,
	certainty: true,
	attempts: 1,
	minutes: null,
	due: null,
	who: 'name'
};

/** An assignment being put together. */
export class Builder {
	readonly #at: BankAddress;
	pack: PublishedPack | null = $state.raw(null);
	#index: PlayIndex | null = $state.raw(null);
	problem: LoadProblem | null = $state.raw(null);
	filter: ItemFilter = $state.raw(anyItem);
	/** Ids in the order of the assignment. */
	chosen: readonly string[] = $state.raw([]);
	title = $state('');
	by = $state('');
	note = $state('');
	rules: Rules = $state.raw(usualRules);
	/** As the field holds it, `2026-12-01T18:00`; empty for none. */
	due = $state('');
	zone = $state('UTC');
	/** Names, one to a line. */
	names = $state('');
	#known: readonly RosterEntry[] = [];

	/** Whether only what is chosen is listed, in its order. */
	onlyChosen = $state(false);
	readonly shown = $derived(this.pack ? filterItems(this.pack, this.filter) : []);
	readonly listed = $derived(
		this.onlyChosen
			? this.chosen.flatMap((id) => this.pack?.items.find((item) => item.id === id) ?? [])
			: this.shown
	);
	readonly clashes = $derived(this.#index ? clashes(this.#index, this.chosen) : []);

	constructor(at: BankAddress, zone: string) {
		this.#at = at;
		this.zone = zone;
	}

	/** Fetches a pack and begins with none of its items chosen. */
	async open(pack: string): Promise<void> {
		this.problem = null;
		const [whole, index] = await Promise.all([
			loadWholePack(this.#at, pack),
			loadIndex(this.#at, pack)
		]);
		if (!whole.ok || !index.ok) {
			this.problem = whole.ok ? (index.ok ? null : index.error) : whole.error;
			return;
		}
		this.pack = whole.value;
		this.#index = index.value;
		this.filter = anyItem;
		this.chosen = [];
	}

	/** What there is so far, for a reload; `null` before a pack is there. */
	get draft(): Draft | null {
		const { pack, chosen, title, by, note, rules, due, zone, names } = this;
		return (
			pack && { pack: pack.pack.id, chosen: [...chosen], title, by, note, rules, due, zone, names }
		);
	}

	/** Takes what was begun before a reload. */
	take({ chosen, title, by, note, rules, due, zone, names }: Draft): void {
		this.choose(chosen);
		this.rules = { ...usualRules, ...rules };
		Object.assign(this, { title, by, note, due, zone, names });
	}

	/** Takes over everything of an assignment but its id. Items the bank does not hold any more are left out. @returns how many */
	async copy({ assignment, roster }: SavedAssignment): Promise<number> {
		if (this.pack?.pack.id !== assignment.pack) await this.open(assignment.pack);
		const { rules } = assignment;
		this.title = assignment.title;
		this.by = assignment.by;
		this.note = assignment.note;
		this.rules = { ...rules, due: null };
		this.#known = roster ?? [];
		this.names = this.#known.map(({ name }) => name).join('\n');
		return this.choose(assignment.items.map(({ item }) => item));
	}

	/** Chooses just these items. @returns how many of them the pack does not hold */
	choose(ids: readonly string[]): number {
		const held = this.pack ? heldIds(this.pack, ids) : [];
		this.chosen = held.slice(0, mostItems);
		return ids.filter((id) => !held.includes(id)).length;
	}

	toggle(id: string): void {
		this.chosen = this.chosen.includes(id)
			? this.chosen.filter((other) => other !== id)
			: [...this.chosen, id];
	}

	/** Moves an item up or down in the order. */
	move(id: string, by: -1 | 1): void {
		const from = this.chosen.indexOf(id);
		const to = from + by;
		const next = [...this.chosen];
		const [other] = next.slice(to, to + 1);
		if (from < 0 || to < 0 || other === undefined) return;
		next[to] = id;
		next[from] = other;
		this.chosen = next;
	}

	/** Chooses a spread of what the filter shows. @param seed any text */
	balance(count: number, now: number, seed: string): void {
		if (!this.#index) return;
		this.onlyChosen = false;
		const among = this.shown.map(({ id }) => id);
		const today = dayOf(now, this.zone);
		this.chosen = balanced(this.#index, among, count, today, seeded(seed));
	}

	setRules(change: Partial<Rules>): void {
		this.rules = { ...this.rules, ...change };
	}

	/**
	 * Returns the assignment as it is to be kept.
	 *
	 * @param random fills an array with random bytes
	 */
	build(
		publicKey: string,
		now: number,
		random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
	): Result<SavedAssignment, BuildProblem> {
		const { pack } = this;
		if (!pack || this.chosen.length === 0) return fail({ code: 'build/no-items' });
		if (this.chosen.length > mostItems) return fail({ code: 'build/too-many-items' });
		const title = titleSchema.safeParse(this.title);
		if (!title.success) return fail({ code: 'build/title' });
		const by = personSchema.safeParse(this.by);
		if (!by.success) return fail({ code: 'build/by' });
		const note = noteSchema.safeParse(this.note.replaceAll('\r\n', '\n'));
		if (!note.success) return fail({ code: 'build/note' });
		const at = this.due === '' ? null : instantAt(this.due, this.zone);
		if (this.due !== '' && at === null) return fail({ code: 'build/due' });
		const roster = this.rules.who === 'code' ? rosterFrom(this.names, this.#known, random) : null;
		if (roster && !roster.ok) return roster;
		const assignment: Assignment = {
			id: toBase64url(random(new Uint8Array(12))),
			title: title.data,
			by: by.data,
			note: note.data,
			pack: pack.pack.id,
			items: this.chosen.flatMap((id) => {
				const item = pack.items.find((each) => each.id === id);
				return item ? [{ item: id, itemVersion: item.version }] : [];
			}),
			rules: { ...this.rules, due: at === null ? null : { at, zone: this.zone } },
			publicKey,
			madeAt: now
		};
		return ok({
			assignment: asLinked(assignment),
			roster: roster?.value ?? null,
			savedAt: now,
			deletedAt: null
		});
	}
}
