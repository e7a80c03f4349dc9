import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import type { Cell } from '../document.ts';

/** A bound table cell; blank where there is no figure (W-22: blank = no data). */
export function statCell(stat: Stat, decimals?: number, bold = false): Cell {
	const usable = stat.status === 'ok' && stat.value !== null;
	return {
		text: usable
			? say(stat, {
					profile: 'table',
					...(decimals === undefined ? {} : { format: { decimals } })
				})
			: '',
		stat: usable ? stat : null,
		align: 'right',
		...(bold ? { bold } : {})
	};
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

/** 资料来源 line of a table or chart, with the nature of the data where it is not official. */
export function sourceLine(set: { name: string; kind: string }): string {
	const mark = { simulated: '（模拟数据）', sample: '（样本复原数据）' }[set.kind] ?? '';
	return `资料来源：${set.name}${mark}`;
}
