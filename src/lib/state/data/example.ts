import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import { exampleTable } from '#lib/ingest/example-table.ts';
import type { BaseSet } from './keeping.ts';
import type { TakenFile } from './reception.ts';

/** 示例表 of a set that has counties. @throws UserError where it has none. */
export async function exampleFile(
	observations: readonly Observation[],
	{ regions, defaultRegion }: BaseSet,
	period: Period
): Promise<TakenFile> {
	const whole = regions.find(({ code }) => code === defaultRegion);
	const counties = regions.filter(({ parent }) => parent === defaultRegion);
	if (!whole || counties.length === 0 || observations.length === 0)
		throw new UserError('这个数据集没有可作示例的区县数据。请先换到“示例市”。');
	return {
		name: `${whole.name}${period}季报（模拟）.xlsx`,
		bytes: await exampleTable(observations, whole, counties, period)
	};
}
