/** Builders for tests of the screens: a page as small as a picture needs it, for there is no browser. */

/** A text in such a page. */
export class FakeText {
	constructor(readonly data: string) {}
}

/** An element of such a page. It knows selectors of names, of classes and of attributes that are there, and lists of them. */
export class FakeElement {
	readonly namespaceURI: string;
	readonly localName: string;
	readonly childNodes: (FakeElement | FakeText)[] = [];
	readonly dataset: Record<string, string | undefined> = {};
	readonly given = new Map<string, string>();
	parent: FakeElement | null = null;
	type = '';
	value = '';
	defaultValue = '';
	checked = false;
	defaultChecked = false;
	/** What was done to it, in order. */
	readonly done: string[] = [];

	constructor(localName: string, namespaceURI = 'http://www.w3.org/1999/xhtml') {
		this.localName = localName;
		this.namespaceURI = namespaceURI;
	}

	get attributes(): { readonly name: string; readonly value: string }[] {
		return [...this.given].map(([name, value]) => ({ name, value }));
	}

	setAttribute(name: string, value: unknown): void {
		this.given.set(name, String(value));
		if (name.startsWith('data-')) this.dataset[name.slice(5)] = String(value);
	}

	append(...nodes: (FakeElement | string)[]): void {
		for (const node of nodes) {
			if (typeof node === 'string') this.childNodes.push(new FakeText(node));
			else if (node.localName === '#fragment')
				this.append(
					...node.childNodes.map((each) => (each instanceof FakeText ? each.data : each))
				);
			else {
				node.parent = this;
				this.childNodes.push(node);
			}
		}
	}

	matches(selector: string): boolean {
		return selector.split(',').some((one) => {
			const attribute = /^\[(\w+)\]$/.exec(one.trim())?.[1];
			if (attribute) return this.given.has(attribute);
			return [this.localName, `.${this.given.get('class') ?? ''}`].includes(one.trim());
		});
	}

	querySelectorAll(selector: string): FakeElement[] {
		return this.childNodes.flatMap((node) =>
			node instanceof FakeText
				? []
				: [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]
		);
	}

	querySelector(selector: string): FakeElement | null {
		return this.querySelectorAll(selector)[0] ?? null;
	}

	closest(selector: string): FakeElement | null {
		return this.matches(selector) ? this : (this.parent?.closest(selector) ?? null);
	}

	addEventListener(): void {
		// Nothing happens in this page by itself.
	}

	dispatchEvent({ type }: Event): boolean {
		this.done.push(type);
		return true;
	}

	focus(): void {
		this.done.push('focus');
	}

	click(): void {
		this.done.push('click');
	}
}

/** An input of such a page. */
export class FakeInput extends FakeElement {}

/** A select of such a page: it has no options. */
export class FakeSelect extends FakeElement {}

/** An option of such a page. */
export class FakeOption extends FakeElement {
	selected = false;
}

/** A text field of several lines. */
export class FakeTextArea extends FakeElement {}

/** What stands in a browser's global object for all these. */
export const fakeClasses = {
	Text: FakeText,
	Element: FakeElement,
	HTMLInputElement: FakeInput,
	HTMLSelectElement: FakeSelect,
	HTMLOptionElement: FakeOption,
	HTMLTextAreaElement: FakeTextArea
};

const classes: Readonly<Record<string, typeof FakeElement>> = {
	input: FakeInput,
	select: FakeSelect,
	option: FakeOption,
	textarea: FakeTextArea
};

/** Returns an element with its attributes and what is in it. */
export function anElement(
	name: string,
	attributes: Readonly<Record<string, string>> = {},
	...inside: (FakeElement | string)[]
): FakeElement {
	const element = new (classes[name] ?? FakeElement)(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...inside);
	return element;
}
