import type { Replacement } from '#lib/review/write/replace.ts';
import type { Item } from './item.ts';

/** 处理: what was decided about one item. `text` stands in its place; null where it was ignored. */
export interface Decision {
	key: string;
	text: string | null;
	/** Why it was ignored, in the user's words; absent or '' where none was given. */
	reason?: string;
}

/** In the order in which they were taken: the last is undone first. */
export type Decisions = readonly Decision[];

export const decisionOn = (decisions: Decisions, key: string): Decision | undefined =>
	decisions.find((one) => one.key === key);

export const decided = (
	decisions: Decisions,
	key: string,
	text: string | null,
	reason = ''
): Decisions => [
	...decisions.filter((one) => one.key !== key),
	{ key, text, ...(reason === '' ? {} : { reason }) }
];

export const undone = (
	decisions: Decisions
): { decisions: Decisions; key: string | null } => ({
	decisions: decisions.slice(0, -1),
	key: decisions.at(-1)?.key ?? null
});

/** The accepted item whose place this one would share; undefined where it is free. */
export const inTheWay = (
	items: readonly Item[],
	decisions: Decisions,
	item: Item
): Item | undefined =>
	items.find(
		(one) =>
			one.key !== item.key &&
			decisionOn(decisions, one.key)?.text != null &&
			one.paragraph === item.paragraph &&
			one.start < item.end &&
			item.start < one.end
	);

/** What accepting puts into the document, with what must turn beside it. */
export const replacementsOf = (
	items: readonly Item[],
	decisions: Decisions
): Replacement[] =>
	items.flatMap((item) => {
		const text = decisionOn(decisions, item.key)?.text ?? null;
		if (text === null) return [];
		const { paragraph, start, end, proposal, beside } = item;
		// Whoever writes another text than the proposed one has seen to its verb as well.
		return [{ paragraph, start, end, text }, ...(text === proposal ? beside : [])];
	});
