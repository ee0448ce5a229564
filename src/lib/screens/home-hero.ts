/** What the first card of the home screen says and where its button leads. */
export interface Hero {
	readonly kind: 'first' | 'running' | 'rested' | 'daily' | 'played';
	readonly kicker: string;
	readonly title: string;
	readonly text: string;
	readonly button: string;
	/** Query of `/play/`, with its question mark; empty to carry on. */
	readonly query: string;
	/** One for each item of a running round short enough to show. */
	readonly slots: readonly ('done' | 'now' | 'open')[];
	readonly slotsLabel: string;
}

/**
 * Returns the first card for somebody who has not played here yet.
 *
 * @param kicker the small line above the title, e.g. the title of the pack
 */
export function welcome(kicker: string): Hero {
	return {
		kind: 'first',
		kicker,
		title: 'News that sticks',
		text: 'Answer five questions about the news. Learn why each answer is right. Miss one, and you can meet it again.',
		button: 'Start with five',
		query: '?start=quick&n=5',
		slots: [],
		slotsLabel: ''
	};
}
