/**
 * Units as the catalogue writes them (标准单位). Money is 万元, persons are 人, standards are 元/人·月,
 * base indicators in % hold percent values (82.3). Derived ratios have unit `1` and are fractions.
 */
export type Unit = string;

export type UnitFamily = 'money' | 'count' | 'perPersonMonth' | 'percent' | 'other';

/** How many canonical units one of `unit` is, and which canonical unit that is. */
interface UnitEntry {
	canonical: Unit;
	factor: number;
}

const table: Record<string, UnitEntry> = {
	元: { canonical: '万元', factor: 1e-4 },
	千元: { canonical: '万元', factor: 0.1 },
	万元: { canonical: '万元', factor: 1 },
	百万元: { canonical: '万元', factor: 100 },
	亿元: { canonical: '万元', factor: 10_000 },
	'元/人·月': { canonical: '元/人·月', factor: 1 },
	'元/人月': { canonical: '元/人·月', factor: 1 },
	'元/人/月': { canonical: '元/人·月', factor: 1 },
	'元/月·人': { canonical: '元/人·月', factor: 1 },
	'元/人·年': { canonical: '元/人·月', factor: 1 / 12 },
	'元/人年': { canonical: '元/人·月', factor: 1 / 12 },
	'元/人/年': { canonical: '元/人·月', factor: 1 / 12 },
	'元/年': { canonical: '元/年', factor: 1 },
	'元/月': { canonical: '元/月', factor: 1 },
	'%': { canonical: '%', factor: 1 },
	'％': { canonical: '%', factor: 1 }
};

/** 量词 that are counted; 万人, 亿人次 and so on are multiples of them. */
export const classifiers = [
	'人次',
	'户次',
	'人',
	'户',
	'对',
	'张',
	'处',
	'个',
	'家',
	'件',
	'期',
	'次',
	'条',
	'项',
	'天',
	'具',
	'名'
] as const;

/**
 * The canonical unit of `unit` and the factor to reach it; null for a unit nobody knows.
 * 人, 人次 and 户 stay apart: they are never converted into one another.
 */
export function canonicalUnit(unit: string): UnitEntry | null {
	const name = unit.replace(/\s+/g, '').replaceAll('／', '/');
	const known = Object.hasOwn(table, name) ? table[name] : undefined;
	if (known) return known;
	const multiple = /^(百万|十万|百|千|万|亿)?(.+)$/.exec(name);
	const classifier = multiple?.[2];
	if (!classifier || !(classifiers as readonly string[]).includes(classifier))
		return null;
	const factors: Record<string, number> = {
		百: 100,
		千: 1000,
		万: 1e4,
		十万: 1e5,
		百万: 1e6,
		亿: 1e8
	};
	return { canonical: classifier, factor: multiple[1] ? factors[multiple[1]]! : 1 };
}

/** Counts are whole numbers; everything else may have decimals. */
export const isCountUnit = (unit: Unit): boolean =>
	(classifiers as readonly string[]).includes(unit);
