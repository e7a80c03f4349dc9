import { areaNames, modeNames } from '#lib/domain/area.ts';
import type { Observation } from '#lib/domain/observation.ts';
import {
	endMonth,
	formatPeriod,
	isFirstOfYear,
	monthsCovered,
	parsePeriod,
	quartersToDate,
	shiftPeriod,
	yearOf,
	type Period
} from '#lib/domain/period.ts';
import type { Operand } from '#lib/domain/stat.ts';
import type { FactRow } from '#lib/query/spec.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { regionNamed, type Ask, type Context } from './context.ts';
import { ok, unique, type Value } from './value.ts';

/** 本地区自己的数: what the region itself published, converted in time but never added over regions. */
export interface Own {
	value: Value | null;
	/** Whether a row says that it was not reported. */
	unreported: boolean;
}

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

/** Looks for the region's own figure in the ways in which it may have been reported. */
export function ownValue(ask: Ask, context: Context): Own {
	let unreported = false;
	/** One stored row as it is: period, measure and area exactly these. */
	const stored = (period: Period, measure: string): Value | null => {
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
		if (row) return ok(row.value!, [operandOf(row, ask, context)], notesOf(row));
		if (rows.length > 0) unreported = true;
		return null;
	};
	const value = ask.spec.kind === 'flow' ? flow(ask, stored) : atEnd(ask, stored);
	return { value, unreported };
}

type Stored = (period: Period, measure: string) => Value | null;

/** 推算 and the like must be said; 城乡统一 is worth saying. */
const notesOf = (row: FactRow): string[] => {
	const marks: Partial<Record<Observation['status'], string>> = {
		estimated: '推算',
		restored: '复原',
		revised: '已修订'
	};
	const mark = marks[row.status as Observation['status']];
	return mark ? [mark] : [];
};

export function operandOf(row: FactRow, ask: Ask, context: Context): Operand {
	const source = context.cube.sources.get(row.file);
	return {
		name: figureName(ask),
		indicator: row.indicator,
		region: row.region,
		regionName: regionNamed(context, row.region).name,
		period: row.period,
		area: ask.area,
		mode: ask.mode,
		measure: (row.measure === '' ? null : row.measure) as Operand['measure'],
		value: row.value,
		unit: ask.spec.unit,
		status: row.status as Operand['status'],
		source: source
			? {
					set: context.dataset.id,
					file: source.file,
					sheet: source.sheet === '' ? null : source.sheet,
					row: row.line,
					cell: row.cell === '' ? null : row.cell,
					title: source.title
				}
			: null,
		note: row.note
	};
}

/** Periods that end when `period` ends, in other frequencies: 2024 → 2024Q4 → 2024M12. */
function sameEnd(period: Period): Period[] {
	const { to } = parsePeriod(period);
	const month = endMonth(period);
	const all: Period[] = [period];
	if ((to + 1) % 3 === 0) all.push(formatPeriod({ frequency: 'Q', from: to - 2, to }));
	all.push(month);
	if ((to + 1) % 12 === 0) all.push(String(yearOf(period)));
	return unique(all);
}

/** 时点数、标准、比率: those at the end of the period; yearly ones the latest year end before it. */
function atEnd(ask: Ask, stored: Stored): Value | null {
	// A rate of a flow (实际报销比例) is stored with the measure it covers.
	const measures = ask.spec.kind === 'rate' ? [ask.measure, ''] : [''];
	for (const period of sameEnd(ask.period))
		for (const measure of measures) {
			const value = stored(period, measure);
			if (value) return value;
		}
	if (ask.spec.frequency !== 'year') return null;
	const year = yearOf(ask.period);
	const complete = (parsePeriod(ask.period).to + 1) % 12 === 0;
	for (const earlier of [year - 1, year - 2]) {
		if (complete) break;
		const value = stored(String(earlier), '') ?? stored(`${earlier}Q4`, '');
		if (value)
			return { ...value, notes: [...value.notes, `${ask.spec.name}用${earlier}年数`] };
	}
	return null;
}

/** 时期数: as stored, or turned from cumulative to single and back; never one in place of the other. */
function flow(ask: Ask, stored: Stored): Value | null {
	const { period, measure } = ask;
	const { frequency } = parsePeriod(period);
	const adds = ask.spec.aggTime === 'sum';
	if (frequency === 'S')
		return stored(period, 'span') ?? (adds ? interval(period, stored) : null);
	if (frequency === 'Y')
		return (
			stored(period, 'single') ??
			stored(period, 'ytd') ??
			cumulative(`${period}Q4`, adds, stored) ??
			stored(`${period}M12`, 'ytd')
		);
	return measure === 'ytd'
		? cumulative(period, adds, stored)
		: single(period, adds, stored);
}

function cumulative(period: Period, adds: boolean, stored: Stored): Value | null {
	const direct = stored(period, 'ytd');
	if (direct) return direct;
	if (isFirstOfYear(period)) return stored(period, 'single');
	if ((parsePeriod(period).to + 1) % 12 === 0) {
		const year = stored(String(yearOf(period)), 'single');
		if (year) return year;
	}
	const parts = partsToDate(period).map((part) => stored(part, 'single'));
	if (parts.some((part) => part === null)) return null;
	if (adds) return added(parts as Value[]);
	// 取暖户数、租赁补贴户数: the largest of the year so far.
	return (parts as Value[]).reduce((a, b) => (a.value! >= b.value! ? a : b));
}

const partsToDate = (period: Period): Period[] => {
	const { frequency, to } = parsePeriod(period);
	if (frequency === 'Q') return quartersToDate(period);
	return Array.from({ length: (to % 12) + 1 }, (_, index) =>
		shiftPeriod(period, index - (to % 12))
	);
};

function single(period: Period, adds: boolean, stored: Stored): Value | null {
	const direct = stored(period, 'single');
	if (direct) return direct;
	const now = stored(period, 'ytd');
	if (now && isFirstOfYear(period)) return now;
	if (now && adds) {
		const before = stored(shiftPeriod(period, -1), 'ytd');
		if (before)
			return ok(
				exactSum([now.value!, -before.value!])!,
				[...now.operands, ...before.operands],
				unique([...now.notes, ...before.notes])
			);
	}
	if (!adds || monthsCovered(period) !== 3) return null;
	const { from } = parsePeriod(period);
	const months = [0, 1, 2].map((n) =>
		stored(formatPeriod({ frequency: 'M', from: from + n, to: from + n }), 'single')
	);
	return months.every((one) => one !== null) ? added(months) : null;
}

/** An interval that is made of whole years or quarters. */
function interval(period: Period, stored: Stored): Value | null {
	const { from, to } = parsePeriod(period);
	if (from % 3 !== 0 || (to + 1) % 3 !== 0) return null;
	const parts: Value[] = [];
	for (let start = from; start <= to; start += 3) {
		const whole =
			start % 12 === 0 && start + 11 <= to
				? stored(String(Math.floor(start / 12)), 'single')
				: null;
		if (whole) {
			parts.push(whole);
			start += 9;
			continue;
		}
		const quarter = single(
			formatPeriod({ frequency: 'Q', from: start, to: start + 2 }),
			true,
			stored
		);
		if (!quarter) return null;
		parts.push(quarter);
	}
	return added(parts);
}

const added = (parts: readonly Value[]): Value =>
	ok(
		exactSum(parts.map((part) => part.value!))!,
		parts.flatMap((part) => part.operands),
		unique(parts.flatMap((part) => part.notes))
	);
