/**
 * What a learner chose in native controls before the script arrived.
 *
 * To be asked before hydration, which puts controls back to what the page came with; only what was touched counts, for
 * browsers restore old choices on reload.
 */

function isTouchedEarly(): boolean {
	return typeof window !== 'undefined' && window.early?.touched === true && !window.early.over;
}

/**
 * Returns the value of the radio a learner chose before the script arrived, `null` for none.
 *
 * @param name shared by the radios
 */
export function earlyRadio(name: string): string | null {
	if (!isTouchedEarly()) return null;
	const radio = document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`);
	return radio && !radio.defaultChecked ? radio.value : null;
}

/**
 * Returns how a switch was put before the script arrived, `null` where it stands as the page came.
 *
 * @param id of the switch
 */
export function earlySwitch(id: string): boolean | null {
	if (!isTouchedEarly()) return null;
	const input = document.getElementById(id);
	const isSwitch = input instanceof HTMLInputElement;
	return isSwitch && input.checked !== input.defaultChecked ? input.checked : null;
}
