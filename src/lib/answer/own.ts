import { areaNames, modeNames, type Measure } from '#lib/domain/area.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Operand } from '#lib/domain/stat.ts';
import type { FactRow } from '#lib/query/spec.ts';
import { regionNamed, type Ask, type Context } from './context.ts';
import { atEnd } from './at-end.ts';
import { flow } from './flow.ts';
import { rate } from './rate.ts';
import { missing, notApplicable, ok, type Value } from './value.ts';

/** One stored row as it is: of this period and measure exactly; null where there is none. */
export type Stored = (period: Period, measure: Measure | '') => Value | null;

/** The name of one figure: 城市低保对象人数, 集中特困人员基本生活标准. */
export function figureName({
	spec,
	area,
	mode
}: Pick<Ask, 'spec' | 'area' | 'mode'>): string {
	const side =
		area === 'all' || !['split', 'opt'].includes(spec.split) ? '' : areaNames[area];
	return `${mode ? modeNames[mode] : ''}${side}${spec.name}`;
}

/** 本地区自己的数: what the region itself published, converted in time but never added over regions. */
export function ownValue(ask: Ask, context: Context): Value {
	let gap: 'unreported' | 'na' | null = null;
	let cumulative = false;
	const stored: Stored = (period, measure) => {
		const rows = context.cube
			.rows(ask.spec.id, ask.region, period)
			.filter(
				(row) =>
					row.area === ask.area &&
					row.mode === (ask.mode ?? '') &&
					row.measure === measure &&
					row.status !== 'approximate'
			);
		const row = rows.find((one) => one.counted > 0 && one.value !== null);
		if (row) {
			if (measure === 'ytd') cumulative = true;
			return ok(row.value!, [operandOf(row, ask, context)], { notes: marksOf(row) });
		}
		if (rows[0]) gap = rows[0].status === 'na' ? 'na' : 'unreported';
		return null;
	};
	const value = converted(ask, context, stored);
	if (value) return value;
	if (gap === 'na') return notApplicable;
	if (gap) return missing('缺报');
	if (cumulative && ask.measure === 'single') return missing('缺上期累计，不能求本期');
	return missing('无数据');
}

function converted(ask: Ask, context: Context, stored: Stored): Value | null {
	switch (ask.spec.kind) {
		case 'flow':
			return flow(ask, stored);
		case 'rate':
			return rate(ask, stored, (period, measure) => {
				const weight = context.catalog.indicator(ask.spec.weight ?? '');
				return weight
					? ownValue({ ...ask, spec: weight, period, measure }, context)
					: missing('没有权数');
			});
		default:
			return atEnd(ask, stored);
	}
}

/** 推算 and the like must be said wherever the number shows. */
function marksOf({ status }: FactRow): string[] {
	const marks: Partial<Record<Observation['status'], string>> = {
		estimated: '推算',
		restored: '复原',
		revised: '已修订'
	};
	const mark = marks[status as Observation['status']];
	return mark ? [mark] : [];
}

export function operandOf(
	row: FactRow,
	{ spec, area, mode }: Pick<Ask, 'spec' | 'area' | 'mode'>,
	context: Context
): Operand {
	return {
		name: figureName({ spec, area, mode }),
		indicator: row.indicator,
		region: row.region,
		regionName: regionNamed(context, row.region).name,
		period: row.period,
		area,
		mode,
		measure: (row.measure === '' ? null : row.measure) as Operand['measure'],
		value: row.value,
		unit: spec.unit,
		status: row.status as Operand['status'],
		source: sourceOf(row, context),
		note: row.note
	};
}

export function sourceOf(row: FactRow, context: Context): Operand['source'] {
	const source = context.cube.sources.get(row.file);
	return source
		? {
				set: context.dataset.id,
				file: source.file,
				sheet: source.sheet === '' ? null : source.sheet,
				row: row.line,
				cell: row.cell === '' ? null : row.cell,
				title: source.title
			}
		: null;
}
