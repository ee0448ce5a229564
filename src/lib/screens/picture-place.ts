import { pictureKey } from '$lib/store/keys';
import { takeUpEarly } from './early';

/** Tells whether the picture of a round stands on the screen in place of everything else. */
export function pictureStands(): boolean {
	return 'picture' in document.documentElement.dataset;
}

/** Takes the picture off the screen, where there is one, and shows what is really there. */
export function takeOffPicture(): void {
	if (!pictureStands()) return;
	document.adoptedStyleSheets = []; // nobody else adopts any
	delete document.documentElement.dataset['picture'];
	document.getElementById('picture')?.remove();
	takeUpEarly(); // a button of the picture has gone by now and is not pressed
}

/** Forgets what is kept of a round to come back to. */
export function forgetPicture(): void {
	try {
		localStorage.removeItem(pictureKey);
	} catch {
		// Without storage there is no picture.
	}
}
