import { beforeAll, expect, test } from 'vitest';
import { collectResults, type Batch } from './collect';
import { findCodes } from './find-codes';
import { emptyGradebook, withResults, type Gradebook } from './gradebook';
import { readGradebook, writeGradebook } from './gradebook-file';
import type { TeacherKeys } from './keys';
import { splitCode } from './parts';
import type { Assignment, HandedIn } from './schema';
import { sealResult } from './seal';
import { aResult, anAssignment, someKeys } from './testing';

const { subtle } = globalThis.crypto;
const now = Date.UTC(2026, 2, 3);
const always = { step: () => Promise.resolve(true) };
let keys: TeacherKeys;
let assignment: Assignment;

beforeAll(async () => {
	keys = await someKeys();
	assignment = anAssignment(keys);
});

async function codeOf(changes: Partial<HandedIn> = {}, of = assignment): Promise<string> {
	const sealed = await sealResult(of, aResult(of, changes), subtle);
	if (!sealed.ok) throw new Error('the key of the test is damaged');
	return sealed.value;
}

function collect(...batches: (string | Batch)[]) {
	const all = batches.map((each) => (typeof each === 'string' ? { file: null, text: each } : each));
	return collectResults(keys, assignment, all, now, always);
}

const names = (results: readonly HandedIn[]) =>
	results.map(({ who }) => ('name' in who ? who.name : who.code));

test('finds codes in mails, lists and wrapped lines, in any mess', async () => {
	const [ada, bea, cy] = await Promise.all(
		['Ada', 'Bea', 'Cy'].map((name, i) => codeOf({ who: { name }, id: `0000000${i}` }))
	);
	const wrapped = (bea ?? '').replace(/(.{60})/g, '$1\n> ');
	const text = `Dear Ms Okafor,\r\nhere it is: ${ada ?? ''} Thanks!\n\n> ${wrapped}\nBea\n\t"${cy ?? ''}"`;

	const { results, damaged } = await collect(text);

	expect(names(results)).toEqual(['Ada', 'Bea', 'Cy']);
	expect(damaged).toEqual([]);
});

test('keeps a damaged line with its number and why', async () => {
	const code = await codeOf();
	const other = await codeOf({}, anAssignment(keys, { id: 'BBBBBBBBBBBBBBBB' }));
	const stranger = await codeOf({}, anAssignment(await someKeys(2)));
	const middle = code.length >> 1;
	const swapped = `${code.slice(0, middle)}${code[middle] === 'A' ? 'B' : 'A'}${code.slice(middle + 1)}`;
	const lines = [
		'',
		'',
		code.slice(0, 200),
		code.slice(150),
		swapped,
		other,
		stranger,
		`QW2${code.slice(3)}`
	];

	const { results, damaged } = await collect(lines.join('\n\n'));

	expect(results).toEqual([]);
	const found = damaged.map(({ line, problem }) => [line, problem]);
	expect(found.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
		[5, 'cut'],
		[7, 'cut'],
		[9, 'damaged'],
		[11, 'not-for-this'],
		[13, 'not-for-this'],
		[15, 'newer']
	]);
});

test('joins the parts of a code shown as several QR codes, from several texts', async () => {
	const parts = splitCode(await codeOf(), 250);
	const [first = '', ...rest] = parts;

	expect((await collect(...rest, first)).results).toHaveLength(1);
	expect((await collect(first)).damaged.map(({ problem }) => problem)).toEqual(['parts']);
});

test('refuses five hundred files of rubbish plainly, each by name', async () => {
	const rubbish = Array.from({ length: 500 }, (_, i) => ({
		file: `rubbish-${i}.bin`,
		text:
			['PK\u0003\u0004', '<svg onload=alert(1)>', '{"__proto__":{}}', '%PDF-1.7', '\0\0'][i % 5] ??
			''
	}));

	const { results, damaged } = await collect(...rubbish);

	expect(results).toEqual([]);
	expect(damaged).toHaveLength(500);
	expect(new Set(damaged.map(({ problem }) => problem))).toEqual(new Set(['no-code']));
});

test('stops when told to and keeps what was opened by then', async () => {
	const codes = await Promise.all(
		[1, 2, 3, 4].map((i) => codeOf({ id: `0000000${i}`, who: { name: `L${i}` } }))
	);

	const stopped = await collectResults(
		keys,
		assignment,
		[{ file: null, text: codes.join('\n') }],
		now,
		{
			step: (done) => Promise.resolve(done < 2)
		}
	);

	expect(stopped.isCancelled).toBe(true);
	expect(names(stopped.results)).toEqual(['L1', 'L2']);
});

test('takes the same result twice as one, and a second attempt as another', () => {
	const empty = emptyGradebook(assignment, null);
	const first = aResult(assignment);
	const second = aResult(assignment, { id: 'fedcba9876543210', attempt: 2 });
	const once = withResults(empty, [first, first, second], 'code', now);
	const twice = withResults(once.gradebook, [second], 'code', now);

	expect([once.added, once.known]).toEqual([2, 1]);
	expect([twice.added, twice.known]).toEqual([0, 1]);
	expect(twice.gradebook.entries).toHaveLength(2);
});

test('a gradebook comes back from its file as it was, and nothing else is taken for one', () => {
	const book: Gradebook = {
		...withResults(emptyGradebook(assignment, null), [aResult(assignment)], 'code', now).gradebook,
		alsoRight: [{ item: 'summit-host', response: { choice: 'b' }, note: 'argued for', at: now }],
		dropped: [{ item: 'loan-size', note: '', at: now }]
	};
	const text = writeGradebook(book);

	expect(readGradebook(text)).toEqual({ ok: true, value: book });
	for (const bad of [
		...['', '[]', 'null', text.slice(0, -9), text.replace('"rule": "last"', '"rule": "worst"')],
		...[text.replace('quillwise-gradebook', 'quillwise-key'), '['.repeat(100_000)]
	]) {
		expect(readGradebook(bad)).toMatchObject({ ok: false, error: { code: 'gradebook/damaged' } });
	}
	expect(readGradebook(text.replace('"version": 1', '"version": 2'))).toMatchObject({
		error: { code: 'gradebook/newer-version' }
	});
	expect(readGradebook(' '.repeat(9_000_000))).toMatchObject({
		error: { code: 'gradebook/too-large' }
	});
});

test('goes through a long hostile text in time', () => {
	const started = performance.now();
	for (const text of [
		'QW1 '.repeat(100_000),
		'QW1aaaaaaaa\n'.repeat(50_000),
		'a'.repeat(2_000_000)
	]) {
		findCodes(text);
	}
	expect(performance.now() - started).toBeLessThan(5000);
});
