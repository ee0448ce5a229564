import type { StoreHealth } from '$lib/store/store';

/** What a learner should know about the storage, and what helps. */
export interface StorageNote {
	readonly kind: 'info' | 'warning' | 'error';
	/** What happened, in one sentence. */
	readonly lead: string;
	readonly text: string;
	readonly remedy: 'save' | 'reload' | null;
}

/** Returns the gravest thing to say about the storage, or `null` where all is well. */
export function storageNote(health: StoreHealth): StorageNote | null {
	if (health.newer) return newer;
	if (health.keeping === 'memory') {
		return (health.secondCopy ? keptOnce : unkept)[health.reason ?? 'gone'];
	}
	if (health.damaged > 0) return damagedNote(health.damaged);
	return health.nearlyFull ? nearlyFull : null;
}

const newer: StorageNote = {
	kind: 'warning',
	lead: 'A newer Quillwise has been here.',
	text: 'Another tab runs a newer version. Load this page again before you go on; nothing is changed until then.',
	remedy: 'reload'
};

type ByReason = Readonly<Record<NonNullable<StoreHealth['reason']>, StorageNote>>;

/** The second copy still takes everything. */
const keptOnce: ByReason = {
	blocked: {
		kind: 'warning',
		lead: 'This browser keeps your answers in one place only.',
		text: 'Where that is cleared they are gone, so save a copy now and then.',
		remedy: 'save'
	},
	full: {
		kind: 'error',
		lead: 'This browser is out of room.',
		text: 'Your answers are still kept, but in one place instead of two, so save a copy.',
		remedy: 'save'
	},
	gone: {
		kind: 'error',
		lead: 'This browser stopped keeping your answers where it did.',
		text: 'They are still kept in a second place, so save a copy.',
		remedy: 'save'
	}
};

const unkept: ByReason = {
	blocked: {
		kind: 'warning',
		lead: 'Nothing is kept in this browser.',
		text: 'Private windows often block storage. You can play, but once you close this page it won’t be remembered.',
		remedy: null
	},
	full: {
		kind: 'error',
		lead: 'This browser is out of room.',
		text: 'Earlier answers are safe. New ones last only until you close this page, so save a copy.',
		remedy: 'save'
	},
	gone: {
		kind: 'error',
		lead: 'This browser stopped keeping your answers.',
		text: 'They last only until you close this page, so save a copy.',
		remedy: 'save'
	}
};

const nearlyFull: StorageNote = {
	kind: 'warning',
	lead: 'This browser is nearly out of room.',
	text: 'Your answers are safe. Save a copy before it is full.',
	remedy: 'save'
};

function damagedNote(count: number): StorageNote {
	return {
		kind: 'warning',
		lead: 'Something kept here could not be read.',
		text: `${count === 1 ? 'One value was' : `${count} values were`} damaged. It is set aside, not thrown away, and the rest is as you left it.`,
		remedy: 'save'
	};
}
