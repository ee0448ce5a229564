/**
 * `npm run bench`: prints what keeping a learner's history and scheduling it costs, in characters and in milliseconds on
 * this machine.
 *
 * `npm run bench -- memory` simulates learners and compares ways to choose what is asked (docs/memory.md); a number
 * after it is how many learners instead of 500.
 *
 * `npm run bench -- web` measures the built site beside other quiz pages (docs/speed.md); a number after it is how many
 * times instead of five.
 */
import { fileURLToPath } from 'node:url';
import { createServer, isRunnableDevEnvironment } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

const [what = '', number] = process.argv.slice(2);
if (what === 'web') {
	const { benchWeb } = await import('./bench-web/index.js');
	await benchWeb(Number(number ?? 5));
} else {
	await benchModules();
}

/** Measures the parts that need no browser. */
async function benchModules() {
	// Kept open to the end: the store fetches its reading half when it meets something to read.
	const server = await createServer({
		root,
		configFile: false,
		appType: 'custom',
		logLevel: 'error',
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null }
	});
	const { ssr } = server.environments;
	if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run modules here');
	const { runner } = ssr;
	const clock = () => performance.now();
	const { benchMemory } = await runner.import('/src/lib/memory/bench.ts');
	if (what === 'memory') {
		console.log(benchMemory({ clock, cards: 10_000, attempts: 100_000 }).join('\n'));
		const { simulationTables } = await runner.import('/src/lib/memory/simulation/table.ts');
		const learners = Number(number ?? 500);
		console.log(`\n${simulationTables({ learners, days: 180, minutes: 5 }).join('\n')}`);
	} else {
		const { bench } = await runner.import('/src/lib/store/bench.ts');
		const histories = [10, 10_000, 100_000];
		console.log((await bench({ clock, histories, cards: 10_000 })).join('\n'));
		console.log(benchMemory({ clock, cards: 10_000, attempts: 100_000 }).join('\n'));
	}
	await server.close();
}
