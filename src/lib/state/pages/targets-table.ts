import type { BoundText, CellView, RowView, TableView } from '../view.ts';
import type { TargetFigure, TargetRow, TargetsView } from './targets.ts';

const columns = [
	...['文件', '条款', '责任部门', '指标', '目标', '现状', '差距', '每期须进'],
	...['时限', '判定', '说明']
].map((name) => ({ name, unit: '' }));

/** 对照表 of all documents for a spreadsheet: a line a figure, units beside the numbers, as each row has its own. */
export const targetsTable = (documents: TargetsView['documents']): TableView => ({
	head: '要求',
	columns,
	rows: documents.flatMap(({ name, rows }) => rows.flatMap((row) => linesOf(name, row))),
	notes: [
		'按未修约值判定；时期数为本年累计；约束下级地区的条款由各地区分别判定。',
		'无数据不等于未达标；标“出处待核”的条款，引用前须查对原文。'
	]
});

function linesOf(document: string, row: TargetRow): RowView[] {
	const { requirement, clause, department, due, statusWord, pace, remarks } = row;
	const figures: readonly (TargetFigure | null)[] =
		row.figures.length > 0 ? row.figures : [null];
	return figures.map((figure) => ({
		head: requirement,
		cells: [
			...[document, clause, department, figure?.name ?? ''].map(words),
			...[figure?.target, figure?.now, figure?.gap, figure?.needed].map(told),
			...[due, [statusWord, pace].filter(Boolean).join('，'), remarks.join('；')].map(
				words
			)
		]
	}));
}

const words = (text: string): CellView => ({ type: 'text', text });

const told = (part: BoundText | string | null | undefined): CellView =>
	part == null || typeof part === 'string'
		? words(part ?? '')
		: { type: 'stat', ...part };
