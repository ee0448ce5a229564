import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, unseal, type Envelope } from './envelope';

function anEnvelope(data: unknown): Envelope {
	return { kind: 'settings', version: 1, minReader: 1, savedAt: 7, seq: 3, tab: 'tab1', data };
}

describe('unseal', () => {
	test('gives back what was sealed', () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
				// JSON knows no negative zero.
				const data = JSON.parse(JSON.stringify(value)) as unknown;
				const sealed = seal(anEnvelope(data));
				expect(sealed).toMatch(/^[\x20-\x7e]*$/);
				expect(unseal(sealed)).toEqual({ ok: true, value: anEnvelope(data) });
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	test('notices every single character that was changed', () => {
		const sealed = seal(anEnvelope({ theme: 'dark' }));
		for (let i = 0; i < sealed.length; i++) {
			const changed = `${sealed.slice(0, i)}~${sealed.slice(i + 1)}`;
			const read = unseal(changed);
			// With its head broken the checksum is not seen; the rest is whole then.
			if (read.ok) expect(read.value).toEqual(anEnvelope({ theme: 'dark' }));
		}
		expect(unseal(sealed.replace('dark', 'dork')).ok).toBe(false);
	});

	test('believes a text without a checksum', () => {
		expect(unseal(JSON.stringify(anEnvelope(null)))).toMatchObject({ ok: true });
	});

	test('tells a newer text from a damaged one', () => {
		const newer = seal({ ...anEnvelope(1), minReader: 2 });
		expect(unseal(newer)).toEqual({ ok: false, error: { code: 'store/newer' } });
		expect(unseal(newer.slice(0, -1))).toEqual({ ok: false, error: { code: 'store/damaged' } });
	});
});
