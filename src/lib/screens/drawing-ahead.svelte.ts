import { flushSync, mount, unmount } from 'svelte';
import { outcomeOf } from '$lib/quiz/points';
import type { Attempt } from '$lib/quiz/schema';
import { drawAhead } from './drawn.svelte';
import FeedbackFoot from './FeedbackFoot.svelte';
import FeedbackReasons from './FeedbackReasons.svelte';
import { inIdlePieces } from './idle-pieces';
import type { Round, Shown } from './round.svelte';

/** Views whose marks were rehearsed. */
const rehearsed = new WeakSet<Shown['View']>();

/**
 * Draws the feedback of the response as it stands, outside the page and before it is checked, while the browser has
 * nothing else to do.
 *
 * @returns stops it
 */
export function drawInPieces(round: Round, shown: Shown): () => void {
	return inIdlePieces(piecesOf(round, shown));
}

function* piecesOf(round: Round, shown: Shown): Generator {
	const attempt = round.foresee();
	if (!attempt) return;
	yield;
	if (!rehearsed.has(shown.View)) {
		yield* rehearse(round, shown, attempt);
		rehearsed.add(shown.View);
	}
	drawAhead(round, shown, attempt);
}

/** Runs for the first time, where nobody waits for it, what puts the marks on a question: first runs are slow. */
function* rehearse(round: Round, shown: Shown, attempt: Attempt): Generator {
	let reveal = $state.raw<unknown>(null);
	const view = mount(shown.View, {
		target: document.createElement('div'),
		props: {
			prompt: shown.prompt,
			response: attempt.response,
			get reveal() {
				return reveal;
			},
			labelledby: 'stem',
			describedby: '',
			selects: false,
			onrespond: () => {}
		}
	});
	try {
		yield;
		if (shown.whole) reveal = shown.type.reveal(shown.whole);
		flushSync();
		yield;
	} finally {
		void unmount(view);
	}
	yield* rehearseReasons(round, shown, attempt);
	const { session } = round;
	const foot = mount(FeedbackFoot, {
		target: document.createElement('div'),
		props: { session, attempt, isLast: false }
	});
	try {
		yield;
	} finally {
		void unmount(foot);
	}
}

/** Most of a feedback; the rest takes as long again. */
function* rehearseReasons(round: Round, { type, whole }: Shown, attempt: Attempt): Generator {
	if (!whole) return;
	const explanation = type.explain(whole, attempt.response);
	yield;
	const reasons = mount(FeedbackReasons, {
		target: document.createElement('div'),
		props: {
			explanation,
			outcome: outcomeOf(attempt),
			type: whole.type,
			rule: null,
			evidence: whole.evidence,
			sources: round.index.sources
		}
	});
	try {
		yield;
	} finally {
		void unmount(reasons);
	}
}
