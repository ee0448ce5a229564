import type { Attempt } from '../quiz/schema';
import { Packer, Unpackable, Unpacker } from './codec';
import { attemptsOf, sheetOf, type Round, type Row, type Sheet } from './sheet';

/** Many attempts in few characters: a sheet with its rounds packed. Written once, never changed. */
export interface Segment extends Omit<Sheet, 'rounds'> {
	/** Number of attempts, to be compared after unpacking. */
	readonly count: number;
	/** Pack, mode and zone of rounds. */
	readonly sittings: readonly (readonly [string, Attempt['mode'], string])[];
	/** Whether each row says which response was given; without, all responses of the rows are `null`. */
	readonly whole: boolean;
	readonly packed: string;
}

/** Returns attempts as a segment. @param attempts in the order of `byMoment` */
export function segmentOf(attempts: readonly Attempt[]): Segment {
	const { rounds, ...tables } = sheetOf(attempts);
	const whole = tables.responses.length > 0;
	const sittings: (readonly [string, Attempt['mode'], string])[] = [];
	const places = new Map<string, number>();
	const packer = new Packer();
	let lastAt = 0;
	for (const round of rounds) {
		const sitting = [round.pack, round.mode, round.zone] as const;
		const name = JSON.stringify(sitting);
		const place = places.get(name) ?? sittings.push(sitting) - 1;
		places.set(name, place);
		packer.text(round.session).number(place).number(round.step);
		packer.number(round.at - lastAt).number(round.rows.length);
		lastAt = round.at;
		for (const [i, row] of round.rows.entries()) {
			packRow(packer, row, { isFirst: i === 0, whole });
			lastAt += row[1];
		}
	}
	return { count: attempts.length, sittings, whole, ...tables, packed: packer.toString() };
}

/** Returns the attempts of a segment, `null` where it is not whole. */
export function attemptsOfSegment(segment: Segment): Attempt[] | null {
	try {
		const attempts = attemptsOf({ ...segment, rounds: roundsOf(segment) });
		return attempts?.length === segment.count ? attempts : null;
	} catch (error) {
		if (error instanceof Unpackable) return null;
		throw error;
	}
}

function packRow(
	packer: Packer,
	[item, gapMs, tookMs, verdict, hinted, certainty, response]: Row,
	{ isFirst, whole }: { isFirst: boolean; whole: boolean }
): void {
	packer.number(item);
	if (!isFirst) packer.number(gapMs);
	packer.number(tookMs).number(verdict * 8 + hinted * 4 + certainty);
	if (whole) packer.number(response);
}

function roundsOf({ packed, sittings, whole }: Segment): Round[] {
	const unpacker = new Unpacker(packed);
	const rounds: Round[] = [];
	let lastAt = 0;
	while (!unpacker.isDone) {
		const session = unpacker.text();
		const sitting = sittings[unpacker.number()];
		if (!sitting) throw new Unpackable('no such pack, mode and zone');
		const [pack, mode, zone] = sitting;
		const step = unpacker.number();
		const at = lastAt + unpacker.number();
		const rows: Row[] = [];
		lastAt = at;
		for (let left = unpacker.number(); left > 0; left--) {
			const row = unpackRow(unpacker, rows.length === 0, whole);
			rows.push(row);
			lastAt += row[1];
		}
		rounds.push({ session, pack, mode, zone, step, at, rows });
	}
	return rounds;
}

function unpackRow(unpacker: Unpacker, isFirst: boolean, whole: boolean): Row {
	const item = unpacker.number();
	const gapMs = isFirst ? 0 : unpacker.number();
	const tookMs = unpacker.number();
	const flags = unpacker.number();
	const hinted = Math.floor(flags / 4) % 2;
	const response = whole ? unpacker.number() : 0;
	return [item, gapMs, tookMs, Math.floor(flags / 8), hinted, flags % 4, response];
}
