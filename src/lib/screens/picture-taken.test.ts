import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doneOn } from './picture-taken';
import { anElement, fakeClasses, type FakeElement } from './testing';

beforeEach(() => {
	for (const [name, fake] of Object.entries(fakeClasses)) vi.stubGlobal(name, fake);
	vi.stubGlobal('document', { activeElement: null });
	vi.stubGlobal('window', {});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** The form of a question with two choices, a box, a field and two buttons, and these by their places. */
function aForm() {
	const parts = {
		first: input('radio'),
		second: input('radio'),
		box: input('checkbox'),
		field: input('text'),
		hint: anElement('button'),
		check: anElement('button')
	};
	const form = anElement('form', {}, ...Object.values(parts));
	return { ...parts, form };
}

function input(type: string): FakeElement {
	return Object.assign(anElement('input'), { type });
}

function carry(drawn: FakeElement, real: FakeElement): void {
	doneOn(drawn as unknown as HTMLElement, real as unknown as HTMLElement)();
}

test('what nobody touched is not carried over', () => {
	const [drawn, real] = [aForm(), aForm()];
	drawn.first.checked = drawn.first.defaultChecked = true;
	drawn.field.value = drawn.field.defaultValue = 'steel';
	carry(drawn.form, real.form);
	expect(Object.values(real).flatMap(({ done }) => done)).toEqual([]);
});

test('a changed choice, box and text are done again in their places, once', () => {
	const [drawn, real] = [aForm(), aForm()];
	drawn.first.defaultChecked = true; // and chosen no more
	real.first.checked = true;
	drawn.second.checked = true;
	drawn.box.checked = true;
	drawn.field.value = 'steel';
	carry(drawn.form, real.form);
	expect(real.first.done).toEqual([]);
	expect(real.second.done).toEqual(['click']);
	expect(real.box.done).toEqual(['click']);
	expect(real.field.value).toBe('steel');
	expect(real.field.done).toEqual(['input', 'change']);
});

test('a box that is as it should be already is not turned over', () => {
	const [drawn, real] = [aForm(), aForm()];
	drawn.box.checked = true;
	real.box.checked = true;
	carry(drawn.form, real.form);
	expect(real.box.done).toEqual([]);
});

test('the focus goes to the same place before the press, which comes last', () => {
	const [drawn, real] = [aForm(), aForm()];
	vi.stubGlobal('document', { activeElement: drawn.check });
	vi.stubGlobal('window', { early: { pressed: drawn.check } });
	carry(drawn.form, real.form);
	expect(real.check.done).toEqual(['focus', 'click']);
	expect(real.hint.done).toEqual([]);
});

test('a press elsewhere is not carried over', () => {
	const [drawn, real] = [aForm(), aForm()];
	vi.stubGlobal('window', { early: { pressed: anElement('button') } });
	carry(drawn.form, real.form);
	expect([...real.hint.done, ...real.check.done]).toEqual([]);
});

test('where the round has more controls than its picture none is put, and buttons in a dialog do not count', () => {
	const [drawn, real] = [aForm(), aForm()];
	drawn.second.checked = true;
	vi.stubGlobal('window', { early: { pressed: drawn.check } });
	real.form.append(anElement('input'), anElement('dialog', {}, anElement('button')));
	carry(drawn.form, real.form);
	expect(real.second.done).toEqual([]);
	expect(real.check.done).toEqual(['click']);
});
