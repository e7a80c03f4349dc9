import type { Severity } from '#lib/domain/finding.ts';
import type { Batch } from './batch.ts';
import type { Part, Received } from './received.ts';
import type { Tolerance } from './tolerance.ts';

/** Columns of screening.csv that hold a threshold; what each means stands in its note. */
export const limitNames = ['low', 'high', 'ruralLow', 'ruralHigh', 'least'] as const;
export type Limit = (typeof limitNames)[number];
export type Limits = Readonly<Record<Limit, number | null>>;

/** 一处毛病, as a rule sees it. */
export interface Fault {
	/** The figure it shows at, or a file as a whole. */
	at: Received | { file: string };
	/** The part of the figure that is wrong; its value where none is named. */
	part?: Part;
	found: string;
	expected: string;
	/** What fills the message's own {places}. */
	words?: Readonly<Record<string, string>>;
	/** 建议. */
	proposal?: string;
	/** Where it is milder than the rule: a unit that was converted. */
	severity?: Severity;
}

/** 审核规则 that looks at received figures. What it is called and how severe it is stands in screening.csv. */
export interface Rule {
	/** Thresholds that its row must have. */
	needs: readonly Limit[];
	/** Thresholds that its row may have. */
	may: readonly Limit[];
	/** {places} that its message may have besides those of the figure. */
	says: readonly string[];
	find(batch: Batch, limits: Limits, tolerance: Tolerance): Iterable<Fault>;
}

/** A rule whose needed thresholds are numbers, which the loader of the table has made sure of. */
export function rule<const L extends Limit = never>(declared: {
	needs?: readonly L[];
	may?: readonly Limit[];
	says?: readonly string[];
	find(
		batch: Batch,
		limits: Limits & Readonly<Record<L, number>>,
		tolerance: Tolerance
	): Iterable<Fault>;
}): Rule {
	return {
		needs: declared.needs ?? [],
		may: declared.may ?? [],
		says: declared.says ?? [],
		find: (batch, limits, tolerance) =>
			declared.find(batch, limits as Limits & Readonly<Record<L, number>>, tolerance)
	};
}
