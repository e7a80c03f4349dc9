import type { Remark } from '../../finding.ts';
import { isSwapped } from '../../repair/slip.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain } from '../derive/nouns.ts';
import { isListed } from '../sums/list-parts.ts';
import { remarkOn } from '../remark.ts';

/**
 * 一事两数，只差两个数字的次序: 老年食堂186家 and 168家老年食堂. No lexicon knows the thing, but the same name with the same digits in
 * another order is one figure copied wrongly.
 */
export function checkSlippedTwice({ claims }: Understanding): Remark[] {
	const named = new Map<string, Claim[]>();
	return claims.flatMap((claim): Remark[] => {
		const noun = nounOf(claim);
		if (noun === null) return [];
		const { figure, unit } = claim.quantity;
		const key = `${noun}|${unit}|${sorted(figure)}`;
		const earlier = named.get(key) ?? [];
		if (!earlier.some(({ quantity }) => quantity.figure === figure))
			named.set(key, [...earlier, claim]);
		const before = earlier.find(
			(one) =>
				isSwapped(one.quantity.figure, figure) &&
				!isListed(one, claim) &&
				areApart(one, claim)
		);
		return before
			? [
					remarkOn(
						claim,
						`“${noun}”前面是${before.quantity.text}，这里是${claim.quantity.text}，两处数字次序不同。`,
						null,
						[`${before.site.own}${before.quantity.text}`],
						'mismatch',
						'warn'
					)
				]
			: [];
	});
}

/** What is counted, in four characters or more: before the figure or right behind it. */
function nounOf({ kind, isBase, quantity, site, passage }: Claim): string | null {
	if (kind !== 'level' || isBase || quantity.qualifier !== null) return null;
	// “315”工程 is a name.
	if (passage.text[quantity.start - 1] === '“') return null;
	if (quantity.figure.replace(/\D/gu, '').length < 3 || quantity.per !== null)
		return null;
	if (/比|较|上年|去年|同期|计划|目标|新/u.test(site.own)) return null;
	const behind = /^(?:老年|社会|养老|残疾|儿童|困难|救助)[\u4e00-\u9fff]{2,4}/u.exec(
		site.after
	)?.[0];
	const own = plain(site.own).trim().split(' ').at(-1) ?? '';
	const before = own.replace(/^(?:其中)?(?:建成|建有|设立|开办|登记)?/u, '').slice(-4);
	const noun = behind?.slice(0, 4) ?? before;
	return noun.length === 4 || /^总人口$/u.test(noun) ? noun : null;
}

/** 其中 of two sentences may name the same; in one sentence it names two. */
const areApart = (one: Claim, claim: Claim): boolean =>
	yearOf(one) === yearOf(claim) &&
	(![one, claim].some(({ site }) => /其中/u.test(site.own)) ||
		one.passage !== claim.passage ||
		one.site.sentenceStart !== claim.site.sentenceStart);

/** 2023年登记326家。2024年登记362家: the year of its own clause. */
const yearOf = ({ passage, site, quantity }: Claim): string | undefined =>
	/\d{4}(?=年)/u.exec(passage.text.slice(site.clause, quantity.start))?.[0];

const sorted = (digits: string): string => [...digits].sort().join('');
