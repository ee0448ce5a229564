import { describe, expect, it } from 'vitest';
import { CopyKeeper, type SecondCopy } from './second-copy';

/** A place that never fails; what is done there is told by the deeds themselves. */
const place = {
	exists: () => Promise.resolve(true),
	open: () => Promise.resolve({} as SecondCopy)
};

function keeperWith() {
	const jobs: (() => void)[] = [];
	const done: string[] = [];
	const keeper = new CopyKeeper(place, (job) => jobs.push(job));
	const deed = (name: string) => () => Promise.resolve(void done.push(name));
	const paint = async () => {
		for (const job of jobs.splice(0)) job();
		await new Promise((resolve) => setTimeout(resolve));
	};
	return { keeper, done, deed, paint };
}

describe('what may wait for the second copy', () => {
	it('is done once the screen was painted, in its order', async () => {
		const { keeper, done, deed, paint } = keeperWith();
		keeper.useSoon(deed('attempt'));
		keeper.useSoon(deed('session'));
		await new Promise((resolve) => setTimeout(resolve));
		expect(done).toEqual([]);
		await paint();
		expect(done).toEqual(['attempt', 'session']);
		keeper.useSoon(deed('next'));
		await paint();
		expect(done).toEqual(['attempt', 'session', 'next']);
	});

	it('is done before whatever does not wait, and once', async () => {
		const { keeper, done, deed, paint } = keeperWith();
		keeper.useSoon(deed('session kept'));
		await keeper.use(deed('session removed'));
		await paint();
		expect(done).toEqual(['session kept', 'session removed']);
	});
});
