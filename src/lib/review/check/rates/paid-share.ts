import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { between } from '../derive/near.ts';
import { intervalOf, meets } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const at = /^(?:[^，。；\d]{0,6})?按(?:照)?$|^，?按(?:照)?$/u;
const onward =
	/^的?(?:比例|标准|额度)?[^；。\d]{0,24}(?:金|元|款|计|即|为|付|报销|补助|救助|承担|约|合)$/u;

/** 按比例给付、承担: 剩下的1.2万元按70%的比例给予救助，获得救助金8400元; 总投资2.4亿元，…县财政承担30%，计7200万元. */
export const checkPaidShare = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((paid, index): Remark[] => {
			const share = own[index - 1];
			if (!share || share.quantity.unit !== '%' || paid.quantity.unit !== '万元')
				return [];
			const amount = ofBefore(own, index) ?? ofWhole(own, index);
			const all = amount && [amount, share, paid];
			return all && all.every(({ quantity }) => quantity.qualifier === null)
				? judged(amount, share, paid)
				: [];
		})
	);

/** The amount right before 按70%的比例. */
function ofBefore(own: readonly Claim[], index: number): Claim | null {
	const [amount, share, paid] = own.slice(index - 2, index + 1);
	return amount &&
		share &&
		paid &&
		amount.quantity.unit === '万元' &&
		amount.site.sentenceStart === paid.site.sentenceStart &&
		at.test(between(amount, share)) &&
		onward.test(between(share, paid))
		? amount
		: null;
}

const bears = /(?:承担|负担|出资|配套|筹集|自筹|补助)$/u;
const whole = /(?:总投资|总额|总造价|总预算|共需|需资金|合计|总投入)[^，。；\d]{0,4}$/u;

/** The total that somebody bears a share of, told once before it. */
function ofWhole(own: readonly Claim[], index: number): Claim | null {
	const [share, paid] = [own[index - 1]!, own[index]!];
	if (
		!bears.test(share.site.own) ||
		!/^，(?:计|即|约|为|合|合计)$/u.test(between(share, paid))
	)
		return null;
	const totals = own
		.slice(0, index - 1)
		.filter(
			({ kind, site, quantity }) =>
				kind === 'level' && quantity.unit === '万元' && whole.test(site.own)
		);
	return totals.length === 1 ? totals[0]! : null;
}

function judged(amount: Claim, share: Claim, paid: Claim): Remark[] {
	const { low, high } = intervalOf(amount.quantity);
	const exact = amount.quantity.value * share.quantity.value;
	const should = { low: low * share.quantity.value, high: high * share.quantity.value };
	if (meets(should, intervalOf(paid.quantity)) || !isLikelyMistake(paid.quantity, exact))
		return [];
	const right = inWritingOf(exact, paid.quantity);
	return [
		remarkOn(
			paid,
			`${amount.quantity.text}的${share.quantity.text}应为${right}，文中为${paid.quantity.text}。`,
			right,
			[`${amount.quantity.text}×${share.quantity.text}＝${right}`]
		)
	];
}
