import { unitWords } from '../words/units.ts';

/** 表头: what the heads of a cell say of it. */
export interface Heads {
	/** Without their units. */
	readonly row: string;
	readonly column: string;
	readonly caption: string;
	/** Behind the figures; '' where none is said. */
	readonly unit: string;
	readonly perYear: boolean;
}

const units = unitWords.map((unit) => unit.replace('.', '\\.')).join('|');
const inBrackets = new RegExp(`[（(](万|亿)?(${units}|%|％|元/(?:人·)?[月年])[）)]`, 'u');
const inCaption = new RegExp(`单位：(万|亿)?(${units})(?![、，,])`, 'u');

/** 低保对象（人）, a column 单位, or 单位：万元 above the table. */
export function headText(
	row: string,
	column: string,
	caption: string,
	ownUnit: string
): Heads {
	const found = inBrackets.exec(column) ?? inBrackets.exec(row);
	const above = ownUnit === '' ? inCaption.exec(caption) : null;
	const said = found ?? above;
	const unit = (said ? (said[1] ?? '') + said[2]! : ownUnit).replace('％', '%');
	return {
		row: row.replace(inBrackets, '').trim(),
		column: column.replace(inBrackets, '').trim(),
		caption,
		unit: /^元\/(?:人·)?年$/u.test(unit) ? '元' : unit,
		perYear: /^元\/(?:人·)?年$/u.test(unit)
	};
}

/** The first cell of a row names it, unless it is a number or a word for nothing. */
export const isLabel = (text: string): boolean =>
	/[\u4e00-\u9fff]/u.test(text) && !/^(?:备注|注|说明|资料来源|其中)[：:]?$/u.test(text);
