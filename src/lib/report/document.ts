import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** 文稿 as plain data: what is said, not how it looks. Serialisable; compared in tests. */
export interface ReportDocument {
	/** `survey`, `promotion-speech` … */
	type: string;
	/** File title: 关于示例市社会救助工作情况的调研报告. */
	title: string;
	/** 初稿 until everything required is filled and the checklist is clean. */
	draft: boolean;
	/** Region, period and data set it was written for, and the fingerprint of the data. */
	scope: {
		region: string;
		regionName: string;
		period: string;
		periodText: string;
		dataset: string;
		datasetName: string;
		datasetKind: string;
		fingerprint: string;
	};
	profile: 'report' | 'speech';
	blocks: readonly Block[];
	/** 缺数清单: sentences left out and why. */
	missing: readonly MissingEntry[];
	/** Things to settle before it is final. */
	checklist: readonly ChecklistEntry[];
	/** What the problems and progress in it were chosen for, weightiest first. */
	chosen?: readonly ChosenFinding[];
	/** 具名签发: who answers for the errors that were left, and why; absent where nobody had to. */
	signed?: Signature;
}

/** 签发 in spite of errors of the checklist: printed in the file's properties. */
export interface Signature {
	who: string;
	reason: string;
	/** The errors that were signed, as they stood on the checklist. */
	entries: readonly string[];
}

/** 入选理由: what a finding was ranked by (severity, people, deviation, novelty). */
export interface ChosenFinding {
	rule: string;
	title: string;
	level: 'high' | 'medium' | 'low' | 'good';
	/** Null where not known. */
	persons: number | null;
	/** Beyond the threshold, relative: 0.2 = 20 % beyond. */
	deviation: number;
	/** Not found in the period before; null where that has no figures. */
	novel: boolean | null;
	why: string;
}

export interface MissingEntry {
	/** The slot as written in the template. */
	slot: string;
	/** Indicator, region and period in words. */
	name: string;
	reason: string;
	/** The template's sentence that was left out; '' where only a slot was dropped. */
	sentence: string;
}

export interface ChecklistEntry {
	severity: 'error' | 'warn' | 'ok';
	text: string;
	/** An error that is a matter of judgement: somebody may answer for it by name. What is not written yet nobody can. */
	signable?: true;
}

/** A piece of a line. A digit that is data stands only in `number`. */
export type Inline =
	| { type: 'text'; text: string }
	| { type: 'number'; text: string; stat: Stat }
	/** 〔待填：…〕, the user's own words to come. */
	| { type: 'blank'; text: string; field: string }
	/** What the user supplied for a field. */
	| { type: 'field'; text: string; field: string }
	/** 详见附表1, 如图2所示: resolved to the caption's number when drawn. */
	| { type: 'reference'; to: string; text: string };

export type Inlines = readonly Inline[];

export interface Cell {
	text: string;
	stat: Stat | null;
	/** 其中： rows are indented by one character a level. */
	indent?: number;
	bold?: boolean;
	align?: 'left' | 'center' | 'right';
	/** Columns covered, and rows: the cells below are not written again. */
	span?: number;
	rows?: number;
}

export type Block =
	| { type: 'title'; text: string }
	/** 简报头, above the title: its name, the issue, and below them who edits it (left) and when (right). */
	| { type: 'masthead'; name: string; issue: Inlines; left: Inlines; right: Inlines }
	/** Under the title: date, speaker, 题注 (楷体, centred). */
	| { type: 'byline'; inlines: Inlines }
	/** 同志们： flush left. */
	| { type: 'salutation'; inlines: Inlines }
	/** `label` 一、 （一） 1. is made by the writer; `text` is without it. */
	| {
			type: 'heading';
			level: 1 | 2 | 3;
			label: string;
			inlines: Inlines;
			/** A heading that runs on into its paragraph (（一）加强……。). */
			runIn?: boolean;
	  }
	/** `lead`: how many first inlines are set bold (一是……。) in speeches. */
	| {
			type: 'paragraph';
			inlines: Inlines;
			lead?: number;
			style?: 'body' | 'note' | 'flush';
	  }
	| TableBlock
	| { type: 'chart'; id: string; caption: string; chart: ChartSpec }
	/** 附件/附表 page: a new page with 附件1 at its head. */
	| { type: 'annex'; label: string; title: string; landscape: boolean }
	/** From here on landscape pages; at the head of a document that is one wide table. */
	| { type: 'landscape' }
	/** End of a landscape annex, back to upright pages. */
	| { type: 'upright' }
	| { type: 'signature'; inlines: Inlines; date: Inlines }
	/** 版记 between two rules at the end of the text: 报送范围、责任编辑. */
	| { type: 'imprint'; lines: readonly Inlines[] }
	| { type: 'contents' }
	| { type: 'pageBreak' };

/** 三线表. Column widths are in characters of the body and are scaled to the type area. */
export interface TableBlock {
	type: 'table';
	id: string;
	/** 表1 …… without the number: made by the writer. 附表 when in an annex. */
	caption: string;
	/** 单位：万元、户、人、%; '' where the heads carry units. */
	unit: string;
	head: readonly (readonly Cell[])[];
	rows: readonly (readonly Cell[])[];
	widths: readonly number[];
	/** 注： and 资料来源： lines. */
	notes: readonly string[];
	/** 对照表: a table of words. Thin lines between its cells, small type, exactly the declared widths. */
	ruled?: true;
	/** 续表: only some rows of a table that is cut where the page ends; `number` counts its parts from 0. */
	part?: { of: TableBlock; number: number };
}

/** One renderer a block type. A new block does not compile until every output can draw it. */
export type Renderers<Out> = {
	[T in Block['type']]: (block: Extract<Block, { type: T }>) => Out;
};

export function render<Out>(renderers: Renderers<Out>, block: Block): Out {
	const one = renderers[block.type] as (block: Block) => Out;
	return one(block);
}
