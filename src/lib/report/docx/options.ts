/** How a document is laid on paper and which fonts it asks for. */
export interface DocxOptions {
	/**
	 * `grid` 公文网格: 22 lines of 28 characters by Word's own document grid; `plain` 通用版式: the same
	 * page by line pitch and character spacing, for previews that cannot lay a character grid out.
	 */
	layout: 'grid' | 'plain';
	/** `gb2312`: 仿宋_GB2312, 方正小标宋简体; `windows`: 仿宋, 华文中宋, which every Office has. */
	fonts: 'gb2312' | 'windows';
	/** Charts and marks in greys alone. */
	greyscale?: boolean;
	/** 续表: long tables are cut where pages end by our reckoning, and named again; otherwise only their heads are repeated, by Word. */
	continued?: boolean;
	/** ISO date written as the day it was made: 2026-11-24. The same day gives the same bytes. */
	today: string;
}
