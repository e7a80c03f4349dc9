import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Operand } from '#lib/domain/stat.ts';

/** 求得的值 on the way to a Stat: with everything that was looked up for it. */
export interface Value {
	/** Null unless `status` is ok (or a comparison whose base is zero). */
	value: number | null;
	/** `na`: the region says that it has no such thing (无此项), which is neither zero nor 缺报. */
	status: 'ok' | 'missing' | 'na' | 'refused';
	/** Chinese, '' when ok. */
	reason: string;
	/** What it was made of: sums first, then the observations with their cells. */
	operands: readonly Operand[];
	/** Remarks that must be printed with it: 由31省合计, 推算. */
	notes: readonly string[];
	coverage: { reported: number; expected: number } | null;
	/** Child regions that are not in it, because they have not reported. */
	absent: readonly RegionCode[];
	/** The year whose figure stands in for a later period (常住人口用2025年数); null for the period's own. */
	asOf: Period | null;
}

type More = Partial<Pick<Value, 'notes' | 'coverage' | 'absent' | 'asOf'>>;

const nothingMore = { notes: [], coverage: null, absent: [], asOf: null };

export const ok = (
	value: number,
	operands: readonly Operand[],
	more: More = {}
): Value => ({
	value,
	status: 'ok',
	reason: '',
	operands,
	...nothingMore,
	...more
});

export const missing = (
	reason: string,
	operands: readonly Operand[] = [],
	more: More = {}
): Value => ({
	value: null,
	status: 'missing',
	reason,
	operands,
	...nothingMore,
	...more
});

export const notApplicable: Value = {
	...missing('无此项，不适用'),
	status: 'na'
};

export const refused = (reason: string): Value => ({
	...missing(reason),
	status: 'refused'
});

/** A number made from others: it has their operands and their remarks, and lacks what they lack. */
export const madeFrom = (
	value: number,
	parts: readonly Value[],
	more: More = {}
): Value =>
	ok(
		value,
		// A standard's weights may have been looked up twice: they are the same objects then.
		unique(parts.flatMap(({ operands }) => operands)),
		{
			coverage: leastCovered(parts),
			absent: absentIn(parts),
			...more,
			notes: unique([...parts.flatMap(({ notes }) => notes), ...(more.notes ?? [])])
		}
	);

/** Of several coverages the one with most to say: the smallest part reported. */
function leastCovered(parts: readonly Value[]): Value['coverage'] {
	return parts
		.map(({ coverage }) => coverage)
		.reduce(
			(least, one) =>
				one && (!least || one.reported / one.expected < least.reported / least.expected)
					? one
					: least,
			null
		);
}

export const absentIn = (parts: readonly Value[]): RegionCode[] =>
	unique(parts.flatMap(({ absent }) => absent));

/** The first of several that has no value: why there is no result. */
export const firstGone = (parts: readonly Value[]): Value | undefined =>
	parts.find(({ status }) => status !== 'ok');

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
