import Papa from 'papaparse';
import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import { UserError } from '#lib/domain/errors.ts';
import {
	reportKinds,
	type Observation,
	type ObservationStatus,
	type ReportKind
} from '#lib/domain/observation.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import { parseNumber } from '#lib/wording/parse-number.ts';

export interface LongTable {
	observations: readonly Observation[];
	/** Names without a catalogue entry, kept under `~name` (未入目录). */
	unknown: readonly string[];
}

export interface LongTableContext {
	file: string;
	set: string;
	catalog: Catalog;
	/** Publisher and title where a line does not name its own. */
	source?: string;
}

export const required = ['region_code', 'period', 'indicator', 'value', 'unit'];
export const statuses: readonly ObservationStatus[] = [
	'reported',
	'revised',
	'estimated',
	'restored',
	'approximate',
	'missing',
	'na'
];

/**
 * Reads a long table: one figure a line. Columns region_code, period, indicator, value, unit; then, where
 * they are known, area, mode, measure, report, status, note, source.
 *
 * @throws UserError naming file and line for what cannot be read.
 */
export function readLongTable(
	text: string,
	{ file, set, catalog, source = '' }: LongTableContext
): LongTable {
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
	const [head = [], ...lines] = data;
	const at = new Map(head.map((column, index) => [column.trim(), index]));
	const missing = required.filter((column) => !at.has(column));
	if (missing.length > 0)
		throw new UserError(
			`${file}缺少列：${missing.join('、')}。长表须有地区代码、期间、指标、数值、单位各一列。`
		);
	const observations: Observation[] = [];
	const unknown = new Set<string>();
	const terms = new Map<string, Term | undefined>();
	lines.forEach((cells, index) => {
		if (cells.every((cell) => cell.trim() === '')) return;
		const line = index + 2;
		const get = (column: string) => cells[at.get(column) ?? -1]?.trim() ?? '';
		const fail = (message: string): never => {
			throw new UserError(`${file}第${line}行：${message}。`);
		};
		const name = get('indicator');
		if (!terms.has(name)) terms.set(name, catalog.lookup(name));
		const term = terms.get(name);
		if (!term) unknown.add(name);
		observations.push(readLine(get, fail, name, term, { file, set, line, source }));
	});
	return { observations, unknown: [...unknown] };
}

/** 三无、租赁补贴 are urban by nature, 危房改造 rural: a table need not say so. */
export function sideOf(term: Term | undefined): Area {
	if (term?.subject.type !== 'indicator') return 'all';
	const { split } = term.subject.spec;
	return split === 'urban' || split === 'rural' ? split : 'all';
}

type Get = (column: string) => string;
type Fail = (message: string) => never;

function readLine(
	get: Get,
	fail: Fail,
	name: string,
	term: Term | undefined,
	place: { file: string; set: string; line: number; source: string }
): Observation {
	const region = get('region_code');
	if (!/^\d{6}$/.test(region)) fail(`地区代码“${region}”不是六位数字`);
	const period = get('period');
	const parts =
		tryParsePeriod(period) ?? fail(`期间“${period}”读不懂，如2024、2024Q3、2024M09`);
	const { value, status } = readValue(get, fail, term);
	return {
		indicator: term ? term.subject.spec.id : `~${name}`,
		region,
		period,
		area:
			pick<Area>(get('area'), ['all', 'urban', 'rural'], fail) ??
			term?.area ??
			sideOf(term),
		mode: pick<Mode>(get('mode'), ['central', 'dispersed'], fail) ?? term?.mode ?? null,
		measure: readMeasure(get, fail, term, parts.frequency),
		report: pick<ReportKind>(get('report'), reportKinds, fail) ?? '',
		value,
		status,
		revision: 1,
		note: get('note'),
		source: {
			set: place.set,
			file: place.file,
			sheet: null,
			row: place.line,
			cell: null,
			title: get('source') || place.source
		}
	};
}

export function pick<T extends string>(
	text: string,
	allowed: readonly T[],
	fail: Fail
): T | null {
	if (text === '') return null;
	return allowed.find((one) => one === text) ?? fail(`“${text}”不在允许的取值中`);
}

/** Stocks, standards and rates have none; a yearly or monthly flow is its period's own unless it says 累计. */
export function readMeasure(
	get: Get,
	fail: Fail,
	term: Term | undefined,
	frequency: string
): Measure | null {
	const written = pick<Measure>(get('measure'), ['single', 'ytd', 'span'], fail);
	if (
		term?.subject.type === 'indicator' &&
		!['flow', 'rate'].includes(term.subject.spec.kind)
	)
		return null;
	if (written) return written;
	if (term?.subject.type === 'indicator' && term.subject.spec.kind === 'rate')
		return null;
	if (frequency === 'S') return 'span';
	if (term?.measure && frequency !== 'Y') return term.measure;
	return 'single';
}

/** The value in the catalogue's unit; a unit of another kind is refused, never guessed. */
function readValue(
	get: Get,
	fail: Fail,
	term: Term | undefined
): { value: number | null; status: ObservationStatus } {
	const raw = get('value');
	const parsed = parseNumber(raw);
	const written = pick(get('status'), statuses, fail);
	if (parsed.status === 'missing' || parsed.status === 'na')
		return { value: null, status: written ?? parsed.status };
	if (parsed.status !== 'ok' || parsed.value === null) fail(`“${raw}”不是数值`);
	const status = written ?? 'reported';
	const unit = get('unit');
	if (!term) return { value: parsed.value, status };
	if (term.subject.type === 'derived')
		return { value: unit === '%' ? scaled(parsed.value!, 0.01) : parsed.value, status };
	const known = canonicalUnit(unit) ?? fail(`单位“${unit}”读不懂`);
	const wanted = term.subject.spec.unit;
	if (known.canonical === wanted)
		return { value: scaled(parsed.value!, known.factor), status };
	if (wanted === '元/年' && unit === '元') return { value: parsed.value, status };
	return fail(`${term.subject.spec.name}的单位应为${wanted}，写的是“${unit}”`);
}

/** A decimal shift without binary dust, to the six decimals of the fact table. */
const scaled = (value: number, factor: number): number =>
	Number((value * factor).toFixed(6));
