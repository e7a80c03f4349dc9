/** 城乡口径: the programme's own split (城市低保 / 农村低保), not where people live. `all` = 合计. */
export type Area = 'all' | 'urban' | 'rural';

export const areas: readonly Area[] = ['all', 'urban', 'rural'];

/** How an area is written before an indicator's name; `all` is not written. */
export const areaNames: Readonly<Record<Area, string>> = {
	all: '城乡',
	urban: '城市',
	rural: '农村'
};

/** 供养方式: 集中 / 分散, only for 特困人员 and 孤儿; null where the split is not made. */
export type Mode = 'central' | 'dispersed';

export const modeNames: Readonly<Record<Mode, string>> = {
	central: '集中',
	dispersed: '分散'
};

/**
 * 本期 / 累计 / 起止区间 of a flow; null for a stock, a standard and a rate.
 * `single` and `ytd` are never added to, or compared with, one another.
 */
export type Measure = 'single' | 'ytd' | 'span';
