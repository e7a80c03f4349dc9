import type { Stat } from '#lib/domain/stat.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { say } from '#lib/wording/say.ts';
import type { Cell } from '../document.ts';

/** How the figures of one column are written: its decimals, 万 or 亿元 where they are long. */
export interface ColumnFormat {
	decimals?: number;
	unit?: '万' | '亿元';
}

/** A bound table cell; blank where there is no figure (W-22: blank = no data). */
export function statCell(stat: Stat, format: ColumnFormat = {}, bold = false): Cell {
	const usable = stat.status === 'ok' && stat.value !== null;
	return {
		text: usable ? say(stat, { profile: 'table', format }) : '',
		stat: usable ? stat : null,
		align: 'right',
		...(bold ? { bold } : {})
	};
}

/** From seven digits on a column is written in 亿元 or 万人, two decimals; its head says so. */
const long = 1e6;

/** The unit a column is headed with, and the format of its figures; `format` is what short ones have. */
export function columnScale(
	stats: readonly Stat[],
	unit: string,
	format: ColumnFormat
): { unit: string; format: ColumnFormat } {
	const most = Math.max(0, ...stats.map(({ value }) => Math.abs(value ?? 0)));
	if (most < long) return { unit, format };
	if (unit === '万元') return { unit: '亿元', format: { unit: '亿元', decimals: 2 } };
	return isCountUnit(unit)
		? { unit: `万${unit}`, format: { unit: '万', decimals: 2 } }
		: { unit, format };
}

export const headCell = (words: string, more: Partial<Cell> = {}): Cell => ({
	text: words,
	stat: null,
	align: 'center',
	...more
});

export const nameCell = (words: string, more: Partial<Cell> = {}): Cell => ({
	text: words,
	stat: null,
	align: 'left',
	...more
});

export const blankCell: Cell = { text: '', stat: null, align: 'right' };

/** 资料来源 line of a table or chart, with the nature of the data where it is not official and the name does not say so. */
export function sourceLine(set: { name: string; kind: string }): string {
	const mark = { simulated: '模拟', sample: '样本复原' }[set.kind];
	const said = mark === undefined || set.name.includes(mark);
	return `资料来源：${set.name}${said ? '' : `（${mark}数据）`}`;
}
