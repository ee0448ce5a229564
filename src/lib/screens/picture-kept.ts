import { flushSync, mount, unmount } from 'svelte';
import { appStore } from './app-store.svelte';
import { loadNotes } from './later';
import { keepPicture } from './picture';
import type { Round } from './round.svelte';

const { default: PlayRoundNotes } = await loadNotes();

/** Keeps the picture of a round as somebody is to find it who comes back; only of a round that is kept, and ours. */
export function keepPictureOf(round: Round, form: HTMLFormElement): void {
	const { session } = round;
	if (appStore.store?.session()?.id !== session.id || round.isElsewhere) return;
	if (session.phase === 'done' || !form.querySelector('.bar .pri')) return;
	const target = document.createElement('div');
	const notes = mount(PlayRoundNotes, { target, props: { round, resumed: true } });
	flushSync();
	keepPicture(form, session, target.firstElementChild);
	void unmount(notes);
}
