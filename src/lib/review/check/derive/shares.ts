import { isAim } from '../../understand/aim.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, quotient, sum } from '../interval.ts';
import {
	alike,
	isBefore,
	isLevel,
	widened,
	type Derived,
	type Deriver
} from './derived.ts';
import { between, type Near } from './near.ts';
import { plain, shared, wordsOf } from './nouns.ts';
import { askedOf, type Asked } from './share-asked.ts';
import { isAmount, lastBefore, pairsIn, type Pair } from './share-pair.ts';
import {
	besideOpen,
	completed,
	inBracket,
	likeOthers,
	ofExtreme,
	ofJoint,
	ofLast
} from './share-ways.ts';
import { wholeOf } from './share-whole.ts';

/** 占比与比率: part ÷ whole, whatever is counted. */
export const shareOfWhole: Deriver = (claim, near) => {
	const isRate = claim.kind === 'level' || claim.kind === 'share';
	if (claim.quantity.unit !== '%' || !isRate) return null;
	// 10.2万人，占18.4%和3.2%: a share of each, and not of the last alone.
	if (/^[和、]\d/u.test(claim.passage.text.slice(claim.quantity.end))) return null;
	// 后两年增幅依次为25.0%和16.0%: a change is no share.
	if (/增幅|增速|涨幅|降幅|增长率/u.test(claim.site.own)) return null;
	if (isOfEach(claim)) return null;
	const reached = completed(claim, near);
	if (!reached && isAim(claim)) return null;
	const asked = askedOf(claim);
	// 占比由12.6%下降到11.9%: what it is now a share of stands elsewhere.
	const isMoved = near.segment.some(
		(one) =>
			one.isBase && one.site.clause === claim.site.clause && /占比?由/u.test(one.site.own)
	);
	if (isMoved && !asked?.isRate) return null;
	const pair =
		inBracket(claim, near) ??
		reached ??
		ofExtreme(claim, near) ??
		(asked &&
			(besideOpen(asked, claim, near) ??
				meantBy(asked, claim, near) ??
				ofSentenceBefore(asked, claim, near) ??
				likeOthers(asked, claim, near) ??
				ofJoint(asked, near) ??
				ofLast(asked, claim, near)));
	return {
		meant: pair && derived(claim, pair),
		// 养老床位12460张，护理型床位7725张，占62.0%: said of the figure just before, the one before that may be its whole.
		others: () =>
			// What was to be done ÷ what was done is no excuse: 105% is not 95%.
			reached || isByName(asked, pair)
				? []
				: pairsIn(near.wide, asked?.part === '' ? lastBefore(claim, near) : null).flatMap(
						(one) => {
							const way = derived(claim, one);
							return isOpenPart(one.part) ? [way, rest(way)] : [way];
						}
					)
	};
};

/** 24个村有21个村参保率超过97%: the rate of each of them, and the line that they passed. */
const isOfEach = ({ passage, site, quantity }: Claim): boolean =>
	quantity.qualifier !== null &&
	/\d[个家所处][\u4e00-\u9fff]{1,5}?(?:的)?[\u4e00-\u9fff]{2,6}率$/u.test(
		passage.text.slice(site.clause, quantity.start)
	);

/** 53人，尚有9人未签约，签约率83.0%: what is done is told by what is not. */
const isOpenPart = ({ site }: Claim): boolean =>
	/未(?!成年|来)|没有|尚有|还有|剩|空[岗置缺闲床]|缺[岗额编]|闲置/u.test(
		site.own + site.after.slice(0, 4)
	);

const rest = (way: Derived): Derived => ({
	...way,
	value: { low: 1 - way.value.high, high: 1 - way.value.low },
	exact: 1 - way.exact,
	proof: `1－${way.proof}`,
	onlyExcuses: true
});

/** 占社会团体的18.7%: whose whole is named is no share of anything else. */
const isByName = (asked: Asked | null, pair: Pair | null): boolean => {
	const name = plain(asked?.whole ?? '').trim();
	const [whole, ...more] = pair?.whole ?? [];
	return (
		whole !== undefined &&
		more.length === 0 &&
		name.length >= 4 &&
		wordsOf(whole).includes(name)
	);
};

/** The largest remainder may move a last digit (W-17). */
const derived = (claim: Claim, { part, whole, with: joint = [] }: Pair): Derived => {
	if (joint.length > 0) return derivedJoint(claim, [part, ...joint], whole[0]!);
	const all = sum(whole.map(({ quantity }) => intervalOf(quantity)));
	const size = whole.reduce((added, { quantity }) => added + quantity.value, 0);
	const texts = whole.map(({ quantity }) => quantity.text).join('＋');
	return {
		value: widened(
			quotient(intervalOf(part.quantity), all),
			claim.quantity.lastPlace * 0.6
		),
		exact: part.quantity.value / size,
		proof: `${part.quantity.text}÷${whole.length > 1 ? `（${texts}）` : texts}`,
		from: [part, ...whole],
		// 41个城市…，594个断面…: what is added up must stand in one list.
		onlyExcuses:
			whole.length > 1 &&
			whole
				.slice(1)
				.some((one, at) => !/^[、，；][^。]*$/u.test(between(whole[at]!, one)))
	};
};

/** （0.34万人＋0.23万人）÷1.86万人. */
const derivedJoint = (claim: Claim, parts: readonly Claim[], whole: Claim): Derived => ({
	value: widened(
		quotient(
			sum(parts.map(({ quantity }) => intervalOf(quantity))),
			intervalOf(whole.quantity)
		),
		claim.quantity.lastPlace * 0.6
	),
	exact:
		parts.reduce((added, { quantity }) => added + quantity.value, 0) /
		whole.quantity.value,
	proof: `（${parts.map(({ quantity }) => quantity.text).join('＋')}）÷${whole.quantity.text}`,
	from: [...parts, whole]
});

function meantBy(asked: Asked, claim: Claim, near: Near): Pair | null {
	const part = partOf(asked, claim, near);
	if (!part) return null;
	// 城区入住率71.4%: of one side, which the figures are not told of.
	const side = /^(?:城区|城市|城镇|农村|乡镇|公办|民办)/u.exec(asked.part)?.[0];
	if (asked.isRate && side !== undefined && !wordsOf(part).includes(side)) return null;
	const whole = wholeOf(asked, part, claim, near);
	// 机械化率…: nothing is a part of itself.
	const isVague = whole?.some(
		(one) => one.quantity.qualifier !== null && !near.sentence.includes(one)
	);
	return whole && !isVague && !whole.includes(part) ? { part, whole } : null;
}

/** 援助480件，涉及妇女312件、…。妇女案件占65.0%: the part that it names stood in the sentence before, with its whole. */
function ofSentenceBefore(asked: Asked, claim: Claim, near: Near): Pair | null {
	// 支出68.6亿元，其中城市16.5亿元…。低保对象中，城市占16.5%: its sentence names another whole.
	const isAlone =
		claim.site.clause === claim.site.sentenceStart && near.sentence[0] === claim;
	if (!isAlone || asked.isRate || asked.part.length < 2 || asked.whole !== null)
		return null;
	const [whole, ...parts] = near.before.filter((one) => isAmount(one) && isLevel(one));
	const named = parts.filter(
		(one) => isTied(one, asked.part) && whole !== undefined && alike(one, whole)
	);
	const isDivided =
		whole !== undefined &&
		parts.every((one) => alike(one, whole) && one.quantity.value < whole.quantity.value);
	return isDivided && parts.length >= 2 && named.length === 1
		? { part: named[0]!, whole: [whole] }
		: null;
}

function partOf({ part, whole, isRate }: Asked, claim: Claim, near: Near): Claim | null {
	const isNegated = /[未不非]/u.test(part);
	// 593户1846人，占监测户数的79.9%: of households, which the whole names by their unit.
	const unit = /(?<unit>[户人件家例])数$/u.exec(whole ?? '')?.groups!.unit;
	const amounts = near.sentence.filter(
		(one) =>
			one !== claim && isAmount(one) && isLevel(one) && !/每|均/u.test(one.site.own)
	);
	if (unit !== undefined && part.length < 2 && !isRate) {
		const counted = amounts.filter(
			(one) => isBefore(one, claim) && one.quantity.unit === unit
		);
		return counted.at(-1) ?? null;
	}
	if (part.length >= 2) {
		const named = amounts.filter(
			(one) =>
				isTied(one, part) &&
				/未(?!成年|来)|[不非]/u.test(one.site.own + one.site.after.slice(0, 3)) ===
					isNegated
		);
		// 参检率: 应参检 is the whole, 实际参检 the part.
		const best = named.filter(({ site }) => !/应当?|任务|计划|目标/u.test(site.own));
		const before = closest(
			best.filter((one) => isBefore(one, claim)),
			part
		);
		return before.at(-1) ?? best.find((one) => near.segment.includes(one)) ?? null;
	}
	if (isRate) return null;
	const last = near.segment.filter((one) => isAmount(one) && isBefore(one, claim)).at(-1);
	return last && isLevel(last) ? last : null;
}

/** 企业捐款 is told by 企业捐款 rather than by 网络捐款: those that have the whole name, where any has. */
function closest(all: readonly Claim[], name: string): readonly Claim[] {
	const whole = all.filter((one) => wordsOf(one).includes(name));
	return whole.length > 0 ? whole : all;
}

/** 网络捐款 and 企业捐款: both end in what is all that they share. */
const areTwoKinds = (own: string, name: string, run: string): boolean =>
	run.length === 2 && [own, name].every((one) => one.length >= 4 && one.endsWith(run));

/** 千兆用户 is not told of by 固定宽带用户: half of the name at least, and where it is short its head. */
function isTied(one: Claim, name: string): boolean {
	const run = shared(wordsOf(one), name);
	return (
		!areTwoKinds(plain(one.site.own).trim(), name, run) &&
		run.length * 2 >= name.length &&
		(run.length > 2 ||
			name.length <= 3 ||
			run !== name.slice(-2) ||
			!/用户|人口|人员|对象|机构|单位|企业|项目/u.test(run))
	);
}
