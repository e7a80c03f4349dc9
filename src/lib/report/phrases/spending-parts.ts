import type { Stat } from '#lib/domain/stat.ts';
import type { Inline, Inlines } from '../document.ts';
import { bound, inlineText, joinInlines, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { isPartial } from '../partial.ts';
import type { Phrase } from './phrase.ts';
import { spendingItems, type SpendingItem } from './spending-items.ts';
import { wholeName } from './place.ts';
import { shareInlines } from './split.ts';
import { spanName } from './time.ts';

const total = 'sa_spending_total';

/** Items that stand in the set's total: its own declaration, or 医疗…儿童 as the catalogue has it. */
export function itemsOf(kit: Kit): readonly SpendingItem[] {
	const declared = kit.dataset.totals.find(({ indicator }) => indicator === total)?.parts;
	if (!declared) return spendingItems;
	return spendingItems.filter(
		({ spending, extra }) => declared.includes(spending) || extra !== true
	);
}

/** Slots of one item, in the order `Answers` reads them. */
const slotsOf = (item: SpendingItem): string[] => [
	`${item.spending}·累计`,
	`${item.spending}·累计·占比`,
	...(item.reach ? [`${item.reach.indicator}·累计`] : []),
	...(item.also ? [`${item.also.indicator}·累计`] : []),
	...(item.parts ?? []).map(({ spending }) => `${spending}·累计`)
];

/** The stats of every item, by indicator id and `%` for its share. */
function byItem(stats: readonly Stat[], kit: Kit) {
	let next = 0;
	return itemsOf(kit).map((item) => {
		const own = stats.slice(next, (next += slotsOf(item).length));
		const [amount, share, ...rest] = own as [Stat, Stat, ...Stat[]];
		const reach = item.reach ? rest.shift()! : null;
		const also = item.also ? rest.shift()! : null;
		return { item, amount, share, reach, also, parts: rest };
	});
}

const ok = (stat: Stat | null): stat is Stat => stat?.status === 'ok';

/**
 * 分项：社会救助资金: amounts by programme with their shares of the total, people before money; what has no
 * figure is left out and listed. Shares add up to 100.0 % whenever the items make up the whole total.
 * Where no total has been said before, the sentence says of when and where it speaks.
 */
export const spendingParts: Phrase = {
	name: '分项',
	about:
		'【分项：社会救助资金】其中：城乡低保金6.9亿元，占47.0%；特困人员供养金8662.76万元，占5.9%；……',
	asks: (_, kit) => [...itemsOf(kit).flatMap(slotsOf), `${total}·累计`],
	says(stats, _, kit) {
		const items = byItem(stats, kit).filter(({ amount }) => ok(amount));
		if (items.length === 0) return null;
		const shares = sharesOf(items, kit);
		const list = items.map((one, index): Inlines => {
			const share = shares[index];
			return [
				...amountWords(one, kit),
				...(isPartial(one.amount) ? [text('（部分地区未报）')] : []),
				...(share ? [text('，占'), share] : []),
				...(one.item.also && ok(one.also)
					? [text(`，${one.item.also.lead}`), bound(one.also, kit)]
					: [])
			];
		});
		// Amounts alone are a row of words; with shares and people each is a clause.
		const plain = list.every((one) => !inlineText(one).includes('，'));
		return [text(opening(stats.at(-1)!, kit)), ...joinInlines(list, plain ? '、' : '；')];
	},
	lists: (stats, _, kit) =>
		byItem(stats, kit)
			.map(({ amount }) => amount)
			.filter((one) => !ok(one))
};

const opening = (whole: Stat, kit: Kit): string =>
	ok(whole)
		? '其中：'
		: `${spanName(kit.scope.period)}，${wholeName(kit.regions.get(kit.scope.region)!)}发放`;

type Item = ReturnType<typeof byItem>[number];

function amountWords({ item, amount, reach, parts }: Item, kit: Kit): Inlines {
	const there = parts.filter(ok);
	// Parts are shown only when they are all there and close on the item's amount.
	const closes =
		there.length > 1 &&
		there.length === parts.length &&
		Math.abs(there.reduce((sum, part) => sum + part.value!, 0) - amount.value!) < 0.05;
	const head: Inline[] =
		item.reach && ok(reach)
			? [text(item.reach.lead), bound(reach, kit), text(`，${item.reach.amount}`)]
			: [text(item.name)];
	return [
		...head,
		bound(amount, kit),
		...(closes
			? [
					text('（'),
					...joinInlines(
						there.map((part, index) => [
							text(item.parts![index]!.name),
							bound(part, kit)
						]),
						'，'
					),
					text('）')
				]
			: [])
	];
}

/**
 * Together one whole: adjusted to 100.0 %; otherwise each for itself; none where any is missing. What not
 * all regions reported has no share of a total that all of them did.
 */
function sharesOf(items: readonly Item[], kit: Kit): readonly (Inline | undefined)[] {
	const shares = items.map(({ share }) => share);
	const whole = shares.reduce((sum, share) => sum + (share.value ?? 0), 0);
	if (
		shares.every(ok) &&
		!items.some(({ amount }) => isPartial(amount)) &&
		Math.abs(whole - 1) < 1e-6
	)
		return shareInlines(shares);
	return items.map(({ share, amount }) =>
		ok(share) && !isPartial(amount) ? bound(share, kit) : undefined
	);
}
