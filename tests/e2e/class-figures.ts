import type { Locator, Page } from '@playwright/test';
import type { BankItem, PublishedPack } from '../../src/lib/bank/published';
import { deedOf, givenBy, learners, nameOf, questions, type Deed } from './class-plan';

/*
 * Every figure of the class, twice: as the page shows it, and from the plan by formulas written out anew. Nothing here is
 * the product's own but the texts of the bank.
 */

/** What the page shows of the class, in the words it shows. */
export interface ClassFigures {
	readonly head: string;
	/** Of each learner: name, how every question went, points, of how many. */
	readonly grid: readonly (readonly string[])[];
	/** Of each question: what it earned, how it separates, the wrong answer most gave. */
	readonly questions: readonly (readonly string[])[];
	/** What is said of questions that look weak. */
	readonly flags: readonly string[];
	readonly whole: readonly string[];
	/** How many scored what: `40–50%`, how many. */
	readonly tenths: readonly (readonly string[])[];
	readonly groups: readonly (readonly string[])[];
	readonly again: readonly string[];
}

/** What the panel of one question shows. */
export interface QuestionFigures {
	readonly facts: readonly (readonly string[])[];
	/** Of each answer: how many gave it, and whether it is the key. */
	readonly answers: readonly string[];
}

/** Returns what the page shows. */
export async function figuresOn(page: Page): Promise<ClassFigures> {
	const whole = page.locator('section', {
		has: page.getByRole('heading', { name: 'The class as a whole' })
	});
	return {
		head: (await page.locator('h1 + p').innerText()).trim(),
		grid: await textsOf(
			page.getByRole('region', { name: 'Learners' }).locator('tbody tr'),
			'th, td.tc, td.tn b, td.tn span'
		),
		questions: await textsOf(
			page.getByRole('region', { name: 'Questions' }).locator('tbody tr'),
			'td'
		),
		flags: await page.locator('.note.p b').allInnerTexts(),
		whole: await whole.locator('dd').allInnerTexts(),
		tenths: await textsOf(whole.locator('ol li'), 'span'),
		groups: await textsOf(whole.locator('.groups li'), 'span'),
		again: await textsOf(
			page
				.locator('section', { has: page.getByRole('heading', { name: 'What to take up again' }) })
				.locator('ol li'),
			'bdi, span'
		).then((rows) => rows.map((row) => row.join(' · ')))
	};
}

/** Opens the panel of a question, and returns what it shows. @param question from 0 */
export async function questionOn(page: Page, question: number): Promise<QuestionFigures> {
	await page.getByRole('button', { name: new RegExp(`^${question + 1}\\. `) }).click();
	const panel = page.getByRole('dialog');
	const shown = {
		facts: await textsOf(panel.locator('.fact-list > div'), 'dt, dd'),
		answers: (await textsOf(panel.locator('ul li'), '.grow')).map(([text = '']) => text)
	};
	await panel.getByRole('button', { name: 'Close' }).click();
	return shown;
}

/** Opens the panel of a learner, and returns the points of each question and of each group. @param learner from 0 */
export async function learnerOn(page: Page, learner: number): Promise<readonly string[]> {
	await page.getByRole('button', { name: nameOf(learner), exact: true }).click();
	const panel = page.getByRole('dialog');
	const shown = [
		await panel.locator('p b').first().innerText(),
		...(await panel.locator('ol .num').allInnerTexts()),
		...(await textsOf(panel.locator('.groups li'), 'span')).map((row) => row.join(' '))
	];
	await panel.getByRole('button', { name: 'Close' }).click();
	return shown;
}

/** In each row, the texts of some of its cells, with plain spaces. */
async function textsOf(rows: Locator, cells: string): Promise<string[][]> {
	return rows.evaluateAll(
		(all, selector) =>
			all.map((row) =>
				[...row.querySelectorAll(selector)].map((c) => c.textContent.replace(/\s+/g, ' ').trim())
			),
		cells
	);
}

/** The class as it must come out: who did what, as the plan says. */
export class Expected {
	readonly #items: readonly BankItem[];
	readonly #pack: PublishedPack;
	readonly #deeds: readonly (readonly Deed[])[];
	readonly #points: readonly (readonly number[])[];

	constructor(items: readonly BankItem[], pack: PublishedPack) {
		this.#items = items;
		this.#pack = pack;
		this.#deeds = all(learners, (l) => all(questions, (q) => deedOf(l, q)));
		this.#points = this.#deeds.map((row) => row.map(pointsOf));
	}

	/** Points of each learner. */
	get scores(): number[] {
		return this.#points.map(total);
	}

	/** Points of each learner without a question. */
	scoresWithout(question: number): number[] {
		return this.#points.map((row) => total(row) - (row[question] ?? 0));
	}

	/** Everything the page shows. */
	get figures(): ClassFigures {
		const scores = this.scores;
		const sorted = [...scores].sort((a, b) => a - b);
		const columns = all(questions, (q) => this.#column(q));
		const deviation = Math.sqrt(spread(scores));
		const alpha = (questions / (questions - 1)) * (1 - total(columns.map(spread)) / spread(scores));
		const most = 10 * questions;
		const [least, median, best] = [
			sorted[0] ?? 0,
			sorted[(learners - 1) / 2] ?? 0,
			sorted.at(-1) ?? 0
		];
		return {
			head: `${learners} learners. Median ${median} of ${most}.`,
			grid: this.#deeds.map((row, l) => [
				nameOf(l),
				...row.map(({ wish }) => words[wish]),
				...[String(scores[l]), `of ${most}`]
			]),
			questions: all(questions, (q) => this.#row(q)),
			flags: all(questions, (q) => this.#flag(q)).filter((flag) => flag !== ''),
			whole: [
				...[one(total(scores) / learners), String(median), one(deviation)],
				...[`${least} to ${best}`, two(alpha), one(deviation * Math.sqrt(1 - alpha))]
			],
			tenths: all(10, (t) => [
				`${10 * t}–${10 * t + 10}%`,
				String(scores.filter((p) => Math.min(9, Math.floor((10 * p) / most)) === t).length)
			]),
			groups: [...this.#groups(this.#points, 'topic'), ...this.#groups(this.#points, 'process')],
			again: this.#again()
		};
	}

	/** What the panel of a question shows. @param times in milliseconds, of those who answered */
	question(question: number, times: readonly number[]): QuestionFigures {
		const count = (wish: Deed['wish']) =>
			this.#deeds.filter((row) => row[question]?.wish === wish).length;
		const sure = (certainty: string) =>
			this.#deeds.filter((row) => row[question]?.certainty === certainty).length;
		const hints = this.#deeds.filter((row) => row[question]?.hinted).length;
		const sorted = [...times].sort((a, b) => a - b);
		const half = Math.floor(sorted.length / 2);
		const [below = 0, above = 0] =
			sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : sorted.slice(half - 1, half + 1);
		return {
			facts: [
				[
					'Right, partly, wrong, skipped',
					[count('right'), count('partly'), count('wrong'), count('skipped')].join(', ')
				],
				['Earned', this.#row(question)[0] ?? ''],
				['Separates', this.#row(question)[1] ?? ''],
				['Time, median', `${Math.round((below + above) / 200) / 10} s`],
				['Guess, think so, sure', [sure('guess'), sure('think-so'), sure('sure')].join(', ')],
				['Sure and not right', String(this.#sureWrong(question))],
				...(hints > 0 ? [['Took the hint', String(hints)]] : [])
			],
			answers: this.#answers(question).map(
				({ text, count: n, isKey }) =>
					`${text} · ${n === 1 ? '1 learner' : `${n} learners`}${isKey ? ' · the key' : ''}`
			)
		};
	}

	/** What the panel of a learner shows. */
	learner(learner: number): readonly string[] {
		const row = this.#points[learner] ?? [];
		return [
			`${total(row)} of ${10 * questions} points.`,
			...row.map(String),
			...this.#groups([row], 'topic').map((group) => group.join(' ')),
			...this.#groups([row], 'process').map((group) => group.join(' '))
		];
	}

	#column(question: number): number[] {
		return this.#points.map((row) => row[question] ?? 0);
	}

	#facility(question: number): number {
		return total(this.#column(question)) / (10 * learners);
	}

	#separates(question: number): number {
		const own = this.#column(question);
		const rest = this.scoresWithout(question);
		const product =
			total(own.map((p, l) => p * (rest[l] ?? 0))) - (total(own) * total(rest)) / learners;
		return product / (learners - 1) / Math.sqrt(spread(own) * spread(rest));
	}

	#row(question: number): string[] {
		const wrong = this.#answers(question).find(({ isKey, count }) => !isKey && count > 0);
		const said = wrong ? `${wrong.text} (${wrong.count})` : '';
		const check = this.#flag(question) === '' ? '' : 'Check';
		return [
			...[percent(this.#facility(question)), two(this.#separates(question))],
			[said, check].join(' ').trim()
		];
	}

	/** Every answer with how many gave it: the most frequent first, then in the order of the options or of the learners. */
	#answers(question: number): { text: string; count: number; isKey: boolean }[] {
		const item = this.#items[question];
		if (!item) return [];
		const given = this.#deeds.map((row, l) => {
			const deed = row[question];
			return deed && deed.wish !== 'skipped' ? givenBy(item, l, deed) : [];
		});
		const right = givenBy(item, 0, { wish: 'right', hinted: false, certainty: null });
		const offered =
			'options' in item
				? item.options.map((option) => (typeof option === 'string' ? option : option.text))
				: item.type === 'true-false-not-given'
					? ['True', 'False', 'The text doesn’t say']
					: [...new Set(given.flat())];
		return offered
			.map((text) => ({
				...{ text: inFull(item, text), isKey: right.includes(text) },
				count: given.filter((each) => each.includes(text)).length
			}))
			.sort((a, b) => b.count - a.count);
	}

	#sureWrong(question: number): number {
		const sure = this.#deeds.filter((row) => row[question]?.certainty === 'sure');
		return sure.filter((row) => row[question]?.wish !== 'right').length;
	}

	/** The gravest thing to be said of a question; empty for nothing. */
	#flag(question: number): string {
		const [facility, separates] = [this.#facility(question), this.#separates(question)];
		const named = `Question ${question + 1}`;
		if (separates < 0) return `${named} may have a wrong key.`;
		if (separates < 0.2 && facility >= 0.1 && facility <= 0.9) {
			return `${named} may need a second look.`;
		}
		const answers = this.#answers(question);
		const most = (isKey: boolean) =>
			Math.max(...answers.filter((each) => each.isKey === isKey).map(({ count }) => count));
		if (most(false) > most(true)) return `${named}: more chose another answer than the key.`;
		if (facility <= this.#blind(question)) return `${named} went no better than blind guessing.`;
		return this.#sureWrong(question) >= 0.3 * learners ? `${named}: many were sure and wrong.` : '';
	}

	/** The chance of a blind guess. */
	#blind(question: number): number {
		const item = this.#items[question];
		if (item?.type === 'single-choice') return 1 / item.options.length;
		return item?.type === 'true-false-not-given' ? 1 / 3 : 0;
	}

	#groups(table: readonly (readonly number[])[], kind: 'topic' | 'process'): string[][] {
		const names = new Map<string, string>([
			...this.#pack.pack.topics.map(({ id, title }) => [id, title] as const),
			...([
				['locate', 'Find it'],
				['infer', 'Work it out']
			] as const),
			...([
				['integrate', 'Put it together'],
				['evaluate', 'Weigh it up']
			] as const)
		]);
		const groups = [...new Set(this.#items.map((item) => item[kind]))];
		return groups.map((group) => {
			const points = table.flatMap((row) => row.filter((_, q) => this.#items[q]?.[kind] === group));
			return [names.get(group) ?? '', percent(total(points) / (10 * points.length))];
		});
	}

	#again(): string[] {
		const asked = new Set(this.#items.map(({ id }) => id));
		return all(questions, (q) => ({ q, facility: this.#facility(q) }))
			.filter(({ q, facility }) => facility < 0.6 && this.#separates(q) >= 0)
			.sort((a, b) => a.facility - b.facility)
			.map(({ q, facility }) => {
				const { stem = '', fact } = this.#items[q] ?? {};
				const isOther = this.#pack.items.some((item) => item.fact === fact && !asked.has(item.id));
				return `${stem} · ${percent(facility)}${isOther ? ', asked another way next time' : ''}`;
			});
	}
}

const words = { right: 'Right', partly: 'Partly', wrong: 'Wrong', skipped: 'Skipped' };

/** A number as the page writes it: with the unit that stands beside the field. */
function inFull(item: BankItem, text: string): string {
	if (item.type !== 'numeric') return text;
	return Number.isNaN(Number(text)) ? text : `${text} ${item.unit}`;
}

function pointsOf({ wish, hinted }: Deed): number {
	const earned = { right: 10, partly: 5, wrong: 0, skipped: 0 }[wish];
	return Math.max(0, earned - (hinted ? 2 : 0));
}

function all<T>(count: number, each: (at: number) => T): T[] {
	return Array.from({ length: count }, (_, at) => each(at));
}

function total(values: readonly number[]): number {
	return values.reduce((a, b) => a + b, 0);
}

/** Sample variance, by the sum of squares. */
function spread(values: readonly number[]): number {
	const squares = total(values.map((v) => v * v));
	return (squares - total(values) ** 2 / values.length) / (values.length - 1);
}

function percent(share: number): string {
	return `${Math.round(100 * share)}%`;
}

function one(value: number): string {
	return String(Math.round(10 * value) / 10);
}

function two(value: number): string {
	return value.toFixed(2).replace('-', '−');
}
