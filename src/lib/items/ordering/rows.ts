import { withoutStop } from '../../base/sentence';
import { ordinals } from './index';

interface Step {
	readonly id: string;
	readonly text: string;
}

/** Returns the steps in the order of a response; one that it lacks stands last, as in a response of an older version. */
export function stepsIn(steps: readonly Step[], order: readonly string[]): Step[] {
	const placeOf = ({ id }: Step) => (order.includes(id) ? order.indexOf(id) : order.length);
	return [...steps].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Returns the order after one step went to another place. */
export function movedOrder(steps: readonly Step[], from: number, to: number): string[] {
	const order = steps.map(({ id }) => id);
	order.splice(to, 0, ...order.splice(from, 1));
	return order;
}

const counts = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

/** Returns where a step stands, to be said: `The loan is signed: now second of four.` */
export function placeInWords(steps: readonly Step[], at: number): string {
	return `${withoutStop(steps[at]?.text ?? '')}: now ${ordinals[at] ?? ''} of ${counts[steps.length] ?? ''}.`;
}
