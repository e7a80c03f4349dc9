import { unzipSync } from 'fflate';
import { findTrace } from '#lib/review/trace/parse.ts';
import { readTraced } from '#lib/review/trace/read.ts';

/**
 * Every number our documents hold is bound: each bookmark of ours has its number in the trace, each number
 * its text in the document, how it was said, its definition, its operands with their sources, and the
 * data's fingerprint.
 */
export function lintTrace(bytes: Uint8Array, bookmarks: ReadonlySet<string>): string[] {
	const found: string[] = [];
	const numbers = findTrace(unzipSync(bytes))
		? readTraced('file.docx', bytes).numbers
		: [];
	const ids = new Set(numbers.map(({ id }) => id));
	if (ids.size < numbers.length) found.push('trace: an id stands twice');
	for (const name of bookmarks)
		if (name.startsWith('_M_') && !ids.has(name))
			found.push(`trace: ${name} has no number`);
	for (const { id, ...number } of numbers) {
		const say = (what: string) => found.push(`trace: ${id} ${number.written} ${what}`);
		if (number.text !== number.written) say(`stands as ${number.text}`);
		if (number.places.length > 1) say('stands twice');
		if (number.status !== 'ok') say(`is ${number.status}`);
		if (number.said === null) say('cannot be said again');
		// 上年同期为零 and a list of names are answers without a figure.
		if (number.value === null && /\d/.test(number.written)) say('has no value');
		for (const part of ['slot', 'unit', 'definition', 'formula', 'fingerprint'] as const)
			if (number[part] === '') say(`has no ${part}`);
		if (number.operands.length === 0) say('has no operands');
		if (!number.operands.some(({ source }) => source !== null)) say('has no source');
	}
	return found;
}
