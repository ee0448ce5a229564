import { z } from 'zod';
import { fromBase64url, toBase64url } from '../base/base64url';
import { fail, ok, type Result } from '../base/result';
import { parseForeignJson } from '../formats/json';
import { secretBytes } from './keys';
import { personSchema, publicKeySchema } from './schema';

/** Rounds of PBKDF2 with SHA-256 for a new file (OWASP Password Storage Cheat Sheet, 2023). */
export const keyFileRounds = 600_000;
/** Bounds of what a file may ask for: fewer are no protection, more would hang the page. */
const leastRounds = 100_000;
const mostRounds = 2_000_000;
/** Shortest password, in characters. */
export const shortestPassword = 8;
/** No key file is longer, in characters. */
const longestFile = 10_000;

const fileSchema = z.object({
	format: z.literal('quillwise-key'),
	version: z.int(),
	/** The teacher's name as links carry it; may be missing. */
	by: personSchema.optional(),
	publicKey: publicKeySchema,
	rounds: z.int(),
	salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
	iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
	sealed: z.string().regex(/^[A-Za-z0-9_-]{48}$/)
});

type KeyFile = z.output<typeof fileSchema>;

/** Why a key file cannot be opened. */
export type KeyFileProblem =
	/** No key file, or damaged. */
	| { readonly code: 'key-file/damaged' }
	| { readonly code: 'key-file/newer-version' }
	/** It asks for a number of rounds that no file of ours has. */
	| { readonly code: 'key-file/out-of-bounds' }
	/** Another password, or changed in the sealed part. */
	| { readonly code: 'key-file/wrong-password' };

/** What a key file holds. */
export interface KeyFileContents {
	readonly secret: Uint8Array<ArrayBuffer>;
	readonly publicKey: string;
	readonly by: string | null;
}

/** Returns the text of a key file: the teacher's secret, sealed with a password by PBKDF2 and AES-256-GCM. */
export async function writeKeyFile(
	contents: KeyFileContents,
	password: string,
	crypto: Crypto
): Promise<string> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const head = {
		format: 'quillwise-key' as const,
		version: 1,
		...(contents.by === null ? {} : { by: contents.by }),
		publicKey: contents.publicKey,
		rounds: keyFileRounds,
		salt: toBase64url(salt),
		iv: toBase64url(iv)
	};
	const key = await keyFor(password, salt, keyFileRounds, crypto.subtle);
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: vouchedFor(head) },
		key,
		contents.secret
	);
	return `${JSON.stringify({ ...head, sealed: toBase64url(new Uint8Array(sealed)) }, null, '\t')}\n`;
}

/**
 * Opens a key file. Never throws; nothing is computed before every number in it was checked.
 *
 * Errors: `key-file/damaged`, `key-file/newer-version`, `key-file/out-of-bounds`, `key-file/wrong-password`.
 */
export async function openKeyFile(
	text: string,
	password: string,
	subtle: SubtleCrypto
): Promise<Result<KeyFileContents, KeyFileProblem>> {
	const read = readKeyFile(text);
	if (!read.ok) return read;
	const { sealed, ...head } = read.value;
	const [salt, iv, bytes] = [head.salt, head.iv, sealed].map(fromBase64url);
	if (!salt || !iv || !bytes) return damaged;
	try {
		const key = await keyFor(password, salt, head.rounds, subtle);
		const secret = await subtle.decrypt(
			{ name: 'AES-GCM', iv, additionalData: vouchedFor(head) },
			key,
			bytes
		);
		if (secret.byteLength !== secretBytes) return damaged;
		const { publicKey, by = null } = head;
		return ok({ secret: new Uint8Array(secret), publicKey, by });
	} catch {
		return fail({ code: 'key-file/wrong-password' }); // AES-GCM tells no more
	}
}

function readKeyFile(text: string): Result<KeyFile, KeyFileProblem> {
	if (text.length > longestFile) return damaged;
	const parsed = parseForeignJson(text);
	const file = parsed.ok ? fileSchema.safeParse(parsed.value).data : undefined;
	if (!file) return damaged;
	if (file.version !== 1) return fail({ code: 'key-file/newer-version' });
	if (file.rounds < leastRounds || file.rounds > mostRounds) {
		return fail({ code: 'key-file/out-of-bounds' });
	}
	return ok(file);
}

const damaged = fail({ code: 'key-file/damaged' } as const);

/** What is readable in the file is vouched for by the seal. */
function vouchedFor({
	publicKey,
	by = ''
}: Pick<KeyFile, 'publicKey'> & { by?: string | undefined }) {
	return new TextEncoder().encode(`quillwise-key/1${publicKey}${by}`);
}

async function keyFor(
	password: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
	subtle: SubtleCrypto
): Promise<CryptoKey> {
	// The same password typed on another keyboard may come composed otherwise.
	const bytes = new TextEncoder().encode(password.normalize('NFKC'));
	const source = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
	return subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		source,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}
