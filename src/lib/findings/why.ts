import { trimmed } from '#lib/wording/round.ts';

/** 0.6 → 60%, for the reason of a judgement: a setting, not a number of the data. */
export const percentOf = (fraction: number): string => `${trimmed(fraction * 100, 4)}%`;

/** 0.1 → 10个百分点. */
export const pointsOf = (fraction: number): string =>
	`${trimmed(fraction * 100, 4)}个百分点`;
