import { run } from '#cli/program.ts';

/** What one command line did: exit code, standard output, standard error, files written. */
export interface Done {
	code: number;
	out: string;
	notes: string;
	written: ReadonlyMap<string, Uint8Array | string>;
}

/** Runs a command line without touching the world: what it would print and write is kept. */
export async function aidbrief(...argv: string[]): Promise<Done> {
	const out: string[] = [];
	const notes: string[] = [];
	const written = new Map<string, Uint8Array | string>();
	const code = await run(argv, {
		out: (text) => void out.push(text),
		note: (text) => void notes.push(text),
		write: async (path, bytes) => void written.set(path, bytes),
		today: '2026-11-25'
	});
	return { code, out: out.join('\n'), notes: notes.join('\n'), written };
}

/** The one JSON value of a command that went well. */
export async function json<T>(...argv: string[]): Promise<T> {
	const done = await aidbrief(...argv, '--json');
	if (done.code !== 0) throw new Error(done.notes);
	return JSON.parse(done.out) as T;
}
