import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { remarkOn } from './sums.ts';

/** 不可能的数: figures that cannot be, whatever stands beside them. */
export const impossibleAlone = (claims: readonly Claim[]): Remark[] => [
	...ratesOfAll(claims),
	...beyondAll(claims),
	...fallenBelowNought(claims),
	...perMeal(claims)
];

/** 持证率896%: a rate that is a part of all is never more than all. 完成率 and 执行率 may be. */
const ratesOfAll = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		(claim.kind === 'level' || claim.kind === 'share') &&
		claim.quantity.unit === '%' &&
		claim.quantity.value > 1 &&
		/(?:占|占比|比重)(?:达到?|为|是|约|提高到|上升到)*$|(?<!增长|增加|上升|下降|完成|执行|达成|超额|收益|周转|负债|利|汇)率(?:要|应|须|将|需|均|为|达到?|是|约|提高到|上升到|保持在|稳定在|维持在)*$|(?:满意|支持|信任|知晓|认可)度(?:为|达到?|是|约|提高到|上升到)*$/u.test(
			leadOf(claim)
		)
			? [
					remarkOn(
						claim,
						`${claim.quantity.text}超过100%，疑缺小数点或多数字。`,
						null,
						[],
						'digits'
					)
				]
			: []
	);

/** 高龄津贴4449亿元: no place below the nation pays out so much in one kind of aid, in 万元. */
const mostPaid = 1e7;
const ofNation = /全国|中央|国家|国务院|民政部|各省|全省|我省/u;
const beyondAll = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		claim.kind === 'level' &&
		claim.quantity.unit === '万元' &&
		claim.quantity.value >= mostPaid &&
		/津贴|补贴|补助|救助|慰问|低保|供养|抚恤|助学|护理/u.test(claim.site.own) &&
		!claims.some(({ passage }) => ofNation.test(passage.text)) &&
		!claim.site.headings.some((heading) => ofNation.test(heading))
			? [
					remarkOn(
						claim,
						`${claim.quantity.text}超出一地一项救助、补贴所能支出的数额，疑缺小数点或单位错用。`,
						null,
						[],
						'unit'
					)
				]
			: []
	);

/** 最高降幅196%: nothing loses more than all of it. */
const fallenBelowNought = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		claim.quantity.unit === '%' &&
		claim.quantity.value > 1 &&
		/(?:降幅|跌幅|下降|减少|降低|下滑|压减|缩减)(?:为|达|约|了|超过?|近)*$/u.test(
			claim.site.own
		) &&
		// A profit may turn into a loss.
		!/利润|收益|盈余|结余|净/u.test(claim.site.sentence + claim.site.own)
			? [
					remarkOn(
						claim,
						`下降${claim.quantity.text}不成立：至多下降100%。`,
						null,
						[],
						'digits'
					)
				]
			: []
	);

/** 满意率（含基本满意）: what stands in brackets is passed over. */
const leadOf = ({ passage, quantity, site }: Claim): string =>
	site.own ||
	passage.text
		.slice(0, quantity.start)
		.replace(/（[^（）]*）$/u, '')
		.slice(-12);

/** 每餐补贴10万元: nothing that is paid a meal, a day or an hour is counted in 万元. */
const perMeal = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		claim.kind === 'level' &&
		claim.quantity.unit === '万元' &&
		claim.quantity.value >= leastOf(claim) &&
		/每(?:人每)?(?:餐|顿|天|日|小时|学时|课时)(?!均)[^，；。]*$/u.test(
			claim.passage.text.slice(claim.site.clause, claim.quantity.start)
		) &&
		// 折合每天不下15万元: of everybody together.
		!/折合|相当于|全[市县区镇乡]|总共|一共|(?:营业|流水|支出|消耗|损失)/u.test(
			claim.passage.text.slice(claim.site.clause, claim.quantity.start)
		)
			? [
					remarkOn(
						claim,
						`每餐、每天的标准不会是${claim.quantity.text}，疑单位错用（元、万元）。`,
						null,
						[],
						'unit'
					)
				]
			: []
	);

/** In 万元: from how much on nothing is paid so; what one lives on in a day is less than 500元. */
const leastOf = ({ passage, site, quantity }: Claim): number =>
	/每人每[天日][^，；。]*(?:生活|伙食|餐|食)/u.test(
		passage.text.slice(site.clause, quantity.start)
	)
		? 0.05
		: 1;
