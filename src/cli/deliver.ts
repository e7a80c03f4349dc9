import type { Effects } from './effects.ts';
import type { CommonOptions } from './program.ts';

/** An answer as text: printed, and written whole where --out names a file. */
export async function deliver(
	text: string,
	{ out }: CommonOptions,
	effects: Effects
): Promise<void> {
	if (out !== undefined) await effects.write(out, `${text}\n`);
	effects.out(text);
}
