import type { Stat } from '#lib/domain/stat.ts';

/**
 * 话: words and bound numbers in turn. A page says nothing with a digit in it in any other way, so
 * every digit that is data can be opened.
 */
export type Line = readonly (string | BoundText)[];

export interface BoundText {
	text: string;
	stat: Stat;
}

export const plainText = (line: Line): string =>
	line.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** A cell of a table on a page. */
export type CellView =
	/** `flag`: below what it should reach; the limit stands in the head. */
	| { type: 'stat'; stat: Stat; text: string; flag?: 'below' }
	| { type: 'text'; text: string; title?: string }
	/** Asked of nobody: nothing stands here. */
	| { type: 'blank' }
	/** A bar, as a fraction of the longest in its column. */
	| { type: 'bar'; part: number | null }
	| { type: 'lane'; lane: Lane };

/** 标准阶梯 or 点线: marks on one scale, each at a fraction of the width. */
export interface Lane {
	marks: readonly LaneMark[];
	/** A line that joins two marks. */
	span?: readonly [number, number];
	/** What the marks say, for who cannot see them. */
	label: string;
}

export interface LaneMark {
	at: number;
	/** `full` 农村 or this region, `hollow` 城市, `faint` another region, `reference` 参照, `mean` a line through all rows. */
	kind: 'full' | 'hollow' | 'faint' | 'reference' | 'mean';
	name: string;
}

export interface ColumnView {
	name: string;
	/** On its own line in the head; '' where there is none. */
	unit: string;
	align?: 'left';
	/** A column that is only a picture of another: left out of the CSV. */
	picture?: boolean;
	/** A lane's own axis: figures over the places of the lane, as fractions of its width. */
	ticks?: readonly { at: number; text: string }[];
	/** The head is read out and not seen: the column beside it says the same. */
	hidden?: boolean;
	sorted?: 'descending' | 'ascending';
}

export interface RowView {
	head: string;
	cells: readonly CellView[];
	/** 合计、全市. */
	total?: boolean;
	/** The region that the page is about, among its neighbours. */
	self?: boolean;
	/** 其中： */
	indent?: boolean;
}

export interface TableView {
	/** The head of the first column. */
	head: string;
	columns: readonly ColumnView[];
	rows: readonly RowView[];
	/** Numbered notes under the table. */
	notes: readonly string[];
}

/** 主数: name, value, change, companion, trend. */
export interface TileView {
	name: string;
	/** （三季度）, （1—9月）: what the number is of; '' for the end of the period. */
	of: string;
	value: BoundText;
	unit: string;
	change: Line;
	/** Only where more is better or worse. */
	verdict: 'good' | 'attention' | null;
	companion: Line;
	trend: readonly (number | null)[];
	trendLabel: string;
}

/** A chart or a table on the page; what is not in the data set says so instead. */
export interface FigureView {
	/** Names the files that are downloaded. */
	id: string;
	/** States the finding. */
	title: Line;
	/** Measure, unit, base, weights, axis warnings. */
	unit: string;
	source: string;
	table: TableView;
}

/** What this data set does not hold, and why. */
export interface AbsentView {
	title: string;
	text: string;
}

/** 发现 as a page lists it. */
export interface FindingView {
	rule: string;
	level: 'high' | 'medium' | 'low' | 'good';
	title: string;
	evidence: Line;
	dimension: string | null;
	why: string;
}
