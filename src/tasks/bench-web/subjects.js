import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { compressAll } from '../compress.js';
import { npm, root } from '../install.js';

/**
 * @typedef {object} Subject A quiz page to be measured.
 * @property {string} name
 * @property {string} dir Folder that is served.
 * @property {string} path Address of the page.
 * @property {string} option Selector of the answers of the first question.
 * @property {string | null} check Selector of what checks an answer; `null` where choosing does.
 * @property {string} feedback Selector of what says how it went.
 * @property {string} [reasons] Selector of what says why, where that comes after it.
 * @property {{ press: string, option: string }} [next] What goes on to the next question, and what answers any, where
 *   another visit goes on from there.
 */

/** The libraries measured, in the versions the figures are given for; fetched into a folder of their own. */
const packages = [
	'survey-core@2.5.38',
	'survey-js-ui@2.5.38',
	'react-quiz-component@0.9.1',
	'react@18.3.1',
	'react-dom@18.3.1'
];

/**
 * Returns the pages to be measured, all with the same ten items: the floor, the built site, and two libraries.
 *
 * @returns {Promise<Subject[]>}
 */
export async function subjects() {
	const folder = mkdtempSync(join(tmpdir(), 'quillwise-bench-'));
	const items = tenChoices();
	const floor = floorIn(join(folder, 'floor'), items);
	console.log(`Fetching ${packages.join(', ')} into ${folder} ...`);
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
	const quiet = ['--no-audit', '--no-fund', '--silent', '--save-exact'];
	const fetched = npm(['install', ...quiet, ...packages], { cwd: folder });
	const libraries = fetched ? [await survey(folder, items), await react(folder, items)] : [];
	if (!fetched) console.log('The libraries could not be fetched; the others are measured alone.');
	for (const { dir } of [floor, ...libraries]) await compressAll(dir);
	return [
		floor,
		{
			name: 'Quillwise',
			dir: join(root, 'build'),
			path: '/play/',
			option: '.ask .opts input',
			check: '.bar .pri',
			feedback: '.how-it-went:not(.unsaid)',
			reasons: '#verdict',
			next: { press: '.bar .pri', option: '.ask :is(input, select, textarea, button)' }
		},
		...libraries
	];
}

/** @typedef {{ stem: string, options: { text: string, key?: true, rationale: string }[] }} Choice */

/** @returns {Choice[]} */
function tenChoices() {
	const file = join(root, 'build', 'packs', 'london-summit-2025.json');
	const { items } = JSON.parse(readFileSync(file, 'utf8'));
	return items
		.filter((/** @type {{ type: string }} */ { type }) => type === 'single-choice')
		.slice(0, 10)
		.map((/** @type {Choice} */ { stem, options }) => ({ stem, options }));
}

/**
 * @param {string} dir
 * @param {Choice[]} items
 * @returns {Subject}
 */
function floorIn(dir, items) {
	const page = readFileSync(join(root, 'tests', 'bench', 'floor.html'), 'utf8');
	const filled = page.replace(/\/\*items\*\/[^]*?\/\*end\*\//, () => JSON.stringify(items));
	mkdirSync(dir, { recursive: true });
	writeFileSync(join(dir, 'index.html'), filled);
	const [option, check, feedback] = ['fieldset input', '#check', '#feedback'];
	return { name: 'floor', dir, path: '/', option, check, feedback };
}

/**
 * SurveyJS as its documentation has it: its own builds, a question a page, the reason told as soon as one is chosen.
 *
 * @param {string} folder
 * @param {Choice[]} items
 * @returns {Promise<Subject>}
 */
async function survey(folder, items) {
	const dir = join(folder, 'survey');
	mkdirSync(dir, { recursive: true });
	const from = (/** @type {string} */ file) => join(folder, 'node_modules', file);
	cpSync(from('survey-core/survey-core.fontless.min.css'), join(dir, 'survey.css'));
	cpSync(from('survey-core/survey.core.min.js'), join(dir, 'core.js'));
	cpSync(from('survey-js-ui/survey-js-ui.min.js'), join(dir, 'ui.js'));
	const model = {
		showProgressBar: true,
		pages: items.map(({ stem, options }, i) => ({
			elements: [
				{
					type: 'radiogroup',
					name: `q${i}`,
					title: stem,
					choices: options.map(({ text }) => text),
					correctAnswer: options.find(({ key }) => key)?.text
				}
			]
		}))
	};
	const script = `const reasons = ${JSON.stringify(items.map(({ options }) => Object.fromEntries(options.map((o) => [o.text, o.rationale]))))};
const survey = new Survey.Model(${JSON.stringify(model)});
survey.onValueChanged.add((_, { question, value }) => {
	question.description = (question.isAnswerCorrect() ? 'Right. ' : 'Not this time. ') + reasons[Number(question.name.slice(1))][value];
});
survey.render(document.getElementById('quiz'));`;
	writeFileSync(
		join(dir, 'index.html'),
		pageWith('<link rel="stylesheet" href="survey.css" />', [
			'<script src="core.js"></script>',
			'<script src="ui.js"></script>',
			`<script>${script}</script>`
		])
	);
	const option = '.sd-item input';
	return { name: 'SurveyJS', dir, path: '/', option, check: null, feedback: '.sd-description' };
}

/**
 * react-quiz-component, built by Vite as an app of its own would be.
 *
 * @param {string} folder
 * @param {Choice[]} items
 * @returns {Promise<Subject>}
 */
async function react(folder, items) {
	const source = join(folder, 'react-source');
	const dir = join(folder, 'react');
	mkdirSync(source, { recursive: true });
	const quiz = {
		quizTitle: 'Ten questions',
		nrOfQuestions: String(items.length),
		questions: items.map(({ stem, options }) => ({
			question: stem,
			questionType: 'text',
			answerSelectionType: 'single',
			answers: options.map(({ text }) => text),
			correctAnswer: String(options.findIndex(({ key }) => key) + 1),
			messageForCorrectAnswer: 'Right',
			messageForIncorrectAnswer: 'Not this time',
			explanation: options.find(({ key }) => key)?.rationale ?? '',
			point: '10'
		}))
	};
	writeFileSync(
		join(source, 'main.js'),
		`import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Quiz from 'react-quiz-component';
const quiz = ${JSON.stringify(quiz)};
createRoot(document.getElementById('quiz')).render(createElement(Quiz, { quiz, showInstantFeedback: true, disableSynopsis: true }));
`
	);
	writeFileSync(
		join(source, 'index.html'),
		pageWith('', ['<script type="module" src="/main.js"></script>'])
	);
	await build({
		root: source,
		base: './',
		configFile: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: { outDir: dir, emptyOutDir: true }
	});
	const [option, feedback] = ['.answerBtn', '.alert'];
	return { name: 'react-quiz-component', dir, path: '/', option, check: null, feedback };
}

/**
 * @param {string} head
 * @param {readonly string[]} scripts
 */
function pageWith(head, scripts) {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Ten questions</title><link rel="icon" href="data:," />${head}</head>
<body><div id="quiz"></div>${scripts.join('\n')}</body></html>
`;
}
