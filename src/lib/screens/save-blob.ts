/** Hands anything to the browser as a file to keep. */
export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers read the address only after the click has returned.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 10_000);
}

/** Returns a text as the middle of a file name: letters and digits of any script, joined by hyphens. */
export function asFileName(text: string): string {
	const name = text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
	return Array.from(name).slice(0, 40).join('') || 'quillwise';
}

/** Copies a text. Tells whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false; // no clipboard on insecure origins, or refused
	}
}
