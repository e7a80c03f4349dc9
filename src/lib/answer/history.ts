import type {
	DatasetHistory,
	RecordedAcceptance,
	RecordedRevision
} from '#lib/domain/history.ts';

/** 更正与放行 as the rows of `meta` hold them, one each; null in a set that has no such record. */
export function historyOf(
	rows: readonly { key: string; value: string }[]
): DatasetHistory | null {
	const all = <T>(wanted: string): T[] =>
		rows.flatMap(({ key, value }) => (key === wanted ? [JSON.parse(value) as T] : []));
	const [firsts] = all<DatasetHistory['firsts']>('firsts');
	return firsts
		? {
				firsts,
				revisions: all<RecordedRevision>('revision'),
				accepted: all<RecordedAcceptance>('accepted')
			}
		: null;
}
