import type { RegionTree, Scope } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Revision } from './revisions/revision.ts';

/** 文体: how numbers are written (domain 5.1 W-09). */
export type Profile = 'report' | 'speech';

/** 全文, or the 数据段落 alone to paste into one's own speech. */
export type Part = 'all' | 'data';

/** What phrases and blocks may know besides their stats. Everything is plain data. */
export interface Kit {
	catalog: Catalog;
	dataset: DatasetInfo;
	regions: RegionTree;
	scope: Scope;
	profile: Profile;
	part: Part;
	/** 点名: whether child regions are named as bad examples (off: 个别区县). */
	naming: boolean;
	/** What the user supplied, by field name. */
	fields: Readonly<Record<string, string>>;
	/** What was published last time and is another figure now. */
	revisions?: readonly Revision[];
}
