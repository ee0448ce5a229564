/** Reads the QR code in a picture of the camera; resolves to `null` where there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | null>;

/** The browser's own reader, absent in many. */
interface Detector {
	detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorMaker {
	new (options: { formats: readonly string[] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
}

/** Widest picture looked at, in pixels: more slows phones down and reads no better. */
const widest = 960;

/** Returns the browser's own reader, or fetches one. */
export async function qrReader(): Promise<QrReader> {
	const { BarcodeDetector: Maker } = globalThis as { BarcodeDetector?: DetectorMaker };
	const formats = (await Maker?.getSupportedFormats().catch(() => [])) ?? [];
	if (Maker && formats.includes('qr_code')) {
		const detector = new Maker({ formats: ['qr_code'] });
		return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
	}
	const { decodeQR } = await import('qr/decode.js');
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return (video) => {
		const scale = Math.min(1, widest / Math.max(1, video.videoWidth));
		const width = Math.floor(video.videoWidth * scale);
		const height = Math.floor(video.videoHeight * scale);
		if (!context || width === 0 || height === 0) return Promise.resolve(null);
		canvas.width = width;
		canvas.height = height;
		context.drawImage(video, 0, 0, width, height);
		const { data } = context.getImageData(0, 0, width, height);
		try {
			return Promise.resolve(decodeQR({ data, width, height }));
		} catch {
			return Promise.resolve(null); // it throws where there is no code
		}
	};
}
