import type { RegionTree } from '#lib/answer/answerer.ts';
import type { DatasetHistory, RecordedRevision } from '#lib/domain/history.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Operand, Stat } from '#lib/domain/stat.ts';

/** 修订原因: why the observations behind a figure were changed, each once, with who and when; '' where nothing is recorded. */
export function reasonOf(
	stat: Pick<Stat, 'trace'>,
	history: DatasetHistory | undefined,
	regions: RegionTree
): string {
	if (!history) return '';
	const behind = history.revisions.filter((revision) =>
		stat.trace.operands.some((operand) => restsOn(operand, revision, regions))
	);
	return reasonsText(behind);
}

/** 更正报表错行（张三，2026-10-11）. */
export const reasonsText = (revisions: readonly RecordedRevision[]): string =>
	[...new Set(revisions.map(oneReason))].filter((text) => text !== '').join('；');

function oneReason({ why, who, time }: RecordedRevision): string {
	if (why === '') return '';
	const by = [who, time.slice(0, 10)].filter((part) => part !== '').join('，');
	return by === '' ? why : `${why}（${by}）`;
}

/** A total rests on the figures of the regions below it, a figure of both areas on those of each. */
const restsOn = (operand: Operand, revision: RecordedRevision, regions: RegionTree) =>
	operand.indicator === revision.indicator &&
	operand.period === revision.period &&
	(operand.area === 'all' || revision.area === 'all' || operand.area === revision.area) &&
	(operand.mode === null || operand.mode === revision.mode) &&
	isWithin(revision.region, operand.region, regions);

/** Whether a region is that one or stands below it. */
export function isWithin(
	code: RegionCode,
	above: RegionCode,
	regions: RegionTree
): boolean {
	for (let at: RegionCode | null = code; at !== null;)
		if (at === above) return true;
		else at = regions.get(at)?.parent ?? null;
	return false;
}
