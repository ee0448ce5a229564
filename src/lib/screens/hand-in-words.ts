/** Longest mail draft that mail programs take over whole, in characters of its address. */
const longestDraft = 1900;

/** Returns what a learner sends: whose it is, what for, and the code on lines of its own. */
export function handInText(title: string, name: string, code: string): string {
	return `${title}\n${name}\n\n${code}\n`;
}

/** Returns the address of a mail draft, `null` where the code is too long for one. */
export function mailDraft(title: string, name: string, code: string): string | null {
	const subject = encodeURIComponent(`${title}: ${name}`);
	const body = encodeURIComponent(handInText(title, name, code).replaceAll('\n', '\r\n'));
	const address = `mailto:?subject=${subject}&body=${body}`;
	return address.length > longestDraft ? null : address;
}
