import type { Stat } from '#lib/domain/stat.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import type { Block } from '../document.ts';
import type { Kit } from '../kit.ts';

/** 块: what stands alone on a line of a template and grows into tables, charts or paragraphs. */
export interface BlockMaker {
	/** 【表：分地区主要指标】 → 表 and 分地区主要指标; 【问题】 → 问题 and ''. */
	kind: string;
	name: string;
	about: string;
	asks(kit: Kit): readonly string[];
	/** Empty when there is nothing to show: it is listed with `name`. */
	builds(
		stats: readonly Stat[],
		kit: Kit,
		findings: readonly WorldFinding[]
	): readonly Block[];
}
