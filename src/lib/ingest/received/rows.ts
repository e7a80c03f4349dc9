import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import {
	reportKinds,
	type ObservationStatus,
	type ReportKind
} from '#lib/domain/observation.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Cell, Part } from '#lib/quality/received.ts';
import { parseNumber } from '#lib/wording/parse-number.ts';
import { statuses } from '../columns.ts';
import type { ColumnReading, ReadingContext, RowReading } from './reading.ts';
import type { Grid } from './grid.ts';
import { isColumnNumbers } from './frame.ts';
import { readRegion } from './place-words.ts';
import {
	isRemark,
	isSubtotalWord,
	isTotalWord,
	opensRemark,
	plainHeading
} from './role-words.ts';
import { remembering } from '#lib/domain/remembering.ts';
import { readTime, type TimeWords } from './time-words.ts';

/** What the labels of one row say. */
export interface RowFacts {
	/** From 0. */
	row: number;
	total: boolean;
	/** As written; '' where the row says nothing of it. */
	regionText: string;
	region: Region | null;
	periodText: string;
	time: TimeWords | null;
	/** Labels that name the indicator, outermost first. */
	path: readonly string[];
	code: string;
	unit: string;
	/** The last unit above it in its column. */
	unitAbove: string;
	area: Area | null;
	mode: Mode | null;
	measure: Measure | null;
	report: ReportKind;
	status: ObservationStatus | null;
	revision: number;
	note: string;
	title: string;
	at: Readonly<Partial<Record<Part, Cell>>>;
}

const areas: Readonly<Record<string, Area>> = {
	urban: 'urban',
	城市: 'urban',
	城镇: 'urban',
	rural: 'rural',
	农村: 'rural',
	all: 'all',
	城乡: 'all',
	合计: 'all',
	全部: 'all'
};
const modes: Readonly<Record<string, Mode>> = {
	central: 'central',
	集中: 'central',
	集中供养: 'central',
	dispersed: 'dispersed',
	分散: 'dispersed',
	分散供养: 'dispersed'
};
const measures: Readonly<Record<string, Measure>> = {
	single: 'single',
	本期: 'single',
	当期: 'single',
	ytd: 'ytd',
	累计: 'ytd',
	span: 'span',
	起止: 'span'
};

const wordOf = <T>(text: string, words: Readonly<Record<string, T>>): T | null =>
	Object.hasOwn(words, text) ? words[text]! : null;

/** Goes over the rows below the headings; what is no row of figures is left out with its reason. */
export function readRows(
	grid: Grid,
	from: number,
	columns: readonly ColumnReading[],
	context: ReadingContext,
	skipped: RowReading[]
): RowFacts[] {
	const of = (role: ColumnReading['role']) =>
		columns.filter((one) => one.role === role).map(({ column }) => column);
	const columnsOf = {
		region: of('region'),
		period: of('period'),
		indicator: of('indicator'),
		code: of('code'),
		unit: of('unit'),
		area: of('area'),
		mode: of('mode'),
		measure: of('measure'),
		report: of('report'),
		status: of('status'),
		revision: of('revision'),
		note: of('note'),
		source: of('source')
	};
	const heads = columns.map(({ path }) => plainHeading(path.at(-1) ?? ''));
	const regions = remembering(
		(text: string) => readRegion(text, context.regions) ?? null
	);
	const times = remembering(readTime);
	const facts: RowFacts[] = [];
	let unitAbove = '';
	for (let row = from; row < grid.rows; row++) {
		const reason = reasonToSkip(grid, row, heads);
		if (reason === '') continue;
		if (reason !== null) {
			skipped.push({ row, kind: 'skipped', reason });
			continue;
		}
		const texts = (role: keyof typeof columnsOf) =>
			columnsOf[role].map((column) => grid.text(row, column));
		const text = (role: keyof typeof columnsOf) =>
			texts(role).find((one) => one !== '') ?? '';
		const places = texts('region').filter((one) => one !== '');
		const place = places.find((one) => regions(one) !== null) ?? places[0] ?? '';
		if (isSubtotalWord(place)) {
			skipped.push({ row, kind: 'skipped', reason: '小计行，只是其余行之和' });
			continue;
		}
		const at: Partial<Record<Part, Cell>> = {};
		for (const part of ['region', 'period', 'indicator', 'unit', 'note'] as const) {
			const column = columnsOf[part].at(-1);
			if (column !== undefined) at[part] = { row: row + 1, column: column + 1 };
		}
		facts.push({
			row,
			total: isTotalWord(place),
			regionText: place,
			region: regions(place),
			periodText: text('period'),
			time: times(columnsOf.period.map((column) => grid.text(row, column)).join('')),
			path: columnsOf.indicator
				.map((column) => labelAt(grid, row, column))
				.filter((label, index, all) => label.trim() !== '' && label !== all[index - 1]),
			code: plainHeading(text('code')),
			unit: text('unit'),
			unitAbove,
			area: wordOf(text('area'), areas),
			mode: wordOf(text('mode'), modes),
			measure: wordOf(text('measure'), measures),
			report: reportKinds.find((kind) => kind === text('report')) ?? '',
			status: statuses.find((status) => status === text('status')) ?? null,
			revision: Number(text('revision')) || 1,
			note: text('note'),
			title: text('source'),
			at
		});
		unitAbove = text('unit') || unitAbove;
	}
	return facts;
}

/** With the spaces before it, which set it in under another. */
function labelAt(grid: Grid, row: number, column: number): string {
	const [top, left] = grid.origin(row, column);
	return grid.raw(top, left).trimEnd();
}

/** '' for a blank row, of which nothing need be said; null for a row of figures. */
function reasonToSkip(grid: Grid, row: number, heads: readonly string[]): string | null {
	const texts = grid.distinct(row);
	if (texts.length === 0) return '';
	if (isColumnNumbers(texts)) return '列号行（甲乙丙、1 2 3）';
	const [first = '', ...others] = texts;
	// A long name in front of a figure is a name that nobody knows, to be told: no figure goes unread in silence.
	if (opensRemark(first) || (isRemark(first) && !others.some(isFigure)))
		return '表外说明';
	const repeated = heads.every(
		(head, column) => plainHeading(grid.text(row, column)) === head
	);
	return repeated ? '重复的表头' : null;
}

const isFigure = (text: string): boolean => parseNumber(text).status === 'ok';
