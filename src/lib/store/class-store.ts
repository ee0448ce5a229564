import { z } from 'zod';
import {
	assignmentIdSchema,
	assignmentSchema,
	learnerCodeSchema,
	mostExtensions,
	mostNames,
	personSchema,
	whoSchema
} from '../assign/schema';
import { sessionSchema } from '../quiz/schema';
import { ClassRecords } from './class-records';
import { SteadyShelf, type KeptKeys, type ShelfPlace } from './class-shelf';

/** How long a deleted assignment can be taken back: 30 days. */
export const undoMs = 30 * 86_400_000;

const instantSchema = z.number().min(0).max(8.64e15);

/** An assignment as its teacher keeps it. */
export const savedAssignmentSchema = z.object({
	assignment: assignmentSchema,
	/** Names with their codes, where learners give codes; never leaves the device. */
	roster: z
		.array(z.object({ name: personSchema, code: learnerCodeSchema }))
		.max(mostNames)
		.nullable(),
	savedAt: instantSchema,
	/** Set while it lies deleted and can be taken back. */
	deletedAt: instantSchema.nullable()
});

/** An assignment as a learner opened it. */
export const openedSchema = z.object({ assignment: assignmentSchema, openedAt: instantSchema });

/** One working on an assignment, by somebody on this device. */
export const sittingSchema = z.object({
	/** That of the session. */
	id: z.string().regex(/^[0-9a-f]{8,24}$/),
	assignment: assignmentIdSchema,
	who: whoSchema,
	attempt: z.int().min(1).max(9999),
	startedAt: instantSchema,
	/** As it stands; `null` once handed in, when nothing readable stays. */
	session: sessionSchema.nullable(),
	/** Items the bank no longer held in their version. */
	gone: z.array(z.string()).max(100),
	/** Time on the page, in milliseconds. */
	spentMs: z.number().min(0),
	extensions: z.int().min(0).max(mostExtensions),
	absences: z.int().min(0).max(9999),
	handedInAt: instantSchema.nullable(),
	/** The sealed result, once handed in. */
	code: z.string().max(65_536).nullable()
});

export type SavedAssignment = z.output<typeof savedAssignmentSchema>;
export type OpenedAssignment = z.output<typeof openedSchema>;
export type Sitting = z.output<typeof sittingSchema>;

/** What is kept of assignments on the device: a teacher's keys and assignments, and what a learner works on. Never rejects. */
export class ClassStore {
	readonly shelf: SteadyShelf;
	readonly #now: () => number;
	readonly #assignments: ClassRecords<SavedAssignment>;
	readonly #opened: ClassRecords<OpenedAssignment>;
	readonly #sittings: ClassRecords<Sitting>;

	constructor(open: ShelfPlace, now: () => number) {
		this.shelf = new SteadyShelf(open);
		this.#now = now;
		this.#assignments = this.records('assignment', savedAssignmentSchema);
		this.#opened = this.records('opened', openedSchema);
		this.#sittings = this.records('sitting', sittingSchema);
	}

	/** Tells whether what is written outlives the page, as far as is known by now. */
	get isKept(): boolean {
		return this.shelf.isKept;
	}

	/** Returns records of another kind on the same shelf. @param kind without a slash */
	records<T>(kind: string, schema: z.ZodType<T>): ClassRecords<T> {
		return new ClassRecords(this.shelf, kind, schema, this.#now);
	}

	/** Returns the teacher's key pairs, the newest first. */
	async keys(): Promise<KeptKeys[]> {
		const found = await this.shelf.keys();
		return found.filter(isKeptKeys).sort((a, b) => b.keptAt - a.keptAt);
	}

	/** Returns the key pair an assignment was made with, `null` where it is not on this device. */
	async keysFor({ publicKey }: { readonly publicKey: string }): Promise<KeptKeys | null> {
		return (await this.keys()).find((keys) => keys.publicKey === publicKey) ?? null;
	}

	/** Keeps a key pair; only after its secret was saved elsewhere. */
	async keepKeys(keys: KeptKeys): Promise<void> {
		await this.shelf.keepKeys(keys);
	}

	/** Returns the teacher's assignments, the newest first; deleted ones only until they cannot be taken back. */
	async assignments(): Promise<SavedAssignment[]> {
		const all = await this.#assignments.all();
		const over = all.filter(
			({ deletedAt }) => deletedAt !== null && this.#now() - deletedAt > undoMs
		);
		for (const { assignment } of over) await this.#assignments.remove(assignment.id);
		return all.filter((saved) => !over.includes(saved)).sort((a, b) => b.savedAt - a.savedAt);
	}

	assignment(id: string): Promise<SavedAssignment | null> {
		return this.#assignments.read(id);
	}

	/** Keeps an assignment in place of what was kept of it; also deletes one and takes it back, by `deletedAt`. */
	keepAssignment(saved: SavedAssignment): Promise<void> {
		return this.#assignments.keep(saved.assignment.id, saved);
	}

	/** Returns the assignments learners opened here, the newest first. */
	async opened(): Promise<OpenedAssignment[]> {
		return (await this.#opened.all()).sort((a, b) => b.openedAt - a.openedAt);
	}

	openedOne(id: string): Promise<OpenedAssignment | null> {
		return this.#opened.read(id);
	}

	keepOpened(opened: OpenedAssignment): Promise<void> {
		return this.#opened.keep(opened.assignment.id, opened);
	}

	/** Removes an opened assignment and everything worked on it here. */
	async forgetOpened(id: string): Promise<void> {
		for (const sitting of await this.sittings(id)) await this.#sittings.remove(keyOf(sitting));
		await this.#opened.remove(id);
	}

	/** Returns the workings on an assignment on this device, the oldest first. */
	async sittings(assignment: string): Promise<Sitting[]> {
		return (await this.#sittings.all(`${assignment}/`)).sort((a, b) => a.startedAt - b.startedAt);
	}

	/**
	 * Keeps a sitting in place of what was kept of it. Once it was handed in, nothing takes the place of its code: another
	 * tab may not know of it.
	 *
	 * @returns whether it was kept
	 */
	async keepSitting(sitting: Sitting): Promise<boolean> {
		const kept = await this.#sittings.read(keyOf(sitting));
		if (kept && kept.code !== null && kept.code !== sitting.code) return false;
		await this.#sittings.keep(keyOf(sitting), sitting);
		return true;
	}

	/** Removes everything about assignments from the device. */
	async erase(): Promise<void> {
		await this.shelf.clear();
	}
}

function keyOf({ assignment, id }: Pick<Sitting, 'assignment' | 'id'>): string {
	return `${assignment}/${id}`;
}

function isKeptKeys(value: unknown): value is KeptKeys {
	if (typeof value !== 'object' || value === null) return false;
	const { publicKey, pair, by, keptAt } = value as Partial<KeptKeys>; // an object, fields unknown
	return (
		typeof publicKey === 'string' &&
		typeof pair === 'object' &&
		typeof keptAt === 'number' &&
		(by === null || personSchema.safeParse(by).success)
	);
}
