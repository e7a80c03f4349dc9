import { run } from '#cli/program.ts';

/** What one run of the command line left behind; nothing is written to disk. */
export interface Ran {
	out: string;
	files: ReadonlyMap<string, Uint8Array>;
}

/** Runs `aidbrief …` in this process. @throws where it does not end with 0. */
export async function command(argv: readonly string[], today: string): Promise<Ran> {
	const out: string[] = [];
	const notes: string[] = [];
	const files = new Map<string, Uint8Array>();
	const code = await run(argv, {
		async write(path, bytes) {
			files.set(
				path,
				typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
			);
		},
		out: (text) => void out.push(text),
		note: (text) => void notes.push(text),
		today
	});
	if (code !== 0) throw new Error(`exit code ${code}: ${notes.join('\n')}`);
	return { out: out.join('\n'), files };
}
