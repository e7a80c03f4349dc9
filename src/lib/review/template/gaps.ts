import type { SpotPart } from './template.ts';

/** A stretch of a paragraph that goes. */
export interface Gap {
	start: number;
	end: number;
}

/**
 * What goes with slots that were dropped alone, by the rule of `closeGaps`: a clause that had nothing else
 * to say goes with its comma, brackets round nothing go too.
 */
export function gapsOf(
	parts: readonly SpotPart[],
	dropped: ReadonlySet<SpotPart>
): Gap[] {
	if (dropped.size === 0) return [];
	const gaps: Gap[] = [];
	let first = true;
	for (const { before, start, end, slots } of clausesOf(parts)) {
		const out = slots.length > 0 && slots.every((slot) => dropped.has(slot));
		if (out) gaps.push({ start: before ?? start, end });
		// The comma before the first clause that stays has nothing before it any more.
		else if (first && before !== null) gaps.push({ start: before, end: start });
		if (!out) first = false;
	}
	for (const slot of dropped) {
		const { start, end } = inBrackets(parts, slot);
		if (!gaps.some((gap) => gap.start <= start && end <= gap.end))
			gaps.push({ start, end });
	}
	return gaps;
}

interface Clause {
	/** Offset of the ， or ； before it; null for the first. */
	before: number | null;
	start: number;
	end: number;
	slots: SpotPart[];
}

/** Cuts at ，； and before a closing 。；！？, which stays when its clause goes. */
function clausesOf(parts: readonly SpotPart[]): Clause[] {
	const last = parts.at(-1)!;
	const stop = last.end - (!last.slot && /[。；！？]$/.test(last.text) ? 1 : 0);
	const clauses: Clause[] = [];
	const open = (before: number | null, start: number) =>
		clauses.push({ before, start, end: stop, slots: [] });
	open(null, parts[0]!.start);
	for (const part of parts) {
		if (part.slot) {
			clauses.at(-1)!.slots.push(part);
			continue;
		}
		for (const { index } of part.text.matchAll(/[，；]/g)) {
			const at = part.start + index;
			if (at >= stop) continue;
			clauses.at(-1)!.end = at;
			open(at, at + 1);
		}
	}
	return clauses;
}

function inBrackets(parts: readonly SpotPart[], slot: SpotPart): Gap {
	const index = parts.indexOf(slot);
	const [left, right] = [parts[index - 1], parts[index + 1]];
	return left?.text.endsWith('（') && right?.text.startsWith('）')
		? { start: slot.start - 1, end: slot.end + 1 }
		: { start: slot.start, end: slot.end };
}
