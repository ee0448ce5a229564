import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders of src/lib in import order: each may import only from those before it. */
const order = [
	...['base', 'ui', 'formats', 'items', 'bank', 'memory', 'quiz', 'assign', 'analysis'],
	...['store', 'screens']
];
/** Folders whose .ts files know neither Svelte nor the browser. */
const pure = order.filter((folder) => folder !== 'ui' && folder !== 'screens');
/** The only files of pure folders that may touch the browser or Svelte. */
const borders = ['src/lib/items/views.ts', 'src/lib/store/browser-*.ts'];

const noSvelte = {
	regex: '^(svelte(/|$)|\\$app/|.*\\.svelte$)',
	message: 'A pure folder knows no Svelte.'
};
const noSibling = {
	regex:
		'^(\\.\\./(?!(contract|fields|lint|one-choice|option-id|outline)$)[a-z]|\\$lib/items(?!/))',
	message: 'Item types do not know each other.'
};
const noScheduler = {
	regex: '^ts-fsrs(/|$)',
	message: 'memory/scheduler.ts is its only importer: the schedule has one owner.'
};
// './index' is the playing half beside the authoring half of one item type.
const noBarrel = { regex: '([^.]|\\.\\.)/index$', message: 'Name the file.' };
const noLater = (folder) => {
	const later = order.slice(order.indexOf(folder) + 1).join('|');
	return {
		regex: `^(\\$lib/|(\\.\\./)+)(${later || '(?!)'})(/|$)`,
		message: `${folder} lies below it.`
	};
};
const forbid = (files, patterns, ignores = []) => ({
	files,
	ignores: ['**/*.test.ts', ...ignores],
	rules: {
		'no-restricted-imports': ['error', { patterns: [...patterns, noBarrel, noScheduler] }]
	}
});

export default defineConfig(
	{ ignores: ['.svelte-kit/', 'build/', 'coverage/', 'test-results/', 'playwright-report/'] },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: { 'svelte/no-at-html-tags': 'error' }
	},
	{
		files: ['**/*.js'],
		extends: [ts.configs.disableTypeChecked],
		rules: { 'no-console': 'off' }
	},

	// Flat config replaces a rule's options rather than merging them, so each file below
	// gets its full list of patterns from the last entry that matches it.
	...order.map((f) => forbid([`src/lib/${f}/**/*.{ts,svelte}`], [noLater(f)])),
	...pure.map((f) => forbid([`src/lib/${f}/**/*.ts`], [noLater(f), noSvelte], borders)),
	forbid(['src/lib/items/*/**/*.ts'], [noLater('items'), noSvelte, noSibling]),
	{
		files: ['src/lib/memory/scheduler.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: [noLater('memory'), noSvelte, noBarrel] }]
		}
	},
	{
		files: pure.map((f) => `src/lib/${f}/**/*.ts`),
		ignores: ['**/*.test.ts', ...borders],
		rules: {
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'localStorage', 'indexedDB', 'fetch', 'navigator', 'crypto']
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Take a Random argument.' },
				{ object: 'Date', property: 'now', message: 'Take a now argument.' },
				{ object: 'performance', property: 'now', message: 'Take a now argument.' }
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'Take a now argument.'
				}
			]
		}
	}
);
