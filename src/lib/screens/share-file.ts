/** Tells whether this browser can hand files to other programs. */
export function canShareFiles(): boolean {
	// Absent in some browsers, whatever the types say.
	const { canShare } = navigator as Partial<Navigator>;
	return canShare?.call(navigator, { files: [fileOf('quillwise.json', '{}')] }) ?? false;
}

/** Opens the browser's share sheet for a file. Tells whether it was `shared`, `dismissed` or `refused`. */
export async function shareFile(
	name: string,
	text: string
): Promise<'shared' | 'dismissed' | 'refused'> {
	try {
		await navigator.share({ files: [fileOf(name, text)] });
		return 'shared';
	} catch (refusal) {
		return refusal instanceof DOMException && refusal.name === 'AbortError'
			? 'dismissed'
			: 'refused';
	}
}

/** Chrome shares no JSON, but texts; the name ends in `.txt` there and is brought in all the same. */
function fileOf(name: string, text: string): File {
	return new File([text], name.replace(/\.json$/, '.txt'), { type: 'text/plain' });
}
