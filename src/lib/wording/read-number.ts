import Big from 'big.js';
import { canonicalUnit } from '#lib/domain/unit.ts';
import { absenceOf, type AbsenceKind } from './absence.ts';
import { plainCharacters } from './characters.ts';

/** 概数词, synonyms under one name: 大约 is 约, 逾 and 突破 are 超过, 将近 is 近. */
export type Qualifier =
	'约' | '近' | '超过' | '不足' | '多' | '余' | '左右' | '上下' | '以上' | '以内';

export interface WrittenNumber {
	status: 'ok';
	/** In `unit`; percent, ‰ and 百分点 as fractions. */
	value: number;
	/**
	 * Canonical: money 万元, standards 元/人·月 (每人每年 divided by 12), 5.51万人 is 人, 3.2个百分点 is
	 * 百分点. Absent where none was written.
	 */
	unit?: string;
	/** The word that makes it 概数; absent for an exact figure. */
	qualifier?: Qualifier;
	/** What one step in the last digit written is worth, in `unit`: 100 for 3.23亿元, 10 for 80余个. */
	lastPlace: number;
}

export interface UnwrittenNumber {
	/** missing 未报或空白; na 无此项; tiny 不足最小单位; placeholder 待填 (X, *, __); error: no number. */
	status: AbsenceKind | 'error';
	value: null;
}

/** What a cell or a figure of a text says as a number. */
export type ReadNumber = WrittenNumber | UnwrittenNumber;

const before: Readonly<Record<string, Qualifier>> = {
	约: '约',
	大约: '约',
	约为: '约',
	近: '近',
	将近: '近',
	接近: '近',
	超: '超过',
	超过: '超过',
	逾: '超过',
	突破: '超过',
	不足: '不足',
	不到: '不足'
};

const scales: Readonly<Record<string, number>> = {
	百: 100,
	千: 1e3,
	万: 1e4,
	十万: 1e5,
	百万: 1e6,
	千万: 1e7,
	亿: 1e8,
	万亿: 1e12
};

/** Units that are written behind a figure and are nobody's catalogue unit. */
const otherUnits = new Set(
	'倍 位 所 场 床 岁 年 月 日 小时 分 分钟 平方米 亩 公里 台 套 辆 间 支 批 例 份 笔 起 组 座 宗 工作日 个月'.split(
		' '
	)
);

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const scale = '万亿|千万|百万|十万|百|千|万|亿';
const pattern = new RegExp(
	String.raw`^(?<per>每人每[月年])?(?<word>${Object.keys(before)
		.sort((a, b) => b.length - a.length)
		.join('|')})?` +
		String.raw`(?<sign>[+—-])?(?<yuan>¥)?(?:(?<yi>\d+)亿零?(?=\d+(?:\.\d+)?万))?(?<figures>${digits})(?<power>e[+-]?\d{1,2})?` +
		String.raw`(?<tens>[多余])?(?<scale>${scale})?(?<more>[多余])?(?<unit>\D{0,8}?)(?<after>左右|上下|以上|以内)?$`,
	'iu'
);

/** Spaces that group no digits are a typist's: 12 .5, - 5, 34 278 人. */
const withoutLooseSpaces = (text: string): string =>
	text.replace(/(?<!\d) | (?!\d)/g, '');

/** (1,234) and (1,234)万元 are negative, as accountants write. */
const bracketsAsMinus = (text: string): string =>
	text.replace(/^\((¥?\.?\d[^()]*)\)/, '-$1');

/**
 * Reads one cell, or one figure of a text (domain 7.1): full-width characters, 千分撇 and 千分空, 万 and 亿,
 * 概数词, units, brackets for a negative. A blank is missing, never 0. What is not wholly understood
 * (12待核实, 1,23, 两个数) is an error: nothing is guessed.
 */
export function readNumber(raw: string): ReadNumber {
	const text = bracketsAsMinus(
		withoutLooseSpaces(plainCharacters(raw)).replace(/^'/, '')
	);
	if (text === '零') return { status: 'ok', value: 0, lastPlace: 1 };
	const absence = absenceOf(text);
	if (absence) return { status: absence, value: null };
	const found = pattern.exec(text)?.groups;
	const unit = found && readUnit(found);
	if (!found || !unit) return { status: 'error', value: null };

	const factor = unit.factor.times(scales[found.scale ?? ''] ?? 1);
	const figures = found.figures!.replace(/[ ,]/g, '');
	const size = new Big(figures + (found.power ?? ''))
		.times(factor)
		.plus(new Big(found.yi ?? 0).times(1e8).times(unit.factor));
	const qualifier = qualifierOf(found);
	return {
		status: 'ok',
		value: (found.sign === '-' || found.sign === '—' ? size.neg() : size).toNumber(),
		...(unit.name === '' ? {} : { unit: unit.name }),
		...(qualifier === undefined ? {} : { qualifier }),
		lastPlace: placeOf(figures, found.tens !== undefined)
			.times(`1${found.power ?? ''}`)
			.times(factor)
			.toNumber()
	};
}

type Groups = Record<string, string | undefined>;

const qualifierOf = ({ word, tens, more, after }: Groups): Qualifier | undefined =>
	word === undefined ? ((tens ?? more ?? after) as Qualifier | undefined) : before[word];

/** 80余 counts in tens, 1万多 in 万, 3.23 in hundredths. */
function placeOf(figures: string, tens: boolean): Big {
	const decimals = figures.split('.')[1]?.length ?? 0;
	const zeros =
		tens && decimals === 0 ? (/(?<=\d)0*$/.exec(figures)?.[0].length ?? 0) : 0;
	return new Big(10).pow(zeros - decimals);
}

interface ReadUnit {
	name: string;
	factor: Big;
}

const unit = (name: string, factor: number | Big): ReadUnit => ({
	name,
	factor: new Big(factor)
});

/** Null for words that are no unit. */
function readUnit({ per, yuan, unit: written = '', ...found }: Groups): ReadUnit | null {
	const name = written.replace(/整$/, '');
	if (per) {
		if (!/^元?$/.test(name)) return null;
		return unit('元/人·月', per === '每人每年' ? new Big(1).div(12) : 1);
	}
	if (yuan) return /^元?$/.test(name) ? unit('万元', 1e-4) : null;
	if (name === '') return unit('', 1);
	if (name === '%') return found.scale ? null : unit('%', 0.01);
	if (name === '‰') return found.scale ? null : unit('‰', 0.001);
	if (/^个?百分点$/.test(name)) return unit('百分点', 0.01);
	const known = canonicalUnit(name);
	if (known) return unit(known.canonical, known.factor);
	return otherUnits.has(name) ? unit(name, 1) : null;
}
