import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { writtenNumber } from '../../understand/figure.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/** 小数点丢失: told by a figure of the same kind beside it, from which this one is off by tens. */
export const checkLostPoints = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims.filter(isFigure)).values()].flatMap((own) => [
		...own.flatMap((claim, index) => fromTo(own[index - 1], claim)),
		...own.flatMap((claim) => amongShares(claim, own)),
		...ofTwoMeans(own)
	]);

const isFigure = ({ blank, quantity, passage }: Claim): boolean =>
	blank === null && quantity.value > 0 && passage.role !== 'cell';

const decimalsOf = ({ quantity }: Claim): number =>
	quantity.figure.split('.')[1]?.length ?? 0;

/** An index, a share, a time, an age: what never grows tenfold. */
const steady = /^(?:|%|‰|倍|天|小时|分钟|分|公斤|平方米)$/u;

/** 由0.96升至102: the first has decimals, and with as many the second is near it. */
function fromTo(from: Claim | undefined, to: Claim): Remark[] {
	if (!from?.isBase || to.isBase || to.kind !== 'level') return [];
	if (from.site.sentenceStart !== to.site.sentenceStart) return [];
	if (from.quantity.writtenUnit !== to.quantity.writtenUnit) return [];
	if (!steady.test(to.quantity.unit) || to.quantity.writtenUnit === '∶1') return [];
	const decimals = decimalsOf(from);
	if (decimals === 0 || decimalsOf(to) > 0 || to.quantity.qualifier !== null) return [];
	if (!/^[\u4e00-\u9fff]{1,6}$/u.test(to.site.own)) return [];
	const [a, b] = [writtenNumber(from.quantity), writtenNumber(to.quantity)];
	const meant = b / 10 ** decimals;
	const isUp = /升|增|提高|涨|扩/u.test(to.site.own);
	const isDown = /降|减|缩|跌|回落/u.test(to.site.own);
	if (!isUp && !isDown) return [];
	const isNear = isUp ? meant > a && meant < a * 2 : meant < a && meant > a / 2;
	if (!isNear || b < a * 8) return [];
	const figure = meant.toFixed(decimals);
	return [
		remarkOn(
			to,
			`由${from.quantity.text}${to.site.own}${to.quantity.text}，相差悬殊，疑为${figure}：小数点丢失。`,
			to.quantity.text.replace(to.quantity.figure, figure),
			[`${from.quantity.text}→${figure}`],
			'digits'
		)
	];
}

/** 占比最高的27.4%，最低的13.2%，仅有136%: shares of all, one of which is more than all. */
function amongShares(claim: Claim, own: readonly Claim[]): Remark[] {
	if (claim.quantity.unit !== '%' || claim.quantity.value <= 1) return [];
	if (!/^(?:level|share)$/u.test(claim.kind) || decimalsOf(claim) > 0) return [];
	const { text } = claim.passage;
	const lead = text.slice(claim.site.sentenceStart, claim.quantity.start);
	if (!/占比|比重|占[^，；。]{2,14}的/u.test(lead)) return [];
	if (/增长|增幅|增速|同比|完成|超额|执行率|达产|利用率/u.test(lead)) return [];
	const beside = own.filter(
		(one) =>
			one !== claim &&
			one.site.sentenceStart === claim.site.sentenceStart &&
			one.quantity.unit === '%' &&
			one.quantity.value <= 1 &&
			decimalsOf(one) > 0
	);
	return beside.length >= 2
		? [
				remarkOn(
					claim,
					`${claim.quantity.text}超过100%，同句各占比为${beside
						.slice(0, 2)
						.map(({ quantity }) => quantity.text)
						.join('、')}，疑缺小数点。`,
					null,
					beside.map(({ quantity }) => quantity.text),
					'digits'
				)
			]
		: [];
}

/** How nearly so many must have been paid in the one month as in the other. */
const room = 0.05;

/** 10月人均31.2元，发放99.34万元；11月人均338元，发放107.62万元: paid to as many, had the second mean its point. */
function ofTwoMeans(own: readonly Claim[]): Remark[] {
	const pairs = own.flatMap((mean, index) => {
		const all = own[index + 1];
		return all && isMean(mean) && isTotal(all) && isNext(mean, all)
			? [{ mean, all, heads: all.quantity.value / mean.quantity.value }]
			: [];
	});
	return pairs.flatMap((pair, index) => {
		const other = pairs[index - 1] ?? pairs[index + 1];
		if (!other || pair.mean.quantity.writtenUnit !== other.mean.quantity.writtenUnit)
			return [];
		if (wordOf(pair.mean) !== wordOf(other.mean)) return [];
		const totals = pair.all.quantity.value / other.all.quantity.value;
		const [decimals, wanted] = [decimalsOf(pair.mean), decimalsOf(other.mean)];
		if (totals < 0.5 || totals > 2 || decimals >= wanted) return [];
		const times = 10 ** (wanted - decimals);
		if (Math.abs((pair.heads * times) / other.heads - 1) > room) return [];
		const figure = (writtenNumber(pair.mean.quantity) / times).toFixed(wanted);
		return [
			remarkOn(
				pair.mean,
				`按所发金额，${pair.mean.quantity.text}疑为${figure}${pair.mean.quantity.writtenUnit}：小数点丢失，另一项为${other.mean.quantity.text}。`,
				pair.mean.quantity.text.replace(pair.mean.quantity.figure, figure),
				[
					`${other.all.quantity.text}÷${other.mean.quantity.text}`,
					`${pair.all.quantity.text}÷${pair.mean.quantity.text}`
				],
				'digits'
			)
		];
	});
}

const wordOf = ({ site }: Claim): string | undefined =>
	/[人户次份]均|平均每[\u4e00-\u9fff]/u.exec(site.own)?.[0];

const isMean = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.quantity.unit === '万元' &&
	wordOf(claim) !== undefined;

const isTotal = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.quantity.unit === '万元' &&
	!/每|均|标准/u.test(claim.site.own);

const isNext = (mean: Claim, all: Claim): boolean =>
	/^，[^，；。\d]*$/u.test(
		mean.passage.text.slice(mean.quantity.end, all.quantity.start)
	);
