/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers read the address only after the click has returned.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 10_000);
}

/** Returns the name of a file that holds a learner's data, e.g. `quillwise-2026-03-02.quillwise.json`. */
export function dataFileName(day: string): string {
	return `quillwise-${day}.quillwise.json`;
}
