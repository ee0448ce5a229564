import type { Result } from '$lib/base/result';
import type { BackupPreview } from '$lib/store/bring-in';
import type { BringInProblem, BroughtIn, Upkeep } from '$lib/store/upkeep';
import { appStore } from './app-store.svelte';
import type { FileProblem } from './copy-file';
import type { CodeProblem } from './copy-codes';

/** What was done with what was brought in. */
export type Deed = 'merge' | 'replace' | 'restore' | 'undo';

/** Where bringing in a copy or an earlier state stands. */
export type BringInState =
	| { readonly kind: 'idle' }
	| { readonly kind: 'busy' }
	| {
			readonly kind: 'preview';
			readonly name: string;
			readonly text: string;
			readonly preview: BackupPreview;
	  }
	/** Some codes of a copy were scanned; these are still to come. */
	| { readonly kind: 'scanning'; readonly missing: readonly number[]; readonly count: number }
	| { readonly kind: 'problem'; readonly problem: BringInProblem | FileProblem | CodeProblem }
	/** The code for it did not come. */
	| { readonly kind: 'stale' }
	| { readonly kind: 'done'; readonly deed: Deed; readonly broughtIn: BroughtIn };

type Outcome = Result<BroughtIn, BringInProblem>;

/** Brings in copies and earlier states: choose, look, decide, and undo. */
export class BringIn {
	#state = $state.raw<BringInState>({ kind: 'idle' });

	/** What to show. */
	get state(): BringInState {
		return this.#state;
	}

	/** Reads a chosen file and shows what it holds. */
	choose(file: File): Promise<void> {
		return this.#try(async (upkeep) => {
			const [{ readCopy }, { backupLimit }] = await Promise.all([
				import('./copy-file'),
				import('$lib/store/bring-in')
			]);
			const read = await readCopy(file, backupLimit);
			const previewed = read.ok ? upkeep.preview(read.value) : read;
			if (!read.ok) return { kind: 'problem', problem: read.error };
			if (!previewed.ok) return { kind: 'problem', problem: previewed.error };
			return { kind: 'preview', name: file.name, text: read.value, preview: previewed.value };
		});
	}

	/** Takes the part of a copy that a scanned code led here with; with the last one, shows what the copy holds. */
	scanned(fragment: string): Promise<void> {
		return this.#try(async (upkeep) => {
			const { takeCode } = await import('./copy-codes');
			const taken = await takeCode(fragment);
			if (!taken.ok) return { kind: 'problem', problem: taken.error };
			const { missing, count, text } = taken.value;
			if (text === null) return { kind: 'scanning', missing, count };
			const previewed = upkeep.preview(text);
			if (!previewed.ok) return { kind: 'problem', problem: previewed.error };
			const name = 'From the codes you scanned';
			return { kind: 'preview', name, text, preview: previewed.value };
		});
	}

	/** Brings in the copy that is shown. */
	bring(deed: 'merge' | 'replace'): Promise<void> {
		const shown = this.#state;
		if (shown.kind !== 'preview') return Promise.resolve();
		return this.#bring(deed, (upkeep) => upkeep[deed](shown.text));
	}

	/** Returns to an earlier state. @param id of its snapshot */
	restore(id: string): Promise<void> {
		return this.#bring('restore', (upkeep) => upkeep.restore(id));
	}

	/** Takes back what was done last; that can be taken back too. */
	undo(): Promise<void> {
		const shown = this.#state;
		const id = shown.kind === 'done' ? shown.broughtIn.undo : null;
		if (id === null) return Promise.resolve();
		return this.#bring('undo', (upkeep) => upkeep.restore(id));
	}

	/** Puts away what is shown. Changes nothing else. */
	dismiss(): void {
		this.#state = { kind: 'idle' };
	}

	#bring(deed: Deed, act: (upkeep: Upkeep) => Promise<Outcome>): Promise<void> {
		return this.#try(async (upkeep) => {
			const outcome = await act(upkeep);
			return outcome.ok
				? { kind: 'done', deed, broughtIn: outcome.value }
				: { kind: 'problem', problem: outcome.error };
		});
	}

	async #try(deed: (upkeep: Upkeep) => Promise<BringInState>): Promise<void> {
		this.#state = { kind: 'busy' };
		try {
			const store = await appStore.open();
			this.#state = await deed(await store.upkeep());
		} catch {
			this.#state = { kind: 'stale' };
		}
	}
}
