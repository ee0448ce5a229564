import { zoneHere } from '$lib/base/zone-here';
/** Returns when and in which time zone it is: milliseconds since 1970, and an IANA name. */
export function moment(): { now: number; zone: string } {
	return { now: Date.now(), zone: zoneHere() };
}
