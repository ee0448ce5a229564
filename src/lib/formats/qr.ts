import { encode } from 'uqr';

/** A QR code as one SVG path on a grid of unit squares, quiet zone included. */
export interface QrPicture {
	/** Width and height in modules, with the quiet zone. */
	readonly size: number;
	readonly path: string;
	readonly modules: readonly (readonly boolean[])[];
}

/** Modules left free around a code (ISO/IEC 18004). */
const quietZone = 4;
/** Most bytes of the largest code at level L (ISO/IEC 18004, table 7). */
const mostBytes = 2953;

/** Returns the QR code of a text, `null` where it is too long for one. The error correction is as strong as the size allows. */
export function qrPicture(text: string): QrPicture | null {
	if (new TextEncoder().encode(text).length > mostBytes) return null;
	const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: quietZone });
	const runs = data.flatMap((row, y) =>
		runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)
	);
	return { size, path: runs.join(''), modules: data };
}

/** Returns the code as a file for other programs: black on white, a hundred millimetres wide. */
export function qrSvg({ size, path }: QrPicture, title: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="100mm" height="100mm" shape-rendering="crispEdges"><title>${escaped(title)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}

/** Dark runs of a row: where each begins and how wide it is. */
function runsOf(row: readonly boolean[]): [number, number][] {
	const runs: [number, number][] = [];
	row.forEach((dark, x) => {
		if (!dark) return;
		const last = runs.at(-1);
		if (last && last[0] + last[1] === x) last[1] += 1;
		else runs.push([x, 1]);
	});
	return runs;
}

function escaped(text: string): string {
	const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
	return text.replace(/[&<>]/g, (char) => names[char] ?? '').replace(/[^\P{Cc}\n\t]/gu, '');
}
