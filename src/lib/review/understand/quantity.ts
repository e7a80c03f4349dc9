import { readNumber, type Qualifier } from '#lib/wording/read-number.ts';
import { notStatistical, unitWords } from '../words/units.ts';
import type { TimeMention } from './times.ts';
import { stepOf } from './figure.ts';

/** 数: one figure of a text with everything that belongs to it. Offsets are in the passage's text. */
export interface Quantity {
	/** From 每人每月 or 约 to the unit or 左右. */
	start: number;
	end: number;
	text: string;
	/** The digits alone. */
	figureStart: number;
	figureEnd: number;
	figure: string;
	/** Canonical, in `unit`: money in 万元, percent and 百分点 as fractions. */
	value: number;
	/** '' where none is written. */
	unit: string;
	/** As written, with 万 or 亿: 亿元, 万人次, %. */
	writtenUnit: string;
	/** What one step in the last digit is worth, in `unit`. */
	lastPlace: number;
	qualifier: Qualifier | null;
	/** 每人每月 or 每人每年 before it. */
	per: 'month' | 'year' | null;
}

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*`;
/** 50.2万户籍人口 are persons, 159亿人民币 and 14亿人民 are none. */
const names: Readonly<Record<string, string>> = { 户: '户(?!籍)', 人: '人(?!民)' };
const units = unitWords.map((word) => names[word] ?? word).join('|');
const pattern = new RegExp(
	String.raw`(?<per>每人每[月年])?(?<word>大约|(?<![节条契签简制公特预])约|将近|接近|(?<![最邻附远临])近|超过|超|逾|突破|不足|不到)?(?<sign>(?<![\d%\u4e00-\u9fffA-Za-z）])[-－])?` +
		String.raw`(?<figure>${digits})(?<tens>[多余])?(?<scale>万亿|千万|百万|十万|万|亿|千(?![米克瓦])|百(?![分姓货]))?(?<more>[多余])? ?(?<unit>${units}|分(?![别布为类配组钟之成批期工管步析行散数子局公站会店支门明担]))?(?<ratio>[∶:：] ?1(?![\d.]))?(?<after>左右|上下|以上|以内)?`,
	'gu'
);

/** Every figure that counts or measures something; dates, numbering and document numbers are no quantities. */
export function quantitiesOf(text: string, times: readonly TimeMention[]): Quantity[] {
	const found: Quantity[] = [];
	for (const match of text.matchAll(pattern)) {
		const { per, figure, scale = '', ratio, after, ...groups } = match.groups as Groups;
		const unit = (groups.unit ?? '').replace(/^个(?=工作日|月)/u, '');
		const start = match.index;
		const end = start + match[0].length;
		const figureStart = start + match[0].indexOf(figure);
		const figureEnd = figureStart + figure.length;
		if (times.some((time) => time.start < figureEnd && time.end > figureStart)) continue;
		if (isNumbering(text, figureStart, figureEnd, scale + unit)) continue;
		if (notStatistical.has(unit) && scale === '') continue;
		const read = ratio
			? parsed(figure)
			: (parsed(match[0].replace(after ?? '\0', '')) ??
				parsed(figure + scale + unit) ??
				countedIn(unit, parsed((groups.word ?? '') + figure + scale)));
		if (!read) continue;
		found.push({
			start,
			end,
			text: match[0],
			figureStart,
			figureEnd,
			figure,
			value: read.value,
			unit: read.unit ?? '',
			writtenUnit: ratio ? '∶1' : scale + unit,
			lastPlace: read.lastPlace,
			qualifier:
				limitBefore(text, start, read.qualifier) ??
				read.qualifier ??
				(after as Qualifier | undefined) ??
				null,
			per: per === undefined ? null : per === '每人每月' ? 'month' : 'year'
		});
	}
	return withUnitOfLast(found.filter(isNoPartOfSpell), text);
}

/** 4分36秒, 1小时20分: neither of the two is a figure of its own. */
const isNoPartOfSpell = (
	{ start, end, unit }: Quantity,
	index: number,
	all: readonly Quantity[]
): boolean => {
	const [before, next] = [all[index - 1], all[index + 1]];
	return !(
		(next?.start === end && isFiner(unit, next.unit)) ||
		(before?.end === start && isFiner(before.unit, unit))
	);
};

const isFiner = (unit: string, behind: string): boolean =>
	(/^分钟?$/u.test(unit) && behind === '秒') ||
	(/^(?:小时|时)$/u.test(unit) && /^分钟?$/u.test(behind));

/** 186、203和241人次: a unit that is written once, behind the last of a list, is the unit of them all. */
function withUnitOfLast(found: readonly Quantity[], text: string): Quantity[] {
	const read: Quantity[] = [];
	for (const one of [...found].reverse()) {
		const next = read[0];
		const isListed =
			one.writtenUnit === '' &&
			one.qualifier === null &&
			next !== undefined &&
			next.unit !== '' &&
			next.writtenUnit !== '∶1' &&
			/^(?:[、和与及]|以及)$/u.test(text.slice(one.end, next.start));
		if (!isListed) read.unshift(one);
		else {
			const { unit, writtenUnit } = next;
			const factor = stepOf(next);
			const [value, lastPlace] = [one.value * factor, one.lastPlace * factor];
			read.unshift({ ...one, unit, writtenUnit, value, lastPlace });
		}
	}
	return read;
}

/** 不超过3000元, 不低于70%, 最高5000元: a bound, which the figure itself need not reach. */
function limitBefore(
	text: string,
	start: number,
	qualifier: Qualifier | undefined
): Qualifier | null {
	const lead = text.slice(Math.max(0, start - 5), start);
	if (qualifier === '超过' && /不(?:得|能|应|可)?$/u.test(lead)) return '以内';
	if (/不(?:得|能|应|可)?(?:高于|多于|大于|超过)$|至多$|(?<!从)最多不超过$/u.test(lead))
		return '以内';
	return /不(?:得|能|应|可)?(?:低于|少于|小于)$/u.test(lead) ? '以上' : null;
}

type Groups = {
	per?: string;
	figure: string;
	scale?: string;
	unit?: string;
	word?: string;
	ratio?: string;
	after?: string;
};

/** 71票, 24桌: a unit that is only known as a word counts by itself. */
const countedIn = (unit: string, read: ReturnType<typeof parsed>) =>
	read === null ? null : { ...read, unit };

function parsed(text: string) {
	const read = readNumber(text.replace(/^约?(?=约)/u, '').trim());
	return read.status === 'ok' ? read : null;
}

/** 第3, 3.（at the head of a line）, （2）, 〔2026〕, 12号, A4, 1—2款, 12345热线. */
function isNumbering(text: string, start: number, end: number, unit: string): boolean {
	const before = text.slice(0, start);
	const behind = text.slice(end);
	if (/(?:第|附?[表图]|附件|公式)$/u.test(before) || /[A-Za-z]$/u.test(before))
		return true;
	// 附件：1.任务分解表 2.进度周报表: the numbers of a list.
	if (/附件[：:](?:[^。；]*\s)?$/u.test(before) && /^[.．、]/u.test(behind)) return true;
	if (/[〔［[（(]$/u.test(before) && /^[〕］\])）]/u.test(behind)) return true;
	if (unit !== '') return false;
	// 20240928, and 10.2026年 at the head of a line.
	const figure = text.slice(start, end);
	if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/u.test(figure)) return true;
	if (/^\d{1,2}\.(?:19|20)\d\d$/u.test(figure) && /^年/u.test(behind)) return true;
	if (before.trim() === '' && /^[.．、)）]/u.test(behind)) return true;
	// 18至59岁: an age, not a count.
	if (/^(?:至|—|－|-|～|到)\d+(?:周?岁|年|月|日|号|级)/u.test(behind)) return true;
	return /^(?:号|[A-Za-z+]|热线)/u.test(behind);
}
