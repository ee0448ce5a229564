import { expect, test } from 'vitest';
import { inlineScripts } from './inline-scripts.js';

test('scripts of a page are sent without what only people read, under the names others know', () => {
	const page = '<script>\n\twindow.count = 1 + 1;\n</script><p>a</p><script type="a">x y</script>';
	expect(inlineScripts(page)).toEqual([
		{
			written: '\n\twindow.count = 1 + 1;\n',
			sent: 'window.count=2;',
			hash: 'sha256-y5xhGOhwUNgEOo3l9HBLWOYKelOd0rYUOwbomntS0Uo='
		}
	]);
});

test('what is no script is refused while the page is built', () => {
	expect(() => inlineScripts('<script>var var</script>')).toThrow('A script of app.html');
});
