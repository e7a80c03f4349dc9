import type { Effects } from './effects.ts';
import { listSets, openSets } from './open.ts';
import type { CommonOptions } from './program.ts';

/** `aidbrief datasets`: the bundled sets, and those given with --data. */
export async function datasetsCommand(
	options: CommonOptions,
	effects: Effects
): Promise<void> {
	const sets = await (options.data ? openSets(options.data, effects) : listSets(effects));
	if (options.json) {
		effects.out(JSON.stringify(sets.map(({ info, counts }) => row(info, counts))));
		return;
	}
	for (const { info, counts } of sets)
		effects.out(
			`${info.id}\t${info.name}\t${counts.regions}个地区、${counts.periods}期、${counts.indicators}项指标、${counts.observations}条观测`
		);
}

const row = (
	info: { id: string; name: string; kind: string },
	counts: { regions: number; periods: number; indicators: number; observations: number }
) => ({ id: info.id, name: info.name, kind: info.kind, ...counts });
