import type { Role } from './facets.ts';
import { readCell } from './figure.ts';
import type { Grid } from './grid.ts';
import { readRegion } from './place-words.ts';
import { isSubtotalWord, isTotalWord, roleNamed } from './role-words.ts';
import { readTime } from './time-words.ts';
import { readUnit } from './unit-words.ts';
import type { ReadingContext } from './reading.ts';
import { headingWords, subjectOf } from './heading.ts';

export interface ColumnRole {
	role: Role;
	reason: string;
}

/** How many rows are looked at to tell what a column holds. */
const sample = 200;

/** What a column is for: by its heading, and by what stands in it. */
export function roleOf(
	column: number,
	path: readonly string[],
	grid: Grid,
	from: number,
	{ catalog, regions }: ReadingContext
): ColumnRole {
	const texts: string[] = [];
	for (let row = from; row < Math.min(grid.rows, from + sample); row++) {
		const text = grid.text(row, column);
		if (text !== '') texts.push(text);
	}
	const share = (is: (text: string) => boolean) =>
		texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
	const isPlace = (text: string) =>
		readRegion(text, regions) !== undefined || isTotalWord(text) || isSubtotalWord(text);
	const places = share(isPlace);
	const numbers = share((text) => readCell(text).status === 'ok');
	const name = path.at(-1) ?? '';
	const named = roleNamed(name);
	if (named === 'figures') return { role: 'figures', reason: '数值列' };
	if (named !== null) {
		const role = amended(named, places, share);
		return { role, reason: `表头“${name}”` };
	}
	if (places >= 0.6) return { role: 'region', reason: '列中是地区名' };
	if (texts.length > 0 && numbers < 0.3) {
		if (share((text) => readTime(text) !== null) >= 0.8)
			return { role: 'period', reason: '列中是期间' };
		if (share((text) => readUnit(text) !== null) >= 0.8)
			return { role: 'unit', reason: '列中是单位' };
		const known = share(
			(text) => subjectOf(headingWords([text], catalog), catalog) !== null
		);
		if (known >= 0.4) return { role: 'indicator', reason: '列中是指标名' };
	}
	if (path.length === 0) return { role: 'skip', reason: '没有表头' };
	const absent = share((text) => /^(?:na|missing|tiny)$/.test(readCell(text).status));
	if (texts.length === 0 || numbers + absent >= 0.4)
		return { role: 'figures', reason: '数值列' };
	// A column of figures may be spoiled throughout: its heading knows better.
	if (subjectOf(headingWords(path, catalog), catalog))
		return { role: 'figures', reason: `表头“${path.join('/')}”是指标` };
	return { role: 'skip', reason: '文字列，不是数值' };
}

/** 单位 may be a measure or an office, 代码 a region's or a row's, 名称 and 项目 whatever they hold. */
function amended(
	named: Role,
	places: number,
	share: (is: (text: string) => boolean) => number
): Role {
	if (named === 'unit' && places > 0.5) return 'region';
	if (named === 'code' && places > 0.5) return 'region';
	if (named === 'indicator' && places > 0.6) return 'region';
	if (
		named === 'region' &&
		places === 0 &&
		share((text) => readUnit(text) !== null) > 0.8
	)
		return 'unit';
	return named;
}
