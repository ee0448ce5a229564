import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptKey, keptKey, placeOf, segmentKey, sessionSlot, slotKey } from './keys';

test('reads every key it makes', () => {
	fc.assert(
		fc.property(
			fc.stringMatching(/^[a-z0-9-]{1,16}$/),
			fc.nat(),
			fc.string({ minLength: 1 }),
			(tab, number, id) => {
				expect(placeOf(attemptKey(tab, number))).toEqual({ part: 'attempt', tab, number });
				expect(placeOf(segmentKey(tab, number))).toEqual({ part: 'segment', tab, number });
				expect(placeOf(keptKey(number))).toEqual({ part: 'kept', number });
				const name = sessionSlot(id);
				expect(placeOf(slotKey(name, 'b'))).toEqual({ part: 'slot', name, side: 'b' });
			}
		)
	);
});

test('leaves keys of other sites alone', () => {
	expect(placeOf('settings.a')).toBeNull();
	expect(placeOf('quillwise.look')).toEqual({ part: 'other' });
});
