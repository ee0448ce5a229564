import type { QrPicture } from '$lib/formats/qr';

/** Pixels of a module in a picture: a code of 100 modules is 1,200 wide, enough for a beamer and for paper. */
const modulePixels = 12;

/** Returns a QR code as a PNG, `null` where the browser cannot draw one. */
export function qrPng({ size, modules }: QrPicture): Promise<Blob | null> {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size * modulePixels;
	const pen = canvas.getContext('2d');
	if (!pen) return Promise.resolve(null);
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.fillStyle = '#000';
	modules.forEach((row, y) => {
		row.forEach((dark, x) => {
			if (dark) pen.fillRect(x * modulePixels, y * modulePixels, modulePixels, modulePixels);
		});
	});
	return new Promise((resolve) => {
		canvas.toBlob(resolve, 'image/png');
	});
}
