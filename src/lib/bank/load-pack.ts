import { fail, ok, type Result } from '../base/result';
import type { BankAddress, LoadProblem } from './load';
import type { PublishedPack } from './published';

/** Newest published form this code can read. */
const readableVersion = 1;

/** Fetches a whole pack with every text and key: for teachers, and for marking results. Errors: those of `loadIndex`. */
export async function loadWholePack(
	at: BankAddress,
	pack: string
): Promise<Result<PublishedPack, LoadProblem>> {
	const url = `${at.base}/packs/${pack}.json`;
	const response = await at.fetch(url).catch(() => null);
	if (!response?.ok) return fail({ code: 'pack/unreachable', url, status: response?.status ?? 0 });
	const value = (await response.json().catch(() => null)) as Partial<PublishedPack> | null; // checked below
	if (value?.format !== 'quillwise-pack') return fail({ code: 'pack/damaged', url });
	const { version = 0, items } = value;
	if (version > readableVersion) return fail({ code: 'pack/newer-version', url, version });
	if (!Array.isArray(items) || value.pack?.id !== pack) return fail({ code: 'pack/damaged', url });
	return ok(value as PublishedPack); // the rest comes from the same build
}
