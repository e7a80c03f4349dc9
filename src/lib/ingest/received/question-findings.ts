import type { ScreeningFinding } from '#lib/domain/finding.ts';
import { cellName } from '#lib/quality/screen.ts';
import type { Question, Reading } from './reading.ts';

/** The rule under which a doubt shows; R-01 存疑 where no rule of the screening is about it. */
const rules: Readonly<Record<Question['asks'], string | null>> = {
	indicator: 'R-01',
	table: 'R-01',
	region: 'V-08',
	period: 'V-10',
	value: 'V-02',
	// V-05 tells it at every such figure.
	unit: null
};

const expectations: Readonly<Record<Question['asks'], string>> = {
	indicator: '指标目录中的名称，或在识别方案中确认',
	table: '统计表',
	region: '在表题中写明地区，或在识别方案中确认',
	period: '在表题中写明期间，或在识别方案中确认',
	value: '一格一个数',
	unit: '写明单位'
};

/** 存疑 of one sheet, each an error until a person has settled it. */
export function questionFindings({ questions, sheet }: Reading): ScreeningFinding[] {
	return questions.flatMap(({ asks, cell, text, suggestions }) => {
		const rule = rules[asks];
		if (rule === null) return [];
		return [
			{
				rule,
				severity: 'error' as const,
				message: text,
				found: sheet.cells[cell.row - 1]?.[cell.column - 1]?.trim() ?? '',
				expected: expectations[asks],
				place: {
					file: sheet.file,
					sheet: sheet.name,
					cell: cellName(cell.column, cell.row),
					...cell
				},
				proposal: suggestions.length > 0 ? `是否指：${suggestions.join('、')}` : null
			}
		];
	});
}
