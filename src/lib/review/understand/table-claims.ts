import type { Period } from '#lib/domain/period.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import { trace } from '../clean/traced.ts';
import type { Passage } from '../clean/passages.ts';
import type { SourceDocument } from '../document.ts';
import { headText, isLabel, type Heads } from './table-heads.ts';
import { basisIn } from './claim-kind.ts';
import { unitsHinted } from './claim-subject.ts';
import { noTime, type Setting } from './setting.ts';
import type { Claim } from './claim.ts';
import { placeIn } from './places.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';
import type { Site } from './site.ts';
import type { Table, TableCell } from './tables.ts';
import { timesOf, type TimeMention } from './times.ts';

/** What stands in a cell that is to be filled in: nothing, or a sign. */
const blankCell =
	/^(?:[XxXx×*＊]{1,6}|[_＿]{1,12}|[□△○〇◯]{1,6}|[［[]\s*[］\]]|…{1,2})?$/u;
const wholeRow = /^(?:合\s?计|总\s?计|全[市县省区州盟旗](?:平均|合计|总计)?|平均)$/u;

/**
 * 表格单元格: each figure and each blank of a table, read by the heads of its row and its column. Cells whose heads name
 * no subject are left out: nobody asked what they count.
 */
export function tableClaims(
	tables: readonly Table[],
	/** Where empty cells are to be read from; null where all cells are in `tables`. */
	document: SourceDocument | null,
	setting: Setting
): Claim[] {
	return tables.flatMap((table, number) => {
		const { rows } = document ? withEmptyCells(table, number, document) : table;
		const [head, ...body] = rows;
		if (!head || body.length === 0) return [];
		return body.flatMap((row) => {
			const [first] = row;
			if (!first || !isLabel(first.text)) return [];
			const label = labelOf(body, row);
			return row.slice(1).flatMap((cell) => {
				const over = head.find(({ column }) => column === cell.column);
				if (!over) return [];
				const unit = rowUnit(head, row);
				const heads = headText(label, over.text, table.caption, unit);
				const around = { beside: besideOf(head, over), unit };
				const claim = claimOf(cell, heads, around, setting, document === null);
				return claim ? [claim] : [];
			});
		});
	});
}

/** 其中：分散供养 is some of what the row above it counts. */
function labelOf(body: readonly TableRow[], row: TableRow): string {
	const own = row[0]!.text.trim();
	const part = /^其\s*中[：:]\s*(?<name>.+)$/u.exec(own)?.groups!.name;
	if (part === undefined) return own;
	const whole = body
		.slice(0, body.indexOf(row))
		.findLast(([first]) => first !== undefined && !/^其\s*中/u.test(first.text.trim()));
	const words = whole?.[0]?.text.replace(/[（(][^（）()]*[）)]/gu, '').trim() ?? '';
	return part.startsWith(words) ? part : words + part;
}

type TableRow = Table['rows'][number];

/** 上年同期, 同比 at the head of a column: of the column before it that names what is counted; '' where it names that itself. */
function besideOf(head: readonly TableCell[], over: TableCell): string {
	if (!timeOrChange.test(over.text) && !part.test(over.text)) return '';
	const before = head.findLast(
		({ column, text }) =>
			column > 0 &&
			column < over.column &&
			!timeOrChange.test(text) &&
			!part.test(text) &&
			text !== '单位'
	);
	return before?.text.replace(/[（(][^（）()]*[）)]/gu, '') ?? '';
}

/** 其中：农村（人）. */
const part = /^其\s*中[：:]?|^(?:城[市镇]|农村)(?:[（(][^（）()]*[）)])?$/u;

const timeOrChange =
	/^(?:本期|[比较]?(?:上年|去年)(?:同期)?|同比|环比|增长|增减|增幅|增速|变[动化])+(?:率|幅度)?\s*(?:[（(][^（）()]*[）)])?$/u;

/** （单位：件、%、工作日）: the units of a table whose rows are of different things. */
const unitsTold = (caption: string): string[] => {
	const told = /单位[：:]\s*(?<list>[^（）()]+、[^（）()]+)/u.exec(caption)?.groups!.list;
	return told === undefined ? [] : told.split('、').map((unit) => unit.trim());
};

/** 单位 as a column of its own. */
const rowUnit = (head: readonly TableCell[], row: readonly TableCell[]): string => {
	const column = head.find(({ text }) => /^(?:计量)?单位$/u.test(text))?.column;
	return row.find((cell) => cell.column === column)?.text ?? '';
};

/** What stands beside a cell, besides the heads of its row and column. */
interface Around {
	/** The column before it that says what is counted; '' where its own does. */
	readonly beside: string;
	/** Of the row, in a column 单位; '' without one. */
	readonly unit: string;
}

function claimOf(
	cell: TableCell,
	heads: Heads,
	{ beside, unit: rowUnit }: Around,
	setting: Setting,
	isList: boolean
): Claim | null {
	const isBlank = blankCell.test(cell.text);
	const placed = (words: string) =>
		wholeRow.test(words) ? null : placeIn(`${words}的`, setting.places);
	// 指标 | 松坪区 | 南浦区 | 全市: places side by side.
	const isAcross = setting.places.includes(heads.column) || wholeRow.test(heads.column);
	const place = placed(isAcross ? heads.column : heads.row);
	// A row that names neither a place nor a thing, such as 其他, cannot be asked for.
	const isNamedByRow = isAcross || (place === null && !wholeRow.test(heads.row));
	const words = (isNamedByRow ? heads.row : beside) + (isAcross ? '' : heads.column);
	const isRate = /同比|环比|比上年|增长|增幅|增速|增减|变[动化]/u.test(
		heads.column + heads.row
	);
	const own = words.replace(
		/(?:同比|环比|比上年|较上年|增长|增幅|增速|增减|变[动化]|数量|合计|本期|(?:上年|去年)同期|^其中[：:]?|(?<=.)其中[：:]?|[（(](?:累计|期末|当季)[）)])+/gu,
		''
	);
	if (own === '' || /占比|比重|排名|位次|序号|备注/u.test(words)) return null;
	// 上期, 年初数, 预算数: of what time or what else, the head leaves open.
	if (ofAnother.test(heads.column)) return null;
	if (isRate && heads.unit !== '%') return null;
	const site = siteOf(cell, own, heads.caption);
	const read = (unit: string) => {
		const figure = isBlank
			? emptyQuantity(cell, { ...heads, unit })
			: figureIn(cell, { ...heads, unit });
		if (!figure) return [];
		const asWritten = { unit: figure.unit, written: figure.writtenUnit, per: figure.per };
		const counted =
			rowUnit === '' || rowUnit === '%'
				? unitsHinted(own)
				: [
						{
							unit: canonicalUnit(rowUnit)?.canonical ?? rowUnit,
							written: rowUnit,
							per: null
						}
					];
		return (isRate ? counted : [asWritten]).flatMap((guess) => {
			const subject = setting.reader.read(site, guess);
			return subject ? [{ subject, quantity: figure }] : [];
		});
	};
	// 单位：件、%、工作日: each row takes the one that it is counted in.
	const units = heads.unit === '' && isNamedByRow ? unitsTold(heads.caption) : [];
	const [best] = (units.length > 0 ? units : [heads.unit])
		.flatMap(read)
		.sort((a, b) => b.subject.score - a.subject.score);
	if (!best) return null;
	const { subject, quantity } = best;
	// In a list the caption above may be what names it.
	if (!(subject.named || (isList && subject.score >= 5))) return null;
	const mention = timeOf(heads, isRate, setting.now);
	return {
		passage: cell.passage,
		quantity,
		blank: isBlank
			? {
					start: cell.start,
					end: cell.end,
					mark: cell.text,
					kind: 'figure',
					unit: quantity.writtenUnit
				}
			: null,
		site,
		kind: isRate ? 'rate' : 'level',
		subject,
		sign: 1,
		basis: isRate ? (basisIn(heads.column + heads.row) ?? 'yoy') : null,
		of: null,
		isBase: false,
		time: mention
			? {
					period: mention.period,
					measure: mention.measure,
					atEnd: mention.atEnd,
					mention
				}
			: noTime,
		place
	};
}

const ofAnother = /上期|[期年]初|预算|计划|目标|任务|差额|相差|完成[率度]|进度/u;

/** 上年同期 at the head of a column is the year before the time of the table; in 同比 it is only what is compared with. */
function timeOf(
	{ column, row, caption }: Heads,
	isRate: boolean,
	now: Period
): TimeMention | undefined {
	const named = (text: string, of: Period) =>
		timesOf(text, of).find(({ period, isBase }) => period !== null && !isBase);
	const around = named(`${row}，${caption}`, now);
	if (isRate) return named(column, now) ?? around;
	const own = timesOf(column, around?.period ?? now).find(
		({ period }) => period !== null
	);
	return own?.isBase && /同期$/u.test(own.text)
		? { ...own, measure: around?.measure ?? null }
		: (own ?? around);
}

function figureIn(cell: TableCell, { unit, perYear }: Heads): Quantity | null {
	const [read, ...more] = quantitiesOf(
		cell.text.replace(/^[-－]/u, '') + (/[\d]$/u.test(cell.text) ? unit : ''),
		[]
	);
	if (!read || more.length > 0 || read.start !== 0) return null;
	const sign = /^[-－]/u.test(cell.text) ? -1 : 1;
	return {
		...read,
		start: cell.start,
		end: cell.end,
		text: cell.text,
		figureStart: cell.start,
		figureEnd: cell.end,
		value: read.value * sign,
		per: perYear ? 'year' : read.per
	};
}

/** 元/人·月 is written 元 for a month. */
function emptyQuantity(cell: TableCell, { unit, perYear }: Heads): Quantity {
	const known = unit === '%' ? null : canonicalUnit(unit);
	return {
		start: cell.start,
		end: cell.end,
		text: cell.text,
		figureStart: cell.start,
		figureEnd: cell.end,
		figure: '',
		value: NaN,
		unit: known?.canonical ?? unit,
		writtenUnit: unit,
		lastPlace: 0,
		qualifier: null,
		per: perYear ? 'year' : known?.canonical === '元/人·月' ? 'month' : null
	};
}

const siteOf = ({ start }: TableCell, own: string, caption: string): Site => ({
	own,
	after: '',
	rest: '',
	sentence: '',
	paragraph: caption,
	headings: [],
	taken: null,
	respectively: null,
	clause: start,
	sentenceStart: start
});

/** A cell of a .docx without any text is a paragraph that no passage stands for. */
function withEmptyCells(table: Table, number: number, document: SourceDocument): Table {
	const empty = document.paragraphs.filter(
		({ cell, text }) => cell?.table === number && cell.column > 0 && text.trim() === ''
	);
	return {
		...table,
		rows: table.rows.map((row) => {
			const [first] = row;
			const at = first?.passage.source.cell;
			const own = at ? empty.filter(({ cell }) => cell!.row === at.row) : [];
			const cells = own
				.filter(({ cell }) => !row.some(({ column }) => column === cell!.column))
				.map((paragraph): TableCell => {
					const passage: Passage = {
						traced: trace({ ...paragraph, text: '' }),
						text: '',
						role: 'cell',
						level: 0,
						source: paragraph
					};
					return { passage, start: 0, end: 0, text: '', column: paragraph.cell!.column };
				});
			return [...row, ...cells].sort((a, b) => a.column - b.column);
		})
	};
}
