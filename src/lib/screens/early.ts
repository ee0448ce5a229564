/** What was pressed and chosen before the script arrived; the script in `app.html` keeps it. */
export interface Early {
	/** Something was touched since the page came. */
	readonly touched: boolean;
	/** The first button pressed, `null` for none. */
	readonly pressed: HTMLButtonElement | null;
	/** What was chosen in the question when it was pressed. */
	readonly chosen: Element | null;
	/** From now on buttons work by themselves. */
	over: boolean;
}

/** A browser's offer to install the site (Chromium; WICG, Manifest Incubations). */
interface InstallOffer extends Event {
	prompt(): Promise<unknown>;
	readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

declare global {
	interface Window {
		early?: Early;
		/** Kept by the script in `app.html`, for it may come before the code. */
		installing?: InstallOffer;
		/** Starts the site's router on a page that lets something go first; there from `app.html`. */
		startSite?: () => void;
	}
}

/** Returns the place of the chosen option of the question in the page, -1 where none is chosen. */
export function earlyChoice(): number {
	const chosen = window.early?.chosen ?? document.querySelector('.first .opts :checked');
	return [...document.querySelectorAll('.first .opts input')].findIndex(
		(input) => input === chosen
	);
}

/** Returns how sure was chosen in the page, `null` for nothing. */
export function earlyCertainty(): string | null {
	return document.querySelector<HTMLInputElement>('.first .conf :checked')?.value ?? null;
}

/** Takes up the press that came too early: once, and none after it. While a picture stands, what takes its place does. */
export function takeUpEarly(): void {
	const { early } = window;
	if (!early || early.over || 'picture' in document.documentElement.dataset) return;
	early.over = true;
	early.pressed?.removeAttribute('aria-busy');
	if (early.pressed?.isConnected) early.pressed.click();
}
