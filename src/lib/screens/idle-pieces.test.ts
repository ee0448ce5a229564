import { describe, expect, it } from 'vitest';
import { inIdlePieces } from './idle-pieces';

/** Resolves after so many tasks that every piece had its turn. */
async function rest(): Promise<void> {
	for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('work in pieces', () => {
	it('is done to its end, each piece in a task of its own', async () => {
		const done: string[] = [];
		function* work() {
			for (const piece of ['a', 'b', 'c']) {
				done.push(piece);
				queueMicrotask(() => done.push('between'));
				yield;
			}
		}
		inIdlePieces(work());
		expect(done).toEqual([]);
		await rest();
		expect(done).toEqual(['a', 'between', 'b', 'between', 'c', 'between']);
	});

	it('that is stopped puts away what it had begun, once, and goes no further', async () => {
		const done: string[] = [];
		let begun = () => {};
		const hasBegun = new Promise<void>((resolve) => {
			begun = resolve;
		});
		function* work() {
			begun();
			try {
				yield;
				done.push('more');
			} finally {
				done.push('put away');
			}
		}
		const stop = inIdlePieces(work());
		await hasBegun;
		stop();
		stop();
		await rest();
		expect(done).toEqual(['put away']);
	});

	it('may be stopped by one of its own pieces', async () => {
		const done: string[] = [];
		let stop = () => {};
		function* work() {
			try {
				stop();
				yield;
				done.push('more');
			} finally {
				done.push('put away');
			}
		}
		stop = inIdlePieces(work());
		await rest();
		expect(done).toEqual(['put away']);
	});
});
