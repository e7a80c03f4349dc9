import type { Stat } from '#lib/domain/stat.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import type { Block } from '../document.ts';
import type { Kit } from '../kit.ts';

/** Where a block stands, and what was judged from the data. */
export interface BlockContext {
	findings: readonly WorldFinding[];
	/** Of the heading it stands under; 0 in an annex or before the first heading. */
	level: number;
}

/** 块: what stands alone on a line of a template and grows into tables, charts or paragraphs. */
export interface BlockMaker {
	/** 【表：分地区主要指标】 → 表 and 分地区主要指标; 【问题】 → 问题 and ''; 【问题：基层力量】 is a part of them. */
	kind: string;
	name: string;
	about: string;
	/** Has a row or a mark for every region below: no question where there are none. */
	comparesChildren?: true;
	/** Of a family of blocks: the one a name in the template asks for; undefined where it is none of them. */
	named?(name: string): BlockMaker | undefined;
	asks(kit: Kit): readonly string[];
	/** Empty when there is nothing to show: it is listed with `name`. */
	builds(stats: readonly Stat[], kit: Kit, context: BlockContext): readonly Block[];
}
