import { keysFrom, type TeacherKeys } from './keys';
import type { Assignment, HandedResponse, HandedIn } from './schema';

/** Whether every case is tried, as `npm run thorough` does; else some that stand for them. */
export const isThorough = process.env['QUILLWISE_THOROUGH'] === 'yes';

/** Tells a figure to whoever reads a thorough run. */
export function tell(figure: string): void {
	if (isThorough) process.stdout.write(`thorough: ${figure}\n`);
}

/** Returns the keys a test's teacher has: others for another number. */
export function someKeys(number = 1): Promise<TeacherKeys> {
	return keysFrom(new Uint8Array(20).fill(number), globalThis.crypto.subtle);
}

/** Returns an assignment of two items. */
export function anAssignment(keys: TeacherKeys, changes: Partial<Assignment> = {}): Assignment {
	return {
		id: 'AAAAAAAAAAAAAAAA',
		title: 'Year 9: London summit',
		by: 'Ms Okafor',
		note: '',
		pack: 'london-summit-2025',
		items: [
			{ item: 'summit-host', itemVersion: 1 },
			{ item: 'loan-size', itemVersion: 3 }
		],
		rules: {
			order: 'fixed',
			feedback: 'at-once',
			hints: true,
			certainty: true,
			attempts: null,
			minutes: null,
			due: null,
			who: 'name'
		},
		publicKey: keys.publicKey,
		madeAt: Date.UTC(2026, 2, 1, 18),
		...changes
	};
}

/** Returns a response as a learner hands it in. */
export function aHandedResponse(
	changes: Partial<HandedResponse> & { item: string }
): HandedResponse {
	return {
		itemVersion: 1,
		response: { choice: 'a' },
		tookMs: 4200,
		certainty: 'sure',
		hinted: false,
		claimed: false,
		gone: false,
		...changes
	};
}

/** Returns a result that answers every item of an assignment. */
export function aResult(assignment: Assignment, changes: Partial<HandedIn> = {}): HandedIn {
	return {
		assignment: assignment.id,
		id: '0123456789abcdef',
		who: { name: 'Ada' },
		attempt: 1,
		startedAt: Date.UTC(2026, 2, 2, 9),
		handedInAt: Date.UTC(2026, 2, 2, 9, 10),
		zone: 'Europe/London',
		extensions: 0,
		absences: 0,
		answers: assignment.items.map((ref) => aHandedResponse(ref)),
		...changes
	};
}
