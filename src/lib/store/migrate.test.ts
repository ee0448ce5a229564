import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Envelope } from './envelope';
import { migrate, type Steps } from './migrate';

const steps: Steps = {
	settings: [(data) => ({ ...(data as object), theme: 'system' }), (data) => ({ inside: data })]
};

function anEnvelope(version: number): Envelope {
	return { kind: 'settings', version, minReader: 1, savedAt: 0, data: { sounds: true } };
}

test('lifts data through every version in between', () => {
	expect(migrate(anEnvelope(1), steps, 3)).toMatchObject({
		version: 3,
		data: { inside: { sounds: true, theme: 'system' } }
	});
});

test('starts at the version of the data', () => {
	expect(migrate(anEnvelope(2), steps, 3).data).toEqual({ inside: { sounds: true } });
});

test('leaves what is newer as it is', () => {
	const newer = anEnvelope(9);
	expect(migrate(newer, steps, 3)).toBe(newer);
});

test('gives the same migrated twice as once', () => {
	fc.assert(
		fc.property(fc.nat(5), fc.constantFrom('settings', 'attempt'), (version, kind) => {
			const once = migrate({ ...anEnvelope(version), kind }, steps, 3);
			expect(migrate(once, steps, 3)).toEqual(once);
		})
	);
});
