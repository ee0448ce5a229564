import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { openType, states, statesOf, typeNames } from './types-page';

for (const theme of ['light', 'dark'] as const) {
	test.describe(`in ${theme} colours`, () => {
		test.use({ colorScheme: theme });

		for (const { state, label } of states) {
			test(`axe finds nothing on any type, shown as: ${label}`, async ({ page }) => {
				for (const name of typeNames) {
					const of = await statesOf(page, name);
					await openType(page, name, of.includes(state) ? state : 'empty');
				}
				await expectNoAxeFindings(page);
			});
		}
	});
}

for (const [title, width, setting] of [
	['at 320 pixels', 320, ''],
	['at 320 pixels from right to left', 320, 'rtl'],
	['with text of twice the size on a phone', 390, 'zoom']
] as const) {
	test(`nothing sticks out ${title}, in any state`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/types/');
		await page.evaluate((how) => {
			const root = document.documentElement;
			if (how === 'rtl') root.dir = 'rtl';
			if (how === 'zoom') root.style.fontSize = '200%';
		}, setting);
		for (const name of typeNames) {
			await openType(page, name);
			for (const state of await statesOf(page, name)) {
				await openType(page, name, state);
				await expectNoSidewaysScroll(page);
			}
		}
	});
}

test('every control of every type is named, and the stem names the task', async ({ page }) => {
	const named = async (name: Parameters<typeof openType>[1], tree: string) => {
		const form = await openType(page, name);
		await expect(form).toMatchAriaSnapshot(tree);
	};
	await named(
		'multiple-response',
		`
    - group "Which of these numbers are prime? Choose all that apply.":
      - checkbox "2"
      - checkbox "3"
    `
	);
	await named(
		'odd-one-out',
		`
    - group /Three of these rivers/:
      - radio "The Danube"
    `
	);
	await named(
		'ordering',
		`
    - list /Put these tasks of a working week in order/:
      - listitem:
        - 'button /Move up: .+/ [disabled]'
        - 'button /Move down: .+/'
    `
	);
	await named(
		'matching',
		`
    - group /Match each country with its capital/:
      - radio /.+/ [checked]
    - list /Match each country/:
      - listitem:
        - 'button /Athens: empty. Place .+ here./'
    `
	);
	await named(
		'cloze',
		`
    - group "Complete the note on water.":
      - paragraph:
        - 'button "Gap 1 of 3: empty"'
    - group "Words for gap 1":
      - button "ice"
    `
	);
	await named(
		'evidence',
		`
    - group /Which sentence best supports/:
      - radio "Sentence 1 The Atacama lies between the Andes and the sea."
    `
	);
	await named(
		'place',
		`
    - application "Map of Europe. Arrow keys move the pin."
    - group "Move the pin":
      - button "North"
    - combobox /Or choose from the list/
    `
	);
});

test('what was marked is told in words: right, wrong and what is true', async ({ page }) => {
	const says = async (name: Parameters<typeof openType>[1], state: string, words: string[]) => {
		const form = await openType(page, name, state);
		for (const word of words) await expect(form.getByText(word).first()).toBeVisible();
	};
	await says('multiple-response', 'partly', ['Right', 'Missed']);
	await says('odd-one-out', 'wrong', ['Your answer', 'The answer', 'What the others share']);
	await says('ordering', 'partly', ['Right place', 'Belongs fourth', 'Monday']);
	await says('matching', 'partly', ['Right', 'Your answer', 'The answer', 'of 4 pairs']);
	await says('cloze', 'partly', ['of 3 gaps']);
	await says('evidence', 'wrong', ['Your answer', 'The answer']);
	await says('place', 'partly', ['km from there', 'The answer']);
	await says('place', 'unanswered', ['Not answered', 'Paris']);
});
