import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { WebSocket } from 'ws';

/*
 * A Firefox as distributions ship it, driven by the standard protocol it speaks itself, WebDriver BiDi
 * (https://w3c.github.io/webdriver-bidi/): Playwright drives only a Firefox of its own make.
 */

/** Returns the path of an installed Firefox, `null` where none is found. */
export function findFirefox(): string | null {
	const asked = process.env['QUILLWISE_FIREFOX'];
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const paths = ['firefox-esr', 'firefox'].flatMap((name) =>
		folders.map((folder) => join(folder, name))
	);
	return [asked ?? '', ...paths].find((path) => path !== '' && existsSync(path)) ?? null;
}

/**
 * What Firefox says of a page that is left while it loads. Whatever could really not be loaded shows in what the page then
 * lacks, which the tests look at.
 */
const brokenOff = /error loading dynamically imported module|Unable to preload CSS/;

/** A running Firefox. */
export class Firefox {
	/** Errors that no page caught, but for what was broken off by leaving it. */
	readonly uncaught: string[] = [];
	readonly #process: ChildProcess;
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, (answer: Answer) => void>();
	#commands = 0;

	private constructor(process: ChildProcess, socket: WebSocket) {
		this.#process = process;
		this.#socket = socket;
		socket.on('message', (data: Buffer) => {
			this.#hear(JSON.parse(data.toString()) as Answer); // as the protocol says
		});
	}

	/** Starts one. @param profile folder of its data, which outlives it */
	static async start(path: string, profile: string): Promise<Firefox> {
		await writeFile(join(profile, 'user.js'), 'user_pref("app.update.enabled", false);\n');
		const child = spawn(
			path,
			['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
			{ stdio: ['ignore', 'ignore', 'pipe'], detached: true }
		);
		const address = await saidBy(child, /WebDriver BiDi listening on (ws:\/\/\S+)/);
		const socket = new WebSocket(`${address}/session`);
		await new Promise((resolve, reject) => {
			socket.once('open', resolve);
			socket.once('error', reject);
		});
		const firefox = new Firefox(child, socket);
		await firefox.#send('session.new', { capabilities: {} });
		await firefox.#send('session.subscribe', { events: ['log.entryAdded'] });
		return firefox;
	}

	/** Opens a window of its own and returns its name. */
	async open(address: string): Promise<string> {
		const { context } = await this.#send('browsingContext.create', { type: 'window' });
		await this.goto(String(context), address);
		return String(context);
	}

	async goto(context: string, url: string): Promise<void> {
		await this.#send('browsingContext.navigate', { context, url, wait: 'complete' });
	}

	async close(context: string): Promise<void> {
		await this.#send('browsingContext.close', { context });
	}

	/** Runs a function in a page; what it takes and returns is JSON. */
	async evaluate<A, T>(context: string, deed: (value: A) => T | Promise<T>, value: A): Promise<T> {
		const { result, exceptionDetails } = await this.#send('script.callFunction', {
			target: { context },
			functionDeclaration: `async (text) => JSON.stringify(await (${deed.toString()})(JSON.parse(text)))`,
			arguments: [{ type: 'string', value: JSON.stringify(value) }],
			awaitPromise: true
		});
		if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
		const { value: text } = result as { value?: string }; // a string, or undefined
		return (text === undefined ? undefined : JSON.parse(text)) as T; // made two lines above
	}

	/** Ends it and all its processes at once, without a word to any of them. */
	async kill(): Promise<void> {
		const gone = new Promise((resolve) => this.#process.once('exit', resolve));
		this.#socket.terminate();
		if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
		await gone;
	}

	#send(method: string, params: object): Promise<Record<string, unknown>> {
		const id = ++this.#commands;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, ({ type, result, message }) => {
				if (type === 'success') resolve(result ?? {});
				else reject(new Error(`${method}: ${message ?? 'failed'}`));
			});
			this.#socket.send(JSON.stringify({ id, method, params }));
		});
	}

	#hear(answer: Answer): void {
		const { id, params } = answer;
		if (id !== undefined) {
			this.#waiting.get(id)?.(answer);
			this.#waiting.delete(id);
		} else if (params?.type === 'javascript' && params.level === 'error') {
			const text = params.text ?? '';
			if (!brokenOff.test(text)) this.uncaught.push(text);
		}
	}
}

/** What the browser says: the end of a command, or an event. */
interface Answer {
	readonly id?: number;
	readonly type: 'success' | 'error' | 'event';
	readonly result?: Record<string, unknown>;
	readonly message?: string;
	readonly params?: { readonly type?: string; readonly level?: string; readonly text?: string };
}

/** Runs a deed with the folder of a fresh profile, which is removed afterwards. */
export async function withProfile(deed: (profile: string) => Promise<void>): Promise<void> {
	const profile = await mkdtemp(join(tmpdir(), 'quillwise-'));
	try {
		await deed(profile);
	} finally {
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Waits until a program says what a pattern finds, on its stream of errors, and returns it. */
export function saidBy(child: ChildProcess, pattern: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const found = pattern.exec(said)?.[1];
			if (found !== undefined) resolve(found);
		});
		child.once('exit', () => {
			reject(new Error(`It did not start: ${said}`));
		});
	});
}
