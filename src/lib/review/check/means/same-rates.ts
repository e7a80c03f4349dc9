import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient, scaled, type Interval } from '../interval.ts';
import { remarkOn } from '../remark.ts';

/** 一列“N人M元”: each of them so much, and one of them ten or ten thousand times so much. */
interface Pair {
	readonly count: Claim;
	readonly money: Claim;
	readonly each: Interval;
}

/** 清河12480人374.40万元、平山9615人288.45元、龙泉7230人216.90万元: all are paid at one rate, and one figure is off by its point or its unit. */
export const checkSameRates = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims.filter(isLevel)).values()].flatMap((own) =>
		listsOf(own).flatMap((list) => {
			const [first, ...others] = list.map((pair) => ({
				pair,
				like: list.filter((other) => meets(pair.each, other.each))
			}));
			const most = others.reduce(
				(best, one) => (one.like.length > best.like.length ? one : best),
				first!
			);
			const odd = list.filter((pair) => !most.like.includes(pair));
			const [only] = odd;
			if (!only || odd.length > 1 || most.like.length < 2) return [];
			return remarkOf(only, most.like);
		})
	);

const isLevel = ({ kind, isBase, blank, quantity, passage }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	blank === null &&
	passage.role !== 'cell' &&
	quantity.value > 0 &&
	quantity.qualifier === null;

const counted = /^(?:人|名|户|人次|件|例|个|套|张)$/u;

/** Runs of three and more, each a count with its money right behind. */
function listsOf(own: readonly Claim[]): Pair[][] {
	const lists: Pair[][] = [];
	own.forEach((count, index) => {
		const money = own[index + 1];
		if (!money || !counted.test(count.quantity.unit)) return;
		if (money.quantity.unit !== '万元' || /每|均|标准/u.test(money.site.own)) return;
		if (money.site.sentenceStart !== count.site.sentenceStart) return;
		const between = count.passage.text.slice(count.quantity.end, money.quantity.start);
		if (!/^[、，]?[\u4e00-\u9fff]{0,4}$/u.test(between)) return;
		const each = quotient(intervalOf(money.quantity), intervalOf(count.quantity));
		const list = lists.at(-1);
		const last = list?.at(-1);
		const isNext =
			last !== undefined &&
			own[index - 1] === last.money &&
			last.count.quantity.unit === count.quantity.unit &&
			last.count.site.sentenceStart === count.site.sentenceStart;
		const pair = { count, money, each };
		if (isNext) list!.push(pair);
		else lists.push([pair]);
	});
	return lists.filter(({ length }) => length >= 3);
}

const shifts = [10, 100, 1e4, 1e8];

function remarkOf({ count, money, each }: Pair, like: readonly Pair[]): Remark[] {
	const factor = [...shifts, ...shifts.map((one) => 1 / one)].find((one) =>
		like.every((other) => meets(scaled(each, one), other.each))
	);
	if (factor === undefined || width(each) > 0.01) return [];
	const isUnit = factor >= 1e4 || factor <= 1e-4;
	// Which of the two it is tells its size among the others.
	const size = (claim: Claim, others: readonly Claim[]) =>
		Math.abs(
			Math.log10(claim.quantity.value) -
				others.reduce((all, one) => all + Math.log10(one.quantity.value), 0) /
					others.length
		);
	const isMoney =
		size(
			money,
			like.map((one) => one.money)
		) >=
		size(
			count,
			like.map((one) => one.count)
		);
	const odd = isMoney ? money : count;
	const [other] = like;
	return [
		remarkOn(
			odd,
			`同列各项单位数额相同，独${odd.quantity.text}不合，疑${isUnit ? '单位错用' : '小数点丢失或移位'}。`,
			null,
			[
				`${other!.money.quantity.text}÷${other!.count.quantity.text}`,
				`${money.quantity.text}÷${count.quantity.text}`
			],
			isUnit ? 'unit' : 'digits'
		)
	];
}

const width = ({ low, high }: Interval): number => (high - low) / high;
