/**
 * Returns the value of the radio a learner chose before the script arrived, `null` for none.
 *
 * To be called before hydration, which puts radios back to what the page came with; only what was touched counts, for
 * browsers restore old choices on reload.
 *
 * @param name shared by the radios
 */
export function earlyRadio(name: string): string | null {
	if (typeof window === 'undefined' || !window.early?.touched || window.early.over) return null;
	const radio = document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`);
	return radio && !radio.defaultChecked ? radio.value : null;
}
