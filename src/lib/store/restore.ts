import './no-eval';
import { z } from 'zod';
import { attemptSchema, type Attempt } from '../quiz/schema';
import { defaultSettings } from './default-settings';
import { settingsSchema, type Settings } from './schema';

/** Returns those of the values that are attempts. Never throws. */
export function restoreAttempts(values: readonly unknown[]): Attempt[] {
	return values.flatMap((value) => attemptSchema.safeParse(value).data ?? []);
}

/** Returns settings from any value: each field that is missing or wrong takes its default. Never throws. */
export function restoreSettings(value: unknown): Settings {
	const fields = typeof value === 'object' && value !== null ? value : {};
	const settings: Settings = { ...defaultSettings };
	for (const [name, field] of Object.entries(fields)) {
		const schema = Object.hasOwn(settingsSchema.shape, name)
			? settingsSchema.shape[name as keyof typeof settingsSchema.shape] // hasOwn says it is one
			: z.unknown();
		if (name !== '__proto__' && schema.safeParse(field).success) settings[name] = field;
	}
	return settings;
}
