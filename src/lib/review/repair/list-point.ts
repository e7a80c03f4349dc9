import { intervalsOf, meets, sum } from '../check/interval.ts';
import { isMean, isRangeEnd, sameUnit } from '../check/structure.ts';
import { sumText } from '../check/sums/sums.ts';
import type { Structure } from '../check/structure.ts';
import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { plainFigure } from '../understand/figure.ts';
import { inPassages } from '../understand/in-passages.ts';
import type { Understanding } from '../understand/understanding.ts';
import { shifted } from './single.ts';
import { nothing, type Explained } from './substitution.ts';
import { looseness, withFigure, type Supposed } from './whole.ts';

/**
 * 列项丢小数点: 发放1488.90万元，分学段看，学前62.25万元，…，中职48369万元. No word says that these are the parts of that; but with one point
 * put back they add up to it, to the last digit.
 */
export function explainListPoint(
	{ claims }: Understanding,
	taken: ReadonlySet<Claim>
): Explained {
	const found = new Map<Claim, Remark>();
	for (const own of inPassages(claims.filter(isAmount)).values())
		for (const run of runsIn(own)) {
			if (run.some((one) => taken.has(one) || found.has(one))) continue;
			const totals = totalsOf(run, own);
			if (totals.some((total) => addsUp(total, run, null))) continue;
			const ways = totals.flatMap((total) =>
				run.flatMap((part) =>
					shifted(plainFigure(part.quantity))
						.flatMap((figure) => withFigure(part.quantity, figure) ?? [])
						.filter((supposed) => addsUp(total, run, { part, supposed }))
						.map((supposed) => ({ total, part, supposed }))
				)
			);
			const [only, ...others] = ways;
			if (only && others.length === 0) found.set(only.part, remarkOf(run, only));
		}
	return found.size === 0
		? nothing
		: {
				remarks: [...found.values()],
				structures: new Set<Structure>(),
				claims: new Set(found.keys())
			};
}

const isAmount = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.blank === null &&
	claim.passage.role !== 'cell' &&
	claim.quantity.value > 0 &&
	claim.quantity.qualifier === null &&
	!/^(?:%|‰|倍|百分点|)$/u.test(claim.quantity.unit) &&
	!isRangeEnd(claim);

/** Three and more of one unit, each with its own name, in one sentence. */
function runsIn(own: readonly Claim[]): Claim[][] {
	const runs: Claim[][] = [];
	for (const claim of own.filter((one) => !isMean(one))) {
		const last = runs.at(-1)?.at(-1);
		const isNext =
			last !== undefined &&
			sameUnit(last, claim) &&
			last.site.sentenceStart === claim.site.sentenceStart &&
			claim.site.taken === null &&
			/^(?:[，；、]|（?[，、]?占[^，；。]{0,12}[\d.]+%）?[，；、])[\u4e00-\u9fff“”（）]{2,12}$/u.test(
				claim.passage.text.slice(last.quantity.end, claim.quantity.start)
			);
		if (isNext) runs.at(-1)!.push(claim);
		else runs.push([claim]);
	}
	return runs.flatMap((run) =>
		// The total may be the head of the list itself.
		[run, run.slice(1)].filter((one) => one.length >= 3)
	);
}

/** How far back the total may stand. */
const reach = 5;

const totalsOf = (run: readonly Claim[], own: readonly Claim[]): Claim[] => {
	const at = own.indexOf(run[0]!);
	return own
		.slice(Math.max(0, at - reach), at)
		.filter((one) => sameUnit(one, run[0]!) && digitsOf(one) >= 4);
};

const digitsOf = ({ quantity }: Claim): number =>
	quantity.figure.replace(/\D/gu, '').replace(/^0+/u, '').length;

/** How much room may be left: a hundredth of a percent for each figure. */
const tight = 4e-4;

function addsUp(
	total: Claim,
	parts: readonly Claim[],
	way: { part: Claim; supposed: Supposed } | null
): boolean {
	const figures = parts.map((one) =>
		one === way?.part ? way.supposed.quantity : one.quantity
	);
	const [whole, ...each] = intervalsOf([total.quantity, ...figures]);
	const repairs = new Map(way ? [[way.part, way.supposed]] : []);
	return (
		meets(sum(each), whole!) &&
		(way === null ||
			looseness({ total, parts, exhaustive: null, shares: [] }, repairs) < tight)
	);
}

function remarkOf(
	run: readonly Claim[],
	{ total, part, supposed }: { total: Claim; part: Claim; supposed: Supposed }
): Remark {
	const texts = run.map((one) => (one === part ? supposed.text : sumText([one])));
	return {
		kind: 'digits',
		severity: 'error',
		passage: part.passage,
		start: part.quantity.start,
		end: part.quantity.end,
		message: `“${part.quantity.text}”疑为“${supposed.text}”：小数点丢失或移位，改后各项之和恰为${total.quantity.text}。`,
		expected: supposed.text,
		evidence: [`${texts.join('＋')}＝${total.quantity.text}`],
		grade: 'likely'
	};
}
