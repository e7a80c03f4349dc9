import {
	baseLevel,
	basisWords,
	changeVerb,
	fromWord,
	levelVerb
} from '../words/changes.ts';
import type { Claim, ClaimKind } from './claim.ts';
import type { Quantity } from './quantity.ts';
import type { Site } from './site.ts';

export interface Read {
	kind: ClaimKind;
	sign: 1 | -1;
	basis: Claim['basis'];
	isBase: boolean;
}

export function kindOf(
	quantity: Quantity,
	site: Site,
	before: Claim | null,
	hasBase: boolean,
	/** Of a comparison with a period named by its date; null where there is none. */
	named: Claim['basis'] = null
): Read {
	if (before)
		return {
			kind: sameKind(before.kind, quantity),
			sign: before.sign,
			basis: before.basis,
			isBase: before.isBase
		};
	const own = site.own.replace(/分别|基本|均/gu, '');
	const level: Read = { kind: 'level', sign: 1, basis: null, isBase: false };
	const basis =
		basisIn(own) ??
		named ??
		(own.length < 4 || /与(?:上年|去年)(?:同期)?相比，[^；]*$/u.test(site.sentence)
			? basisIn(site.sentence.slice(-14))
			: null);
	if (levelVerb.test(own) || (hasBase && becomes.test(own))) return level;
	// 环比变动X%: which way is for the data to say; a figure there says it itself.
	// 低于序时进度X个百分点: a measure of its own, compared with no earlier time.
	if (againstPlan.test(own)) return level;
	const verb =
		changeVerb.exec(own) ??
		(Number.isNaN(quantity.value)
			? (changed.exec(own) ?? (quantity.unit === '%' ? bareBasis.exec(own) : null))
			: null);
	if (verb && (hasBase || isChange(quantity, own, basis))) {
		const sign = verb[2] === undefined ? 1 : -1;
		const kind =
			quantity.unit === '百分点'
				? 'points'
				: quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === '倍'
					? 'rate'
					: 'difference';
		return { kind, sign, basis, isBase: false };
	}
	// 比2023年的1440元高60元: behind a base, 高 and 多 tell how far from it.
	const isPlainUnit = !/^(?:%|‰|百分点|倍)$/u.test(quantity.unit);
	if (hasBase && isPlainUnit && /^(?:高|低|多|少|快|慢)(?:了|出|约)*$/u.test(own))
		return {
			kind: 'difference',
			sign: /^[低少慢]/u.test(own) ? -1 : 1,
			basis,
			isBase: false
		};
	// 占比由上年的52.3%提高到55.1%: a share that something is compared with.
	if (/占(?:比|[^，；。]{2,14}(?:比重|比例))?(?:由|从)[^，；。]{0,12}$/u.test(own))
		return { ...level, isBase: true };
	if (/占[^，；。]{0,14}$/u.test(own) && quantity.unit === '%')
		return { ...level, kind: 'share' };
	// 比前年的31.3%低4.8个百分点: lower is less.
	const isLess = /(?:低|慢|少)(?:了|出|约)*$/u.test(own);
	if (quantity.unit === '百分点')
		return { ...level, kind: 'points', sign: isLess ? -1 : 1, basis };
	// 是去年同期的2.2倍 compares, and is nothing that is compared with.
	const isBase =
		quantity.unit !== '倍' &&
		// 同比增加的5个 are what grew, no base of anything.
		!/(?:[增减升降长加少]|持平|提高|回落)的$/u.test(own) &&
		(fromWord.test(own) ||
			baseLevel.test(own) ||
			(/(?:由|从)[\u4e00-\u9fff]{1,8}$/u.test(own) && leadsOn.test(site.after)) ||
			// 比预算数12万元减少2.4万元.
			(/^(?:比|较)[\u4e00-\u9fff\d]{2,12}$/u.test(own) &&
				/^(?:[\u4e00-\u9fff]{0,3}?)(?:减|增|下降|上升|提高|降低|多|少|高|低|节)/u.test(
					site.after
				)) ||
			// 与二季度1290件相比.
			/^(?:相比|比较)/u.test(site.after));
	return { ...level, isBase };
}

/** 人数同比X%: no verb at all. */
const bareBasis =
	/(?:同比|环比|(?:比|较)(?:上年|去年)同期|(?:比|较)(?:上年|去年|上季度)[末底]?)(?:为|约)?[↑↓]?$/u;

/** 与序时进度相差, 慢于序时进度. */
export const againstPlan = /序时进度[^，。；]{0,4}$/u;

const changed = /变[动化](?:幅度)?(?:为|达)?$/u;

/** 由5.2天缩短为3.8天: behind a base, 为 leads to the level reached. */
const becomes =
	/(?:调整|上调|下调|变更?|增加|提高|提升|上升|扩大|延长|下降|降低|减少|缩短|缩小|压缩|缩减|[增升降减])为$/u;

/** 由人均28平方米提高到31平方米: whatever stands behind 由, the level that follows is reached from it. */
const leadsOn =
	/^(?:[\u4e00-\u9fff]{0,2})(?:增加|增长|提高|提升|上升|上调|扩大|扩展|延长|下降|降低|减少|缩短|缩小|压缩|缩减|精简|调整|发展|拓展|[增升降减缩])(?:到|至|为)/u;

const sameKind = (kind: ClaimKind, { unit }: Quantity): ClaimKind =>
	unit === '%' || unit === '倍' || kind === 'level'
		? kind
		: kind === 'share'
			? 'level'
			: kind;

/** 新增300张 is a level of what is new; 比上年增加300张 is a difference. */
const isChange = ({ unit }: Quantity, own: string, basis: Claim['basis']): boolean =>
	unit === '%' ||
	unit === '‰' ||
	unit === '百分点' ||
	unit === '倍' ||
	basis !== null ||
	/(?:净增|净减|减少|降低|提高)(?:了)?$/u.test(own);

export function basisIn(text: string): Claim['basis'] {
	for (const [word, basis] of basisWords) if (word.test(text)) return basis;
	return null;
}
