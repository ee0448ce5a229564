import { afterEach, expect, test } from 'vitest';
import type { Attempt } from '$lib/quiz/schema';
import { anAttempt } from '$lib/quiz/testing';
import type { Sitting } from '$lib/store/class-store';
import { defaultSettings } from '$lib/store/default-settings';
import { aStoredSession } from '$lib/store/testing';
import { AssignedStore } from './assigned-store';

const session = aStoredSession({ attempts: [] });

const sitting: Sitting = {
	id: '0123456789abcdef',
	assignment: 'AAAAAAAAAAAAAAAA',
	who: { name: 'Ada' },
	attempt: 1,
	startedAt: 0,
	session,
	gone: [],
	spentMs: 0,
	extensions: 0,
	absences: 0,
	handedInAt: null,
	code: null
};

const opened: AssignedStore[] = [];
afterEach(() => {
	for (const store of opened.splice(0)) store.close();
});

/** Opens the sitting as a tab does. */
function open() {
	const recorded: Attempt[] = [];
	const kept: Sitting[] = [];
	const heard: string[] = [];
	const store = new AssignedStore(
		sitting,
		{
			settings: () => defaultSettings,
			saveSettings: () => undefined,
			record: (attempt) => recorded.push(attempt)
		},
		{ keepSitting: (each) => Promise.resolve(kept.push(each) > 0) },
		() => heard.push('elsewhere')
	);
	opened.push(store);
	return { store, recorded, kept, heard };
}

/** Waits until a message sent before has come to everybody who listens. */
async function messages(): Promise<void> {
	const [from, to] = [
		new BroadcastChannel('quillwise.test'),
		new BroadcastChannel('quillwise.test')
	];
	await new Promise((resolve) => {
		to.addEventListener('message', resolve);
		from.postMessage('');
	});
	from.close();
	to.close();
}

test('a sitting taken over by another tab is kept there alone', async () => {
	const here = open();
	open();
	await messages();
	here.store.change({ spentMs: 1 });
	await here.store.settled();

	expect(here.heard).toEqual(['elsewhere']);
	expect(here.store.isElsewhere()).toBe(true);
	expect(here.kept).toEqual([]);
});

test('a store that was closed hears nothing of the next one of its page', async () => {
	const before = open();
	before.store.close();
	const after = open();
	await messages();

	expect(before.heard).toEqual([]);
	expect(after.store.isElsewhere()).toBe(false);
});

test('the own log learns of each attempt and of what is said about it later, never of the response', () => {
	const { store, recorded } = open();
	const attempt = anAttempt({ response: { text: 'Pariss' }, mark: 0 });
	const claimed = { ...attempt, claimed: true as const };
	const undone = { ...claimed, undone: true as const };
	store.record(attempt);
	for (const each of [attempt, claimed, claimed, undone]) {
		store.saveSession({ ...session, attempts: [each] });
	}

	expect(recorded).toEqual([attempt, claimed, undone].map((each) => ({ ...each, response: null })));
});
