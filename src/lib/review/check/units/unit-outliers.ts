import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { writtenNumber } from '../../understand/figure.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain, shared } from '../derive/nouns.ts';
import { isListed } from '../sums/list-parts.ts';
import { isMean } from '../structure.ts';
import { remarkOn } from '../remark.ts';

/** How many times smaller or greater than all beside it a figure must be. */
const far = 1000;
const scales = [1e4, 1e8, 1e-4, 1e-8];

/**
 * 单位与同列不合: 汽车出口2745.3元，集成电路出口3743.4亿元，船舶出口1651亿元. Of amounts that are told alike in one sentence, one is far from
 * all, and another unit would bring it among them.
 */
export const checkUnitOutliers = ({ claims }: Understanding): Remark[] => [
	...besideHeads(claims),
	...[...inPassages(claims.filter(isAmount)).values()].flatMap((own) =>
		own.flatMap((claim) => {
			const beside = own.filter((one) => one !== claim && areTold(one, claim, own));
			if (beside.length < 2) return [];
			const values = beside.map(({ quantity }) => quantity.value);
			const [least, most] = [Math.min(...values), Math.max(...values)];
			const { value, text } = claim.quantity;
			const isFar = value * far < least || value > most * far;
			// They must be alike among themselves.
			if (!isFar || most > least * far) return [];
			const fits = scales.some((scale) => {
				const other = value * scale;
				return other * 10 > least && other < most * 10;
			});
			return fits
				? [
						remarkOn(
							claim,
							`与同列的${beside
								.slice(0, 2)
								.map(({ quantity }) => quantity.text)
								.join('、')}等相差悬殊，${text}疑单位错用。`,
							null,
							beside.map(({ site, quantity }) => `${site.own}${quantity.text}`),
							'unit'
						)
					]
				: [];
		})
	)
];

/** 个人缴费标准400元，人均财政补助700万元，人均筹资1100元: of what falls on one, a figure in 万元 beside others in 元. */
const besideHeads = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) => {
		const { writtenUnit, text, qualifier } = claim.quantity;
		if (!isOfOne(claim) || qualifier !== null) return [];
		// 户均补助3.5元 among others in 万元.
		const isBare = writtenUnit === '元' && claim.quantity.figure.includes('.');
		if (!isBare && !/^[万亿]元$/u.test(writtenUnit)) return [];
		const wanted = isBare ? '万元' : '元';
		const beside = claims.filter(
			(one) =>
				one !== claim &&
				one.passage === claim.passage &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				one.quantity.writtenUnit === wanted &&
				isOfOne(one)
		);
		const figure = writtenNumber(claim.quantity);
		const isAmong = beside.some(({ quantity }) => {
			const other = writtenNumber(quantity);
			return figure > other / 10 && figure < other * 10;
		});
		return (beside.length >= 2 || beside.some((one) => isTwin(one, claim))) && isAmong
			? [
					remarkOn(
						claim,
						`同句的${beside.map(({ quantity }) => quantity.text).join('、')}都以${wanted}计，${text}疑单位错用。`,
						null,
						beside.map(({ site, quantity }) => `${site.own}${quantity.text}`),
						'unit'
					)
				]
			: [];
	});

/** 城市为621元、农村为433万元: the one word for each, and the same verb behind it. */
function isTwin(one: Claim, claim: Claim): boolean {
	const [first, second] =
		one.quantity.start < claim.quantity.start ? [one, claim] : [claim, one];
	const between = claim.passage.text.slice(first.quantity.end, second.quantity.start);
	const side = /^[、，；](?<name>[\u4e00-\u9fff]{2,6})$/u.exec(between)?.groups!.name;
	if (side === undefined) return false;
	const verb = /(?:为|是|达到?|约)$/u.exec(side)?.[0] ?? '';
	const name = side.slice(0, side.length - verb.length);
	return sides.some(
		([a, b]) =>
			(name.startsWith(a) && first.site.own.includes(b)) ||
			(name.startsWith(b) && first.site.own.includes(a))
	);
}

const sides: readonly (readonly [string, string])[] = [
	['城市', '农村'],
	['城镇', '农村'],
	['城镇', '乡村'],
	['集中', '分散'],
	['男', '女'],
	['住院', '门诊'],
	['机构', '居家'],
	['一级', '二级'],
	['全自理', '半护理'],
	['市级', '县级'],
	['去年', '今年']
];

const isOfOne = ({ kind, site, passage, quantity }: Claim): boolean =>
	kind === 'level' &&
	(quantity.per !== null ||
		/人均|户均|每人|每户|个人|标准/u.test(site.own) ||
		// 人均月补助水平城市为621元、农村为433元: said once for both.
		/(?:人均|户均|次均|标准|每人每[月年天])[^，。；]*[、][^，。；\d]*$/u.test(
			passage.text.slice(site.sentenceStart, quantity.start)
		)) &&
	!/部分|合计|共|总|支出|全年/u.test(site.own);

const isAmount = (one: Claim): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	one.quantity.unit === '万元' &&
	one.quantity.value > 0 &&
	one.quantity.qualifier === null &&
	one.quantity.per === null &&
	!isMean(one) &&
	!/标准|最[高低]|单价|价格|\/|件均|补差/u.test(one.site.own);

/** In one sentence, by the same word or in one list. */
function areTold(one: Claim, claim: Claim, own: readonly Claim[]): boolean {
	if (one.site.sentenceStart !== claim.site.sentenceStart) return false;
	const [a, b] = [one, claim].map(({ site }) => plain(site.own).trim());
	if (a && b && shared(a, b).length >= 2) return true;
	const [from, to] = [own.indexOf(one), own.indexOf(claim)].sort((x, y) => x - y) as [
		number,
		number
	];
	return own
		.slice(from, to)
		.every((each, index) => isListed(each, own[from + index + 1]!));
}
