import { intervalOf, meets, quotient } from '../check/interval.ts';
import { addUp } from '../check/add-up.ts';
import { inWritingOf, plainly } from '../check/say.ts';
import type { Structure } from '../check/structure.ts';
import { closes, sumText } from '../check/sums/sums.ts';
import type { Grade, Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { plainFigure } from '../understand/figure.ts';
import { closesWith, looseness, withFigure, withUnit, type Supposed } from './whole.ts';
import { nothing, type Explained } from './substitution.ts';

/** Any closing of a sum that leaves more room than this is chance. */
const tight = 2e-3;

/**
 * 单处还原: one figure of a sum that does not close is tried with its decimal point shifted, with another
 * unit, or as what the total and the stated share leave for it. It is told only where exactly one way closes.
 */
export function explainSingle(structures: readonly Structure[]): Explained {
	const remarks: Remark[] = [];
	const explained = new Set<Structure>();
	const claims = new Set<Claim>();
	for (const structure of structures) {
		if (closes(structure)) continue;
		const found = byShares(structure) ?? byTrial(structure);
		if (!found) continue;
		remarks.push(found.remark);
		explained.add(structure);
		claims.add(found.claim);
	}
	return remarks.length === 0 ? nothing : { remarks, structures: explained, claims };
}

interface Found {
	claim: Claim;
	remark: Remark;
}

function byTrial(structure: Structure): Found | null {
	const { total, parts, exhaustive } = structure;
	const isAbove =
		parts.reduce((all, { quantity }) => all + quantity.value, 0) > total.quantity.value;
	if (exhaustive === null && !isAbove) return null;
	const ways = [total, ...parts].flatMap((claim) =>
		alternatives(claim)
			.filter(({ supposed }) => {
				const repairs = new Map([[claim, supposed]]);
				return closesWith(structure, repairs) && looseness(structure, repairs) < tight;
			})
			.map((way) => ({ claim, ...way }))
	);
	const [only] = ways;
	if (!only || ways.length > 1) return null;
	const { claim, supposed, what, isUnit } = only;
	const written = (one: Claim) => (one === claim ? supposed.text : one.quantity.text);
	const grade: Grade = exhaustive !== null ? 'certain' : 'likely';
	return {
		claim,
		remark: {
			kind: isUnit ? 'unit' : 'digits',
			severity: 'error',
			passage: claim.passage,
			start: claim.quantity.start,
			end: claim.quantity.end,
			message: `“${claim.quantity.text}”应为“${supposed.text}”：${what}，改后合计相符。`,
			expected: supposed.text,
			evidence: [`${parts.map(written).join('＋')}＝${written(total)}，只此一种改法相符`],
			grade
		}
	};
}

interface Way {
	supposed: Supposed;
	what: string;
	isUnit: boolean;
}

const moneyUnits: readonly (readonly [string, number])[] = [
	['元', 1e-4],
	['万元', 1],
	['亿元', 1e4]
];

function alternatives({ quantity }: Claim): Way[] {
	const ways: Way[] = [];
	const own = moneyUnits.find(([unit]) => unit === quantity.writtenUnit);
	if (own)
		for (const [unit, factor] of moneyUnits)
			if (unit !== own[0])
				ways.push({
					supposed: withUnit(quantity, unit, factor / own[1]),
					what: `“${own[0]}”与“${unit}”错用`,
					isUnit: true
				});
	for (const figure of shifted(plainFigure(quantity))) {
		const supposed = withFigure(quantity, figure);
		if (supposed) ways.push({ supposed, what: '小数点丢失或移位', isUnit: false });
	}
	return ways;
}

/** 866276 → 86627.6, 8662.76 …; 8.66276 → 86.6276 …: the point at every other place between the digits. */
export function shifted(figure: string): string[] {
	const digits = figure.replace('.', '');
	const found: string[] = [];
	for (let at = 1; at <= digits.length; at++) {
		const one =
			at === digits.length ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
		if (one !== figure && (digits.length - at <= 2 || at === digits.length))
			found.push(one);
	}
	return found;
}

/**
 * Shares as witnesses. Where one part alone disagrees with its own share, what the total leaves for it must
 * agree; where all disagree and the sum of the parts agrees with every share, the total is the wrong one.
 */
function byShares(structure: Structure): Found | null {
	const { total, parts, shares } = structure;
	if (parts.length < 2 || shares.some((share) => share === null)) return null;
	const whole = intervalOf(total.quantity);
	const agree = (
		part: number,
		of: { low: number; high: number },
		value = parts[part]!.quantity
	) => meets(quotient(intervalOf(value), of), intervalOf(shares[part]!.quantity));
	const wrong = parts.map((_, index) => index).filter((index) => !agree(index, whole));
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	if (wrong.length === 1) {
		const index = wrong[0]!;
		const part = parts[index]!;
		const rest = total.quantity.value - (added - part.quantity.value);
		const text = inWritingOf(rest, part.quantity);
		const slack = (whole.high - whole.low) / 2;
		const left = { low: rest - slack, high: rest + slack };
		if (rest <= 0 || !meets(quotient(left, whole), intervalOf(shares[index]!.quantity)))
			return null;
		return told(part, text, [
			`${total.quantity.text}减去其余各项，余${plainly(rest, total.quantity.unit)}`,
			`正与所写占比${shares[index]!.quantity.text}相符`
		]);
	}
	const sum = { low: added, high: added };
	// 一级…、二级…、三级…、四级…；一、二级合计…: the sum of some of them is right.
	const isOfSome = parts.some((_, from) =>
		parts.some((_, to) => {
			const some = parts.slice(from, to + 1);
			return some.length >= 2 && some.length < parts.length && addUp(total, some);
		})
	);
	if (!isOfSome && wrong.length >= 2 && parts.every((_, index) => agree(index, sum)))
		return told(total, inWritingOf(added, total.quantity), [
			`${sumText(parts)}＝${plainly(added, total.quantity.unit)}`,
			'各项占比都与分项之和相符，与所写合计不符'
		]);
	return null;
}

const told = (claim: Claim, text: string, evidence: readonly string[]): Found => ({
	claim,
	remark: {
		kind: 'arithmetic',
		severity: 'error',
		passage: claim.passage,
		start: claim.quantity.start,
		end: claim.quantity.end,
		message: `“${claim.quantity.text}”应为“${text}”：合计与占比都指向这个数。`,
		expected: text,
		evidence,
		grade: 'certain'
	}
});
