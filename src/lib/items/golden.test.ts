import { expect, test } from 'vitest';
import { seeded } from '../base/random';
import { authorings, type Item, type Response } from './all';

/** A response that is partly or wholly wrong: what each type makes of a blind first guess. */
function guessAt(prompt: unknown): Response[] {
	const shown = prompt as Record<string, readonly { id: string; lat: number; lon: number }[]>; // read below with care
	const ids = (shown['options'] ?? shown['parts'] ?? shown['steps'] ?? []).map(({ id }) => id);
	const responses = shown['responses'] ?? [];
	const pairs = (shown['premises'] ?? []).map(({ id }, i) => [id, responses[i]?.id ?? '']);
	const words = (shown['words'] ?? []).map((word, i) => [String(i + 1), word]);
	const [pin] = shown['list'] ?? [];
	return [
		{ choice: ids[0] ?? '' },
		{ choices: ids.slice(0, 3) },
		{ order: ids },
		{ verdict: 'not-given' },
		{ text: '75' },
		{ pairs: Object.fromEntries(pairs) as Record<string, string> }, // pairs of texts
		{ gaps: Object.fromEntries(words.slice(0, 3)) as Record<string, string> }, // and so
		{ lat: (pin?.lat ?? 50) + 4, lon: pin?.lon ?? 0 }
	];
}

test.each(authorings.map((a) => [a.type.name, a] as const))(
	'%s shows, marks and explains its examples as before',
	async (name, { type, response, examples }) => {
		const golden = examples.map((item: Item) => {
			const prompt = type.prompt(item, seeded('golden'));
			const key = type.keyResponse(item);
			const guess = guessAt(prompt).find((given) => response.safeParse(given).success);
			const tried = [key, ...(guess ? [guess] : [])];
			return {
				id: item.id,
				prompt,
				reveal: type.reveal(item),
				guessRate: type.guessRate(item),
				unanswered: type.explain(item, null),
				tries: tried.map((given) => ({
					response: given,
					mark: type.mark(item, given),
					explanation: type.explain(item, given)
				}))
			};
		});

		expect(golden.every(({ tries }) => tries.length === 2)).toBe(true);
		await expect(`${JSON.stringify(golden, null, '\t')}\n`).toMatchFileSnapshot(
			`../../../tests/golden/${name}.json`
		);
	}
);
