import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/tasks/install.js';
import { serve } from '../../src/tasks/serve.js';

/** Serves the build for the whole run at a free port, and returns what stops it. */
export default async function serveBuild(): Promise<() => Promise<void>> {
	const dir = join(root, 'build');
	if (!existsSync(join(dir, 'index.html'))) {
		throw new Error('There is no build to test. Run: npm run build');
	}
	const { port, close } = await serve({ dir });
	process.env['QUILLWISE_ADDRESS'] = `http://localhost:${port}`; // workers inherit it
	return close;
}
