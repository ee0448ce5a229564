import { defaultCare } from '$lib/store/look';
import type { Care, Settings } from '$lib/store/schema';
import { dayOf } from './days';

/** So many attempts are worth a copy. */
export const worthACopy = 50;
/** How long nobody is reminded again, in milliseconds: thirty days. */
const quietMs = 30 * 86_400_000;

/** What to say about keeping the data safe. */
export type Reminder = 'first-copy' | 'next-copy' | 'seven-days';

/** What a reminder hangs on. */
export interface Situation {
	readonly attempts: number;
	/** When the first response was given, in milliseconds since 1970; `null` where there is none. */
	readonly firstAt: number | null;
	readonly care: Care;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** IANA name of the time zone. */
	readonly zone: string;
	/** The browser clears what is kept for sites that were not opened for seven days. */
	readonly forgetful: boolean;
}

/** Returns what was done so far to keep the data safe. */
export function careOf({ care }: Settings): Care {
	return care ?? defaultCare;
}

/** Returns what is due to be said, `null` where nothing is. A clock set back never silences for more than a month. */
export function dueReminder(situation: Situation): Reminder | null {
	const { attempts, firstAt, care, now, zone, forgetful } = situation;
	if (now < care.quietUntil && care.quietUntil - now <= quietMs) return null;
	if (care.savedAt === null && attempts >= worthACopy) return 'first-copy';
	if (care.savedAt !== null && attempts > care.savedAttempts) {
		const isMonthOver = now - care.savedAt >= quietMs;
		const isClockBack = now < care.savedAt && attempts - care.savedAttempts >= worthACopy;
		if (isMonthOver || isClockBack) return 'next-copy';
	}
	const isFirstDay = firstAt === null || dayOf(firstAt, zone) === dayOf(now, zone);
	return forgetful && !care.sevenDaysTold && !isFirstDay ? 'seven-days' : null;
}

/** Returns the care after a copy was saved. */
export function afterCopy(care: Care, attempts: number, now: number): Care {
	return { ...care, savedAt: now, savedAttempts: attempts };
}

/** Returns the care after a reminder was sent away. */
export function afterReminder(care: Care, reminder: Reminder, now: number): Care {
	return reminder === 'seven-days'
		? { ...care, sevenDaysTold: true }
		: { ...care, quietUntil: now + quietMs };
}
