import type { ScreeningFinding } from '#lib/domain/finding.ts';
import { tablesXlsx } from './table-xlsx.ts';

/** 退回的一项: a finding that goes back to who sent the table. */
export interface ReturnedItem {
	finding: ScreeningFinding;
	/** 指标 as the person who sent it calls it. */
	subject: string;
	/** What the sender is told besides; '' where nothing. */
	remark: string;
}

const head = [
	'序号',
	'文件',
	'工作表',
	'单元格',
	'指标',
	'现为',
	'应为',
	'原因',
	'建议',
	'规则',
	'区县更正',
	'说明'
];
const widths = [6, 28, 14, 8, 26, 18, 24, 44, 28, 8, 16, 28];

/**
 * 退回清单: what a county has to look at again, a line each with its cell, and two blank columns for its answer.
 * Cells are shown as texts; none is a formula, whatever the county wrote into it.
 */
export const returnList = (
	items: readonly ReturnedItem[],
	{ title, rules }: { title: string; rules: ReadonlyMap<string, string> }
): Promise<Uint8Array> =>
	tablesXlsx([
		{
			name: '退回清单',
			title,
			head,
			widths,
			rows: items.map(({ finding, subject, remark }, index) => [
				{ value: index + 1, decimals: 0 },
				finding.place.file,
				finding.place.sheet ?? '',
				finding.place.cell ?? '全表',
				subject,
				finding.found,
				finding.expected,
				`${finding.message}${remark === '' ? '' : `（${remark}）`}`,
				finding.proposal ?? '',
				`${finding.rule}${rules.has(finding.rule) ? ` ${rules.get(finding.rule)}` : ''}`,
				null,
				null
			])
		}
	]);
