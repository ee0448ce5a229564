import './no-eval';
import { attemptSchema, sessionSchema, type Attempt, type Session } from '../quiz/schema';
import { unpackCards, type CardRecord } from './cards';
import { unseal, type Envelope } from './envelope';
import { placeOf, type Side, type SlotName } from './keys';
import { migrate } from './migrate';
import { restoreSettings } from './restore';
import { cardsSchema, segmentSchema, type Settings } from './schema';
import { attemptsOfSegment } from './segments';

/** One stored value as it was understood. */
export type Reading =
	| { readonly is: 'attempts'; readonly attempts: readonly Attempt[] }
	| (Slot & { readonly is: 'session'; readonly session: Session })
	| (Slot & { readonly is: 'settings'; readonly settings: Settings })
	| (Slot & { readonly is: 'cards'; readonly basis: string; readonly cards: readonly CardRecord[] })
	/** Broken; to be kept aside. */
	| { readonly is: 'damaged' }
	/** Of a newer version; to be left alone. */
	| { readonly is: 'newer' }
	/** Not a record: the look, a text kept aside, something unknown. */
	| { readonly is: 'none' };

interface Slot {
	readonly name: SlotName;
	readonly side: Side;
	readonly envelope: Envelope;
}

/** Reads one stored value, whatever it is. Never throws and writes nothing. */
export function readEntry(key: string, text: string): Reading {
	const place = placeOf(key);
	if (!place || place.part === 'other' || place.part === 'kept') return { is: 'none' };
	const unsealed = unseal(text);
	if (!unsealed.ok) return { is: unsealed.error.code === 'store/newer' ? 'newer' : 'damaged' };
	const envelope = migrate(unsealed.value);
	if (place.part === 'attempt') return readAttempt(envelope);
	if (place.part === 'segment') return readSegment(envelope);
	const slot = { name: place.name, side: place.side, envelope };
	if (place.name === 'cards') return readCards(envelope, slot);
	if (place.name === 'settings') {
		if (envelope.kind !== 'settings') return { is: 'damaged' };
		return { ...slot, is: 'settings', settings: restoreSettings(envelope.data) };
	}
	return readSession(envelope, slot);
}

function readAttempt(envelope: Envelope): Reading {
	const parsed = envelope.kind === 'attempt' ? attemptSchema.safeParse(envelope.data) : null;
	return parsed?.success ? { is: 'attempts', attempts: [parsed.data] } : { is: 'damaged' };
}

function readSegment(envelope: Envelope): Reading {
	const parsed = envelope.kind === 'segment' ? segmentSchema.safeParse(envelope.data) : null;
	const attempts = parsed?.success ? attemptsOfSegment(parsed.data) : null;
	return attempts ? { is: 'attempts', attempts } : { is: 'damaged' };
}

function readCards(envelope: Envelope, slot: Slot): Reading {
	const parsed = envelope.kind === 'cards' ? cardsSchema.safeParse(envelope.data) : null;
	const cards = parsed?.success ? unpackCards(parsed.data.packed) : null;
	if (!parsed?.success || !cards) return { is: 'damaged' };
	return { ...slot, is: 'cards', basis: parsed.data.basis, cards };
}

function readSession(envelope: Envelope, slot: Slot): Reading {
	const parsed = envelope.kind === 'session' ? sessionSchema.safeParse(envelope.data) : null;
	if (!parsed?.success || slot.name !== `session.${parsed.data.id}`) return { is: 'damaged' };
	return { ...slot, is: 'session', session: parsed.data };
}
