import type { Care, ReadingSettings, Settings } from './schema';

/** How texts are read until the learner chooses otherwise. */
export const defaultReading: ReadingSettings = {
	level: 'standard',
	way: 'open',
	size: 'normal',
	lines: 'normal',
	width: 'normal',
	face: 'serif',
	spaced: false,
	sepia: false,
	rate: 1
};

/** What was done to keep the data safe before anything was. */
export const defaultCare: Care = {
	savedAt: null,
	savedAttempts: 0,
	quietUntil: 0,
	persistAsked: false,
	sevenDaysTold: false
};

/** Returns the text the inline script of app.html copies to the root element; absent fields leave it to the device. */
export function lookOf(settings: Settings): string {
	return JSON.stringify({
		...(settings.theme === 'system' ? {} : { theme: settings.theme }),
		...(settings.textSize === 'normal' ? {} : { text: settings.textSize }),
		...(settings.lessMotion ? { motion: 'less' } : {})
	});
}
