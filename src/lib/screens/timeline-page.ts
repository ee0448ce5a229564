import type { CheckedPack } from '$lib/bank/read';
import { dayInWords } from './days';
import { statusInWords } from './fact-words';

/** The dated facts of a pack by day. Made at build time. */
export interface TimelinePage {
	readonly pack: { readonly id: string; readonly title: string; readonly asOf: string };
	/** Earliest first. */
	readonly days: readonly TimelineDay[];
}

/** What happened or was planned for one day. */
export interface TimelineDay {
	/** As in `2025-03-02`. */
	readonly day: string;
	/** As in `Sunday 2 March 2025`. */
	readonly name: string;
	readonly facts: readonly {
		readonly id: string;
		readonly statement: string;
		/** How certain it is, where it is more than a report of what happened. */
		readonly status: string | null;
	}[];
}

const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** Returns the timeline of a pack; without days where no fact has one. */
export function timelinePage({ pack, facts }: CheckedPack): TimelinePage {
	const days = [...new Set(facts.flatMap((fact) => fact.day ?? []))].sort();
	return {
		pack: { id: pack.id, title: pack.title, asOf: dayInWords(pack.asOf) },
		days: days.map((day) => ({
			day,
			name: `${weekdayFormat.format(new Date(`${day}T00:00:00Z`))} ${dayInWords(day)}`,
			facts: facts
				.filter((fact) => fact.day === day)
				.map((fact) => ({
					id: fact.id,
					statement: fact.statement,
					status: fact.status === 'stated' ? null : statusInWords(fact)
				}))
		}))
	};
}
