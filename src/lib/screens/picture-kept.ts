import { flushSync, mount, unmount } from 'svelte';
import { appStore } from './app-store.svelte';
import { loadNotes } from './later';
import { keepPicture } from './picture';
import type PlayRoundNotes from './PlayRoundNotes.svelte';
import type { Round } from './round.svelte';

/** Keeps the picture of a round as somebody is to find it who comes back; only of a round that is kept, and ours. */
export type KeepPictureOf = (round: Round, form: HTMLFormElement) => void;

/** Fetches what a picture needs beside the round. @returns what keeps one, at once */
export async function pictureKeeper(): Promise<KeepPictureOf> {
	const { default: PlayRoundNotes } = await loadNotes();
	return (round, form) => {
		keepPictureOf(round, form, PlayRoundNotes);
	};
}

function keepPictureOf(round: Round, form: HTMLFormElement, Notes: typeof PlayRoundNotes): void {
	const { session } = round;
	if (appStore.store?.session()?.id !== session.id || round.isElsewhere) return;
	if (session.phase === 'done' || !form.querySelector('.bar .pri')) return;
	const target = document.createElement('div');
	const notes = mount(Notes, { target, props: { round, resumed: true } });
	flushSync();
	keepPicture(form, session, target.firstElementChild);
	void unmount(notes);
}
