import type { Grid } from './grid.ts';
import { readCell } from './figure.ts';
import { isRemark, isTotalWord, plainHeading, roleNamed } from './role-words.ts';
import { readTime } from './time-words.ts';
import { readUnit, unitsOfLine } from './unit-words.ts';

/** 表的框架: where its headings stand, from 0, both ends included. Above is its title, below are its figures. */
export interface Frame {
	top: number;
	bottom: number;
}

/** Words that stand at the bottom of many-storeyed headings. */
const nouns =
	/^(?:户数|人数|人次|户次|支出|金额|标准|城市|农村|城镇|城乡|合计|小计|集中|分散|本期|上期|同比|环比|累计|数量|增减)/;

/** 甲 乙 丙 1 2 3: the numbers of the columns. */
export function isColumnNumbers(texts: readonly string[]): boolean {
	if (texts.length < 2) return false;
	const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
	const letters = texts.filter((text) => /^[甲乙丙丁戊]$/.test(text)).length;
	if (numbers.length + letters < texts.length) return false;
	const runs = numbers.every((n, at) => at === 0 || n === numbers[at - 1]! + 1);
	return runs && (letters > 0 || (numbers.length >= 3 && numbers[0] === 1));
}

/** A number, or the sign of none, that is neither a year nor a code of a region. */
function isFigure(text: string): boolean {
	if (text === '' || /^\d{6}$/.test(text) || readTime(text)) return false;
	const { status } = readCell(text);
	return status === 'ok' || status === 'na';
}

/** A line over the table is none of its headings; 备注 may head a column. */
const isOutside = (text: string): boolean =>
	roleNamed(text) === null && (isRemark(text) || unitsOfLine(text).length > 0);

/**
 * Finds the headings of a table: above its first row of figures, the row that says most of what a heading can
 * say, with the storeys that belong to it. Null where there are no figures, or no headings over them.
 *
 * @param known whether the catalogue or the table of regions has the name
 */
export function findFrame(grid: Grid, known: (text: string) => boolean): Frame | null {
	const first = firstFigures(grid);
	if (first === null) return null;
	const score = (row: number): number => {
		const texts = grid.distinct(row);
		if (texts.length < 2 || isColumnNumbers(texts)) return 0;
		if (texts.some(isOutside)) return 0;
		return texts.filter(
			(text) =>
				roleNamed(text) !== null ||
				nouns.test(plainHeading(text)) ||
				readTime(text) !== null ||
				(readUnit(text) === null && known(text))
		).length;
	};
	let best = -1;
	for (let row = Math.max(0, first - 12); row < first; row++)
		if (score(row) > 0 && (best < 0 || score(row) > score(best))) best = row;
	if (best < 0) return null;
	let [top, bottom] = [best, best];
	while (bottom + 1 < first && isStorey(grid, bottom + 1)) bottom++;
	while (
		top > 0 &&
		score(top - 1) + 1 > 1 &&
		(isStorey(grid, top) || opens(grid, top - 1))
	)
		top--;
	return { top, bottom };
}

function firstFigures(grid: Grid): number | null {
	for (let row = 0; row < grid.rows; row++) {
		const texts = grid.distinct(row);
		if (isColumnNumbers(texts)) continue;
		const figures = texts.filter(isFigure).length;
		if (figures > 0 && !(figures === 1 && texts.length === 1 && grid.columns > 2))
			return row;
	}
	return null;
}

/** A storey under another: its first cell is blank, or is the one above going on. */
function isStorey(grid: Grid, row: number): boolean {
	const texts = grid.distinct(row);
	if (texts.length === 0 || isColumnNumbers(texts) || isTotalWord(texts[0]!))
		return false;
	return grid.continues(row, 0) || grid.text(row, 0) === '';
}

/** A storey over another: it has no first cell of its own. */
const opens = (grid: Grid, row: number): boolean =>
	grid.text(row, 0) === '' && grid.distinct(row).length > 0;

/** 表头路径: the headings over each column, outermost first, without what is said twice. */
export function headingPaths(grid: Grid, { top, bottom }: Frame): string[][] {
	const spread = grid.sheet.merges.some(
		(merge) => merge.top <= bottom && merge.bottom >= top
	)
		? null
		: spreadGroups(grid, { top, bottom });
	return Array.from({ length: grid.columns }, (_, column) => {
		const path: string[] = [];
		for (let row = top; row <= bottom; row++) {
			const text = spread?.[row - top]?.[column] ?? grid.text(row, column);
			if (text !== '' && text !== path.at(-1)) path.push(text);
		}
		return path;
	});
}

/** Without merged cells a group's name stands over its first column only: it is said of the others too. */
function spreadGroups(grid: Grid, { top, bottom }: Frame): string[][] {
	const below = (row: number, column: number) => {
		for (let under = row + 1; under <= bottom; under++)
			if (grid.text(under, column) !== '') return true;
		return false;
	};
	return Array.from({ length: bottom - top + 1 }, (_, storey) => {
		const texts: string[] = [];
		for (let column = 0; column < grid.columns; column++) {
			const own = grid.text(top + storey, column);
			const left = texts[column - 1] ?? '';
			const grouped =
				own === '' && below(top + storey, column) && below(top + storey, column - 1);
			texts.push(grouped ? left : own);
		}
		return texts;
	});
}
