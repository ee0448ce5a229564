/**
 * Plays the round in the page of `/play/` before the site's router is there: a first question needs no more than this.
 *
 * The page loads it as a script of its own, which starts it; whoever asks later is told what came of it.
 */

import { hydrate, unmount, type Component } from 'svelte';
import { unpackIndex } from '$lib/bank/packed-index';
import { announceIn } from '$lib/ui/announcer.svelte';
import { earlyChoice, takeUpEarly } from './early';
import { askedForFirst, isAsked, roundInPage, standsInPage } from './first-round';
import { FirstTaken, setFirstTaken } from './first-taken.svelte';
import { freshId } from './fresh-id';
import { loadFeedback } from './later';
import { moment } from './moment';
import { newcomerStore } from './newcomer-store';
import { readPageRound } from './page-round';
import PlayBar from './PlayBar.svelte';
import PlayFirst from './PlayFirst.svelte';
import PlayMain from './PlayMain.svelte';
import QuestionFoot from './QuestionFoot.svelte';
import type { Round } from './round.svelte';

/** How long the first question has the connection for itself before the router comes, in milliseconds. */
const restMs = 1000;

let taking: Promise<FirstTaken | null> | undefined;

/** Plays the round in the page where it is for whoever came. @returns it, `null` where it is not for them */
export function takeFirst(): Promise<FirstTaken | null> {
	return (taking ??= take().catch(() => null)); // whatever was wrong, the site starts as on any page
}

// In pieces: a tap in between is taken up by the page, and is not kept waiting.
async function take(): Promise<FirstTaken | null> {
	const target = document.querySelector('.stage');
	const count = askedForFirst();
	const page = readPageRound();
	if (!target || !page || !standsInPage() || count === 0) return null;
	await breath();
	const { zone, now } = moment();
	if (!isAsked(page.first, now, zone)) return null;
	await breath();
	// The address is that of the page: /play/ below the base of the site.
	const home = new URL('..', location.href).pathname;
	const at = { fetch: (url: string) => fetch(url), base: home.slice(0, -1) };
	const index = unpackIndex(page.first.index);
	if (!index) return null;
	const play = { ...page, index, at };
	const rehearsal = roundInPage({ ...play, playing: null });
	void rehearsal.bringKey(); // for both: one of the two that a verdict waits for
	if (earlyChoice() >= 0) loadFeedback().catch(() => undefined); // somebody is about to check
	await rehearse(rehearsal, target);
	const store = newcomerStore();
	const round = roundInPage({ ...play, playing: { id: freshId(), now, zone, count, store } });
	const taken = new FirstTaken(round, home);
	const screen = hydrate(PlayFirst, { target, props: { taken } });
	taken.onEnd(() => {
		void unmount(screen);
	});
	setFirstTaken(taken);
	void round.bringKey();
	takeUpEarly();
	return taken;
}

/**
 * Runs the parts of the screen once, each on a copy of what the server wrote and in a task of its own: first runs are
 * slow, and all of them at once would keep a tap waiting.
 */
async function rehearse(round: Round, stage: Element): Promise<void> {
	const nothing = () => {};
	const foot = {
		round,
		saysAtOnce: true,
		wide: false,
		notice: '',
		onhint: nothing,
		onskip: nothing
	};
	const parts: readonly [string, (target: Element) => Record<string, unknown>][] = [
		['.qbar', on(PlayBar, { session: round.session, onleave: nothing })],
		['.q', on(PlayMain, { round, resumed: false, wide: false, first: true })],
		['.bar', on(QuestionFoot, foot)]
	];
	for (const [part, run] of parts) {
		await breath();
		const drawn = stage.querySelector(part);
		const copy = document.createElement('div');
		// The two comments are those between which a component finds what was drawn of it.
		copy.append(new Comment('['), ...(drawn ? [drawn.cloneNode(true)] : []), new Comment(']'));
		void unmount(run(copy));
	}
	await breath();
}

function on<P extends Record<string, unknown>>(part: Component<P>, props: P) {
	return (target: Element) => hydrate<P, Record<string, never>>(part, { target, props });
}

/** Lets the browser do what waits. */
function breath(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}

/**
 * Tells Kit where the site lies, as its own script will: what a round fetches may bring Kit's code along before that has
 * begun.
 */
function tellWhere(): void {
	const name = /__sveltekit_\w+/.exec(document.getElementById('site')?.textContent ?? '')?.[0];
	if (name) Reflect.set(window, name, { base: new URL('..', location.href).pathname.slice(0, -1) });
}

/** The router starts at once where another screen is to come, and else when the question had a moment for itself. */
async function start(): Promise<void> {
	tellWhere();
	const taken = await takeFirst();
	if (taken) {
		const region = document.querySelector('p[role=status]');
		const hush = region ? announceIn(region) : null;
		await comeLater(taken);
		hush?.(); // from now on the router's layout says it
	}
	window.startSite?.();
}

/** Fetches the router once the question had a moment for itself; where it does not come, again with the connection. */
async function comeLater(taken: FirstTaken): Promise<void> {
	await new Promise((resolve) => {
		setTimeout(resolve, restMs);
	});
	const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=later]')];
	for (;;) {
		const fetched = Promise.all(links.map(({ href }) => import(/* @vite-ignore */ href)));
		taken.isAlone = !(await fetched.then(
			() => true,
			() => false
		));
		if (!taken.isAlone) return;
		await new Promise((resolve) => {
			addEventListener('online', resolve, { once: true });
		});
	}
}

if (!import.meta.env.SSR) void start();
