import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { writtenNumber } from '../../understand/figure.ts';
import { remarkOn } from '../remark.ts';

/** 不可能的数: figures that cannot be, whatever stands beside them. */
export const impossibleAlone = (claims: readonly Claim[]): Remark[] => [
	...ratesOfAll(claims),
	...beyondAll(claims),
	...fallenBelowNought(claims),
	...perMeal(claims),
	...standardsInWan(claims),
	...tooMuchEach(claims),
	...morePeopleThanThereAre(claims),
	...moreThanLiveThere(claims),
	...lessThanItGrew(claims)
];

/** 持证率896%: a rate that is a part of all is never more than all. 完成率 and 执行率 may be. */
const ratesOfAll = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		(claim.kind === 'level' || claim.kind === 'share') &&
		claim.quantity.unit === '%' &&
		claim.quantity.value > 1 &&
		/(?:占|占比|比重|占[^，；。]{2,20}的|(?<!增长|增加|完成|执行|配套|杠杆)比例)(?:达到?|为|是|约|提高到|上升到)*$|(?<!增长|增加|上升|下降|完成|执行|达成|超额|收益|周转|负债|利|汇)率(?:要|应|须|将|需|均|已|都|为|高?达到?|低至|是|约|近|仅|只有|由|从|(?:提高|上升|提升|增长|下降|降低|升|降)[到至为]了?|保持在|稳定在|维持在|接近|超过)*$|(?:满意|支持|信任|知晓|认可)度(?:为|达到?|是|约|提高到|上升到)*$/u.test(
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

/** In 万元, by what each of is told: a person's share of an aid, a meal. */
const mostEach: readonly (readonly [word: RegExp, most: number])[] = [
	[/餐[^。]*(?:份均|餐均|每[份餐])[\u4e00-\u9fff]{0,6}$/u, 0.1],
	[
		/(?:人均|每(?:名|位|个)?(?:人|户|学生|老人|儿童|孩子?|生|对象|残疾人))(?:[\u4e00-\u9fff]{0,4}?(?:补助|补贴|救助|资助|发放|减免|慰问|增收|每[月年])[\u4e00-\u9fff]{0,4})?$/u,
		100
	]
];

/** 每名学生全年补助1000万元, 份均补贴5万元: nobody gets so much of any aid. */
const tooMuchEach = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) => {
		const { unit, value, text, writtenUnit } = claim.quantity;
		const lead = claim.site.sentence + claim.site.own;
		const each = mostEach.find(([word]) => word.test(lead));
		if (!each || claim.kind !== 'level' || unit !== '万元' || value <= each[1]) return [];
		if (
			!/^[万亿]元$/u.test(writtenUnit) ||
			/产值|投资|资产|GDP|存款|捐款/u.test(claim.site.own)
		)
			return [];
		return [
			remarkOn(
				claim,
				`“${claim.site.own}${text}”过大，疑单位错用（元、万元）。`,
				null,
				[],
				'unit'
			)
		];
	});

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

const unitRemark = (claim: Claim, message: string): Remark =>
	remarkOn(claim, message, null, [], 'unit');

/** 每人每月1950万元, 最低工资标准每月提高183万元: what one person gets in a month is counted in 元. */
const standardsInWan = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) => {
		const { quantity, site } = claim;
		if (!/^[万亿]元$/u.test(quantity.writtenUnit)) return [];
		const isPerPerson =
			/^每人每[月年]/u.test(quantity.text) ||
			/每人每?[月年]?$|(?:标准|补贴|工资|养老金|津贴)每(?:人每)?月(?:提高|增加|上调)?(?:到|至|了|为)?$|月(?:均|平均|人均)?(?:养老金|退休金|生活费)(?:平均|人均|水平)?(?:为|达到?|约)?$|(?:养老金|退休金|低保金|生活费|助学金|津贴)(?:每月|月均|月平均|月人均|平均每月)(?:为|达到?|约)?$|(?:人均月|月人均)[\u4e00-\u9fff]{0,6}$/u.test(
				site.own
			);
		const isMonthly = !/年/u.test(site.own + quantity.text);
		const figure = writtenNumber(quantity);
		return isPerPerson && isMonthly && figure >= 5
			? [unitRemark(claim, `每人每月不会是${quantity.text}，疑单位错用（元、万元）。`)]
			: [];
	});

/** 602万亿人: no country has so many. */
const morePeopleThanThereAre = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		/^[人名位]$/u.test(claim.quantity.unit) &&
		claim.quantity.value > 1.5e9 &&
		!/全球|世界|人类|各国|星球|地球/u.test(claim.site.sentence + claim.site.own)
			? [unitRemark(claim, `没有${claim.quantity.text}这么多人，疑单位错用。`)]
			: []
	);

/** 日均服务老人2.3亿人次: of some kind of people in one place there are not so many. */
const moreThanLiveThere = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim) =>
		/^亿(?:人|人次|名|户|户次)$/u.test(claim.quantity.writtenUnit) &&
		(/(?:日均|每[天日]|平均每[天日])[^，；。]*$/u.test(
			claim.passage.text.slice(claim.site.clause, claim.quantity.start)
		) ||
			/老人|老年人|残疾人|儿童|低保|特困|困难|孤儿|学生|职工|护理|就餐|用餐|助餐|救助|求助|咨询|受理|办理/u.test(
				claim.site.own + claim.site.after
			)) &&
		!claims.some(({ passage }) => beyondOnePlace.test(passage.text)) &&
		!claim.site.headings.some((heading) => beyondOnePlace.test(heading))
			? [
					unitRemark(
						claim,
						`一地没有${claim.quantity.text}这么多，疑单位错用（万、亿）。`
					)
				]
			: []
	);
const beyondOnePlace =
	/全国|我国|全球|世界|中国|国家|全社会|中央|国务院|民政部|各省|全省|我省|本省|自治区|浏览|点击|网民|直播|阅读|播放/u;

/** 补贴680元，比上年增加80万元: less than what it grew by. */
const lessThanItGrew = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((change) => {
		const now = change.kind === 'difference' && change.sign > 0 ? change.of : null;
		if (lessThanChange(change)) return [lostTenThousand(change.of!, change)];
		return now &&
			now.quantity.unit === '万元' &&
			change.quantity.unit === '万元' &&
			change.basis !== null &&
			now.quantity.value * 100 < change.quantity.value
			? [
					unitRemark(
						now,
						`${now.quantity.text}少于它增加的${change.quantity.text}，疑单位错用。`
					)
				]
			: [];
	});

/** 常住人口4860人，比上年末减少12万人: so few cannot have changed by so many. */
const lessThanChange = ({ kind, of, quantity }: Claim): boolean =>
	kind === 'difference' &&
	of?.kind === 'level' &&
	/^(?:人|人次|户|户次|亩|吨|件|册)$/u.test(quantity.unit) &&
	of.quantity.unit === quantity.unit &&
	of.quantity.writtenUnit === of.quantity.unit &&
	quantity.writtenUnit !== quantity.unit &&
	of.quantity.value * 10 < quantity.value;

const lostTenThousand = (now: Claim, change: Claim): Remark =>
	unitRemark(
		now,
		`${now.quantity.text}远小于它变动的${change.quantity.text}，疑缺“万”。`
	);

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
