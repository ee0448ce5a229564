import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '$lib/store/default-settings';

const notes: { hertz: number; from: number; until: number }[] = [];
const vibrate = vi.fn<(pattern: number[]) => boolean>();

class FakeAudio {
	readonly currentTime = 0;
	readonly destination = {};
	resume(): Promise<void> {
		return Promise.resolve();
	}
	createGain() {
		const gain = { setValueAtTime: () => gain, linearRampToValueAtTime: () => gain };
		return { gain, connect: (to: unknown) => to };
	}
	createOscillator() {
		const note = { hertz: 0, from: 0, until: 0 };
		notes.push(note);
		return {
			frequency: {
				set value(hertz: number) {
					note.hertz = hertz;
				}
			},
			connect: (to: unknown) => to,
			start(at: number) {
				note.from = at;
			},
			stop(at: number) {
				note.until = at;
			}
		};
	}
}

beforeEach(() => {
	vi.resetModules(); // each test opens its own audio
	vi.stubGlobal('AudioContext', FakeAudio);
	vi.stubGlobal('navigator', { vibrate });
});

afterEach(() => {
	vi.unstubAllGlobals();
	vibrate.mockClear();
	notes.length = 0;
});

async function play(settings: object | undefined): Promise<void> {
	const { playSound } = await import('./sound');
	playSound('right', settings && { ...defaultSettings, ...settings });
}

test('nothing is heard or felt until sound is turned on, not even with vibration on', async () => {
	await play(undefined);
	await play({});
	await play({ vibration: true });

	expect(notes).toEqual([]);
	expect(vibrate).not.toHaveBeenCalled();
});

test('sound turned on is two notes under a fifth of a second, and a buzz', async () => {
	await play({ sound: true });

	expect(notes).toHaveLength(2);
	for (const { until } of notes) expect(until).toBeLessThan(0.2);
	expect(vibrate).toHaveBeenCalledOnce();
});

test('vibration turned off leaves the sound', async () => {
	await play({ sound: true, vibration: false });

	expect(notes).toHaveLength(2);
	expect(vibrate).not.toHaveBeenCalled();
});

test('a device without sound or vibration is left in peace', async () => {
	vi.stubGlobal('AudioContext', undefined);
	vi.stubGlobal('navigator', {});

	await expect(play({ sound: true })).resolves.toBeUndefined();
});
