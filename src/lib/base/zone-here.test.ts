import { describe, expect, it } from 'vitest';
import { zoneHere } from './zone-here';

describe('the zone of this device', () => {
	it('is what Temporal says, where there is one', () => {
		expect(zoneHere({ Temporal: { Now: { timeZoneId: () => 'Europe/Kyiv' } } })).toBe(
			'Europe/Kyiv'
		);
	});

	it('is that of a formatter elsewhere', () => {
		expect(zoneHere({})).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
	});
});
