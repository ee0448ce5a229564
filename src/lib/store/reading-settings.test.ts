import { expect, test } from 'vitest';
import { defaultSettings } from './default-settings';
import { defaultReading } from './look';
import { settingsSchema } from './schema';

test('settings stored before texts could be read load as they were', () => {
	expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test('choices about reading come back, and fields of newer versions with them', () => {
	const reading = { ...defaultReading, level: 'full' as const, sepia: true, margin: 3 };

	expect(settingsSchema.parse({ ...defaultSettings, reading }).reading).toEqual(reading);
});

test('a choice this version does not know counts as the usual one and costs no other', () => {
	const reading = { ...defaultReading, level: 'expert', size: 'large', rate: 9 };

	expect(settingsSchema.parse({ ...defaultSettings, reading }).reading).toEqual({
		...defaultReading,
		size: 'large'
	});
});
