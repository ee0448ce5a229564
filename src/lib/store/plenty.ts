import { seeded } from '../base/random';
import type { Attempt } from '../quiz/schema';
import type { CardRecord } from './cards';

/** Histories of any length for the tests and the benchmark of the store; the same at every run. */

/** Returns attempts as a learner makes them: rounds of five to ten items from a bank of 480, several a day. */
export function manyAttempts(count: number): Attempt[] {
	const random = seeded('many attempts');
	const attempts: Attempt[] = [];
	const upTo = (most: number) => Math.floor(random() * most);
	let at = Date.parse('2026-01-01T08:00:00Z');
	while (attempts.length < count) {
		const session = Array.from({ length: 24 }, () => upTo(16).toString(16)).join('');
		const mode = (['quick', 'daily', 'review', 'topic', 'missed'] as const)[upTo(5)] ?? 'quick';
		at += upTo(6 * 3_600_000);
		for (let step = 0, length = 5 + upTo(6); step < length && attempts.length < count; step++) {
			const tookMs = 3_000 + upTo(40_000);
			at += tookMs + 1_000 + upTo(15_000);
			const number = upTo(480);
			const mark = random() < 0.7 ? 1 : random() < 0.8 ? 0 : null;
			attempts.push({
				id: `${session}/${step}`,
				pack: 'london-summit-2025',
				item: `what-was-said-of-number-${number}`,
				itemVersion: 1,
				fact: `a-fact-of-some-length-${number % 300}`,
				mode,
				session,
				at,
				zone: 'Europe/London',
				tookMs,
				response:
					mark === null ? null : { choice: (number * 4 + upTo(4)).toString(36).padStart(6, 'o') },
				mark,
				hinted: random() < 0.1,
				certainty:
					mark === null ? null : ((['guess', 'think-so', 'sure'] as const)[upTo(3)] ?? 'sure')
			});
		}
	}
	return attempts;
}

/** Returns cards as a scheduler leaves them after months. */
export function manyCards(count: number): CardRecord[] {
	const random = seeded('many cards');
	const dayMs = 86_400_000;
	return Array.from({ length: count }, (_, i) => {
		const last = Date.parse('2026-01-01T08:00:00Z') + Math.floor(random() * 300 * dayMs);
		const intervalDays = 1 + Math.floor(random() * 120);
		return {
			fact: `pack-${Math.floor(i / 300)}/a-fact-of-some-length-${i % 300}`,
			due: last + intervalDays * dayMs,
			last,
			stability: Number((intervalDays * (0.9 + random() / 5)).toFixed(8)),
			difficulty: Number((1 + random() * 9).toFixed(8)),
			state: 2,
			step: 0,
			reps: 1 + Math.floor(random() * 20),
			lapses: Math.floor(random() * 4)
		};
	});
}
