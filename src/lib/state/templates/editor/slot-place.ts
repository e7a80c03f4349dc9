/** Where in a slot somebody is writing. */
export interface SlotPlace {
	/** What is completed there. */
	part: 'head' | 'argument' | 'modifier' | 'region' | 'period';
	/** Offsets in the text of what a chosen word replaces. */
	from: number;
	to: number;
	/** What of it stands before the caret. */
	written: string;
	/** 户人 of 【户人：低】; '' elsewhere. */
	name: string;
	/** What the modifier is put to: 低保对象人数·同比 of 【低保对象人数·同比·…】. */
	before: string;
	/** Whether the slot has its 】. */
	closed: boolean;
	/** Whether the slot has its line to itself. */
	alone: boolean;
}

const marks = /[·•・．‧@＠#＃]/;
const ends = /[·•・．‧@＠#＃】?？、｜|]/;

/** The slot that the caret is in; null outside of slots. */
export function slotPlaceAt(text: string, caret: number): SlotPlace | null {
	const start = caret === 0 ? 0 : text.lastIndexOf('\n', caret - 1) + 1;
	const lineEnd = text.indexOf('\n', caret);
	const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
	const column = caret - start;
	const open = column === 0 ? -1 : line.lastIndexOf('【', column - 1);
	if (open < 0 || line.slice(open, column).includes('】')) return null;
	const rest = line.slice(column);
	const closing = rest.search(/[【】]/);
	const closed = closing >= 0 && rest[closing] === '】';
	const inside = line.slice(open + 1, column);
	const after = closed ? rest.slice(0, closing) : '';
	const word = after.search(ends);
	const tail = closed && rest[closing + 1] !== undefined ? rest.slice(closing + 1) : '';
	const at = (
		part: SlotPlace['part'],
		from: number,
		more: Partial<SlotPlace> = {}
	): SlotPlace => ({
		part,
		from: start + open + 1 + from,
		to: caret + (word < 0 ? after.length : word),
		written: inside.slice(from),
		...{ name: '', before: '', closed },
		alone: line.slice(0, open).trim() === '' && (closed ? tail : rest).trim() === '',
		...more
	});
	const colon = /^([^·@#：:]+)[：:]/.exec(inside);
	const name = colon ? colon[1]!.trim() : '';
	// Each of several subjects of a phrase has modifiers of its own: 【分别：城市低保标准·同比、农村…】.
	const from = colon ? Math.max(colon[0].length, lastOf(inside, /[、｜|]/) + 1) : 0;
	const mark = lastOf(inside, marks);
	if (mark < from) return at(colon ? 'argument' : 'head', from, { name });
	const before = inside.slice(from, mark).replace(/[·•・．‧]+$/, '');
	const sign = inside[mark]!;
	if ('@＠'.includes(sign)) return at('region', mark + 1, { name, before });
	if ('#＃'.includes(sign)) return at('period', mark + 1, { name, before });
	return at('modifier', mark + 1, { name, before });
}

/** -1 where there is none. */
function lastOf(text: string, mark: RegExp): number {
	for (let index = text.length - 1; index >= 0; index--)
		if (mark.test(text[index]!)) return index;
	return -1;
}
