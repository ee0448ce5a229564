import { Packer, Unpackable, Unpacker } from './codec';

/** A learner's memory of one fact, as a scheduler keeps it. */
export interface CardRecord {
	/** Unique among the cards. */
	readonly fact: string;
	/** Moments in whole milliseconds since 1970; `last` is `null` before the first review. */
	readonly due: number;
	readonly last: number | null;
	/** Days until retrievability falls to 90 %. */
	readonly stability: number;
	/** 1..10, or 0 before the first review. */
	readonly difficulty: number;
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	readonly state: number;
	/** Place in the learning steps. */
	readonly step: number;
	readonly reps: number;
	readonly lapses: number;
}

/** Cards with whatever tells which attempts they were computed from. */
export interface KeptCards {
	/** Whatever the scheduler needs to see whether the cards are up to date. */
	readonly basis: string;
	readonly cards: readonly CardRecord[];
}

/** FSRS rounds stability and difficulty to 8 decimals. */
const decimals = 1e8;
const minuteMs = 60_000;

/** Returns cards in about 40 characters each, sorted by fact; every number comes back exactly. */
export function packCards(cards: readonly CardRecord[]): string {
	const packer = new Packer();
	const sorted = [...cards].sort((a, b) => (a.fact < b.fact ? -1 : 1));
	const since = sorted.reduce(
		(least, { last }) => Math.min(least, last ?? least),
		sorted[0]?.due ?? 0
	);
	packer.number(sorted.length).number(since);
	let before = '';
	for (const card of sorted) {
		const shared = sharedStart(before, card.fact);
		packer.number(shared).text(card.fact.slice(shared));
		before = card.fact;
		const from = card.last ?? since;
		packer.number(card.last === null ? 0 : card.last - since + 1);
		packInterval(packer, card.due - from);
		packDecimal(packer, card.stability);
		packDecimal(packer, card.difficulty);
		packer
			.number(card.step * 4 + card.state)
			.number(card.reps)
			.number(card.lapses);
	}
	return packer.toString();
}

/** Returns packed cards, `null` where the text is broken. */
export function unpackCards(packed: string): CardRecord[] | null {
	try {
		const unpacker = new Unpacker(packed);
		const cards: CardRecord[] = [];
		let left = unpacker.number();
		const since = unpacker.number();
		for (let before = ''; left > 0; left--) {
			const card = unpackCard(unpacker, before, since);
			before = card.fact;
			cards.push(card);
		}
		return unpacker.isDone ? cards : null;
	} catch (error) {
		if (error instanceof Unpackable) return null;
		throw error;
	}
}

function unpackCard(unpacker: Unpacker, before: string, since: number): CardRecord {
	const shared = unpacker.number();
	if (shared > before.length) throw new Unpackable('more shared than there is');
	const fact = before.slice(0, shared) + unpacker.text();
	const lastCode = unpacker.number();
	const last = lastCode === 0 ? null : since + lastCode - 1;
	const due = (last ?? since) + unpackInterval(unpacker);
	const stability = unpackDecimal(unpacker);
	const difficulty = unpackDecimal(unpacker);
	const stage = unpacker.number();
	const [state, step] = [stage % 4, Math.floor(stage / 4)];
	const reps = unpacker.number();
	const lapses = unpacker.number();
	return { fact, due, last, stability, difficulty, state, step, reps, lapses };
}

function sharedStart(a: string, b: string): number {
	let i = 0;
	while (i < a.length && i < b.length && a[i] === b[i]) i++;
	return i;
}

/** Whole minutes are even, other milliseconds odd; a card due before its last review counts back. */
function packInterval(packer: Packer, ms: number): void {
	const length = Math.abs(ms);
	const isWhole = length % minuteMs === 0;
	const sign = ms < 0 ? 1 : 0;
	packer.number((isWhole ? (length / minuteMs) * 2 : length * 2 + 1) * 2 + sign);
}

function unpackInterval(unpacker: Unpacker): number {
	const code = unpacker.number();
	const length = Math.floor(code / 2);
	const ms = length % 2 === 0 ? (length / 2) * minuteMs : (length - 1) / 2;
	return code % 2 === 1 ? -ms : ms;
}

function packDecimal(packer: Packer, value: number): void {
	const scaled = Math.round(value * decimals);
	const fits = scaled >= 0 && scaled < 2 ** 51 && scaled / decimals === value;
	packer.number(fits ? scaled + 1 : 0);
	if (!fits) packer.text(String(value));
}

function unpackDecimal(unpacker: Unpacker): number {
	const scaled = unpacker.number();
	const value = scaled === 0 ? Number(unpacker.text()) : (scaled - 1) / decimals;
	if (!Number.isFinite(value)) throw new Unpackable('no finite number');
	return value;
}
