import type { Region } from '#lib/domain/region.ts';
import type { Cell } from '#lib/quality/received.ts';
import type { Facets } from './facets.ts';
import type { Frame } from './frame.ts';
import type { Grid } from './grid.ts';
import type { HeadingWords } from './heading.ts';
import type { Headings } from './headings.ts';
import { readRegion } from './place-words.ts';
import type { ColumnReading, ReadingContext } from './reading.ts';
import type { RowFacts } from './rows.ts';
import type { Surroundings } from './surroundings.ts';
import { periodOf, within } from './time-words.ts';

export interface TableParts {
	grid: Grid;
	frame: Frame;
	columns: readonly ColumnReading[];
	rows: readonly RowFacts[];
	surroundings: Surroundings;
	/** What a person said of this file. */
	decided: Facets;
	headings: Headings;
}

export interface FigureColumn {
	column: number;
	/** Without the segments that name a region. */
	path: readonly string[];
	region: Region | null;
	words: HeadingWords;
	/** Whether the heading says by itself what the figures are. */
	named: boolean;
	cell: Cell;
}

/** 数据列: the columns with figures, and what their headings say of them. */
export function figureColumns(
	{ columns, headings, frame }: TableParts,
	{ regions }: ReadingContext
): FigureColumn[] {
	return columns.flatMap(({ column, path, role }) => {
		if (role !== 'figures') return [];
		const region = path.map((one) => readRegion(one, regions)).find(Boolean);
		const rest = region ? path.filter((one) => !readRegion(one, regions)) : path;
		const words = headings.words(rest);
		return [
			{
				column,
				path: rest,
				region: region ?? null,
				words,
				named: headings.names(rest),
				cell: { row: frame.bottom + 1, column: column + 1 }
			}
		];
	});
}

/** Every column as it is shown to a person: what its heading was taken for. */
export function columnReadings(
	{ columns: readings, headings, surroundings, rows }: TableParts,
	columns: readonly FigureColumn[]
): ColumnReading[] {
	const byColumn = new Map(columns.map((one) => [one.column, one]));
	const rowsName = rows.some(({ path, code }) => path.length > 0 || code !== '');
	return readings.map((reading) => {
		const figures = byColumn.get(reading.column);
		if (!figures) return reading;
		if (figures.words.prior)
			return { ...reading, role: 'skip', reason: '上期、上年同期数，只供对照，不读入' };
		const time = within(figures.words.time, surroundings.time);
		const extra: Facets = {};
		if (figures.region) extra.region = figures.region.code;
		const period = figures.words.time && periodOf(time, surroundings.monthly);
		if (period) extra.period = period;
		const understood =
			figures.named || (figures.words.names.length > 0 && !rowsName)
				? headings.understand(figures.path, figures.cell).reading
				: null;
		const heading = understood ?? {
			key: '',
			path: figures.path,
			cell: figures.cell,
			facets: {},
			confidence: 'sure' as const,
			reason: '指标由行说明',
			suggestions: [],
			skipped: false
		};
		const basis = figures.words.basis;
		return {
			...reading,
			heading: {
				...heading,
				facets: { ...heading.facets, ...extra, ...(basis ? { basis } : {}) }
			},
			reason: basis ? '同比、环比列，不作数据' : heading.reason
		};
	});
}
