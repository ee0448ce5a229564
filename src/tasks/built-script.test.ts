import { expect, test } from 'vitest';
import { builtFiles } from './built-script.js';

const manifest = {
	'src/a.ts': { file: 'a.js', imports: ['_b.js', '_c.js'] },
	'_b.js': { file: 'b.js', imports: ['_c.js'] },
	'_c.js': { file: 'c.js', imports: ['_b.js'] },
	'src/d.ts': { file: 'd.js' }
};

test('a module comes before all that it cannot start without, each file once', () => {
	expect(builtFiles(manifest, 'src/a.ts')).toEqual(['a.js', 'b.js', 'c.js']);
});

test('a module without a file of its own is named', () => {
	expect(() => builtFiles(manifest, 'src/e.ts')).toThrow('src/e.ts is no file of the build');
});
