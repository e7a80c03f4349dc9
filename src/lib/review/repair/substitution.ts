import { intervalOf } from '../check/interval.ts';
import type { Structure } from '../check/structure.ts';
import type { Passage } from '../clean/passages.ts';
import type { Grade, Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { closesWith, looseness, withFigure, type Supposed } from './whole.ts';

/** A month that is no month: where the same digits stand in a date. */
interface BrokenDate {
	passage: Passage;
	start: number;
	end: number;
	day: number | null;
	/** The end of a range of days, which must not come before its beginning. */
	until: number | null;
}

export interface Explained {
	readonly remarks: readonly Remark[];
	/** What the repairs make close. */
	readonly structures: ReadonlySet<Structure>;
	readonly claims: ReadonlySet<Claim>;
}

export const nothing: Explained = {
	remarks: [],
	structures: new Set(),
	claims: new Set()
};

/** A proof must leave this little room; the 5 % of 约 proves nothing. */
const tight = 1e-3;

/**
 * 整体替换: a page that changed every 10 into 2023 wrote 2023月9日, 120235万元, 5520231人. The one digit
 * string is looked for that makes sums close and dates valid; a sum that closes under it and under no other
 * is the proof.
 */
export function explainSubstitution(
	{ claims, passages }: Understanding,
	structures: readonly Structure[]
): Explained {
	for (const year of suspects(claims, passages)) {
		const affected = claims.filter(
			({ quantity }) =>
				quantity.figure.length > year.length && quantity.figure.includes(year)
		);
		const dates = passages.flatMap((passage) => brokenDates(passage, year));
		const touched = structures.filter(
			(one) =>
				affected.some((claim) => claim === one.total || one.parts.includes(claim)) &&
				!closesWith(one, new Map())
		);
		if (affected.length + dates.length < 2) continue;
		const found = originals
			.map((original) => trial(original, year, affected, dates, touched))
			.filter((one) => one !== null)
			.sort((a, b) => b.proofs.length - a.proofs.length || b.dates - a.dates);
		const [best, second] = found;
		if (!best || best.proofs.length === 0 || second?.proofs.length === best.proofs.length)
			return unproved(year, affected, dates);
		return proved(best, year, affected, dates, touched);
	}
	return nothing;
}

/** Years that stand inside longer numbers, or before 月: the most frequent first. */
function suspects(claims: readonly Claim[], passages: readonly Passage[]): string[] {
	const counts = new Map<string, number>();
	const count = (year: string) => counts.set(year, (counts.get(year) ?? 0) + 1);
	// One figure told three times is one.
	for (const figure of new Set(claims.map(({ quantity }) => quantity.figure)))
		if (figure.length > 4)
			for (const [year] of figure.matchAll(/(?:19|20)\d\d/gu)) count(year);
	for (const { text } of passages)
		for (const [, year] of text.matchAll(/((?:19|20)\d\d)月/gu)) count(year!);
	return [...counts]
		.filter(([, n]) => n >= 2)
		.sort((a, b) => b[1] - a[1])
		.map(([year]) => year);
}

function brokenDates(passage: Passage, year: string): BrokenDate[] {
	const pattern = new RegExp(
		`(?<!\\d)${year}月(?:(\\d{1,2})日)?(?:(?:至|—|-|～)(\\d{1,2})日)?`,
		'gu'
	);
	return [...passage.text.matchAll(pattern)].map((match) => ({
		passage,
		start: match.index,
		end: match.index + year.length + 1,
		day: match[1] === undefined ? null : Number(match[1]),
		until: match[2] === undefined ? null : Number(match[2])
	}));
}

/** Every string of one to three digits. */
const originals: readonly string[] = [1, 2, 3].flatMap((length) =>
	Array.from({ length: 10 ** length }, (_, n) => String(n).padStart(length, '0'))
);

interface Trial {
	original: string;
	repairs: ReadonlyMap<Claim, Supposed>;
	proofs: Structure[];
	dates: number;
}

/** Null where the string makes something impossible: no number, no month, a part above its whole. */
function trial(
	original: string,
	year: string,
	affected: readonly Claim[],
	dates: readonly BrokenDate[],
	touched: readonly Structure[]
): Trial | null {
	if (dates.length > 0) {
		const month = Number(original);
		if (!/^[1-9]\d?$/u.test(original) || month < 1 || month > 12) return null;
	}
	const repairs = new Map<Claim, Supposed>();
	for (const claim of affected) {
		const supposed = withFigure(
			claim.quantity,
			claim.quantity.figure.replaceAll(year, original)
		);
		if (!supposed) return null;
		repairs.set(claim, supposed);
	}
	const proofs: Structure[] = [];
	for (const structure of touched) {
		if (closesWith(structure, repairs)) {
			if (looseness(structure, repairs) < tight) proofs.push(structure);
		} else if (structure.exhaustive !== null) return null;
		const whole = repairs.get(structure.total)?.quantity ?? structure.total.quantity;
		if (
			structure.parts.some(
				(part) =>
					intervalOf(repairs.get(part)?.quantity ?? part.quantity).low >
					intervalOf(whole).high
			)
		)
			return null;
	}
	return { original, repairs, proofs, dates: dates.length };
}

function proved(
	{ original, repairs, proofs }: Trial,
	year: string,
	affected: readonly Claim[],
	dates: readonly BrokenDate[],
	touched: readonly Structure[]
): Explained {
	const rule = `全文的“${original}”疑被整体替换成“${year}”`;
	const sums = proofs.map(({ total, parts }) => {
		const written = (claim: Claim) => repairs.get(claim)?.text ?? claim.quantity.text;
		return `${parts.map(written).join('＋')}＝${written(total)}，恰好相等`;
	});
	const also = `同一替换还解释了另外${affected.length + dates.length - 1}处不可能的数字和日期`;
	const isProved = new Set(proofs.flatMap(({ total, parts }) => [total, ...parts]));
	return {
		remarks: [
			...affected.map((claim): Remark => {
				const supposed = repairs.get(claim)!;
				const grade: Grade = isProved.has(claim) ? 'certain' : 'likely';
				return {
					kind: 'digits',
					severity: 'error',
					passage: claim.passage,
					start: claim.quantity.start,
					end: claim.quantity.end,
					message: `“${claim.quantity.text}”应为“${supposed.text}”：${rule}。`,
					expected: supposed.text,
					evidence: [rule, ...sums, also],
					grade
				};
			}),
			...dates.map(({ passage, start, end }): Remark => ({
				kind: 'date',
				severity: 'error',
				passage,
				start,
				end,
				message: `“${year}月”应为“${original}月”：${rule}。`,
				expected: `${original}月`,
				evidence: [rule, ...sums, also],
				grade: 'certain'
			}))
		],
		structures: new Set(touched.filter((one) => closesWith(one, repairs))),
		claims: new Set(affected)
	};
}

/** Several strings would do, or none is proved: said, and nothing proposed. */
function unproved(
	year: string,
	affected: readonly Claim[],
	dates: readonly BrokenDate[]
): Explained {
	const rule = `多处数字里夹着“${year}”，疑有一个数字串被整体替换；文中没有能证明原数的合计`;
	return {
		remarks: affected.map(({ passage, quantity }) => ({
			kind: 'digits',
			severity: 'error',
			passage,
			start: quantity.start,
			end: quantity.end,
			message: `“${quantity.text}”疑受损：夹着“${year}”，原数无法证明。`,
			evidence: [rule, `连同日期共${affected.length + dates.length}处`],
			grade: 'unproved'
		})),
		structures: new Set(),
		claims: new Set(affected)
	};
}
