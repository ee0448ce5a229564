import { fail, ok, type Result } from '../base/result';

/** Bytes fed to the inflater at once: deflate grows them 1,032 times at most (RELIABILITY.md 0.4). */
const sliceBytes = 1024;

/** Why bytes cannot be inflated. */
export type InflateProblem = { code: 'inflate/damaged' } | { code: 'inflate/too-large' };

/** Returns bytes compressed in the zlib format (RFC 1950), which ends with a checksum. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const squeezed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
	return new Uint8Array(await new Response(squeezed).arrayBuffer());
}

/**
 * Returns what zlib bytes hold, and stops where it grows too large.
 *
 * The input goes in by slices of 1 kB, each after what came before was counted: a cap at the reading end alone is none in
 * WebKit, which inflates a whole bomb first. Errors: `inflate/damaged`, `inflate/too-large`.
 *
 * @param cap most bytes to come out
 */
export async function inflate(
	bytes: Uint8Array<ArrayBuffer>,
	cap: number
): Promise<Result<Uint8Array<ArrayBuffer>, InflateProblem>> {
	const { readable, writable } = new DecompressionStream('deflate');
	const reader = readable.getReader();
	const writer = writable.getWriter();
	const feeding = feed(writer, bytes);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			if (size > cap) return fail({ code: 'inflate/too-large' });
			parts.push(value);
		}
		await feeding;
	} catch {
		return damaged; // cut, changed, or followed by something else
	} finally {
		// Whatever is left of it stops here; what each end says about that was dealt with.
		quietly(reader.cancel());
		quietly(writer.abort());
		quietly(feeding);
	}
	const out = joined(parts, size);
	return endsWithSumOf(out, bytes) ? ok(out) : damaged;
}

const damaged = fail({ code: 'inflate/damaged' } as const);

async function feed(
	writer: WritableStreamDefaultWriter<BufferSource>,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	quietly(writer.closed);
	for (let i = 0; i < bytes.length; i += sliceBytes) {
		await writer.write(bytes.subarray(i, i + sliceBytes));
	}
	await writer.close();
}

function quietly(promise: Promise<unknown>): void {
	promise.catch(() => undefined);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

/** Node 20 says nothing of bytes after the end of the stream, so the checksum has to be the last thing there. */
function endsWithSumOf(out: Uint8Array, bytes: Uint8Array<ArrayBuffer>): boolean {
	if (bytes.length < 6) return false; // head and checksum alone take six
	return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4) === adler32(out);
}

/** Adler-32 checksum (RFC 1950, section 8.2). */
function adler32(bytes: Uint8Array): number {
	let a = 1;
	let b = 0;
	for (const byte of bytes) {
		a = (a + byte) % 65521;
		b = (b + a) % 65521;
	}
	return b * 65536 + a;
}
