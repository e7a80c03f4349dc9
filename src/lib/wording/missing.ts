/** 缺数的写法 (W-22): prose says 暂无数据; a printed table leaves blank, writes — for 无此项, … for too small, 0 for zero. */
export type Absence = 'missing' | 'na' | 'tiny' | 'zero';

export function missing(code: Absence, where: 'text' | 'table'): string {
	if (where === 'text')
		return { missing: '暂无数据', na: '无此项', tiny: '不足最小单位', zero: '0' }[code];
	return { missing: '', na: '—', tiny: '…', zero: '0' }[code];
}
