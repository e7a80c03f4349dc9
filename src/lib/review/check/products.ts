import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { intervalOf, meets } from './interval.ts';
import { inWritingOf } from './say.ts';
import { remarkOn } from './sums.ts';

const each =
	/每(?:个|一)?(?<what>[\u4e00-\u9fff]{1,3}?)(?:各|平均|给予|一次性|发放|补助|奖励|补贴|安排|资助|慰问|支持|拨付|配备|救助|投入|收取|开展|提供|不少于)*$/u;
const all =
	/^(?:共计?|合计|总计|累计|计|共?需|共[\u4e00-\u9fff]{1,6}|合计[\u4e00-\u9fff]{1,6}|需(?:资金|经费))$/u;
/** Over months and years more is multiplied than these two. */
const overTime = /每(?:月|年|天|日|周|季)|年度|全年/u;

/** 件数×每件＝总数: 12个村每村补助3万元，共计36万元. */
export const checkProducts = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((total, index) => {
		const [count, one] = [claims[index - 2], claims[index - 1]];
		if (!count || !one || ![count, one, total].every(isPlain)) return [];
		if (!isTogether([count, one, total]) || !all.test(total.site.own)) return [];
		const what = each.exec(one.site.own)?.groups!.what;
		if (what === undefined || !counts(count, what) || overTime.test(one.site.own))
			return [];
		if (one.quantity.unit !== total.quantity.unit || one.quantity.per !== null) return [];
		const a = intervalOf(count.quantity);
		// What is given to each is set, not measured: 3万元 is 3.0万元.
		const isSet = !one.quantity.figure.includes('.');
		const b = intervalOf(one.quantity, isSet ? 0 : one.quantity.lastPlace);
		const should = { low: a.low * b.low, high: a.high * b.high };
		if (meets(should, intervalOf(total.quantity))) return [];
		const value = count.quantity.value * one.quantity.value;
		const right = inWritingOf(value, total.quantity);
		const isUnit = [1e4, 1e-4, 1e8, 1e-8].some(
			(factor) => Math.abs((total.quantity.value * factor) / value - 1) < 0.02
		);
		return [
			remarkOn(
				total,
				`${count.quantity.text}、每${what}${one.quantity.text}，应为${right}，文中为${total.quantity.text}${isUnit ? '，疑单位错用' : ''}。`,
				right,
				[`${count.quantity.text}×${one.quantity.text}＝${right}`],
				isUnit ? 'unit' : 'arithmetic'
			)
		];
	});

const isPlain = ({ kind, isBase, quantity, site }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	quantity.qualifier === null &&
	quantity.value > 0 &&
	site.respectively === null;

const isTogether = ([first, ...others]: readonly Claim[]): boolean =>
	others.every(
		({ passage, site }) =>
			passage === first!.passage && site.sentenceStart === first!.site.sentenceStart
	);

/** 12个村, 28名特困人员 for 每人, 46户 for 每户. */
const counts = ({ quantity, site }: Claim, what: string): boolean =>
	quantity.unit === what ||
	site.after.startsWith(what) ||
	(/^[人名]$/u.test(what) && /^[人名位]$/u.test(quantity.unit));
