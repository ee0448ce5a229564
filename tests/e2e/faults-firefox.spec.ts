import { anExample, frozenState, recordAttempts, storeCode } from './data';
import { damages, kinds } from './damages';
import { everyFault, tell } from './faults';
import { findFirefox, Firefox, withProfile } from './firefox';
import { expect, test } from './fixtures';

const path = findFirefox() ?? '';

test.skip(!everyFault, 'a part of npm run faults');
test.skip(path === '', 'no Firefox was found');

/** Returns how many answers the settings say are kept, once that number stands still for half a second. */
async function keptIn(firefox: Firefox, page: string, home: string, due: number): Promise<number> {
	await firefox.goto(page, `${home}/settings/`);
	return firefox.evaluate(
		page,
		async (wanted) => {
			let count = 0;
			for (let left = 100; left > 0 && count !== wanted; left--) {
				await new Promise((resolve) => setTimeout(resolve, 50));
				const text = document.querySelector('.kept .num')?.textContent;
				count = Number(text?.replace(',', '') ?? 0);
			}
			return count;
		},
		due
	);
}

async function dropSecondCopy(firefox: Firefox, page: string): Promise<void> {
	await firefox.evaluate(
		page,
		() =>
			new Promise<null>((resolve) => {
				const request = indexedDB.deleteDatabase('quillwise');
				request.onsuccess =
					request.onerror =
					request.onblocked =
						() => {
							resolve(null);
						};
			}),
		null
	);
}

test('Firefox: two windows that record two hundred attempts each at once keep four hundred', async ({
	baseURL
}) => {
	test.setTimeout(180_000);
	const home = baseURL ?? '';
	const code = home + (await storeCode());
	await withProfile(async (profile) => {
		const firefox = await Firefox.start(path, profile);
		const kept: number[] = [];
		for (let run = 1; run <= 3; run++) {
			const windows: string[] = [];
			for (let i = 0; i < 2; i++) windows.push(await firefox.open(`${home}/robots.txt`));
			await Promise.all(
				windows.map((page, i) =>
					firefox.evaluate(page, recordAttempts, {
						code,
						tab: `${'ab'[i]}${run}`,
						many: 200,
						example: anExample()
					})
				)
			);
			for (const page of windows) await firefox.close(page);
			// From a page without a program, none of whose imports could be cut off.
			const page = await firefox.open(`${home}/robots.txt`);
			await keptIn(firefox, page, home, 400 * run);
			// Without the second copy the first alone must have them too.
			await dropSecondCopy(firefox, page);
			kept.push(await keptIn(firefox, page, home, 400 * run));
			await firefox.close(page);
		}
		await firefox.kill();
		tell(`Firefox, two windows at once: ${kept.join(', ')} of 400, 800, 1200 answers kept`);
		expect(firefox.uncaught).toEqual([]);
		expect(kept).toEqual([400, 800, 1200]);
	});
});

test('Firefox: no damage to one stored value costs an answer', async ({ baseURL }) => {
	test.setTimeout(600_000);
	const home = baseURL ?? '';
	const { values, holds } = frozenState('every-field');
	const due = holds.attempts.length;
	await withProfile(async (profile) => {
		const firefox = await Firefox.start(path, profile);
		const page = await firefox.open(`${home}/robots.txt`);
		const put = async (entries: [string, string][]) => {
			await firefox.goto(page, `${home}/robots.txt`);
			await firefox.evaluate(
				page,
				(all) => {
					localStorage.clear();
					for (const [key, text] of all) localStorage.setItem(key, text);
				},
				entries
			);
		};
		await put(Object.entries(values));
		expect(await keptIn(firefox, page, home, due)).toBe(due);
		// Let the second copy take what it lacks.
		await new Promise((resolve) => setTimeout(resolve, 2000));
		let cases = 0;
		const tried: string[] = [];
		let lost = 0;
		for (const [kind, pattern] of kinds) {
			const key = Object.keys(values).find((name) => pattern.test(name));
			if (key === undefined) continue; // this state has none of the kind
			tried.push(kind);
			const { [key]: whole = '', ...others } = values;
			for (const { apply } of damages) {
				const text = apply(whole);
				await put(Object.entries(text === null ? others : { ...others, [key]: text }));
				cases++;
				lost += due - (await keptIn(firefox, page, home, due));
			}
		}
		await firefox.kill();
		const uncaught = firefox.uncaught.length;
		tell(
			`Firefox, ${cases} damages of ${tried.join('; ')}: ${uncaught} uncaught errors, ${lost} answers lost`
		);
		expect(firefox.uncaught).toEqual([]);
		expect(lost).toBe(0);
	});
});

for (const { waitMs, most } of [
	{ waitMs: 0, most: 1 },
	{ waitMs: 7000, most: 0 }
]) {
	test(`Firefox: killed ${waitMs} ms after an answer it has lost at most ${most}`, async ({
		baseURL
	}) => {
		test.setTimeout(180_000);
		const home = baseURL ?? '';
		const code = home + (await storeCode());
		const losses: number[] = [];
		for (let run = 1; run <= 3; run++) {
			await withProfile(async (profile) => {
				const first = await Firefox.start(path, profile);
				const page = await first.open(`${home}/robots.txt`);
				// Nobody gives two answers within a second and a half.
				const example = anExample();
				const recording = { code, tab: 'a', many: 4 + run, example, restMs: 1500 };
				await first.evaluate(page, recordAttempts, recording);
				await new Promise((resolve) => setTimeout(resolve, waitMs));
				await first.kill();
				const second = await Firefox.start(path, profile);
				const again = await second.open(`${home}/robots.txt`);
				losses.push(recording.many - (await keptIn(second, again, home, recording.many)));
				await second.kill();
				expect([...first.uncaught, ...second.uncaught]).toEqual([]);
			});
		}
		tell(`Firefox, 3 times killed ${waitMs} ms after an answer: ${losses.join(', ')} answers lost`);
		for (const loss of losses) expect(loss).toBeLessThanOrEqual(most);
	});
}
