import type { Remark } from '../finding.ts';
import { isOneSlip, isSwapped } from '../repair/slip.ts';
import { countsAlike } from '../understand/canonical.ts';
import type { Claim } from '../understand/claim.ts';
import { samePlace } from '../understand/places.ts';
import type { Understanding } from '../understand/understanding.ts';
import { plain, shared } from './derive/nouns.ts';
import { isMean, isRangeEnd } from './structure.ts';
import { remarkOn } from './sums.ts';

/** How many figures back the first telling may stand. */
const reach = 60;

/**
 * 带定语的复述: 处理违法违规机构412家…。被处理的421家机构中…; 走访养老机构9家…。察看的7家机构里…. What was counted is spoken of again as
 * what is known, by the verb or the noun of the first telling, and no figure told before is the same.
 */
export const checkRetold = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		const said = retelling(again);
		if (!said) return [];
		const before = claims
			.slice(Math.max(0, index - reach), index)
			.filter((one) => countsAsAgain(one, again));
		if (before.some(({ quantity }) => quantity.value === again.quantity.value)) return [];
		const first = before.findLast((one) => isFirstOf(one, again, said));
		if (!first) return [];
		return [
			remarkOn(
				again,
				`前面是“${tellingOf(first)}”，这里复述为“${tellingOf(again)}”，两处不一致。`,
				null,
				[first, again].map(tellingOf),
				'mismatch',
				'warn'
			)
		];
	});

interface Retelling {
	/** The words before the figure: 被处理的. */
	verb: string;
	/** What stands right behind it: 机构. */
	noun: string;
	/** 的, 这, 全部, …中: it is known which ones. */
	isDefinite: boolean;
}

const definite = /(?:的|这|这[个支批名家些]|全部|所有|上述|以上|该|对|对这|把|将)$/u;

function retelling(claim: Claim): Retelling | null {
	const { kind, isBase, quantity, site, passage } = claim;
	if (kind !== 'level' || isBase || site.taken !== null || isMean(claim)) return null;
	if (quantity.qualifier !== null || /^(?:%|倍|)$/u.test(quantity.unit)) return null;
	// A round figure is an aim, a line or an amount that many things have.
	if (/[1-9]0{2,}$/u.test(quantity.figure) || isRangeEnd(claim)) return null;
	const lead = passage.text.slice(site.clause, quantity.start);
	if (/其中|另|其他|其余|新|比|较|上年|去年|计划|目标|应|任务|不足|超过/u.test(lead))
		return null;
	const behind = /^[\u4e00-\u9fff]{0,10}/u.exec(passage.text.slice(quantity.end))![0];
	const isAmong = /^[\u4e00-\u9fff]{1,8}?[中里](?![心央年小等共面程])/u.test(behind);
	return {
		verb: plain(lead).trim(),
		noun: plain(behind).trim(),
		isDefinite: definite.test(lead) || isAmong
	};
}

const countsAsAgain = (one: Claim, again: Claim): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	!isMean(one) &&
	one.quantity.qualifier === null &&
	countsAlike(one.quantity, again.quantity) &&
	/^[万亿]*/u.exec(one.quantity.writtenUnit)![0] ===
		/^[万亿]*/u.exec(again.quantity.writtenUnit)![0] &&
	(one.place === null || again.place === null || samePlace(one.place, again.place)) &&
	(!saysWhen.test(leadOf(again)) ||
		one.passage.role === 'heading' ||
		one.time.period === again.time.period) &&
	!/计划|目标|应|任务/u.test(one.site.own);

/** A time of its own; what is carried over from another sentence says nothing of what is known. */
const saysWhen = /(?:19|20)\d\d年|季度|[上下]半年|去年|上年|今年|\d月(?!\d{1,2}日前)/u;

/** A long figure one slip away, or a short one whose verb and noun are both the first one's. */
function isFirstOf(one: Claim, again: Claim, said: Retelling): boolean {
	// 已整改58个, 未整改的5个: the other side.
	if (negated.test(said.verb) !== negated.test(one.site.own)) return false;
	const words = `${plain(one.site.own)} ${plain(one.site.after.slice(0, 8))}`;
	const noun = shared(words, said.noun).length;
	const verb = shared(words, said.verb).length;
	const [a, b] = [one, again].map(({ quantity }) =>
		quantity.figure.replaceAll(',', '')
	) as [string, string];
	const digits = b.replace(/\D/gu, '').length;
	// 标题: 去年直接结算36.8万人次, over a text that tells of 38.6.
	if (one.passage.role === 'heading' && digits >= 3 && isSwapped(b, a))
		return Math.max(noun, verb) >= 3;
	if (a.length === b.length && isOneSlip(b, a)) {
		if (digits >= 5 && isSwapped(b, a) && Math.max(noun, verb) >= 2) return true;
		if (digits >= 4 && Math.max(noun, verb) >= (said.isDefinite ? 2 : 3)) return true;
		if (digits === 3 && said.isDefinite && Math.max(noun, verb) >= 2) return true;
	}
	return (
		said.isDefinite &&
		digits <= 2 &&
		noun >= 2 &&
		(verb >= 2 ||
			areOneAct(said.verb, one.site.own) ||
			/(?:全部|所有|上述)$/u.test(leadOf(again))) &&
		isNear(one, again)
	);
}

const negated = /[未不非没][\u4e00-\u9fff]{1,4}$/u;

/** 走访, 受访; 抽查, 被查: one character names the act. */
const areOneAct = (a: string, b: string): boolean =>
	['访', '查', '检', '抽', '问', '评', '验', '巡'].some(
		(act) => a.includes(act) && b.includes(act)
	);

/** 11条 and 2条 are hardly one figure. */
const isNear = ({ quantity: a }: Claim, { quantity: b }: Claim): boolean =>
	Math.max(a.value, b.value) <= 1.5 * Math.min(a.value, b.value);

const leadOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.clause, quantity.start);

const tellingOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.clause, quantity.end) +
	(/^[\u4e00-\u9fff]{0,6}/u.exec(passage.text.slice(quantity.end))?.[0] ?? '');
