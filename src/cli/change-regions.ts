import type { RegionChange, RegionChangeKind } from '#lib/ingest/store/region-change.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { inStore } from './in-store.ts';
import type { StoreOptions } from './undo.ts';

export interface ChangeRegionsOptions extends StoreOptions {
	kind: RegionChangeKind;
	/** Code and name of what they become. */
	to: string;
	name: string;
	since: string;
	parent?: string;
	group?: string;
}

/** What the command prints with `--json`. */
export interface RegionsChanged {
	/** By which it can be undone. */
	batch: number;
	from: readonly string[];
	to: string;
	/** 现行数 that the new region has now. */
	observations: number;
}

/** `aidbrief change-regions`: 历史数 of the former regions are read as the new one's. */
export async function changeRegionsCommand(
	from: readonly string[],
	options: ChangeRegionsOptions,
	effects: Effects
): Promise<void> {
	const { kind, to: code, name, since, parent, group, into, who, why } = options;
	const change: RegionChange = {
		kind,
		from,
		to: { code, name, ...(parent ? { parent } : {}), ...(group ? { group } : {}) },
		since
	};
	await inStore(into, await readCatalog(), async (store) => {
		const time = effects.now ?? effects.today;
		const { number } = await store.changeRegions(change, { time, who, why });
		const observations = Array.from(store.observations()).filter(
			({ region }) => region === code
		).length;
		const sentence = `区划已变更：${from.join('、')}${kind}为${name}（${code}），现有${observations}个数；记作第${number}批，可以撤销。`;
		const changed: RegionsChanged = { batch: number, from, to: code, observations };
		if (options.json) effects.note(sentence);
		effects.out(options.json ? JSON.stringify(changed) : sentence);
	});
}
