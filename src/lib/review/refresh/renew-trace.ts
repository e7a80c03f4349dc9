import {
	traceXml,
	tracedStat,
	type TraceHead,
	type TracedNumber
} from '#lib/report/docx/trace-part.ts';
import type { TracedDocument } from '../trace/read.ts';
import type { Compared } from './compare.ts';

/**
 * The trace part of the renewed document, null where it says the same. A number that was not renewed keeps
 * what it was written from, so that it is a conflict the next time too.
 */
export function renewedTrace(
	{ head, numbers }: TracedDocument,
	compared: readonly Compared[],
	newHead: TraceHead
): string | null {
	const settled = new Map<string, TracedNumber>();
	for (const { newer, fate } of compared) {
		const { number, stat, text } = newer;
		if (!stat || text === null || (fate !== 'renew' && fate !== 'same')) continue;
		const { id, place, said } = number;
		settled.set(id, {
			...tracedStat(stat),
			id,
			place,
			said,
			written: text,
			fingerprint: newHead.fingerprint
		});
	}
	const before = traceXml({ head, numbers });
	const after = traceXml({
		head: newHead,
		numbers: numbers.map((number) => settled.get(number.id) ?? number)
	});
	return after === before ? null : after;
}
