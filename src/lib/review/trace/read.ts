import { UserError } from '#lib/domain/errors.ts';
import { findTrace } from './parse.ts';
import type { TraceHead, TracedNumber } from '#lib/report/docx/trace-part.ts';
import type { Span } from '../document.ts';
import type { DocxDocument } from '../read/docx.ts';
import { openDocument } from '../read/open.ts';
import { markedTexts } from './bookmarks.ts';
import { chartsOf } from './charts.ts';
import { copiedFrom } from './copies.ts';
import { plottedPoints, type PlottedPoint } from './plotted.ts';

/** 自己写出的文稿 as it stands now, edited by people since, with what it was written from. */
export interface TracedDocument {
	document: DocxDocument;
	/** Path of the trace part. */
	path: string;
	head: TraceHead;
	/** In the order in which they were written. */
	numbers: readonly ReadNumber[];
}

/** A bound number and every place where it stands now. */
export interface ReadNumber extends TracedNumber {
	/** None where somebody took the number away with its bookmark; more than one where it was copied. */
	places: readonly TextPlace[];
	/** Of a number in a chart; null in text, and where the chart is gone. */
	plotted: PlottedPoint | null;
	/** As it stands now; null where it is gone. */
	text: string | null;
}

/** A number in a paragraph or a cell. */
export interface TextPlace {
	text: string;
	/** Null where a paragraph ends inside the number. */
	span: Span | null;
}

/**
 * Reads a document of ours back.
 * @throws UserError for a file that cannot be read, is not ours or has lost its trace.
 */
export function readTraced(name: string, bytes: Uint8Array): TracedDocument {
	const document = openDocument(name, bytes, { furniture: true });
	if (document.kind !== 'docx')
		throw new UserError(`“${name}”是文本，没有溯源。请给出本程序写出的 .docx。`);
	const trace = findTrace(document.package.parts);
	if (!trace)
		throw new UserError(
			`“${name}”里没有溯源：不是本程序写出的文稿，或者另存时丢掉了。可以用核稿（review）与数据核对。`
		);
	const { path, head, numbers } = trace;
	const places = placesOf(document, numbers);
	const charts = chartsOf(document.package, document.texts[document.package.main]!);
	const plotted = plottedPoints(numbers, charts);
	return {
		document,
		path,
		head,
		numbers: numbers.map((number): ReadNumber => {
			const own = places.get(number.id) ?? [];
			const point = plotted.get(number.id) ?? null;
			return {
				...number,
				places: own,
				plotted: point,
				text: point?.text ?? own[0]?.text ?? null
			};
		})
	};
}

/** Places by the id of the number. One that was moved leaves an empty bookmark behind, which is no place. */
function placesOf(
	document: DocxDocument,
	numbers: readonly TracedNumber[]
): Map<string, TextPlace[]> {
	const ids = new Set(numbers.map(({ id }) => id));
	const places = new Map<string, TextPlace[]>();
	for (const { name, text, span } of markedTexts(document)) {
		const id = ids.has(name) ? name : copiedFrom(name, ids);
		if (id !== null) places.set(id, [...(places.get(id) ?? []), { text, span }]);
	}
	for (const [id, own] of places) {
		const filled = own.filter(({ text }) => text !== '');
		if (filled.length > 0) places.set(id, filled);
	}
	return places;
}
