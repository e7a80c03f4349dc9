import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx';
import {
	areaNames,
	modeNames,
	type Area,
	type Measure,
	type Mode
} from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import { periodIn } from '#lib/quality/words.ts';

/** One line of a form to be filled in. */
export interface FormLine {
	spec: IndicatorSpec;
	area: Area;
	mode: Mode | null;
	/** 本期 or 累计 of a flow. */
	measure: Measure | null;
}

export interface EmptyForm {
	region: Region;
	period: Period;
	lines: readonly FormLine[];
	/** 上期数, greyed beside the blank for comparison; never read back. */
	last: readonly Observation[];
}

const grey = {
	font: { color: { rgb: '808080' } },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } }
} as const;
const bold = { font: { bold: true } } as const;
const heads = ['指标名称', '单位', '数量', '上期', '备注'];

/** The name under which the catalogue knows the line: 城市低保对象人数, 低保资金支出（累计）. */
export function lineName({ spec, area, mode, measure }: FormLine): string {
	const side = area === 'all' || spec.split === area ? '' : areaNames[area];
	const kind = mode === null ? '' : modeNames[mode];
	return `${side}${kind}${spec.name}${measure === 'ytd' ? '（累计）' : ''}`;
}

/**
 * 空表: an XLSX form for one region and period, which reads back without any mapping. Every text of it is a text,
 * whatever it begins with: nothing in it is a formula.
 */
export async function emptyForm({
	region,
	period,
	lines,
	last
}: EmptyForm): Promise<Uint8Array> {
	const rows: CellValue[][] = [
		[`${region.name}${periodIn(period)}社会救助统计表`],
		[`地区代码：${region.code}`, null, '未报留空，无此项填“—”，没有发生填0'],
		heads
	];
	const styles = new Map<string, Partial<Cell>>();
	heads.forEach((_, column) => styles.set(`2,${column}`, { style: bold }));
	styles.set('0,0', { style: bold });
	for (const line of lines) {
		const before = last.find((one) => isOf(one, line, region));
		if (before?.value != null) styles.set(`${rows.length},3`, { style: grey });
		rows.push([lineName(line), line.spec.unit, null, before?.value ?? null, null]);
	}
	return writeXlsx({
		sheets: [
			{
				name: '填报表',
				rows,
				cells: styles,
				merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: heads.length - 1 }],
				columns: [
					{ width: 44 },
					{ width: 12 },
					{ width: 16 },
					{ width: 16 },
					{ width: 24 }
				],
				freezePane: { rows: 3 }
			}
		]
	});
}

const isOf = (
	one: Observation,
	{ spec, area, mode, measure }: FormLine,
	region: Region
): boolean =>
	one.indicator === spec.id &&
	one.region === region.code &&
	one.area === area &&
	one.mode === mode &&
	one.measure === measure;
