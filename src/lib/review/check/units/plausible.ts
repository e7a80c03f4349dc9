import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { samePlace } from '../../understand/places.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import {
	householdPairs,
	partsOfWholes,
	personsPerHousehold,
	plausiblePairs
} from '../../words/plausible.ts';
import { between } from '../derive/near.ts';
import { impossibleAlone } from './impossible.ts';
import { intervalOf } from '../interval.ts';
import { above, partsAboveNamed } from '../sums/parts-above.ts';
import { remarkOn } from '../remark.ts';

/** 可信范围: amounts per head, persons per household, standards and percentages that cannot be. */
export function checkPlausible({ claims }: Understanding): Remark[] {
	const levels = claims.filter(
		({ kind, subject, isBase }) => kind === 'level' && subject !== null && !isBase
	);
	return [
		...[...inPassages(levels).values()].flatMap((own) => [
			...perHead(own),
			...households(own),
			...parts(own)
		]),
		...ranges(levels, claims),
		...partsAboveNamed(claims),
		...extremes(claims),
		...impossibleAlone(claims)
	];
}

const idOf = ({ subject }: Claim): string => subject!.spec.id;

/** The nearest figure of another indicator in the same sentence, or else paragraph, time and place. */
function partner(
	claim: Claim,
	id: string,
	levels: readonly Claim[],
	within: 'sentence' | 'paragraph' = 'sentence'
): Claim | undefined {
	return levels
		.filter(
			(one) =>
				idOf(one) === id &&
				one.passage === claim.passage &&
				(within === 'paragraph'
					? one.time.period === claim.time.period
					: one.site.sentenceStart === claim.site.sentenceStart) &&
				samePlace(one.place, claim.place) &&
				one.subject!.area === claim.subject!.area
		)
		.sort(
			(a, b) =>
				Math.abs(a.quantity.start - claim.quantity.start) -
				Math.abs(b.quantity.start - claim.quantity.start)
		)[0];
}

function perHead(levels: readonly Claim[]): Remark[] {
	return levels.flatMap((claim) => {
		const pair = plausiblePairs.find(({ money }) => money === idOf(claim));
		// 每人400元 is no total.
		if (!pair || /每|均|[×✕*]/u.test(claim.site.own) || isSecondStandard(claim, levels))
			return [];
		// 上述问题涉及金额455.3万元 is what went wrong, and was paid to nobody in particular.
		if (/问题|违规|涉及|查出|追[回缴]|整改|滞留|挪用|套取|骗取/u.test(claim.site.own))
			return [];
		// 死亡31人, 新纳入62人 are no stock that anything was paid to.
		const stock = levels.filter(
			({ site }) => !/死亡|退出|清退|退保|纳入|新增|净|其他/u.test(site.own)
		);
		const count =
			partner(claim, pair.count, stock) ??
			partner(
				claim,
				pair.count,
				// 5.改建公路，投入1.02亿元: what is only read from the item above was paid to nobody there.
				!claim.subject!.named
					? []
					: stock.filter(({ subject }) => subject!.score >= sure),
				'paragraph'
			);
		if (!count || count.quantity.value <= 0 || claim.quantity.value <= 0) return [];
		const yuan = (claim.quantity.value * 1e4) / count.quantity.value;
		if (yuan >= pair.low && yuan <= pair.high) return [];
		// 五年累计1286户，其中2021年412户、…: whichever of them was meant.
		const isPlausible = stock.some((one) => {
			const each = (claim.quantity.value * 1e4) / one.quantity.value;
			return (
				idOf(one) === pair.count &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				one.quantity.start < claim.quantity.start &&
				each >= pair.low &&
				each <= pair.high
			);
		});
		if (isPlausible) return [];
		const shift = [1e4, 1e-4, 1e8, 1e-8].find(
			(factor) => yuan * factor >= pair.low && yuan * factor <= pair.high
		);
		return [
			remarkOn(
				claim,
				`${pair.name}合${say(yuan)}元，不在可信范围（${say(pair.low)}—${say(pair.high)}元）${shift === undefined ? '' : '，疑单位错用（元、万元、亿元）'}。`,
				null,
				[`${claim.quantity.text}÷${count.quantity.text}＝${say(yuan)}元`],
				shift === undefined ? 'digits' : 'unit'
			)
		];
	});
}

/** A subject read less surely than this is no witness from another sentence. */
const sure = 7;

/** 集中养育孤儿标准为每人每月2100元，社会散居孤儿1600元: the second is a standard as well. */
const isSecondStandard = (
	{ quantity, passage, site }: Claim,
	levels: readonly Claim[]
): boolean =>
	quantity.writtenUnit === '元' &&
	levels.some(
		(one) =>
			one.quantity.per !== null &&
			one.passage === passage &&
			one.site.sentenceStart === site.sentenceStart &&
			one.quantity.end < quantity.start
	);

const say = (yuan: number): string =>
	yuan >= 1e4
		? `${Number((yuan / 1e4).toPrecision(4))}万`
		: String(Number(yuan.toPrecision(4)));

function households(levels: readonly Claim[]): Remark[] {
	return levels.flatMap((claim) => {
		const pair = householdPairs.find(([household]) => household === idOf(claim));
		const persons =
			pair &&
			partner(
				claim,
				pair[1],
				// 低保户800户、…困难党员50名: other people, read as the households' by nothing of their own.
				levels.filter(
					(one) =>
						one.subject!.named || /^[\u4e00-\u9fff]{0,2}$/u.test(between(claim, one))
				)
			);
		if (!persons || claim.quantity.value <= 0) return [];
		const each = persons.quantity.value / claim.quantity.value;
		const slack = 1e-9 + persons.quantity.lastPlace / claim.quantity.value;
		if (each >= personsPerHousehold.low - slack && each <= personsPerHousehold.high)
			return [];
		return [
			remarkOn(
				persons,
				each < 1
					? `人数${persons.quantity.text}少于户数${claim.quantity.text}。`
					: `每户合${Number(each.toPrecision(3))}人，不可信。`,
				null,
				[`${persons.quantity.text}÷${claim.quantity.text}`],
				'digits'
			)
		];
	});
}

/** 每人每年不低于6960元. */
const isPerYear = ({ passage, quantity }: Claim): boolean =>
	/每人每年(?:不低于|不少于|不超过|最低|最高)$/u.test(
		passage.text.slice(Math.max(0, quantity.start - 8), quantity.start)
	);

/** The catalogue's own bounds: 低保标准 30—3000, percentages of a whole up to 100. */
function ranges(levels: readonly Claim[], claims: readonly Claim[]): Remark[] {
	return levels.flatMap((claim) => {
		const { quantity, subject } = claim;
		if (subject!.type !== 'indicator' || subject!.score < 6) return [];
		// 不超过月标准的12倍，也就是最高1.044万元: how far help may go, no standard.
		if (/最高|最多|上限|也就是/u.test(claim.site.own) && quantity.unit === '万元')
			return [];
		const { min, max, unit, name } = subject!.spec as IndicatorSpec;
		if (unit === '%') {
			const percent = quantity.value * 100;
			return max !== null && percent > max
				? [remarkOn(claim, `${name}不应超过${max}%。`, null, [], 'digits')]
				: [];
		}
		if (unit !== '元/人·月' || min === null || max === null) return [];
		// Written as money, it was read in 万元.
		const yuan = quantity.unit === '万元' ? quantity.value * 1e4 : quantity.value;
		const perYear = quantity.per === 'year' || /年/u.test(quantity.writtenUnit);
		const month = quantity.unit === '万元' && perYear ? yuan / 12 : yuan;
		if (month <= max && month >= min) return [];
		const isScale = [1e4, 1e-4].some(
			(factor) => month * factor >= min && month * factor <= max
		);
		// 每人每年7596元，…超过7800元的5个: the text speaks of years.
		const isYearly = claims.some(
			(one) =>
				one.passage === claim.passage &&
				one.quantity.start < quantity.start &&
				(one.subject?.spec.id === subject!.spec.id ||
					one.site.clause === claim.site.clause) &&
				(isPerYear(one) ||
					one.quantity.per === 'year' ||
					/年/u.test(one.quantity.writtenUnit))
		);
		if (isYearly && month / 12 >= min && month / 12 <= max) return [];
		const isYear = month / 12 >= min && month / 12 <= max && month > max;
		return [
			remarkOn(
				claim,
				`${name}${quantity.text}不在可信范围（每人每月${min}—${max}元）${isScale ? '，疑单位错用' : isYear ? '，疑为每年的数' : ''}。`,
				null,
				[],
				isScale || isYear ? 'unit' : 'digits'
			)
		];
	});
}

function parts(levels: readonly Claim[]): Remark[] {
	return levels.flatMap((claim) =>
		partsOfWholes.flatMap(([part, whole]) => {
			if (part !== idOf(claim)) return [];
			// 其中未成年人26人次 is no whole.
			// 低保方面41个、养老机构18个、殡葬12个: neither is one of a list.
			const wholes = levels.filter(
				(one) => !/其中|每|均/u.test(one.site.own) && !isListed(one)
			);
			const all =
				partner(claim, whole, wholesIn(besideOf(claim, wholes), whole)) ??
				partner(claim, whole, wholesIn(wholes, whole), 'paragraph');
			return all && all.time.period === claim.time.period ? above(claim, all) : [];
		})
	);
}

/** Between two 、 with words of its own. */
const isListed = ({ passage, quantity, site }: Claim): boolean =>
	/^、/u.test(passage.text.slice(quantity.end)) &&
	/、[^，。；：]*$/u.test(passage.text.slice(site.clause, quantity.start));

const besideOf = ({ passage, site }: Claim, levels: readonly Claim[]): Claim[] =>
	levels.filter(
		(one) => one.passage === passage && one.site.sentenceStart === site.sentenceStart
	);

/** Of the figures of one indicator in a paragraph the greatest is its whole. */
const wholesIn = (levels: readonly Claim[], id: string): Claim[] =>
	levels
		.filter((one) => idOf(one) === id)
		.sort((a, b) => b.quantity.value - a.quantity.value)
		.slice(0, 1);

/** 平均降雨量186.4毫米，最大108.5毫米: a mean lies between the greatest and the least. */
const extremes = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((extreme, index) => {
		const side = /最(?<side>[高大多低小少])[^，。；\d]{0,8}$/u.exec(extreme.site.own)
			?.groups!.side;
		const mean = claims[index - 1];
		if (side === undefined || !mean || mean.passage !== extreme.passage) return [];
		if (mean.site.sentenceStart !== extreme.site.sentenceStart) return [];
		if (mean.kind !== 'level' || extreme.kind !== 'level' || isUnlike(mean, extreme))
			return [];
		if (!/平均|[户人次]均/u.test(mean.site.own)) return [];
		const [a, b] = [intervalOf(mean.quantity), intervalOf(extreme.quantity)];
		const isGreatest = '高大多'.includes(side);
		if (isGreatest ? b.high >= a.low : b.low <= a.high) return [];
		return [
			remarkOn(
				extreme,
				`最${side}的${extreme.quantity.text}${isGreatest ? '小于' : '大于'}平均数${mean.quantity.text}。`,
				null,
				[
					`${mean.site.own}${mean.quantity.text}，${extreme.site.own}${extreme.quantity.text}`
				]
			)
		];
	});

const isUnlike = (a: Claim, b: Claim): boolean =>
	a.quantity.unit !== b.quantity.unit ||
	a.quantity.per !== b.quantity.per ||
	(a.quantity.unit === '' && (a.site.after === '' || a.site.after !== b.site.after));
