import type { Page } from '@playwright/test';
import { damages, kinds, newer, typical } from './damages';
import { expectKept, frozenState, keptAnswers, offerOneKind, putInStorage } from './data';
import { chosen, everyFault, tell } from './faults';
import { expect, test } from './fixtures';
import { check, give, goOn, shownItem, startRound, thePack } from './round';

/** Texts by key. */
type Values = Readonly<Record<string, string>>;

/** Lets a learner with a history play two questions of a round, and returns what stands in the storage then. */
async function playedState(page: Page): Promise<Values> {
	const pack = await thePack(page);
	await offerOneKind(page);
	await page.goto('/robots.txt');
	const kept = JSON.stringify({ key: 'quillwise.settings.a', text: '{broken' });
	const { values } = frozenState('long-history');
	await putInStorage(page, { ...values, 'quillwise.kept.1': kept });
	await keptAnswers(page); // the page listens
	await page.getByRole('radio', { name: 'Light', exact: true }).check({ force: true });
	await page.getByRole('radio', { name: 'Dark', exact: true }).check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await startRound(page, '?start=quick&n=5');
	for (let i = 0; i < 2; i++) {
		await give(page, await shownItem(page, pack), 'right');
		await check(page);
		await goOn(page);
	}
	await page.goto('/settings/');
	await expect(page.getByText('Kept beside the first')).toBeVisible();
	return page.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));
}

/** What the page made of a damaged storage. */
interface Outcome {
	readonly attempts: number;
	readonly theme: string;
	/** The round is offered, and its question shows. */
	readonly playable: boolean;
	/** What stands in the storage before anything is played. */
	readonly values: Values;
}

/** Loads the settings with these values, reads what they say, and goes on with the round from the first page. */
async function outcomeOf(page: Page, values: Values, attempts: number): Promise<Outcome> {
	// From a page without a program: a round that is left still writes.
	await page.goto('/robots.txt');
	await putInStorage(page, values);
	await page.goto('/settings/');
	await expectKept(page, attempts).catch(() => undefined); // counted as lost by the caller
	return page.evaluate(async () => {
		const until = async <T>(look: () => T | null | undefined | false, seconds = 20) => {
			for (let left = seconds * 50; left > 0; left--) {
				const found = look();
				if (found) return found;
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
			return null;
		};
		const find = (selector: string) => document.querySelector<HTMLElement>(selector);
		const attempts = Number(find('.kept .num')?.textContent.replace(',', ''));
		const { dataset } = document.documentElement;
		// The second copy may know better than an older slot, a moment later.
		await until(() => dataset['theme'] === 'dark', 3);
		const theme = dataset['theme'] ?? 'none';
		const values = Object.fromEntries(Object.entries<string>(localStorage));
		find('.nav a')?.click();
		const links = () => [...document.querySelectorAll<HTMLElement>('.hero a')];
		(await until(() => links().find((link) => link.textContent.includes('Carry on'))))?.click();
		const playable = (await until(() => find('#stem'))) !== null;
		return { attempts, theme, playable, values };
	});
}

/** Says what a damage to one key cost, but for attempts; nothing is well. */
function costs(outcome: Outcome, damaged: Values, key: string, name: string): string[] {
	const { theme, playable, values } = outcome;
	const isLeft = (each: string) => values[each] === damaged[each];
	const events = Object.keys(damaged).filter((each) => /\.(ev|seg)\./.test(each) && each !== key);
	const aside = Object.keys(values).filter((each) => each.includes('.kept.') && each !== key);
	const characters = aside.reduce((sum, each) => sum + (values[each]?.length ?? 0), 0);
	return [
		playable ? '' : 'not playable',
		// What a newer version wrote is left as it is, and the older slot counts until the page is loaded anew.
		name === newer && !/look|kept/.test(key) && !isLeft(key)
			? 'a newer version was not left alone'
			: '',
		theme === 'dark' || name === newer ? '' : `theme ${theme}`,
		events.every(isLeft) ? '' : 'other attempts were touched',
		aside.length > 3 || characters > 200_000 ? `${characters} characters aside` : ''
	].filter((cost) => cost !== '');
}

// Hundreds of page loads: recording each would take longer than the test.
test.use({ trace: 'off' });

// In lots, so that two workers share them.
const lots = everyFault ? [0, 1, 2] : [0];

for (const lot of lots) {
	const own = kinds.filter((_, i) => i % lots.length === lot);
	const title = own.map(([kind]) => kind).join('; ');

	test(`no damage to one stored value costs an answer or the round (${title})`, async ({
		page,
		context,
		complaints
	}) => {
		test.setTimeout(everyFault ? 600_000 : 120_000);
		complaints.allow(/favicon/); // a page of plain text names no icon
		const values = await playedState(page);
		const attempts = await keptAnswers(page);
		// A page of its own: where requests are looked at, as for the round above, nothing is cached.
		const fresh = await context.newPage();
		await page.close();
		const wrong: string[] = [];
		let cases = 0;
		let lost = 0;
		for (const [i, [kind, pattern]] of own.entries()) {
			const key = Object.keys(values).find((name) => pattern.test(name)) ?? '';
			expect(key, kind).not.toBe('');
			const { [key]: whole = '', ...others } = values;
			// Two for each kind, by turns, where not all are tried.
			const two = [typical[i % 4], typical[(i + 1) % 4]];
			for (const { name, apply } of chosen(damages, (damage) => two.includes(damage.name))) {
				const text = apply(whole);
				const damaged: Values = text === null ? others : { ...others, [key]: text };
				const outcome = await outcomeOf(fresh, damaged, attempts);
				cases++;
				lost += attempts - outcome.attempts;
				for (const cost of costs(outcome, damaged, key, name))
					wrong.push(`${kind} ${name}: ${cost}`);
			}
		}
		const uncaught = complaints.unexpected.length;
		tell(`${cases} damages of ${title}: ${uncaught} uncaught errors, ${lost} answers lost`);
		expect(wrong).toEqual([]);
		expect(lost).toBe(0);
	});
}
