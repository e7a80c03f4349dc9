import { isAim } from '../../understand/aim.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, quotient, sum } from '../interval.ts';
import { isListed } from '../list-parts.ts';
import {
	alike,
	isBefore,
	isCountOf,
	isLevel,
	widened,
	type Derived,
	type Deriver
} from './derived.ts';
import { between, segmentOf, type Near } from './near.ts';
import { isKindred, isOfNation, plain, shared, wordsOf } from './nouns.ts';

/** What a share or a rate says of its part and its whole. */
interface Asked {
	/** The words that name the part; '' where the figure before is it. */
	part: string;
	/** The words that name the whole; null where none do. */
	whole: string | null;
	isRate: boolean;
}

const tail = '(?:为|达到?|达|约|是|仅|近|超过?|高达|就|已|分别|只)*$';
const shareLead = new RegExp(
	`^(?<part>[^占]*?)占(?:比(?:例|重)?|(?<whole>[^占]+?)的(?:比例|比重)?|(?<bare>[^占的]{2,8}))?${tail}`,
	'u'
);
const rateLead = new RegExp(`^(?<stem>.{2,14}?)(?:率|比例|比重|百分比)${tail}`, 'u');
const noPart =
	/溢价|负债|毛利|森林覆盖|绿[地化]|植被|机械化|普惠率|入[园学]|升学|巩固|失业|贡献|普及|优良天数|增长|增幅|增速|涨幅|利率|税率|汇率|出生|死亡|自然|城[镇市]化|恩格尔|标准|同比|环比|下降|提高|上升|上年|去年|目标/u;

function askedOf({ site }: Claim): Asked | null {
	if (noPart.test(site.own)) return null;
	const share = shareLead.exec(site.own)?.groups;
	if (share)
		return {
			part: plain(share.part!).trim(),
			whole: share.whole ?? share.bare ?? null,
			isRate: false
		};
	const rate = rateLead.exec(site.own)?.groups;
	return rate ? { part: plain(rate.stem!).trim(), whole: null, isRate: true } : null;
}

/** 占比与比率: part ÷ whole, whatever is counted. */
export const shareOfWhole: Deriver = (claim, near) => {
	const isRate = claim.kind === 'level' || claim.kind === 'share';
	if (claim.quantity.unit !== '%' || !isRate) return null;
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
				: pairsIn(near.wide, asked?.part === '' ? lastBefore(claim, near) : null).map(
						(one) => derived(claim, one)
					)
	};
};

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

const lastBefore = (claim: Claim, near: Near): Claim | null =>
	near.segment.filter((one) => isAmount(one) && isBefore(one, claim)).at(-1) ?? null;

interface Pair {
	/** One figure, or several that are told together. */
	part: Claim;
	with?: readonly Claim[];
	/** One figure, or several that are added up. */
	whole: readonly Claim[];
}

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

/** 全自理1.29万人、半护理0.34万人、全护理0.23万人，其中半护理和全护理人员占30.6%: the share of two that are named together. */
function ofJoint(asked: Asked, near: Near): Pair | null {
	const names = asked.part.replace(/^其中/u, '').split(/[和与及、]/u);
	if (asked.isRate || names.length !== 2 || names.some((name) => name.length < 2))
		return null;
	const all = [...near.before, ...near.sentence].filter(
		(one) => isAmount(one) && isLevel(one)
	);
	const named = names.map((name) =>
		all.filter(({ site }) => {
			const own = plain(site.own).trim();
			return own.length >= 2 && (name.startsWith(own) || own.endsWith(name));
		})
	);
	const [first, second] = named.map((one) => (one.length === 1 ? one[0]! : null));
	if (!first || !second || first === second || !alike(first, second)) return null;
	// What they are listed with makes up the whole.
	const list = all.filter(
		(one) => alike(one, first) && one.site.sentenceStart === first.site.sentenceStart
	);
	const whole = near.before.find(
		(one) =>
			alike(one, first) &&
			!list.includes(one) &&
			one.quantity.value > first.quantity.value
	);
	return whole ? { part: first, with: [second], whole: [whole] } : null;
}

const many: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** 看病1944件、住房1361件、子女就学1166件，三项占总量的69.0%: the last so many together. */
function ofLast(
	{ part, whole: name, isRate }: Asked,
	claim: Claim,
	near: Near
): Pair | null {
	const word = /^(?:这|以上|上述)?([两二三四五])[项者类个种]/u.exec(claim.site.own)?.[1];
	if (isRate || word === undefined || part.length > 3) return null;
	const last = near.sentence
		.filter((one) => isAmount(one) && isLevel(one) && isBefore(one, claim))
		.slice(-many[word]!);
	const [first, ...others] = last;
	if (!first || last.length !== many[word] || others.some((one) => !alike(one, first)))
		return null;
	const added = last.reduce((sum, { quantity }) => sum + quantity.value, 0);
	const wholes = near.earlier.filter(
		(one) =>
			isAmount(one) &&
			isLevel(one) &&
			!last.includes(one) &&
			claim.passage.source.index - one.passage.source.index <= 1 &&
			alike(one, first) &&
			one.quantity.value >= added
	);
	const [greatest] = [...wholes].sort((a, b) => b.quantity.value - a.quantity.value);
	const isOfAll = name === null || /总|全部|受理|合计/u.test(name);
	return greatest && isOfAll ? { part: first, with: others, whole: [greatest] } : null;
}

const isAmount = (one: Claim): boolean =>
	(one.kind === 'level' || one.kind === 'difference') &&
	one.quantity.unit !== '%' &&
	one.quantity.unit !== '倍' &&
	one.quantity.value > 0;

/** Every part and whole near by, the whole perhaps told in pieces. */
function pairsIn(wide: readonly Claim[], told: Claim | null): Pair[] {
	const amounts = wide.filter(isAmount);
	const found: Pair[] = [];
	for (const [index, part] of amounts.entries())
		for (const [at, whole] of amounts.entries()) {
			if (at === index) continue;
			if (fitsWhole(part, whole) && (part === told || !areKinds(part, whole)))
				found.push({ part, whole: [whole] });
			// The pieces from one to the other, where all are alike.
			if (at > index) {
				const pieces = amounts.slice(index, at + 1);
				if (
					pieces.length <= 6 &&
					pieces.every((one) => alike(one, part)) &&
					!/其中/u.test(between(part, whole))
				)
					for (const one of pieces) found.push({ part: one, whole: pieces });
			}
		}
	return found;
}

/** 现场祭扫 and 网络祭扫, told side by side: none is a part of the other. */
const areKinds = (a: Claim, b: Claim): boolean =>
	a.passage === b.passage &&
	segmentOf(a) === segmentOf(b) &&
	isKindred(a, b) &&
	!/其中|中，/u.test(between(a, b));

/** 入住1386人 of 床位3150张. */
const fitsWhole = (part: Claim, whole: Claim): boolean =>
	alike(part, whole) ||
	(part.quantity.unit === '人' && /^[张份]$/u.test(whole.quantity.unit));

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

/** 调解后暂缓离婚的276对，劝和率20.5%（参与调解1346对）: the whole in brackets behind the rate. */
function inBracket(claim: Claim, near: Near): Pair | null {
	const whole = near.sentence.find((one) => one.quantity.start > claim.quantity.start);
	if (!whole || !isAmount(whole)) return null;
	if (!/^（[^，。；）]{0,10}$/u.test(between(claim, whole))) return null;
	if (!/^）/u.test(claim.passage.text.slice(whole.quantity.end))) return null;
	const part = near.segment
		.filter((one) => isAmount(one) && isBefore(one, claim) && alike(one, whole))
		.at(-1);
	return part && part.quantity.value <= whole.quantity.value
		? { part, whole: [whole] }
		: null;
}

/** 婚姻家庭类312件，占47.9%；财产权益类187件，占比28.7%: of what the other shares of the list are taken. */
function likeOthers(asked: Asked, claim: Claim, near: Near): Pair | null {
	if (asked.isRate || asked.part !== '' || asked.whole !== null) return null;
	const part = lastBefore(claim, near);
	if (!part || !isLevel(part)) return null;
	const others = near.sentence.flatMap((share) => {
		const own = near.sentence.findLast(
			(one) => isAmount(one) && isLevel(one) && isBefore(one, share)
		);
		return share !== claim && isShare(share) && /^占/u.test(share.site.own) && own
			? [{ share, own }]
			: [];
	});
	const wholes = near.before.filter(
		(one) =>
			isAmount(one) &&
			isLevel(one) &&
			alike(one, part) &&
			one.quantity.value >= part.quantity.value &&
			others.length > 0 &&
			others.every(
				({ share, own }) =>
					alike(own, one) &&
					Math.abs(own.quantity.value / one.quantity.value - share.quantity.value) <=
						share.quantity.lastPlace
			)
	);
	const [whole, ...more] = wholes;
	return whole && more.length === 0 ? { part, whole: [whole] } : null;
}

const aimed = /任务|目标|计划|预算|指标|应/u;

/**
 * 目标4500套，实际开工4716套，完成目标的104.8%; 新增1.26万人，完成年度任务（1.2万人）的105%: what was done ÷ what was to be done.
 */
function completed(claim: Claim, near: Near): Pair | null {
	const { text } = claim.passage;
	const lead = text.slice(claim.site.sentenceStart, claim.quantity.start);
	const clause =
		/(?<!(?:要|确保|力争|争取)[^，；。]{0,6})完成[^，；。]*(?:任务|目标|计划|预算|指标)[^，；。]*的$/u.exec(
			lead
		);
	if (!clause) return null;
	const amounts = near.segment.filter((one) => isAmount(one) && isBefore(one, claim));
	const aims = amounts.filter(
		(one) =>
			one.quantity.start > claim.site.sentenceStart + clause.index ||
			(aimed.test(one.site.own) && !/完成/u.test(one.site.own))
	);
	const aim = aims.at(-1);
	const fact = amounts.findLast(
		(one) => one !== aim && !aims.includes(one) && aim !== undefined && alike(one, aim)
	);
	return aim && fact ? { part: fact, whole: [aim] } : null;
}

/** 视力3260人，听力1180人，言语612人…；言语残疾人最少，占4.7%: the share of one that a list told, of their total. */
function ofExtreme(claim: Claim, near: Near): Pair | null {
	const lead = claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start);
	const name =
		/(?:^|[，；、])(?:其中)?(?<name>[\u4e00-\u9fff]{2,10}?)(?:最[多少高低大小]|居[首多末])，占(?:比)?(?:为|达)?$/u.exec(
			lead
		)?.groups!.name;
	if (name === undefined || !/^占/u.test(claim.site.own)) return null;
	const list = near.before.filter((one) => isAmount(one) && isLevel(one));
	const parts = list.filter(({ site }) => {
		const own = plain(site.own).trim();
		return own.length >= 2 && (name.startsWith(own) || own.startsWith(name));
	});
	const [part, ...more] = parts;
	const whole = list[0];
	return part && more.length === 0 && whole && whole !== part && alike(part, whole)
		? { part, whole: [whole] }
		: null;
}

/** 已追回145.86万元，占80.0%，尚有36.46万元正在追缴: of both together. */
function besideOpen(asked: Asked, claim: Claim, near: Near): Pair | null {
	if (asked.isRate || asked.whole !== null) return null;
	const last = lastBefore(claim, near);
	const next = near.segment.find(
		(one) => isAmount(one) && one.quantity.start > claim.quantity.start
	);
	if (!last || !next || !isLevel(last) || !isLevel(next) || !alike(last, next))
		return null;
	if (!/已/u.test(last.site.own)) return null;
	const isOpen =
		/^(?:尚有|还有|仍有|其余|剩余|余下|尚余|未)/u.test(next.site.own) ||
		/^(?:未|尚未|正在|待)/u.test(next.site.after);
	return isOpen && /^，[^，；。\d]*$/u.test(between(claim, next))
		? { part: last, whole: [last, next] }
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
			(one) => isTied(one, part) && /[未不非]/u.test(one.site.own) === isNegated
		);
		// 参检率: 应参检 is the whole, 实际参检 the part.
		const best = named.filter(({ site }) => !/应当?|任务|计划|目标/u.test(site.own));
		const before = best.filter((one) => isBefore(one, claim));
		return before.at(-1) ?? best.find((one) => near.segment.includes(one)) ?? null;
	}
	if (isRate) return null;
	const last = near.segment.filter((one) => isAmount(one) && isBefore(one, claim)).at(-1);
	return last && isLevel(last) ? last : null;
}

/** 千兆用户 is not told of by 固定宽带用户: half of the name at least, and where it is short its head. */
function isTied(one: Claim, name: string): boolean {
	const run = shared(wordsOf(one), name);
	return (
		run.length * 2 >= name.length &&
		(run.length > 2 ||
			name.length <= 3 ||
			run !== name.slice(-2) ||
			!/用户|人口|人员|对象|机构|单位|企业|项目/u.test(run))
	);
}

const ofAll = /^(?:其|总数|总量|总额|全部|合计|总人数|总户数|总计|总体|全市|全县|全区)$/u;

function wholeOf(
	{ whole: name, part: partName, isRate }: Asked,
	part: Claim,
	claim: Claim,
	near: Near
): readonly Claim[] | null {
	const isGreater = (one: Claim) =>
		one !== part &&
		one !== claim &&
		isAmount(one) &&
		isLevel(one) &&
		fitsWhole(part, one) &&
		!areKinds(part, one) &&
		// 建议7955件、政协提案4525件: side by side.
		!isListed(one, part) &&
		one.quantity.value !== part.quantity.value &&
		// What has a share of its own stands beside the part.
		!near.sentence.some(
			(share) =>
				share !== claim &&
				share.of === one &&
				isShare(share) &&
				/^占/u.test(share.site.own)
		) &&
		one.quantity.value >= part.quantity.value;
	const inSentence = near.sentence.filter(isGreater);
	if (name !== null && /^(?:总|全部|所有)/u.test(name) && !ofAll.test(name)) {
		const greatest = [...inSentence, ...near.before.filter(isGreater)].sort(
			(a, b) => b.quantity.value - a.quantity.value
		)[0];
		return greatest ? [greatest] : totalTold(name, part, claim, near);
	}
	if (name !== null && isOfNation(name, part)) return null;
	if (name !== null && !ofAll.test(name)) {
		const wanted = plain(name)
			.trim()
			.replace(/^(?:当年|本年|同期|年度)|[数量]$/gu, '');
		const named = (all: readonly Claim[]) =>
			all.filter((one) => isGreater(one) && isNamed(one, wanted));
		// 纳入救助1132人，占核查数的24.0%: what is named may be counted in another unit.
		const other = [...near.before, ...near.sentence].filter(
			(one) =>
				one !== part &&
				isLevel(one) &&
				isAmount(one) &&
				isBefore(one, part) &&
				isCountOf(one) === isCountOf(part) &&
				one.quantity.value >= part.quantity.value &&
				isNamed(one, wanted)
		);
		const found =
			named(near.sentence).at(-1) ?? named(near.before).at(-1) ?? other.at(-1);
		if (found) return [found];
		const [far, ...more] = wanted.length >= 4 ? named(near.earlier) : [];
		return far && more.length === 0 ? [far] : null;
	}
	// In a list of shares the whole stands before the first of them.
	const firstOf = near.sentence.find((one) => isShare(one) && one.of !== null)?.of;
	const before = inSentence.filter(
		(one) =>
			isBefore(one, part) && (!firstOf || firstOf === part || isBefore(one, firstOf))
	);
	const head = before.find(({ site }) => site.taken === null);
	if (isRate) {
		const tied = inSentence.filter((one) => shared(wordsOf(one), partName) !== '');
		if (tied.length === 1) return tied;
		return inSentence.length === 1 && near.sentence.includes(inSentence[0]!)
			? inSentence
			: null;
	}
	if (before.length === 1) return before;
	if (before.length > 1) return head && ofAll.test(name ?? '') ? [head] : null;
	const [sum] = inSentence;
	if (sum && inSentence.length === 1 && /共|合计|总/u.test(sum.site.own)) return [sum];
	if (sum) return null;
	return twoKinds(part, near) ?? kindOf(part, near);
}

/** 占总支出的2.3%: the one 支出 that the text told before, in the same unit. */
function totalTold(
	name: string,
	part: Claim,
	claim: Claim,
	near: Near
): readonly Claim[] | null {
	const noun = name.replace(/^(?:总|全部|所有)|[数量额]$/gu, '');
	const told = near.earlier.filter(
		(one) =>
			one !== part &&
			isBefore(one, claim) &&
			isLevel(one) &&
			alike(one, part) &&
			one.quantity.value >= part.quantity.value &&
			new RegExp(
				`^(?:全年|本年|今年|年度|累计)*总?${noun}(?:合计|总计|总额|共计)?$`,
				'u'
			).test(one.site.own)
	);
	return noun.length >= 2 && told.length === 1 ? told : null;
}

const isShare = ({ quantity, kind }: Claim): boolean =>
	quantity.unit === '%' && kind !== 'rate';

const isNamed = (one: Claim, name: string): boolean => {
	const run = shared(wordsOf(one), name);
	return run.length >= Math.min(name.length, 4) && run.length >= 2;
};

/** 现场祭扫31.2万人次，网络祭扫11.4万人次，网络祭扫占比…: both together, where nothing greater was told. */
function twoKinds(part: Claim, near: Near): readonly Claim[] | null {
	const alikes = near.segment.filter((one) => isAmount(one) && alike(one, part));
	const [first, second, ...more] = alikes;
	return first &&
		second &&
		more.length === 0 &&
		isLevel(first) &&
		isLevel(second) &&
		isKindred(first, second) &&
		!near.before.some((one) => alike(one, part))
		? [first, second]
		: null;
}

/** 护理型床位3168张 of 养老床位总数5280张, told just before. */
function kindOf(part: Claim, near: Near): readonly Claim[] | null {
	const noun = plain(part.site.own).trim();
	const wholes = near.before.filter(
		(one) =>
			isLevel(one) &&
			alike(one, part) &&
			one.quantity.value >= part.quantity.value &&
			noun.length >= 4 &&
			wordsOf(one).includes(noun.slice(-2))
	);
	return wholes.length === 1 ? wholes : null;
}
