import type { Catalog } from '#lib/catalog/catalog.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import type { SlotFormat } from '#lib/slot/slot.ts';

const read = new WeakMap<Catalog, Map<string, SlotFormat>>();

/** 万元, 约, N位小数 of a slot; kept, because a page says the same slots again and again. */
export function parseSlotFormat(slot: string, catalog: Catalog): SlotFormat {
	let known = read.get(catalog);
	if (!known) read.set(catalog, (known = new Map()));
	let format = known.get(slot);
	if (!format) known.set(slot, (format = parseSlot(slot, catalog).format));
	return format;
}
