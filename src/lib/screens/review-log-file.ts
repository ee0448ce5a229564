import { zoneHere } from '$lib/base/zone-here';
import { revlogOf } from '$lib/memory/revlog';
import { reviewLogCsv } from '$lib/quiz/review-log';
import { appStore } from './app-store.svelte';
import { dayOf } from './days';
import { learnerMemory, type CorrectedPack } from './learner-memory';
import { saveBlob } from './save-blob';

/** Saves the review log as a file of the learner's (docs/review-log.md). */
export async function saveReviewLog(
	what: 'csv' | 'revlog',
	packs: readonly CorrectedPack[]
): Promise<void> {
	const store = await appStore.open();
	const attempts = store.attempts();
	const timeZone = zoneHere();
	const day = dayOf(Date.now(), timeZone);
	if (what === 'csv') {
		const blob = new Blob([reviewLogCsv(attempts)], { type: 'text/csv' });
		saveBlob(`quillwise-answers-${day}.csv`, blob);
		return;
	}
	const took = new Map(attempts.map(({ id, tookMs }) => [id, tookMs]));
	const memory = learnerMemory.of(store, packs);
	const file = {
		format: 'quillwise-revlog',
		version: 1,
		timeZone,
		dayBeginsAtHour: 4,
		desiredRetention: memory.scheduler.parameters.retention,
		weights: memory.scheduler.parameters.weights,
		...revlogOf(memory, (id) => took.get(id) ?? 0)
	};
	const blob = new Blob([JSON.stringify(file, null, '\t')], { type: 'application/json' });
	saveBlob(`quillwise-revlog-${day}.json`, blob);
}
