import { expect, test } from 'vitest';
import { qrPicture, qrSvg } from './qr';

test('draws every dark module of a code once, and leaves the quiet zone free', () => {
	const picture = qrPicture('https://quillwise.example/a/#1abc');
	if (!picture) throw new Error('too long');
	const { size, path, modules } = picture;
	const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)];
	const dark = runs.reduce((sum, [, , , width]) => sum + Number(width), 0);

	expect(modules).toHaveLength(size);
	expect(dark).toBe(modules.flat().filter(Boolean).length);
	for (const row of modules.slice(0, 4)) expect(row.some(Boolean)).toBe(false);
	// The finder pattern in the corner.
	expect(modules[4]?.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
});

test('says when a text is too long for one code', () => {
	expect(qrPicture('a'.repeat(2953))).not.toBeNull();
	expect(qrPicture('a'.repeat(2954))).toBeNull();
	expect(qrPicture('é'.repeat(1500))).toBeNull();
});

test('writes a title into the file as text only', () => {
	const picture = qrPicture('x');
	if (!picture) throw new Error('too long');

	expect(qrSvg(picture, '</title><script>x</script>\0')).toContain(
		'<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;</title>'
	);
});
