import type { Locator, Page } from '@playwright/test';

/** Goes to one of the controls by Tab alone, or by Shift and Tab where they lie behind. */
export async function tabTo(page: Page, targets: Locator, most = 60): Promise<void> {
	for (let i = 0; i < most; i++) {
		const way = await targets.evaluateAll((controls: Element[]) => {
			const here = document.activeElement;
			if (!(here instanceof HTMLElement) || controls.includes(here)) return null;
			const [first] = controls;
			const isBehind =
				first && first.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
			return isBehind ? 'Shift+Tab' : 'Tab';
		});
		if (way === null) return;
		await page.keyboard.press(way);
	}
	throw new Error('Tab does not lead there');
}
