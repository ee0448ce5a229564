import { fail, ok, type Result } from '../base/result';
import { backupText } from './backup';
import {
	parseBackup,
	previewOf,
	type Backup,
	type BackupPreview,
	type BackupProblem
} from './bring-in';
import { checkData, type CheckReport } from './check';
import type { Device } from './device';
import { keepMany } from './keep-many';
import { replaceAll } from './replace';
import type { SnapshotNote, SnapshotReason } from './second-copy';
import { snapshotNotes, takeSnapshot, wholeContents } from './snapshots';

/** What was brought in, and the snapshot that undoes it (`null` where none could be kept). */
export interface BroughtIn extends BackupPreview {
	readonly undo: string | null;
}

/** Why nothing was brought in; nothing was changed then. */
export type BringInProblem =
	| BackupProblem
	/** The device has no room for it. */
	| { readonly code: 'backup/no-room' }
	/** No such snapshot, or it cannot be read. */
	| { readonly code: 'backup/no-snapshot' };

/** The rarer half of the store: backups, snapshots, checking. */
export interface Upkeep {
	/** Returns everything in both copies, as the text of a backup file. */
	backup(now: number): Promise<string>;
	/** Tells what a backup file holds. Changes nothing. */
	preview(text: string): Result<BackupPreview, BackupProblem>;
	/** Adds what the file has and this device has not; settings and rounds being played stay. Twice is once. */
	merge(text: string): Promise<Result<BroughtIn, BringInProblem>>;
	/** Makes this device hold what the file holds, and nothing else. */
	replace(text: string): Promise<Result<BroughtIn, BringInProblem>>;
	/** Returns the snapshots on this device, newest first. */
	snapshots(): Promise<readonly SnapshotNote[]>;
	/** Returns to a snapshot; `undo` leads back. */
	restore(id: string): Promise<Result<BroughtIn, BringInProblem>>;
	/** Reads everything anew, puts right what can be, and reports. */
	check(): Promise<CheckReport>;
	/** Asks the browser not to clear what is kept; `null` where it cannot be asked. */
	persist(): Promise<boolean | null>;
}

/** What upkeep needs beside the device. */
interface UpkeepSurroundings {
	readonly zone: string;
	readonly persist: () => Promise<boolean | null>;
	/** Tells the store's listeners that something changed. */
	readonly tell: () => void;
}

/** The upkeep of one device. */
export class StoreUpkeep implements Upkeep {
	readonly #device: Device;
	readonly #around: UpkeepSurroundings;

	constructor(device: Device, around: UpkeepSurroundings) {
		this.#device = device;
		this.#around = around;
	}

	async backup(now: number): Promise<string> {
		return backupText(await wholeContents(this.#device), now);
	}

	preview(text: string): Result<BackupPreview, BackupProblem> {
		const parsed = parseBackup(text);
		return parsed.ok ? ok(previewOf(parsed.value, this.#device.log.all())) : parsed;
	}

	merge(text: string): Promise<Result<BroughtIn, BringInProblem>> {
		return this.#bringIn(text, 'before-merge', (backup) => {
			keepMany(this.#device, backup.attempts);
			this.#device.addSessions(backup.sessions);
			return Promise.resolve(true);
		});
	}

	replace(text: string): Promise<Result<BroughtIn, BringInProblem>> {
		return this.#bringIn(text, 'before-replace', (backup) => replaceAll(this.#device, backup));
	}

	snapshots(): Promise<readonly SnapshotNote[]> {
		return snapshotNotes(this.#device);
	}

	async restore(id: string): Promise<Result<BroughtIn, BringInProblem>> {
		const text = await this.#device.copy.use((copy) => copy.snapshotText(id));
		if (typeof text !== 'string') return fail({ code: 'backup/no-snapshot' });
		return this.#bringIn(text, 'before-restore', (backup) => replaceAll(this.#device, backup));
	}

	async check(): Promise<CheckReport> {
		const report = await checkData(this.#device);
		this.#around.tell();
		return report;
	}

	persist(): Promise<boolean | null> {
		return this.#around.persist();
	}

	async #bringIn(
		text: string,
		reason: SnapshotReason,
		write: (backup: Backup) => Promise<boolean>
	): Promise<Result<BroughtIn, BringInProblem>> {
		const parsed = parseBackup(text);
		if (!parsed.ok) return parsed;
		const preview = previewOf(parsed.value, this.#device.log.all());
		const undo = await takeSnapshot(this.#device, reason, this.#around.zone);
		if (!(await write(parsed.value))) return fail({ code: 'backup/no-room' });
		this.#around.tell();
		return ok({ ...preview, undo });
	}
}
