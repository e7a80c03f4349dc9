import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/** 单个与总数: what one gets and what all of them get, where the one or the other is written in 元 for 万元. */
export const checkEachAndAll = ({ claims }: Understanding): Remark[] => [
	...[...inPassages(claims.filter(isMoneyOrCount)).values()].flatMap((own) =>
		own.flatMap((claim, index) => [
			...lessThanEach(claim, own.slice(Math.max(0, index - 3), index)),
			...hardlyAnything(claim, own.slice(Math.max(0, index - 6), index)),
			...farTooMuch(claim, own[index + 1])
		])
	),
	...givenToEach(claims)
];

const isMoneyOrCount = ({ kind, isBase, blank, quantity, passage }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	blank === null &&
	passage.role !== 'cell' &&
	/^(?:万元|人|名|户|人次)$/u.test(quantity.unit);

const isAll = (claim: Claim): boolean =>
	claim.quantity.writtenUnit === '元' &&
	claim.quantity.per === null &&
	!/每|均|标准|单价|人员|餐|\//u.test(claim.site.own);

/** 每站安排25万元，年投入925元: all of them get less than one. */
function lessThanEach(all: Claim, before: readonly Claim[]): Remark[] {
	const one = before.findLast(({ quantity }) => quantity.unit === '万元');
	if (!one || one.site.sentenceStart !== all.site.sentenceStart || !isAll(all)) return [];
	if (
		!/^(?:[年月]|全年|每年|财政|区?县?市?级?)*(?:共|合计|总计|累计|总)?(?:需|投入|安排|支出|拨付|兑现|发放|计|资金|补助|补贴|奖补){1,3}(?:资金|经费)?$/u.test(
			all.site.own
		)
	)
		return [];
	if (!/^[万亿]元$/u.test(one.quantity.writtenUnit)) return [];
	if (
		!/每(?:个|家|所|处|站|村|镇|街道?|社区|户|点|中心)[\u4e00-\u9fff]{0,8}$/u.test(
			one.site.own
		)
	)
		return [];
	return all.quantity.value < one.quantity.value
		? [
				remarkOn(
					all,
					`总数${all.quantity.text}少于每一个的${one.quantity.text}，疑单位错用（元、万元）。`,
					null,
					[`${one.site.own}${one.quantity.text}，${all.site.own}${all.quantity.text}`],
					'unit'
				)
			]
		: [];
}

/** 惠及3.42万人，全年发放5475.6元: so many share what would not buy each of them a bun. */
const least = 0.5;

function hardlyAnything(all: Claim, before: readonly Claim[]): Remark[] {
	if (
		!isAll(all) ||
		!/发放|支出|兑现|拨付|支付|补助|补贴|救助|投入|减免/u.test(all.site.own)
	)
		return [];
	// 为5000名职工发放300元: what each gets is a round figure.
	if (!/\.\d/u.test(all.quantity.figure)) return [];
	const counts = before.filter(
		(one) =>
			/^(?:人|名|户|人次)$/u.test(one.quantity.unit) &&
			one.site.sentenceStart === all.site.sentenceStart
	);
	const heads = Math.max(0, ...counts.map(({ quantity }) => quantity.value));
	const count = counts.find(({ quantity }) => quantity.value === heads);
	const each = heads === 0 ? Infinity : (all.quantity.value * 1e4) / heads;
	return count && each < least
		? [
				remarkOn(
					all,
					`${count.quantity.text}共${all.quantity.text}，平均每份不到${least}元，疑单位错用（元、万元）。`,
					null,
					[`${all.quantity.text}÷${count.quantity.text}`],
					'unit'
				)
			]
		: [];
}

/** 发放补贴31.2亿元，惠及残疾人2600人: a million each. */
const greatest = 50;

function farTooMuch(all: Claim, count: Claim | undefined): Remark[] {
	if (!count || !/^(?:人|名|户|人次)$/u.test(count.quantity.unit)) return [];
	if (count.site.sentenceStart !== all.site.sentenceStart) return [];
	if (!/^[万亿]元$/u.test(all.quantity.writtenUnit) || all.quantity.per !== null)
		return [];
	if (!/津贴|补贴|低保|慰问|救助|资助|助学|抚恤|供养金|生活费/u.test(all.site.own))
		return [];
	if (/每|均|企业|项目|建设|贷款|保费|投资/u.test(all.site.own)) return [];
	const between = all.passage.text.slice(all.quantity.end, count.quantity.start);
	if (
		!/^，(?:共|累计|直接)?(?:惠及|覆盖|受益|涉及|救助|资助|帮助|保障)[\u4e00-\u9fff]{0,8}$/u.test(
			between
		)
	)
		return [];
	const each = all.quantity.value / count.quantity.value;
	return each > greatest
		? [
				remarkOn(
					all,
					`${all.quantity.text}由${count.quantity.text}分得，平均每份超过${greatest}万元，疑单位错用（万元、亿元）。`,
					null,
					[`${all.quantity.text}÷${count.quantity.text}`],
					'unit'
				)
			]
		: [];
}

/** 对选择生态安葬的家庭给予2000万元的一次性奖补: nobody is given so much once. */
const once =
	/(?:对|给|为|向)[^，。；]{0,24}的(?:家庭|个人|农?户|老人|老年人|学生|职工|儿童|患者|残疾人|家属|对象|人员|毕业生|农民工|群众)，?(?:再|可|均|分别|一次性)*(?:给予|奖励|奖补)[^，。；\d]{0,4}$/u;

const givenToEach = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) => {
		const { passage, quantity, site } = claim;
		if (!/^[万亿]元$/u.test(quantity.writtenUnit) || quantity.value < 100) return [];
		const lead = passage.text.slice(site.sentenceStart, quantity.start);
		const behind = passage.text.slice(quantity.end, quantity.end + 6);
		if (
			!once.test(lead) ||
			!(/^的?一次性/u.test(behind) || /一次性[^，。；]*$/u.test(lead))
		)
			return [];
		if (/共|合计|累计|总计|企业|机构|基金|财政|拨付/u.test(lead)) return [];
		return [
			remarkOn(
				claim,
				`一次性给予${quantity.text}过大，疑单位错用（元、万元）。`,
				null,
				[],
				'unit'
			)
		];
	});
