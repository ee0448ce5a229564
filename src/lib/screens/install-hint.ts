import { dayOf } from './days';

/** How long somebody who said "Not now" is left alone, in milliseconds: thirty days. */
export const installQuietMs = 30 * 86_400_000;

/** How the site can become an app on this device: by the browser's own dialog, or by hand. */
export type InstallHint = 'ask' | 'by-hand';

/** What the hint hangs on. */
export interface InstallSituation {
	/** The browser offered to install, and its offer was kept. */
	readonly isOffered: boolean;
	/** An iPhone or iPad: it never offers, and can. */
	readonly isAppleTouch: boolean;
	/** It runs as an app already. */
	readonly isInstalled: boolean;
	/** When the first response was given, in milliseconds since 1970; `null` where there is none. */
	readonly firstAt: number | null;
	/** Until then nobody is told, in milliseconds since 1970. */
	readonly quietUntil: number;
	readonly now: number;
	/** IANA name of the time zone. */
	readonly zone: string;
}

/**
 * Returns what to say about installing after a round, `null` for nothing.
 *
 * By hand takes some steps and starts empty, so it is told from the second day on, to those who come back.
 */
export function installHint(situation: InstallSituation): InstallHint | null {
	const { isOffered, isAppleTouch, isInstalled, firstAt, quietUntil, now, zone } = situation;
	// A clock set back silences for no more than a month.
	const isQuiet = now < quietUntil && quietUntil - now <= installQuietMs;
	if (isInstalled || isQuiet) return null;
	if (isOffered) return 'ask';
	const isFirstDay = firstAt === null || dayOf(firstAt, zone) === dayOf(now, zone);
	return isAppleTouch && !isFirstDay ? 'by-hand' : null;
}
