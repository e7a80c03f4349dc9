import { entryLine, type EntryLine } from '#lib/state/data/entry-line.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { lookInStore } from './in-store.ts';

/** As wide as a character, so that lines stand in step. */
const space = '\u3000';

/** `aidbrief history`: what was done to a store, oldest first, as the page's 批次 has it. Nothing is written. */
export async function historyCommand(
	path: string,
	{ json = false }: { json?: boolean },
	effects: Effects
): Promise<void> {
	const store = await lookInStore(path, await readCatalog());
	if (store.damage) effects.note(store.damage.message);
	const history = store.history();
	const lines = store.entries.map((entry) => entryLine(entry, store, history));
	effects.out(json ? JSON.stringify(lines) : lines.flatMap(inWords).join('\n'));
}

function inWords(line: EntryLine): string[] {
	const { number, time, who, why, what, state, rows, added, changed } = line;
	const counts = rows === null ? '' : `${rows}条，新增${added}条、更正${changed}条`;
	const parts = [`第${number}批`, time, who, state, what, counts, why];
	return [
		parts.filter((part) => part !== '').join(space),
		...[...line.changes, ...line.accepted].map((text) => `${space}${space}${text}`)
	];
}
