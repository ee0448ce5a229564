import { appendFileSync } from 'node:fs';

/** Where `npm run faults` collects figures; without, as in `npm test`, only a few faults of each kind are tried. */
const figures = process.env['QUILLWISE_FAULTS'] ?? '';

/** Whether every fault is tried. */
export const everyFault = figures !== '';

/** Returns all cases where every fault is tried, else those that stand for them. */
export function chosen<T>(cases: readonly T[], isTypical: (value: T) => boolean): readonly T[] {
	return everyFault ? cases : cases.filter(isTypical);
}

/** Tells a figure to whoever reads the run. */
export function tell(figure: string): void {
	process.stdout.write(`faults: ${figure}\n`);
	if (everyFault) appendFileSync(figures, `${figure}\n`);
}
