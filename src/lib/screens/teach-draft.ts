import { z } from 'zod';
import { rulesSchema } from '$lib/assign/schema';
import { idSchema } from '$lib/items/fields';

const draftSchema = z.object({
	pack: idSchema,
	chosen: z.array(idSchema).max(200),
	title: z.string(),
	by: z.string(),
	note: z.string(),
	rules: rulesSchema,
	/** As the field holds it. */
	due: z.string(),
	zone: z.string(),
	/** One to a line. */
	names: z.string()
});

/** An assignment being put together, as it waits for a reload in this tab. */
export type Draft = z.output<typeof draftSchema>;

const key = 'quillwise.assignment-draft';
/** Where what was begun waits while another assignment is put together. */
const earlierKey = 'quillwise.assignment-draft-earlier';

/** Keeps what was begun, for this tab alone. @param isEarlier it makes room for another assignment */
export function keepDraft(draft: Draft, isEarlier = false): void {
	try {
		sessionStorage.setItem(isEarlier ? earlierKey : key, JSON.stringify(draft));
	} catch {
		return; // without storage it lasts as long as the page
	}
}

/** Forgets it: it was handed out. */
export function forgetDraft(isEarlier = false): void {
	try {
		sessionStorage.removeItem(isEarlier ? earlierKey : key);
	} catch {
		return; // what could not be kept need not be forgotten
	}
}

/** Returns what was begun, `null` where there is nothing that can be read. */
export function keptDraft(isEarlier = false): Draft | null {
	try {
		return (
			draftSchema.safeParse(
				JSON.parse(sessionStorage.getItem(isEarlier ? earlierKey : key) ?? 'null')
			).data ?? null
		);
	} catch {
		return null;
	}
}
