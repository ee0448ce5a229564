/** A sentence and where it stands. */
export interface Spoken {
	readonly paragraph: string;
	readonly sentence: number;
	readonly text: string;
}

/** The part of the browser's speech that is used. */
export type Voice = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

/** Returns the speech of this browser, `null` where it has none. */
export function browserVoice(): Voice | null {
	return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
		? window.speechSynthesis
		: null;
}

/**
 * Reads sentences aloud, one utterance for each: browsers cut long ones off, and so every one of them can tell which
 * sentence it is at.
 */
export class ReadAloud {
	readonly #voice: Voice;
	readonly #language: string;
	#sentences: readonly Spoken[] = [];
	#at = 0;
	#isReading = $state(false);
	/** Grows with every start and stop, so that an utterance cut off is not taken for one that ended. */
	#turn = 0;
	readonly #onsentence: (sentence: Spoken | null) => void;

	/** @param onsentence told of the sentence being read, `null` for none */
	constructor(voice: Voice, language: string, onsentence: (sentence: Spoken | null) => void) {
		this.#voice = voice;
		this.#language = language;
		this.#onsentence = onsentence;
	}

	/** Tells whether it reads now. */
	get isReading(): boolean {
		return this.#isReading;
	}

	/** Reads on from where it was stopped, or from the first sentence. @param rate 1 as the voice speaks by itself */
	start(sentences: readonly Spoken[], rate: number): void {
		this.stop();
		this.#sentences = sentences;
		if (this.#at >= sentences.length) this.#at = 0;
		if (sentences.length === 0) return;
		this.#isReading = true;
		this.#say(rate, this.#turn);
	}

	/** Stops; the next start goes on with the same sentence. */
	stop(): void {
		this.#turn += 1;
		this.#voice.cancel();
		this.#isReading = false;
		this.#onsentence(null);
	}

	/** Forgets the place: the text is another one. */
	rewind(): void {
		this.stop();
		this.#at = 0;
	}

	#say(rate: number, turn: number): void {
		const sentence = this.#sentences[this.#at];
		if (!sentence) {
			this.#at = 0;
			this.stop();
			return;
		}
		const utterance = new SpeechSynthesisUtterance(sentence.text);
		utterance.lang = this.#language;
		utterance.rate = rate;
		utterance.onend = () => {
			if (turn !== this.#turn) return;
			this.#at += 1;
			this.#say(rate, turn);
		};
		// No voice, or taken away by the device: it is as if somebody pressed Stop.
		utterance.onerror = () => {
			if (turn === this.#turn) this.stop();
		};
		this.#onsentence(sentence);
		this.#voice.speak(utterance);
	}
}
