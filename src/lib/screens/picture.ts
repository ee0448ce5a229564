import { version } from '$app/environment';
import type { Session } from '$lib/quiz/schema';
import { pictureKey } from '$lib/store/keys';

/** An element as the script in `app.html` draws it: its name, its attributes, what is in it. */
export type Drawn = readonly [string, Readonly<Record<string, string>>, ...(Drawn | string)[]];

/** What is kept of a round, to be seen at once by whoever comes back. */
export interface Picture {
	/** Of the site: another one may look different. */
	readonly version: string;
	readonly title: string;
	/** The rules it needs beside those that stand in the page of a round. */
	readonly css: string;
	readonly form: Drawn;
}

/** Most characters of a kept picture. */
export const mostPicture = 24_576;

// The script in app.html holds the same two lists.
/** Elements that may stand in a picture. */
export const pictureNames =
	/^(form|header|main|footer|section|div|p|span|h\d|[ou]l|li|d[ldt]|fieldset|legend|label|input|button|select|option|textarea|[abiq]|em|strong|small|mark|su[bp]|bdi|br|details|summary|svg|g|path|circle|rect|line|ellipse|text)$/;
/** Attributes that may stand in a picture: none that leads elsewhere or runs anything. */
export const pictureAttributes =
	/^(class|id|for|type|name|value|checked|disabled|selected|tabindex|role|lang|dir|hidden|open|min|max|step|maxlength|inputmode|autocomplete|(aria|data)-[a-z]+|viewBox|d|[rc]?[xyr]|[xy][12]|width|height|transform)$/;

/** What stands in a round and not in its picture: a dialog is closed until it asks, a verdict is not said yet. */
export const notPictured = 'dialog, .at-once';

/** Returns what tells whether a picture is of a round as it stands. */
export function stampOf(session: Session): string {
	const { id, at, phase, attempts, hinted, certainty, draft } = session;
	return JSON.stringify([id, at, phase, attempts.length, hinted, certainty, draft]);
}

/**
 * Keeps what stands in the form of a round. Where it cannot be kept, none is: an older one would show what was.
 *
 * @param notes what stands above the question for whoever comes back, `null` for nothing
 */
export function keepPicture(form: HTMLFormElement, session: Session, notes: Element | null): void {
	try {
		const text = pictureOf(form, session, notes);
		if (text === null) localStorage.removeItem(pictureKey);
		else writePicture(text);
	} catch {
		// Without storage there is no picture.
	}
}

function writePicture(text: string): void {
	try {
		localStorage.setItem(pictureKey, text);
	} catch {
		localStorage.removeItem(pictureKey);
	}
}

/** Returns the picture of a form as text, `null` where it cannot be drawn or is too long. */
export function pictureOf(
	form: HTMLFormElement,
	session: Session,
	notes: Element | null
): string | null {
	const [name, attributes, ...inside] = drawn(form) ?? [];
	if (name === undefined || attributes === undefined) return null;
	const picture: Picture = {
		version,
		title: document.title,
		css: rulesFor(notes ? [form, notes] : [form]),
		form: [name, { ...attributes, 'data-stamp': stampOf(session) }, ...withNotes(inside, notes)]
	};
	const text = JSON.stringify(picture);
	return text.length > mostPicture ? null : text;
}

/** Puts the notes first in the main part, in place of those that stand there now. */
function withNotes(inside: readonly (Drawn | string)[], notes: Element | null) {
	const note = notes && drawn(notes);
	return inside.map((part) => {
		if (typeof part === 'string' || part[0] !== 'main') return part;
		const [name, attributes, ...rest] = part;
		const others = rest.filter(
			(one) => typeof one === 'string' || !/^(waits|notes)\b/.test(one[1]['class'] ?? '')
		);
		return [name, attributes, ...(note ? [note] : []), ...others] as const;
	});
}

/** What stands in the page of a round itself; `vite.config.ts` names these sheets. */
const inPage = /\/(frame|look|first|play)\.[\w-]+\.css$/;

/** Returns the rules that dress something in these parts, as text: fetched with the sheets they stand in, they come late. */
function rulesFor(parts: readonly Element[]): string {
	return [...document.styleSheets]
		.filter(({ href }) => href !== null && !inPage.test(href))
		.map((sheet) => dressing(sheet.cssRules, parts))
		.join('');
}

function dressing(rules: CSSRuleList, parts: readonly Element[]): string {
	return [...rules]
		.map((rule) => {
			if (rule instanceof CSSStyleRule) return isWorn(rule.selectorText, parts) ? rule.cssText : '';
			if (!(rule instanceof CSSGroupingRule)) return rule.cssText;
			const inside = dressing(rule.cssRules, parts);
			return inside && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside}}`;
		})
		.join('');
}

/** Tells whether a selector fits something, whatever state that is in: it may be hovered over, or chosen, later. */
function isWorn(selector: string, parts: readonly Element[]): boolean {
	const stateless = selector.replace(/::?(?!is|where|not|has)[a-z-]+(\([^()]*\))?/g, '');
	try {
		return parts.some((part) => part.matches(stateless) || part.querySelector(stateless));
	} catch {
		return true; // nothing is left of it
	}
}

/** Returns an element as it stands, `null` where it must not stand in a picture. */
function drawn(element: Element): Drawn | null {
	const name = element.localName;
	if (!pictureNames.test(name)) return null;
	const inside: (Drawn | string)[] = [];
	for (const node of element.childNodes) {
		if (node instanceof Text && node.data !== '') inside.push(node.data);
		if (!(node instanceof Element) || node.matches(notPictured)) continue;
		const part = drawn(node);
		if (!part) return null;
		inside.push(part);
	}
	if (element instanceof HTMLTextAreaElement) inside.splice(0, inside.length, element.value);
	return [name, attributesOf(element), ...inside];
}

function attributesOf(element: Element): Record<string, string> {
	const own = [...element.attributes].filter(({ name }) => pictureAttributes.test(name));
	const attributes = Object.fromEntries(own.map(({ name, value }) => [name, value]));
	if (attributes['class'] !== undefined)
		attributes['class'] = attributes['class'].replace(/(^| )first\b/, '');
	if (element instanceof HTMLInputElement) {
		delete attributes['checked'];
		if (element.checked) attributes['checked'] = '';
		if (element.value !== '') attributes['value'] = element.value;
	}
	if (element instanceof HTMLOptionElement) {
		delete attributes['selected'];
		if (element.selected) attributes['selected'] = '';
	}
	return attributes;
}
