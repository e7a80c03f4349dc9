import type { DatasetCounts, DatasetInfo } from '#lib/domain/dataset.ts';
import { deliver } from './deliver.ts';
import type { Effects } from './effects.ts';
import { listSets } from './open.ts';
import type { CommonOptions } from './program.ts';

/** `aidbrief datasets`: the bundled sets, then those given with --data. */
export async function datasetsCommand(
	options: CommonOptions,
	effects: Effects
): Promise<void> {
	const sets = await listSets(options.data ?? [], effects);
	const text = options.json
		? JSON.stringify(sets.map(({ info, counts }) => row(info, counts)))
		: sets
				.map(
					({ info, counts }) =>
						`${info.id}\t${info.name}\t${counts.regions}个地区、${counts.periods}期、${counts.indicators}项指标、${counts.observations}条观测`
				)
				.join('\n');
	await deliver(text, options, effects);
}

const row = (
	{ id, name, kind }: DatasetInfo,
	{ regions, periods, indicators, observations }: DatasetCounts
) => ({ id, name, kind, regions, periods, indicators, observations });
