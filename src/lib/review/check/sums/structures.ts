import type { Passage } from '../../clean/passages.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { addUp } from '../add-up.ts';
import { bestNamed, isOfNation, plain, shared, wordsOf } from '../derive/nouns.ts';
import { isRangeEnd, sameUnit, type Bare, type Structure } from '../structure.ts';
import { amongNamed } from './among-named.ts';
import { countedAbove } from './counted-above.ts';
import { isExample } from './list-parts.ts';
import { listsBelow } from './lists-below.ts';
import { underOfWhich } from './of-which.ts';
import { beforeSum } from './sums-before.ts';
import { amongThem, behindColon, inBrackets, ofEach, splitInTwo } from './sums-behind.ts';

/** Every total of the document with its parts. */
export function structuresOf({ claims }: Understanding): Structure[] {
	const levels = claims.filter(
		(one) =>
			one.kind === 'level' &&
			!one.isBase &&
			!isCriterion(one) &&
			!isExample(one) &&
			!isRangeEnd(one)
	);
	const shares = inPassages(claims.filter(({ kind }) => kind === 'share'));
	const plainly = claims.filter((one) => !isExample(one));
	const found: Structure[] = [...listsBelow(plainly), ...countedAbove(plainly)].map(
		(bare) => withShares(bare, shares)
	);
	for (const own of inPassages(levels).values()) {
		for (const bare of amongNamed(own)) found.push(withShares(bare, shares));
		for (const [index, total] of own.entries()) {
			const later = own.slice(index + 1);
			for (const bare of [
				inBrackets(total, later),
				underOfWhich(total, later),
				behindColon(total, later),
				ofEach(total, later),
				splitInTwo(total, later, own.slice(0, index)),
				amongThem(total, later),
				beforeSum(total, own.slice(0, index))
			])
				if (bare && !isNamedElsewhere(bare, own)) found.push(withShares(bare, shares));
		}
	}
	const closed = new Map<Passage, Structure[]>();
	for (const one of found)
		if (addUp(one.total, one.parts)) {
			const { passage } = one.total;
			closed.set(passage, [...(closed.get(passage) ?? []), one]);
		}
	const passages = inPassages(levels);
	return found.filter(
		(one) =>
			addUp(one.total, one.parts) ||
			(!countsTwice(one) &&
				!isElsewhere(
					one,
					closed.get(one.total.passage) ?? [],
					passages.get(one.total.passage) ?? []
				))
	);
}

/** （可多选）, 有交叉: who was counted under one kind may be counted under another. */
const countsTwice = ({ total, parts }: Structure): boolean => {
	const { text } = total.passage;
	const end = text.indexOf('。', parts.at(-1)!.quantity.end);
	return /可多选|多选题?|有交叉|有重叠|有重复|重复计算/u.test(
		text.slice(total.site.sentenceStart, end < 0 ? text.length : end)
	);
};

/**
 * Whether the parts of a sum that does not close belong to another: 受理14362件，办结13871件，其中网上…、窗口…; or it was cut out of a list
 * that closes as a whole.
 */
function isElsewhere(
	{ total, parts }: Structure,
	closed: readonly Structure[],
	levels: readonly Claim[]
): boolean {
	const members = new Set([total, ...parts]);
	const isCut = closed.some((one) => {
		const all = new Set([one.total, ...one.parts]);
		return one.total !== total && [...members].every((claim) => all.has(claim));
	});
	return (
		isCut ||
		(parts.length >= 2 &&
			levels.some(
				(one) =>
					!members.has(one) &&
					// 约20余家 closes with anything.
					one.quantity.qualifier === null &&
					one.passage === total.passage &&
					one.site.sentenceStart === total.site.sentenceStart &&
					one.quantity.start < parts[0]!.quantity.start &&
					sameUnit(one, total) &&
					addUp(one, parts)
			))
	);
}

/** How near, of the total, parts come that were meant to make it up. */
const near = 0.05;

/** 结婚登记6318对，…；离婚登记2874对。其中“全国通办”结婚登记1206对: the part names its own whole, which is another. */
function isNamedElsewhere({ total, parts }: Bare, own: readonly Claim[]): boolean {
	const [part] = parts;
	const rivals = own.filter(
		(one) =>
			one.site.sentenceStart === total.site.sentenceStart &&
			one.quantity.end < part!.quantity.start &&
			one.quantity.value >= part!.quantity.value &&
			sameUnit(one, total)
	);
	const best = rivals.length > 1 ? bestNamed(rivals, wordsOf(part!)) : null;
	// 处分7817人，移送474人。其中，处分厅局级干部207人: the same verb.
	const verb = part!.site.own.slice(0, 2);
	const told = rivals.find(({ site }) => verb.length === 2 && site.own.startsWith(verb));
	if (told && told !== total && !total.site.own.startsWith(verb)) return true;
	// What comes so near to it was meant to make it up, whatever its name is.
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	if (Math.abs(added / total.quantity.value - 1) < near) return false;
	return (
		part!.site.sentenceStart !== total.site.sentenceStart &&
		best !== null &&
		best !== total
	);
}

/** 超过20个工作日的37份: by what the 37 were chosen. */
const isCriterion = ({ quantity, passage }: Claim): boolean =>
	// 历史同期首次突破4000亿元: a mark that was passed.
	/(?:首次|首度)$/u.test(passage.text.slice(0, quantity.start)) ||
	(/^(?:超过?|逾|不足|不到)|(?:以上|以内)$/u.test(quantity.text) &&
		/^的(?:有|共|仅)?\d/u.test(passage.text.slice(quantity.end)));

/** 占意愿人数的41.7%: of what is named, where that is not the total. */
const isOfTotal = (share: Claim, total: Claim): boolean => {
	const named = /占([\u4e00-\u9fff]{2,12}?)(?:的(?:比重|比例)?)?$/u.exec(
		share.site.own
	)?.[1];
	if (named === undefined || /^(?:比|其)/u.test(named)) return true;
	if (isOfNation(named, total)) return false;
	const name = plain(named).trim();
	return /总|全|其/u.test(named) || name === '' || shared(wordsOf(total), name) !== '';
};

const withShares = (
	bare: Bare,
	shares: ReadonlyMap<Claim['passage'], readonly Claim[]>
): Structure => ({
	...bare,
	ownShare: shares.get(bare.total.passage)?.find((one) => one.of === bare.total) ?? null,
	shares: bare.parts.map(
		(part) =>
			shares
				.get(part.passage)
				?.find((one) => one.of === part && isOfTotal(one, bare.total)) ?? null
	)
});
