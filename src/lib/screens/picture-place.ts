import { pictureKey } from '$lib/store/keys';
import { takeUpEarly } from './early';

/** Tells whether the picture of a round stands on the screen in place of everything else. */
export function pictureStands(): boolean {
	return document.documentElement.dataset['picture'] !== undefined;
}

/** Takes the picture off the screen, where there is one, and shows what is really there. */
export function takeOffPicture(): void {
	delete document.documentElement.dataset['picture'];
	document.getElementById('picture')?.remove();
	takeUpEarly(); // a button of the picture has gone by now and is not pressed
}

/** Takes the picture off the screen and forgets it: there is no such round to come back to. */
export function forgetPicture(): void {
	takeOffPicture();
	try {
		localStorage.removeItem(pictureKey);
	} catch {
		// Without storage there is no picture.
	}
}
