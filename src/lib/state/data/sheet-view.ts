import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Confidence, Facets, Role } from '#lib/ingest/received/facets.ts';
import type { Mapping } from '#lib/ingest/received/mapping.ts';
import {
	layoutNames,
	type ColumnReading,
	type HeadingReading,
	type Question,
	type Reading
} from '#lib/ingest/received/reading.ts';
import { unitFactor } from '#lib/ingest/received/unit-words.ts';
import { extentOf } from '#lib/ingest/received/sheet.ts';
import type { Cell, Received } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import { cellName } from '#lib/quality/screen.ts';
import { roleWords, takenFor, type Taken } from './facet-words.ts';

/** 一个表头 as it was taken for something, for a person to agree to or to correct. */
export interface HeadingView extends Taken {
	/** Within the page. */
	id: string;
	/** Under which a mapping decides on it. */
	key: string;
	/** As it stands in the table. */
	path: string;
	/** E4. */
	place: string;
	cell: Cell;
	/** What the heading itself says. */
	facets: Facets;
	/** The same with what follows from its table. */
	whole: Facets;
	confidence: Confidence;
	/** A person has said so. */
	decided: boolean;
	skipped: boolean;
	reason: string;
	suggestions: readonly string[];
	/** Figures under it as they were written, a few. */
	samples: readonly string[];
}

/** What a column was taken for, under its heads. */
export interface ColumnView extends Taken {
	/** From 0. */
	column: number;
	role: Role;
	reason: string;
	/** Null where it is no heading that can be decided on. */
	heading: string | null;
	confidence: Confidence;
}

/** 一张收到的表 as it was understood; its cells are asked for separately. */
export interface SheetView {
	key: string;
	file: string;
	name: string | null;
	/** 分区县横表; null where no table was found. */
	layout: string | null;
	fingerprint: string;
	/** Rows and columns that it has. */
	rows: number;
	columns: number;
	/** Rows down to the last of its heads. */
	heads: number;
	figures: number;
	/** What is said of the whole table. */
	table: Facets;
	/** The same in words: 示例市 · 2026年三季度 · 累计. */
	about: string;
	columnViews: readonly ColumnView[];
	/** Doubtful ones first. */
	headings: readonly HeadingView[];
	questions: readonly Question[];
	/** Rows that are not read, and why. */
	left: readonly { row: number; reason: string }[];
}

export interface ViewContext {
	catalog: Catalog;
	regions: Regions;
	mapping: Mapping;
}

/** Enough to see what a heading is over, in tables of any length. */
const lookedAt = 20_000;
const mostSamples = 3;
const mostLeft = 200;

const order: readonly Confidence[] = ['unsure', 'likely', 'sure'];

export function sheetView(
	reading: Reading,
	key: string,
	context: ViewContext
): SheetView {
	const { sheet, layout, fingerprint, table, rows, questions, received } = reading;
	const under = figuresUnder(received);
	const decisions = context.mapping.layouts.get(fingerprint);
	const headings = reading.headings
		// 同比、环比 are never data: there is nothing to say of them.
		.filter(({ facets }) => facets.basis === undefined)
		.map((one) =>
			headingView(
				one,
				key,
				under.get(at(one.cell)) ?? [],
				decisions?.has(one.key) ?? false,
				context
			)
		)
		.sort((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence));
	const lastHead = rows.filter(({ kind }) => kind === 'heading').at(-1)?.row ?? -1;
	return {
		key,
		file: sheet.file,
		name: sheet.name,
		layout: layout && layoutNames[layout],
		fingerprint,
		...extentOf(sheet),
		heads: lastHead + 1,
		figures: received.length,
		table,
		about: takenFor(table, context).detail,
		columnViews: reading.columns.map((one) =>
			columnView(one, reading, headings, context)
		),
		headings,
		questions,
		left: rows
			.filter(({ kind }) => kind === 'skipped')
			.slice(0, mostLeft)
			.map(({ row, reason }) => ({ row, reason }))
	};
}

const at = ({ row, column }: Cell): string => `${row},${column}`;

/** Received figures by the cell of their heading. */
function figuresUnder(received: Iterable<Received>): Map<string, Received[]> {
	const found = new Map<string, Received[]>();
	let left = lookedAt;
	for (const one of received) {
		if (left-- === 0) break;
		const cell = at(one.table.cellOf(one, 'indicator'));
		const others = found.get(cell);
		if (others) others.push(one);
		else found.set(cell, [one]);
	}
	return found;
}

function headingView(
	heading: HeadingReading,
	sheet: string,
	under: readonly Received[],
	decided: boolean,
	context: ViewContext
): HeadingView {
	const { key, path, cell, facets, confidence, reason, suggestions, skipped } = heading;
	const first = under[0];
	// What the table says of unit and measure, where the heading leaves it open.
	const whole: Facets = {
		...(first?.measure ? { measure: first.measure } : {}),
		...(first && first.written.unit !== '' ? { unit: first.written.unit } : {}),
		...facets
	};
	const taken = takenFor(whole, context);
	return {
		id: `${sheet}|${key}|${at(cell)}`,
		key,
		path: path.join('／'),
		place: cellName(cell.column, cell.row),
		cell,
		facets,
		whole,
		...(skipped ? { name: '不读入', detail: '' } : taken),
		confidence,
		decided,
		skipped,
		reason,
		suggestions,
		samples: under
			.map(({ written }) => written.value)
			.filter((text) => text !== '')
			.slice(0, mostSamples)
	};
}

function columnView(
	{ column, role, heading, reason }: ColumnReading,
	{ received }: Reading,
	headings: readonly HeadingView[],
	context: ViewContext
): ColumnView {
	const common = { column, role, reason };
	const view =
		heading &&
		headings.find(
			({ key, cell }) => key === heading.key && cell.column === heading.cell.column
		);
	if (role === 'region') return { ...common, ...regionsRead(received), heading: null };
	if (role !== 'figures' && !view)
		return {
			...common,
			name: roleWords[role],
			detail: '',
			heading: null,
			confidence: 'sure'
		};
	if (!view) {
		const taken = takenFor(heading?.facets ?? {}, context);
		const name =
			taken.name === '' ? (heading?.facets.basis ? '只作核对' : '数值') : taken.name;
		return { ...common, ...taken, name, heading: null, confidence: 'sure' };
	}
	const extra = inShort({ ...view.whole, ...heading.facets }, context);
	return {
		...common,
		name:
			view.confidence === 'unsure'
				? '是哪个指标？'
				: view.skipped
					? '不读入'
					: extra.name,
		detail: view.skipped ? '' : extra.detail,
		heading: view.id,
		confidence: view.confidence
	};
}

/** For the narrow cell under a head: 低保户数, 城市·时点; the unit only where it has to be converted. */
function inShort({ unit, ...facets }: Facets, context: ViewContext): Taken {
	const usual =
		facets.indicator === undefined
			? undefined
			: context.catalog.indicator(facets.indicator)?.unit;
	const { name, detail } = takenFor(
		unit === undefined || (usual !== undefined && unitFactor(unit, usual) === 1)
			? facets
			: { ...facets, unit },
		context
	);
	return { name, detail: detail.replaceAll(' · ', '·') };
}

/** 地区 12/12: how many of the rows name a region that is known. */
function regionsRead(received: Iterable<Received>): Taken & { confidence: Confidence } {
	let rows = 0;
	let known = 0;
	let last = -1;
	for (const { row, region } of received) {
		if (row === last) continue;
		last = row;
		rows++;
		if (region !== null) known++;
	}
	return {
		name: '地区',
		detail: `${known}/${rows}`,
		confidence: known === rows ? 'sure' : 'unsure'
	};
}
