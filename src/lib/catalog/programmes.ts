import type { IndicatorId, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Programme } from './catalog.ts';
import { nearestHint } from './nearest.ts';
import { readTable, type Row } from './table.ts';

/** The columns that name an indicator, and the unit it must have: people, households and visits stay apart. */
const units = {
	persons: '人',
	households: '户',
	visits: '人次',
	spending: '万元',
	standard: '元/人·月'
} as const;

/** programmes.csv: the order in which programmes are always listed. */
export function readProgrammes(
	text: string,
	indicators: ReadonlyMap<string, IndicatorSpec>
): Programme[] {
	const columns = ['id', 'name', 'short', ...Object.keys(units), 'in_total'];
	const before = new Map<string, Row>();
	return readTable('programmes.csv', text, columns).map((row) => {
		const twin = before.get(row.get('id'));
		if (twin) row.fail(`编号“${row.get('id')}”与第${twin.line}行重复`);
		before.set(row.get('id'), row);
		const id = (column: keyof typeof units): IndicatorId | null => {
			const value = row.get(column);
			if (value === '') return null;
			const spec =
				indicators.get(value) ??
				row.fail(
					`“${column}”写的“${value}”不在目录中${nearestHint(value, indicators.keys())}`
				);
			if (spec.unit !== units[column])
				row.fail(
					`“${column}”应填单位为${units[column]}的指标，${spec.name}是${spec.unit}`
				);
			return spec.id;
		};
		const inTotal = row.oneOf('in_total', ['yes', 'no']) === 'yes';
		if (inTotal && row.get('spending') === '')
			row.fail('计入总额的项目须写明支出（spending）');
		return {
			id: row.get('id'),
			name: row.get('name'),
			short: row.get('short'),
			persons: id('persons'),
			households: id('households'),
			visits: id('visits'),
			spending: id('spending'),
			standard: id('standard'),
			inTotal
		};
	});
}
