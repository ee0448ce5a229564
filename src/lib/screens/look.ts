import type { Settings } from '$lib/store/schema';

/** Colours of the browser's own bar, by theme; the same as `--paper` in `tokens.css` and as in `app.html`. */
const barColours = { light: '#f3f5f5', dark: '#0f171d' };

/**
 * Puts the chosen theme, text size and motion on the page; what is left to the device is left out.
 *
 * The script in `app.html` does the same before the first paint, from the copy which the store keeps for it.
 */
export function wear({ theme, textSize, lessMotion }: Settings): void {
	const { dataset } = document.documentElement;
	const look = {
		theme: theme === 'system' ? null : theme,
		text: textSize === 'normal' ? null : textSize,
		motion: lessMotion ? 'less' : null
	};
	for (const [name, value] of Object.entries(look)) {
		if (value === null) Reflect.deleteProperty(dataset, name);
		else dataset[name] = value;
	}
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		meta.content = barColours[look.theme ?? (meta.media.includes('dark') ? 'dark' : 'light')];
	}
}
