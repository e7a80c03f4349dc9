import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** What a command does to the world; tests pass their own. */
export interface Effects {
	/** Whole or not at all: a temporary file, then a rename. */
	write(path: string, bytes: Uint8Array | string): Promise<void>;
	/** The answer: text for people, or exactly one JSON value. */
	out(text: string): void;
	/** Progress and remarks. */
	note(text: string): void;
	/** ISO date of the day the command runs. */
	today: string;
	/** ISO date and time at which it does, for what is recorded; the day alone where that is not told. */
	now?: string;
}

const started = new Date().toISOString();

export const realEffects: Effects = {
	async write(path, bytes) {
		const target = resolve(path);
		await mkdir(dirname(target), { recursive: true });
		const temporary = `${target}.${process.pid}.tmp`;
		await writeFile(temporary, bytes);
		await rename(temporary, target);
	},
	out: (text) => void process.stdout.write(`${text}\n`),
	note: (text) => void process.stderr.write(`${text}\n`),
	today: started.slice(0, 10),
	now: started
};

export const exists = (path: string): Promise<boolean> =>
	stat(path).then(
		() => true,
		() => false
	);
