/** 行政区划代码: a string of six digits, never a number. `000000` = 全国; `990199`: its last two 99 = 市本级. */
export type RegionCode = string;

export type RegionLevel = 'nation' | 'province' | 'city' | 'county';

/** 行政区 of a data set's `regions.csv`, in the official order of that list. */
export interface Region {
	code: RegionCode;
	name: string;
	level: RegionLevel;
	/** Null for the topmost region of the set. */
	parent: RegionCode | null;
	/** 市区 / 县域, 东部 / 中部 …: the groups of a Theil decomposition; '' where none is declared. */
	group: string;
	/** 简称和旧名 by which tables and people call it. */
	aliases: readonly string[];
	/** 本级: money and institutions that belong to no child; left out of rankings and dispersion. */
	own: boolean;
	/** Column and row in the tile grid (方格示意位置), null where there is none. */
	tile: readonly [number, number] | null;
}
