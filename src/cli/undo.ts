import { UserError } from '#lib/domain/errors.ts';
import { entryLine } from '#lib/state/data/entry-line.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { inStore } from './in-store.ts';

/** Which store, and who answers for what is done to it. */
export interface StoreOptions {
	into: string;
	who: string;
	why: string;
	json?: boolean;
}

/** What the command prints with `--json`. */
export interface Undone {
	/** Its own number, by which it can be undone in turn. */
	batch: number;
	undoes: number;
	/** Figures that read otherwise now; null where there was none, or is none any more. */
	changed: readonly {
		indicator: string;
		region: string;
		period: string;
		before: number | null;
		after: number | null;
	}[];
}

/** `aidbrief undo`: a batch, a 区划变更 or an undoing stays in the store and counts no more. */
export async function undoCommand(
	given: string,
	{ into, who, why, json = false }: StoreOptions,
	effects: Effects
): Promise<void> {
	if (!/^[1-9]\d*$/.test(given))
		throw new UserError(
			`“${given}”不是批次号。批次号写1、2、3这样的数，用 aidbrief history ${into} 查看。`
		);
	await inStore(into, await readCatalog(), async (store) => {
		const time = effects.now ?? effects.today;
		const entry = await store.undo(Number(given), { time, who, why });
		const lines = store.history().filter((line) => line.entry.number === entry.number);
		const sentence = `已撤销第${given}批，${lines.length}个数随之改变；这次撤销记作第${entry.number}批。`;
		const undone: Undone = {
			batch: entry.number,
			undoes: entry.undoes,
			changed: lines.map(({ before, after }) => {
				const { indicator, region, period } = (after ?? before)!;
				return {
					...{ indicator, region, period },
					before: before?.value ?? null,
					after: after?.value ?? null
				};
			})
		};
		if (json) effects.note(sentence);
		effects.out(
			json
				? JSON.stringify(undone)
				: [...entryLine(entry, store, lines).changes, sentence].join('\n')
		);
	});
}
