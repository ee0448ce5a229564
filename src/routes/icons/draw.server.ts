import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import source from '../../../static/icon.svg?raw';

/** The icons of the installed app, by file name without its end: all drawn from `static/icon.svg`. */
export const icons = {
	'any-192': { size: 192, purpose: 'any' },
	'any-512': { size: 512, purpose: 'any' },
	'maskable-192': { size: 192, purpose: 'maskable' },
	'maskable-512': { size: 512, purpose: 'maskable' },
	'monochrome-512': { size: 512, purpose: 'monochrome' },
	/** For the home screen of iPhone and iPad, which cut the corners themselves. */
	'apple-180': { size: 180, purpose: 'apple' }
} as const;

/** Name of one of the icons. */
export type IconName = keyof typeof icons;

/** What an icon is for: as drawn, to be cut to any shape, as a stencil, for a home screen. */
type Purpose = (typeof icons)[IconName]['purpose'];

const [, open = '', ground = '', drawing = ''] =
	/^(<svg [^>]*>)(<rect [^>]*>)([^]*)<\/svg>\s*$/.exec(source) ?? [];

/**
 * Returns the icon as SVG for a purpose.
 *
 * A maskable icon fills its square, and everything that counts lies within the middle 80 % (W3C, Web App Manifest,
 * "Icon masks and safe zone"). Of a monochrome one only the opacity counts, so light colours become half open.
 */
export function iconFor(purpose: Purpose): string {
	switch (purpose) {
		case 'any':
			return source;
		case 'maskable':
			return framed(squared(ground), 0.7);
		case 'apple':
			return framed(squared(ground), 0.84);
		case 'monochrome':
			return framed('', 0.9).replace(/fill="(#\w+)"/g, (_, colour: string) =>
				/^#[ef]/.test(colour) ? 'fill="#000" fill-opacity="0.45"' : 'fill="#000"'
			);
	}
}

/** Returns an icon as PNG. */
export async function drawIcon(name: IconName): Promise<Uint8Array<ArrayBuffer>> {
	await ready();
	const { size, purpose } = icons[name];
	const svg = new Resvg(iconFor(purpose), { fitTo: { mode: 'width', value: size } });
	return new Uint8Array(svg.render().asPng());
}

/** The drawing made smaller around its middle, on another ground. */
function framed(behind: string, scale: number): string {
	const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(open)?.[1] ?? '')
		.split(' ')
		.map(Number);
	const [middleX, middleY] = [x + width / 2, y + height / 2];
	const around = `translate(${middleX} ${middleY}) scale(${scale}) translate(${-middleX} ${-middleY})`;
	return `${open}${behind}<g transform="${around}">${drawing}</g></svg>`;
}

function squared(rect: string): string {
	return rect.replace(/ rx="\d+"/, '');
}

let engine: Promise<void> | undefined;

function ready(): Promise<void> {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	engine ??= readFile(wasm).then((code) => initWasm(code));
	return engine;
}
