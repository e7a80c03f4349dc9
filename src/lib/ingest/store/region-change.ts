import type { RegionCode } from '#lib/domain/region.ts';

/** 部分划转 is named so that it can be refused: what went over cannot be told from what stayed. */
export type RegionChangeKind =
	'更名' | '代码变更' | '撤县设区' | '划入' | '合并' | '部分划转';

/** 区划变更, as its 批文 has it: figures of the regions `from` are read as those of `to`. */
export interface RegionChange {
	kind: RegionChangeKind;
	from: readonly RegionCode[];
	to: {
		code: RegionCode;
		name: string;
		/** As the first of `from` has it, where nothing is said. */
		parent?: RegionCode;
		group?: string;
	};
	/** ISO date from which it holds. Of 合并, periods that end earlier are put together. */
	since: string;
}
