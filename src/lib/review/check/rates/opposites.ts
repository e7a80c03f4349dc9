import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { complements } from '../../words/complements.ts';
import { intervalOf, meets, quotient } from '../interval.ts';
import { inWritingOf, plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** 相反的两个比率: what one leaves is the other. */
export const checkOpposites = ({ claims }: Understanding): Remark[] => [
	...vacancies(claims),
	...twoShares(claims)
];

/** 床位3120张，入住1560人，空置率50%: what is not in use. */
const vacancies = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((rate, index) => {
		if (
			rate.quantity.unit !== '%' ||
			!/(?:空置|闲置)率(?:为|达到?|约)*$/u.test(rate.site.own)
		)
			return [];
		const near = claims
			.slice(Math.max(0, index - 8), index)
			.filter(
				(one) => one.passage === rate.passage && one.kind === 'level' && !one.isBase
			);
		const used = near.findLast(({ site }) => /入住|在住|在院|使用|启用/u.test(site.own));
		const idle = near.findLast(({ site }) => /空置|闲置/u.test(site.own));
		const all = near.filter(
			(one) =>
				one !== used &&
				one !== idle &&
				/床位|共有|套|间|房|张/u.test(one.site.own + one.quantity.unit) &&
				one.quantity.value >=
					Math.max(used?.quantity.value ?? 0, idle?.quantity.value ?? 0)
		);
		const part = idle ?? used;
		if (!part || all.length === 0) return [];
		const shareOf = (whole: Claim) => {
			const share = quotient(intervalOf(part.quantity), intervalOf(whole.quantity));
			return idle ? share : { low: 1 - share.high, high: 1 - share.low };
		};
		// 床位3120张，其中护理型1966张: either may be the whole.
		if (all.some((whole) => meets(shareOf(whole), intervalOf(rate.quantity)))) return [];
		const [whole] = all as [Claim];
		const share = part.quantity.value / whole.quantity.value;
		const right = inWritingOf(idle ? share : 1 - share, rate.quantity);
		return [
			remarkOn(rate, `按文中数算应为${right}，文中为${rate.quantity.text}。`, right, [
				idle
					? `${part.quantity.text}÷${whole.quantity.text}＝${right}`
					: `1－${part.quantity.text}÷${whole.quantity.text}＝${right}`
			])
		];
	});

/** 定向捐赠占62.4%，非定向占37.6%: two kinds that between them are all there is, each with its share of one whole. */
const twoShares = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((second, index) => {
		// 自动派单占72.0%，约11016件；人工派单占28.0%: the figure of the first may stand between.
		const last = claims[index - 1];
		const first =
			last && !isShare(last) && isBehindShare(last) ? claims[index - 2] : last;
		const third = claims[index + 1];
		if (!first || !isShare(first) || !isShare(second)) return [];
		if (first.passage !== second.passage) return [];
		if (first.site.sentenceStart !== second.site.sentenceStart) return [];
		const beside = [claims[claims.indexOf(first) - 1], third].some(
			(one) =>
				one !== undefined &&
				isShare(one) &&
				one.passage === second.passage &&
				one.site.sentenceStart === second.site.sentenceStart
		);
		if (beside || !areOpposite(nameOf(first), nameOf(second))) return [];
		const between = first.passage.text.slice(first.quantity.end, second.quantity.start);
		if (
			!/^(?:[，（]约?[\d.,]+[\u4e00-\u9fff]{1,3}）?)?[，、；][^，；。]*$/u.test(between)
		)
			return [];
		const whole = /占(?<whole>[\u4e00-\u9fff]+)的$/u;
		const [a, b] = [first, second].map(({ site }) => whole.exec(site.own)?.groups!.whole);
		if (a !== undefined && b !== undefined && a !== b) return [];
		const added = first.quantity.value + second.quantity.value;
		const slack = first.quantity.lastPlace / 2 + second.quantity.lastPlace / 2 + 1e-9;
		if (Math.abs(added - 1) <= slack) return [];
		return [
			remarkOn(second, `两类合起来就是全部，占比合计为${plainly(added, '%')}。`, null, [
				`${first.quantity.text}＋${second.quantity.text}＝${plainly(added, '%')}`
			])
		];
	});

/** 占72.0%，约11016件: with nothing between. */
const isBehindShare = ({ passage, quantity, kind }: Claim): boolean =>
	kind === 'level' && /[%％][，（]约?$/u.test(passage.text.slice(0, quantity.start));

const isShare = ({ quantity, site, kind }: Claim): boolean =>
	quantity.unit === '%' &&
	kind !== 'rate' &&
	quantity.qualifier === null &&
	/占/u.test(site.own);

const nameOf = ({ site }: Claim): string => site.own.replace(/占.*$/u, '');

/** 非定向 of 定向捐赠; 城市 and 农村. */
function areOpposite(one: string, other: string): boolean {
	const denied = /^非(?<name>[\u4e00-\u9fff]{2,})/u.exec(other)?.groups!.name;
	if (denied !== undefined && one.includes(denied.slice(0, 2))) return true;
	return complements.some(
		([a, b]) =>
			isSameBut(one.replace(a, '').replace(b, ''), other.replace(a, '').replace(b, '')) &&
			((a.test(one) && b.test(other) && !b.test(one) && !a.test(other)) ||
				(b.test(one) && a.test(other) && !a.test(one) && !b.test(other)))
	);
}

/** 对象中男性 and 女性 are of the same people; 护理员中女性 is of others. */
const isSameBut = (one: string, other: string): boolean =>
	other === '' || one === other || one.endsWith(other);
