import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import { allowsArea, allowsMode } from '#lib/catalog/lexicon.ts';
import { readTable, type Row } from '#lib/catalog/table.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
import { tryParsePeriod, type Frequency } from '#lib/domain/period.ts';
import { readValue } from './cell-value.ts';
import { pick, readMeasure, required, sideOf } from './columns.ts';

export interface LongTable {
	observations: readonly Observation[];
	/** Names without a catalogue entry, kept under `~name` (未入目录). */
	unknown: readonly string[];
	/** What the table calls each region, with the line on which it does so first; '' is left out. */
	names: readonly { region: string; name: string; line: number }[];
}

export interface LongTableContext {
	file: string;
	set: string;
	catalog: Catalog;
	/** Publisher and title where a line does not name its own. */
	source?: string;
}

/**
 * Reads a long table: one figure a line. Columns region_code, period, indicator, value, unit; then, where
 * they are known, region_name, area, mode, measure, report, status, note, source.
 *
 * @throws UserError naming file and line for what cannot be read.
 */
export function readLongTable(text: string, context: LongTableContext): LongTable {
	const unknown = new Set<string>();
	const names = new Map<string, LongTable['names'][number]>();
	const terms = new Map<string, Term | undefined>();
	const observations = readTable(context.file, text, required).map((row) => {
		const indicator = row.get('indicator');
		if (indicator === '') row.fail('没有写指标名');
		if (!terms.has(indicator)) terms.set(indicator, context.catalog.lookup(indicator));
		const term = terms.get(indicator);
		if (!term) unknown.add(indicator);
		const observation = readRow(row, indicator, term, context);
		const { region } = observation;
		const name = row.get('region_name');
		if (name !== '' && !names.has(`${region}${name}`))
			names.set(`${region}${name}`, { region, name, line: row.line });
		return observation;
	});
	return { observations, unknown: [...unknown], names: [...names.values()] };
}

function readRow(
	row: Row,
	name: string,
	term: Term | undefined,
	{ file, set, source = '' }: LongTableContext
): Observation {
	const region = row.get('region_code');
	if (!/^\d{6}$/.test(region)) row.fail(`地区代码“${region}”不是六位数字`);
	const period = row.get('period');
	const { frequency } =
		tryParsePeriod(period) ??
		row.fail(`期间“${period}”读不懂，应写作2024、2024Q3、2024M09或2013M01/2014M09`);
	return {
		indicator: term ? term.subject.spec.id : `~${name}`,
		region,
		period,
		area: readArea(row, term),
		mode: readMode(row, term),
		measure: readSpan(row, term, frequency),
		report: pick(row.get('report'), reportKinds, row.fail) ?? '',
		...readValue(row, term),
		revision: 1,
		note: row.get('note'),
		source: {
			set,
			file,
			sheet: null,
			row: row.line,
			cell: null,
			title: row.get('source') || source
		}
	};
}

/** As written, or as the name says; one-sided subjects are on their side in any case. */
function readArea(row: Row, term: Term | undefined): Area {
	const written = pick<Area>(row.get('area'), ['all', 'urban', 'rural'], row.fail);
	if (!term) return written ?? 'all';
	const { subject } = term;
	if (written && term.area && term.area !== written)
		row.fail(`“${row.get('indicator')}”说的是${term.area}，area写的是${written}`);
	if (written && written !== 'all' && !allowsArea(subject, written))
		row.fail(`${subject.spec.name}不分城乡，或只有另一侧，area不能是${written}`);
	const side = sideOf(term);
	return side === 'all' ? (written ?? term.area ?? 'all') : side;
}

function readMode(row: Row, term: Term | undefined): Mode | null {
	const written = pick<Mode>(row.get('mode'), ['central', 'dispersed'], row.fail);
	if (written && term && !allowsMode(term.subject))
		row.fail(`${term.subject.spec.name}不分集中、分散，mode应为空`);
	return written ?? term?.mode ?? null;
}

/** 起止区间 and 起止数 belong together. */
function readSpan(
	row: Row,
	term: Term | undefined,
	frequency: Frequency
): Measure | null {
	const measure = readMeasure(row.get('measure'), row.fail, term, frequency);
	if (measure && (measure === 'span') !== (frequency === 'S'))
		row.fail(
			frequency === 'S'
				? '起止区间的measure只能是span或空'
				: 'span只用于起止区间，如2013M01/2014M09'
		);
	return measure;
}
