import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '#lib/domain/errors.ts';
import type { TraceHead } from '#lib/report/docx/trace-part.ts';
import { readTraced, type TracedDocument } from '#lib/review/trace/read.ts';
import type { Effects } from './effects.ts';
import { openAnswerer, scopeOf, type Opened } from './open.ts';
import type { CommonOptions } from './program.ts';
import { bundledSets } from './sets.ts';

/** A document of ours as it is now. @throws UserError where it cannot be read or is none of ours. */
export async function readOwn(
	file: string
): Promise<{ bytes: Uint8Array; traced: TracedDocument }> {
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await readFile(file));
	} catch (cause) {
		throw new UserError(`读不到文件“${file}”。请检查路径。`, { cause });
	}
	return { bytes, traced: readTraced(basename(file), bytes) };
}

/**
 * The data a document is held against: what `--data` names, else the bundled set it was written from. Place
 * and time are the document's own.
 */
export async function openFor(
	head: TraceHead,
	options: CommonOptions,
	effects: Effects
): Promise<Opened> {
	for (const [option, own] of [
		['region', head.region],
		['period', head.period]
	] as const)
		if (options[option] !== undefined && options[option] !== own)
			throw new UserError(
				`这份文稿的${option === 'region' ? '地区' : '期间'}是${own}，不能按${options[option]}更新或核对。换地区、换期间请用 report 重新成文。`
			);
	const bundled = await bundledSets();
	const data =
		options.data ?? (bundled.includes(head.dataset) ? [head.dataset] : undefined);
	const opened = await openAnswerer(data, effects);
	try {
		scopeOf(opened.answerer, head);
		return opened;
	} catch (cause) {
		await opened.close();
		throw cause;
	}
}
