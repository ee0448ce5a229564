import type { Settings } from './schema';

/** What is taken until the learner chooses otherwise. */
export const defaultSettings: Settings = {
	theme: 'system',
	textSize: 'normal',
	lessMotion: false,
	letterKeys: true,
	clozeSelects: false,
	certainty: 'think-so',
	retention: 0.9,
	reviewMinutes: 5,
	reviewNew: true,
	weights: null
};
