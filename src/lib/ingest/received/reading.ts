import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { Cell, Received } from '#lib/quality/received.ts';
import type { PrintedSum } from '#lib/quality/batch.ts';
import type { Regions } from '#lib/quality/regions.ts';
import type { Confidence, Facets, Role } from './facets.ts';
import type { Sheet } from './sheet.ts';

/** What tables are read against. */
export interface ReadingContext {
	catalog: Catalog;
	regions: Regions;
}

/** 版式 (domain 7.1): a figure a line, 分区县横表, 部颁报表, indicators down and regions across, years across, 项目×口径, sentences. */
export type Layout =
	'long' | 'wide' | 'form' | 'transposed' | 'series' | 'programmes' | 'bulletin';

export const layoutNames: Readonly<Record<Layout, string>> = {
	long: '长表',
	wide: '分地区横表',
	form: '部颁报表',
	transposed: '指标×地区表',
	series: '时间序列表',
	programmes: '分项目表',
	bulletin: '文字通报'
};

/** What one heading, or one row's label, or both together, were taken for. */
export interface HeadingReading {
	/** Under which a mapping decides on it. */
	key: string;
	path: readonly string[];
	/** Where it stands, from 1. */
	cell: Cell;
	facets: Facets;
	confidence: Confidence;
	/** Why it was taken so, or what is not understood: for people. */
	reason: string;
	/** Names of the catalogue that may be meant. */
	suggestions: readonly string[];
	/** Decided: it is not read. */
	skipped: boolean;
}

export interface ColumnReading {
	/** From 0. */
	column: number;
	path: readonly string[];
	role: Role;
	/** Null for labels, and where the rows say what the figures are. */
	heading: HeadingReading | null;
	reason: string;
}

export interface RowReading {
	/** From 0. */
	row: number;
	kind: 'title' | 'heading' | 'figures' | 'total' | 'skipped';
	/** '' for figures. */
	reason: string;
}

/** 存疑: something only a person can say. Until it is said, figures under it are not read. */
export interface Question {
	asks: 'indicator' | 'unit' | 'region' | 'period' | 'table' | 'value';
	/** The heading's key, or '' for the table as a whole. */
	key: string;
	cell: Cell;
	/** Chinese: what was found, and what is asked. */
	text: string;
	suggestions: readonly string[];
}

/** 识别结果 of one sheet: everything it was taken for, and what was not read and why. */
export interface Reading {
	sheet: Sheet;
	/** Null where no table was found. */
	layout: Layout | null;
	/** 版式指纹, by which decisions are remembered. */
	fingerprint: string;
	/** What the title, sheet's name or file's name says of all figures. */
	table: Facets;
	columns: readonly ColumnReading[];
	/** Rows down to the first hundred thousand figures; a longer table is figures throughout. */
	rows: readonly RowReading[];
	headings: readonly HeadingReading[];
	questions: readonly Question[];
	/** Ready for the screening, in the order of the table. */
	received: Sequence<Received>;
	/** Sums that the form itself prints: a row and the rows below it. */
	printed: readonly PrintedSum[];
}
