/** What a list does while one of its rows is dragged. */
export interface Reordering {
	/** The row at this position was picked up. */
	readonly onlift: (position: number) => void;
	/** The row picked up goes to another position; the list shows it there at once. */
	readonly onmove: (from: number, to: number) => void;
	/** The row was let go at this position. */
	readonly ondrop: (position: number) => void;
}

/** How far the pointer goes before a press becomes a drag, in pixels. */
const slackPx = 5;

/**
 * Lets the rows of a list be dragged, as an extra beside the buttons that every row has.
 *
 * A mouse or pen takes a row anywhere but at its buttons; a finger only by what is marked `data-grip`, since a swipe
 * anywhere else scrolls the page.
 *
 * @returns an attachment for the list
 */
export function reorderable({ onlift, onmove, ondrop }: Reordering) {
	return (list: HTMLElement): (() => void) => {
		let drag: { readonly pointer: number; readonly y: number; at: number; lifted: boolean } | null =
			null;

		function rowOf(event: PointerEvent): Element | null {
			const on = event.target instanceof Element ? event.target : null;
			if (!on || event.button !== 0 || on.closest('button')) return null;
			if (event.pointerType === 'touch' && !on.closest('[data-grip]')) return null;
			return on.closest('li');
		}

		function pressed(event: PointerEvent) {
			const row = rowOf(event);
			const at = row ? [...list.children].indexOf(row) : -1;
			if (at >= 0) drag = { pointer: event.pointerId, y: event.clientY, at, lifted: false };
		}

		function moved(event: PointerEvent) {
			if (drag?.pointer !== event.pointerId) return;
			if (!drag.lifted) {
				if (Math.abs(event.clientY - drag.y) < slackPx) return;
				drag.lifted = true;
				// The list and not the row holds the pointer: a row that changes its place would lose it.
				list.setPointerCapture(event.pointerId);
				onlift(drag.at);
			}
			event.preventDefault();
			const { at } = drag;
			const to = [...list.children].filter((row, i) => {
				const { top, height } = row.getBoundingClientRect();
				return i !== at && top + height / 2 < event.clientY;
			}).length;
			if (to === at) return;
			drag.at = to;
			onmove(at, to);
		}

		function ended(event: PointerEvent) {
			if (drag?.pointer !== event.pointerId) return;
			if (drag.lifted) ondrop(drag.at);
			drag = null;
		}

		list.addEventListener('pointerdown', pressed);
		list.addEventListener('pointermove', moved);
		list.addEventListener('pointerup', ended);
		list.addEventListener('pointercancel', ended);
		return () => {
			list.removeEventListener('pointerdown', pressed);
			list.removeEventListener('pointermove', moved);
			list.removeEventListener('pointerup', ended);
			list.removeEventListener('pointercancel', ended);
		};
	};
}
