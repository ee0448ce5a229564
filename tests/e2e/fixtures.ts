import AxeBuilder from '@axe-core/playwright';
import { test as plain, expect, type BrowserContext, type Page } from '@playwright/test';

/** What went wrong in a browser while a test ran: errors, breaches of the security policy, calls to elsewhere. */
export class Complaints {
	readonly #seen: string[] = [];
	readonly #allowed: RegExp[] = [];

	/** Lets complaints pass that a test brings about on purpose. */
	allow(pattern: RegExp): void {
		this.#allowed.push(pattern);
	}

	/** Complaints seen so far that no test asked for. */
	get unexpected(): readonly string[] {
		return this.#seen.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
	}

	/** Listens to all pages of a context. `home` is the only origin they may call. */
	async listenTo(context: BrowserContext, home: string): Promise<void> {
		await context.addInitScript(() => {
			document.addEventListener('securitypolicyviolation', (event) => {
				const { violatedDirective, blockedURI, sample } = event;
				reportError(new Error(`security policy: ${violatedDirective} ${blockedURI} ${sample}`));
			});
		});
		context.on('console', (message) => {
			if (message.type() !== 'error') return;
			const { url, lineNumber } = message.location();
			this.#seen.push(`console: ${message.text()} (${url}:${lineNumber})`);
		});
		context.on('weberror', (error) => this.#seen.push(`uncaught: ${String(error.error())}`));
		context.on('request', (request) => {
			const { origin, protocol } = new URL(request.url());
			if (/^https?:$/.test(protocol) && origin !== new URL(home).origin) {
				this.#seen.push(`other origin: ${request.url()}`);
			}
		});
	}
}

/** Playwright's `test` on the served build; fails on any complaint a test did not allow. */
export const test = plain.extend<{ complaints: Complaints }>({
	complaints: [
		async ({ context, baseURL }, use) => {
			const complaints = new Complaints();
			await complaints.listenTo(context, baseURL ?? '');
			await use(complaints);
			expect(complaints.unexpected, 'complaints of the browser').toEqual([]);
		},
		{ auto: true }
	]
});

/** Rules of axe that look at colours: between two themes nothing else differs. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Fails where axe finds anything on the page as it stands, or on a part of it; in the dark theme it looks at colours
 * alone, so a test that asks in the dark asks in the light too.
 */
export async function expectNoAxeFindings(page: Page, part?: string): Promise<void> {
	// Without frames there is nothing to be put together in a page of its own, which takes longer than the search itself.
	const builder = new AxeBuilder({ page }).setLegacyMode(true);
	await expect(page.locator('iframe')).toHaveCount(0);
	const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	if (isDark) builder.withRules(colourRules);
	const { violations } = await (part ? builder.include(part) : builder).analyze();
	const findings = violations.map(
		({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`
	);
	expect(findings, 'findings of axe').toEqual([]);
}

/** Fails where the page can be scrolled sideways, and names what sticks out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth
		);
		return [
			`the page is ${scrollWidth} px wide in ${clientWidth} px`,
			...wide.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`)
		];
	});
	expect(beyond, 'what sticks out').toEqual([]);
}

export { expect };
