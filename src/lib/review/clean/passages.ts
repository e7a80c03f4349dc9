import type { Paragraph, SourceDocument } from '../document.ts';
import { noticeLines, pageNumberLine } from '../words/notices.ts';
import { clean, type Residue } from './clean.ts';
import { withTabs } from '../read/text.ts';
import { join, rewritten, spanOf, trace, without, type Traced } from './traced.ts';

/** 段落 as it is read: one or, where lines were broken, several paragraphs of the original. */
export interface Passage {
	readonly traced: Traced;
	readonly text: string;
	/** `heading` with its depth: 一、 is 1, （一） is 2, 1. is 3, a bold 一是 lead is none. */
	readonly role: 'heading' | 'prose' | 'cell';
	readonly level: number;
	readonly source: Paragraph;
}

export interface Reading {
	readonly passages: readonly Passage[];
	readonly residues: readonly Residue[];
}

/** The whole document made ready for reading. */
export function readPassages(document: SourceDocument): Reading {
	const residues: Residue[] = [];
	const passages: Passage[] = [];
	const tell = (residue: Residue) => void residues.push(residue);
	let open: { parts: Traced[]; source: Paragraph } | null = null;
	const close = () => {
		if (!open) return;
		const { parts, source } = open;
		open = null;
		// Doubled marks may have come together only now.
		const traced = without(
			join(parts),
			/(?<=[，；：。])[，、；：](?=.)|(?<=、)[，；：](?=.)/gu
		);
		if (traced.text !== '') passages.push(passageOf(traced, source));
	};
	const numbers: Residue[] = [];

	for (const paragraph of document.paragraphs) {
		const raw = paragraph.text;
		const place = { paragraph: paragraph.index, start: 0, end: raw.length, text: raw };
		if (raw.trim() === '') {
			// A blank line between two halves of a sentence is as much a break as its end of line.
			if (open && !isUnfinished(textOf(open.parts))) close();
			continue;
		}
		if (
			paragraph.place !== 'cell' &&
			raw.length <= noticeLength &&
			noticeLines.some((line) => line.test(raw))
		) {
			tell({ ...place, kind: 'notice' });
			continue;
		}
		if (
			paragraph.place === 'body' &&
			pageNumberLine.test(raw) &&
			!/^\s*\d{4}\s*$/.test(raw)
		) {
			numbers.push({ ...place, kind: 'pageNumber' });
			continue;
		}
		const whole = trace(paragraph);
		const traced = trimmed(
			clean(isSpacedRow(paragraph) ? rewritten(whole, withTabs) : whole, tell),
			paragraph.place === 'cell'
		);
		if (traced.text === '') continue;
		const before = open ? textOf(open.parts) : '';
		if (open && continues(before, traced.text, raw, open.source, paragraph)) {
			const glued = withoutGluedNumber(before, traced, tell);
			tell({
				...spanOf(
					open.parts.at(-1)!,
					open.parts.at(-1)!.text.length - 1,
					open.parts.at(-1)!.text.length
				),
				kind: 'brokenLine',
				text: before.slice(-8)
			});
			open.parts.push(glued);
		} else {
			close();
			open = { parts: [traced], source: paragraph };
		}
		if (paragraph.place !== 'body') close();
	}
	close();
	return { passages, residues: [...residues, ...numbers] };
}

/** A row of a text whose columns are set by spaces alone. */
const isSpacedRow = ({ cell, text }: Paragraph): boolean =>
	cell !== null && cell.column < 0 && !/[\t|]/u.test(text);

/** What is longer has a text behind its notice. */
const noticeLength = 80;

const textOf = (parts: readonly Traced[]): string =>
	parts.map(({ text }) => text).join('');

const label =
	/^(?:[一二三四五六七八九十]{1,3}[、．.]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]+[章节条]|\d{1,2}[.．、](?!\d)|（\d{1,2}）|附[件表：]|[一二三四五六七八九十]是|注：|资料来源)/u;

const isFinished = (text: string): boolean => /[。！？；：…”』」）》〕】.]$/u.test(text);

/** Ends in the middle of things: a comma, a bare number, a verb that waits for one. */
const isUnfinished = (text: string): boolean =>
	/[，、]$/u.test(text) ||
	/\d$/u.test(text) ||
	/(?:达到|发放|(?<!行|作|人)为|约|共|和|及|与|的|分别)$/u.test(text);

const textKind =
	/(?:报告|通知|意见|通报|汇报|决定|情况|总结|方案|公告|公报|办法|讲话|分析|说明|请示|批复|规划|要点|纪要)(?:（[^）]*）)?$/u;

/** A unit, perhaps behind a page number that stuck to it. */
const unitFirst =
	/^\d{0,2}(?:[万亿%]|元|人|户|个|家|张|件|对|处|期|名(?!词|称|单|录|义|家|师)|次)/u;

/** A line that goes on in the next one: it is long, or ends in the middle, and the next begins nothing. */
function continues(
	before: string,
	next: string,
	raw: string,
	source: Paragraph,
	paragraph: Paragraph
): boolean {
	if (source.place !== 'body' || paragraph.place !== 'body') return false;
	if (isFinished(before) || label.test(next) || /^——/u.test(before)) return false;
	// 云汀区：__ is a line of a list, whatever stands above it.
	if (
		/^[\u4e00-\u9fff]{2,12}[：:]\s*(?:[Xx×*＊]+|[_＿]{2,}|[□△]+|[○〇]{2,}|[［[]\s*[］\]])\S{0,6}$/u.test(
			next
		)
	)
		return false;
	// 2025-07-08 09:15 below a title is when it was published.
	if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u.test(next)) return false;
	// 8662.76 ⏎ 万元: a figure waits for its unit, a telephone number for nothing.
	if (/\d$/u.test(before)) return unitFirst.test(next);
	if (/^[-*#>|]\s/.test(raw)) return false;
	if (/^(?:\u3000|\t| {4})/.test(raw) && !isUnfinished(before)) return false;
	if (isUnfinished(before)) return true;
	// A title has no marks in it and ends with what kind of text it is.
	if (!/[，。；]/u.test(before) && textKind.test(before)) return false;
	const isHeading = label.test(before) && before.length < 40;
	// A title without a mark in it, above a paragraph that is longer than any broken line.
	const isTitle = !/[，。；]/u.test(before) && next.length > before.length + 6;
	return !isHeading && !isTitle && before.length >= 36 && /[，。；]/u.test(before + next);
}

/** 8662.76 ⏎ 2万元: a page number that stuck to the second half. */
function withoutGluedNumber(
	before: string,
	next: Traced,
	tell: (residue: Residue) => void
): Traced {
	if (!/\d\.\d+$/u.test(before)) return next;
	return without(next, /^\d{1,2}(?=(?:万|亿)?(?:元|人|户|个|家))/gu, (span, text) =>
		tell({ ...span, kind: 'pageNumber', text })
	);
}

/** A row of a text table keeps its tabs: an empty first cell is a cell. */
function trimmed(traced: Traced, isRow: boolean): Traced {
	return without(traced, isRow ? /^[ \u3000]+|[ \u3000]+$/gu : /^\s+|\s+$/gu);
}

function passageOf(traced: Traced, source: Paragraph): Passage {
	const { text } = traced;
	const level = headingLevel(text, source);
	return {
		traced,
		text,
		role: source.place === 'cell' ? 'cell' : level > 0 ? 'heading' : 'prose',
		level,
		source
	};
}

/** 0 for prose. A heading is short and says one thing: no comma chain, no number with a unit. */
function headingLevel(text: string, { place }: Paragraph): number {
	if (place !== 'body' || text.length > 50 || /[；：]/u.test(text)) return 0;
	if (/。./u.test(text)) return 0;
	if (/^#{1,6}\s/.test(text)) return /^#+/.exec(text)![0].length;
	if (/^[一二三四五六七八九十]{1,3}、/u.test(text)) return 1;
	if (/^（[一二三四五六七八九十]{1,3}）/u.test(text)) return 2;
	if (/^\d{1,2}[.．、](?!\d)/u.test(text) && !/。$/u.test(text)) return 3;
	return 0;
}
