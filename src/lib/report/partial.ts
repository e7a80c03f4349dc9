import type { Stat } from '#lib/domain/stat.ts';

/** 部分地区未报: a total of regions of which some have not reported. */
export const isPartial = ({ status, coverage }: Stat): boolean =>
	status === 'ok' && coverage !== null && coverage.reported < coverage.expected;
