import type { Claim } from '../../understand/claim.ts';
import { isListed } from '../sums/list-parts.ts';
import { alike, isBefore, isCountOf, isLevel } from './derived.ts';
import type { Near } from './near.ts';
import { isKindred, isOfNation, plain, shared, wordsOf } from './nouns.ts';
import type { Asked } from './share-asked.ts';
import { areKinds, fitsWhole, isAmount, isShare } from './share-pair.ts';

const ofAll = /^(?:其|总数|总量|总额|全部|合计|总人数|总户数|总计|总体|全市|全县|全区)$/u;

/** The whole that the words name, or that the sentence has; null where more than one may be meant. */
export function wholeOf(
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
	return twoKinds(part, near) ?? kindOf(part, near) ?? headAbove(part, claim, near);
}

/** 资助学生9420人次…。其中学前1130人次、…。脱贫家庭学生4239人次，占54%: the one figure of the paragraph that is no part itself and is counted alike. */
function headAbove(part: Claim, claim: Claim, near: Near): readonly Claim[] | null {
	const heads = near.earlier.filter(
		(one) =>
			one.passage === part.passage &&
			one.site.sentenceStart < part.site.sentenceStart &&
			isLevel(one) &&
			alike(one, part) &&
			!isPartItself(one)
	);
	const [head, ...more] = heads;
	const isBare = /^占(?:比|总数|全部)?(?:为|达)?$/u.test(claim.site.own);
	return head &&
		more.length === 0 &&
		isBare &&
		head.quantity.qualifier === null &&
		head.quantity.value > part.quantity.value
		? [head]
		: null;
}

const isPartItself = ({ site, passage, quantity }: Claim): boolean =>
	site.taken !== null ||
	/其中/u.test(passage.text.slice(site.sentenceStart, quantity.start)) ||
	/每|均/u.test(site.own);

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
