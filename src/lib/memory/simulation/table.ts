import type { MindName } from './mind';
import { simulate, type Result, type SimulationSize } from './simulate';

const minds: readonly MindName[] = ['FSRS, random weights', 'ACT-R, spacing'];

/** Returns the tables of a simulation, line by line: for each model of memory one row a policy. */
export function simulationTables(size: SimulationSize): string[] {
	const { learners, days, minutes } = size;
	return [
		`${learners} learners, ${days} days, ${minutes} minutes a day, breaks of up to 60 days`,
		...minds.flatMap((mind) => [
			'',
			`memory by ${mind}`,
			row(['', 'facts kept', 'minutes', 'facts a minute', 'after a break', 'longest']),
			...simulate(mind, size).map(rowOf)
		])
	];
}

function rowOf(result: Result): string {
	const { policy, retained, minutes, perMinute, longestAfterBreak, longest } = result;
	return row([
		policy,
		retained.toFixed(1),
		minutes.toFixed(0),
		perMinute.toFixed(3),
		`${longestAfterBreak.toFixed(1)} min`,
		`${longest.toFixed(1)} min`
	]);
}

function row([name = '', ...cells]: readonly string[]): string {
	return [name.padEnd(18), ...cells.map((cell) => cell.padStart(15))].join('');
}
