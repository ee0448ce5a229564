import { tick } from 'svelte';
import type { Session } from '$lib/quiz/schema';
import { feedbackNow, loadNotes } from './later';
import { pictureStands, takeOffPicture } from './picture-place';
import { notPictured, stampOf } from './picture';

const controls = 'input, select, textarea';
/** How many frames the round may take to be whole, once its code is there. */
const mostFrames = 60;

/** Puts the round in the place of its picture, as soon as it is whole, with what was done on the picture until then. */
export async function takePictureOver(
	form: HTMLFormElement,
	round: { readonly session: Session }
): Promise<void> {
	await Promise.allSettled([round.session.phase === 'feedback' ? feedbackNow() : loadNotes()]);
	await tick();
	for (let frame = 0; frame < mostFrames && !isWhole(form, round.session); frame++)
		await new Promise(requestAnimationFrame);
	if (pictureStands()) takeOver(form, round.session);
}

function isWhole(form: HTMLFormElement, session: Session): boolean {
	const parts = session.phase === 'asking' ? ['.bar .pri', '.notes'] : ['.bar .pri', '#verdict'];
	const drawn = pictureOfThis(session);
	// When a fact comes back is worked out last; without it the page is shorter, and what is read would move. Whoever
	// pressed a button reads no more.
	const isWanted = window.early?.pressed != null;
	const isAsLong = !drawn || isWanted || elementsIn(form) >= elementsIn(drawn);
	return isAsLong && parts.every((part) => form.querySelector(part));
}

function elementsIn(form: Element): number {
	return form.querySelectorAll(`:not(:is(${notPictured}), :is(${notPictured}) *)`).length;
}

/** Returns the picture on the screen, `null` where it is of another moment. */
function pictureOfThis(session: Session): HTMLFormElement | null {
	const drawn = document.querySelector<HTMLFormElement>('#picture form');
	return drawn?.dataset['stamp'] === stampOf(session) ? drawn : null;
}

function takeOver(form: HTMLFormElement, session: Session): void {
	const drawn = pictureOfThis(session);
	const carried = drawn && doneOn(drawn, form);
	const isSkipping = document.activeElement?.matches('#picture .skip') ?? false;
	const top = scrollY;
	takeOffPicture();
	scrollTo(0, top);
	if (isSkipping) document.querySelector<HTMLElement>('.skip')?.focus();
	carried?.();
	// It could not take the focus while the picture stood.
	if (document.activeElement === document.body)
		form.querySelector<HTMLElement>('#verdict')?.focus({ preventScroll: true });
}

/**
 * Looks at what was done on a picture and returns what does the same to the real thing: puts its controls, gives it the
 * focus, and presses the one button that was pressed.
 */
export function doneOn(drawn: HTMLElement, real: HTMLElement): () => void {
	const put = pairs<HTMLInputElement>(drawn, real, controls).filter(([from]) => isChanged(from));
	const focused = pairs<HTMLElement>(
		drawn,
		real,
		`${controls}, button, summary, a, [tabindex]`
	).find(([from]) => from === document.activeElement);
	const pressed = pairs<HTMLElement>(drawn, real, 'button').find(
		([from]) => from === window.early?.pressed
	);
	return () => {
		focused?.[1].focus({ preventScroll: true });
		for (const [from, to] of put) putLike(from, to);
		pressed?.[1].click();
	};
}

/** Returns the elements that fit a selector, each with the one in its place; none where there are more of them on one side. */
function pairs<E extends Element>(drawn: Element, real: Element, selector: string): [E, E][] {
	const to = [...real.querySelectorAll<E>(selector)].filter((one) => !one.closest('dialog'));
	const from = [...drawn.querySelectorAll<E>(selector)];
	if (from.length !== to.length) return [];
	return from.flatMap((one, i) => {
		const other = to[i];
		return other?.localName === one.localName ? [[one, other]] : [];
	});
}

function isTicked({ type }: HTMLInputElement): boolean {
	return type === 'radio' || type === 'checkbox';
}

/** A picture is drawn with what stood there as the default. */
function isChanged(control: HTMLInputElement | HTMLSelectElement): boolean {
	if (control instanceof HTMLSelectElement)
		return [...control.options].some((option) => option.selected !== option.defaultSelected);
	if (isTicked(control)) return control.checked !== control.defaultChecked;
	return control.value !== control.defaultValue;
}

function putLike(from: HTMLInputElement, to: HTMLInputElement): void {
	if (!isTicked(from)) {
		to.value = from.value;
		to.dispatchEvent(new Event('input', { bubbles: true }));
		to.dispatchEvent(new Event('change', { bubbles: true }));
	} else if (from.checked !== to.checked && (from.checked || from.type === 'checkbox')) to.click();
}
