import type { Claim } from '../../understand/claim.ts';
import { intervalOf, intervalsOf, sum } from '../interval.ts';
import { addUp } from '../add-up.ts';
import { alike, isBefore, isLevel, type Derived, type Deriver } from './derived.ts';
import { slipsThatClose } from '../../repair/slip.ts';
import { between, type Near } from './near.ts';

const whole =
	/(?:合计|共计|总计|总共|一共|总数|总量|总额|总规模|总长度?|总面积|总投资|总投入|总价值|总金额|总造价|总支出|总收入|价值共?|总人数|总户数|[两三四五六]项[\u4e00-\u9fff]{0,6}共?[\u4e00-\u9fff]{0,4}|两者|二者|三者|共(?!有|同|享|建)[\u4e00-\u9fff]{0,4})(?:为|达到?|约|是|计)*$/u;

/** 加上…达到, 可用资金, 累计: what may be a sum, and is one where a slip of the pen alone keeps it from closing. */
const perhaps =
	/(?:可用[\u4e00-\u9fff]{0,4}|累计[\u4e00-\u9fff]{0,4}|总分|总得分|达到?|增至|增加到)(?:为|是|约|了)*$/u;

/** 分项之和: the figures of one kind that stand in a row before a total, or behind it. */
export const totalOfParts: Deriver = (claim, near) => {
	if (!isLevel(claim) || claim.quantity.unit === '%') return null;
	const isWhole = whole.test(claim.site.own);
	if (!isWhole && !isPerhaps(claim)) return null;
	const mixed = unitsNamed(claim, near);
	if (mixed) return { meant: added(claim, mixed), others: () => [] };
	const alikes = near.wide.filter(
		(one) => one !== claim && one.quantity.value > 0 && alike(one, claim)
	);
	const parts = listBefore(claim, near);
	const isMeant = parts !== null && (isWhole || isSlip(claim, parts));
	return {
		meant: isMeant ? added(claim, parts) : null,
		others: () => [
			...(parts && addUp(claim, parts) ? [added(claim, parts)] : []),
			...runsOf(alikes).map((run) => ({
				...added(claim, run),
				onlyExcuses: run !== parts
			}))
		]
	};
};

function isPerhaps({ site, passage, quantity }: Claim): boolean {
	if (/总分|总得分|可用|累计/u.test(site.own)) return perhaps.test(site.own);
	const clause = passage.text.slice(site.sentenceStart, quantity.start);
	return perhaps.test(site.own) && /加上|连同|再加|加之|加现有/u.test(clause);
}

const isSlip = (total: Claim, parts: readonly Claim[]): boolean =>
	slipsThatClose({ total, parts, exhaustive: null, shares: [] }).length > 0;

/** 棉被3200床、棉大衣2600件、折叠床480张，共6280件（床、张）: what is counted in any of these units. */
function unitsNamed(claim: Claim, near: Near): Claim[] | null {
	const behind = /^（(?<units>[\u4e00-\u9fff](?:、[\u4e00-\u9fff])*)）/u.exec(
		claim.passage.text.slice(claim.quantity.end)
	)?.groups!.units;
	if (behind === undefined) return null;
	const units = new Set([claim.quantity.unit, ...behind.split('、')]);
	const parts = near.segment.filter(
		(one) => isLevel(one) && isBefore(one, claim) && units.has(one.quantity.unit)
	);
	return parts.length >= 2 ? parts : null;
}

/** Every run of two to eight. */
function runsOf(all: readonly Claim[]): Claim[][] {
	const found: Claim[][] = [];
	for (let from = 0; from < all.length; from++)
		for (let to = from + 2; to <= Math.min(all.length, from + 8); to++)
			found.push(all.slice(from, to));
	return found;
}

function added(claim: Claim, parts: readonly Claim[]): Derived {
	const exact = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const [, ...each] = intervalsOf([claim, ...parts].map(({ quantity }) => quantity));
	return {
		// A total that closes by the rule of sums is right.
		value: addUp(claim, parts) ? intervalOf(claim.quantity) : sum(each),
		exact,
		proof: parts.map(({ quantity }) => quantity.text).join('＋'),
		from: parts
	};
}

const inBracket = ({ passage, site, quantity }: Claim): boolean => {
	const lead = passage.text.slice(site.sentenceStart, quantity.start);
	return lead.lastIndexOf('（') > lead.lastIndexOf('）');
};

/** What stands in a row right before the total, one after the other, and comes near it. */
function listBefore(claim: Claim, near: Near): Claim[] | null {
	const list: Claim[] = [];
	// 得9.9分（满分10分）、得48分（满分50分）: what stands in brackets only explains what stands before them.
	const open = near.segment.filter(
		(one) => isLevel(one) && isBefore(one, claim) && alike(one, claim) && !inBracket(one)
	);
	const areAside = open.length >= 2 && !inBracket(claim);
	for (const one of near.segment.filter((each) => isBefore(each, claim)).reverse()) {
		if (!isLevel(one) || one.quantity.unit === '%') continue;
		if (areAside && inBracket(one)) continue;
		if (!alike(one, claim) || /每|均/u.test(one.site.own)) break;
		const next = list[0] ?? claim;
		if (/其中|比|较/u.test(between(one, next))) break;
		list.unshift(one);
	}
	if (list.length < 2) return null;
	const exact = list.reduce((all, { quantity }) => all + quantity.value, 0);
	return Math.abs(exact / claim.quantity.value - 1) < 0.35 ? list : null;
}
