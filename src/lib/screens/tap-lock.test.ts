import { expect, it } from 'vitest';
import { TapLock } from './tap-lock';

it('takes presses within 300 milliseconds for the same tap, and later ones for new', () => {
	let now = 1000;
	const lock = new TapLock(() => now);
	expect(lock.isClosed).toBe(false);
	lock.close();
	expect(lock.isClosed).toBe(true);
	now = 1299;
	expect(lock.isClosed).toBe(true);
	now = 1300;
	expect(lock.isClosed).toBe(false);
});
