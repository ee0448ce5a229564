import type { Outcome } from '$lib/quiz/points';
import type { Settings } from '$lib/store/schema';

/** Two notes for each outcome, in hertz: up a fifth, level, down a third; never harsh. */
const notes: Record<Outcome, readonly [number, number]> = {
	right: [523.25, 783.99],
	partly: [523.25, 523.25],
	wrong: [392, 329.63],
	unanswered: [392, 392]
};
/** Length of one note in seconds: both together stay under a fifth. */
const noteSeconds = 0.09;
/** Buzzes in milliseconds. */
const buzzes: Record<Outcome, number[]> = {
	right: [20],
	partly: [20],
	wrong: [20, 60, 20],
	unanswered: [10]
};

let context: AudioContext | null = null;

/** Plays two notes for a verdict, and buzzes on phones that can, where the learner turned sound on. */
export function playSound(outcome: Outcome, settings: Settings | undefined): void {
	if (settings?.sound !== true) return;
	try {
		context ??= new AudioContext();
		// Where nothing was pressed yet, the browser lets it wait.
		void context.resume().catch(() => undefined);
		notes[outcome].forEach((hertz, i) => {
			if (context) playNote(context, hertz, context.currentTime + i * noteSeconds);
		});
	} catch {
		// No sound on this device: the words say it all.
	}
	const { vibrate } = navigator as Partial<Navigator>;
	if (settings.vibration !== false) vibrate?.call(navigator, buzzes[outcome]);
}

function playNote(on: AudioContext, hertz: number, at: number): void {
	const tone = on.createOscillator();
	const volume = on.createGain();
	tone.type = 'sine';
	tone.frequency.value = hertz;
	volume.gain.setValueAtTime(0, at);
	volume.gain.linearRampToValueAtTime(0.15, at + 0.01);
	volume.gain.linearRampToValueAtTime(0, at + noteSeconds);
	tone.connect(volume).connect(on.destination);
	tone.start(at);
	tone.stop(at + noteSeconds);
}
