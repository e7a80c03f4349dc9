import type { Answerer, RegionTree, Scope } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** What a page knows before it asks: everything but the numbers. */
export interface PageContext {
	scope: Scope;
	catalog: Catalog;
	regions: RegionTree;
	dataset: DatasetInfo;
	periods: readonly Period[];
}

/**
 * 问题: slots, and what is made of their answers. Pages, charts and tables are questions, so that the
 * whole page is asked at once and every figure of it can be asked again in a test.
 */
export interface Question<View> {
	slots: readonly string[];
	/** `stats` are the answers, one a slot, in order. */
	view(stats: readonly Stat[]): View;
}

type Views<Parts> = {
	[Key in keyof Parts]: Parts[Key] extends Question<infer View> ? View : never;
};

/** Several questions as one: their slots are asked together, each gets its own answers back. */
export function together<Parts extends Record<string, Question<unknown>>>(
	parts: Parts
): Question<Views<Parts>> {
	const entries = Object.entries(parts);
	return {
		slots: entries.flatMap(([, part]) => part.slots),
		view(stats) {
			let from = 0;
			const views = entries.map(([key, part]) => {
				const own = stats.slice(from, from + part.slots.length);
				from += part.slots.length;
				return [key, part.view(own)] as const;
			});
			return Object.fromEntries(views) as Views<Parts>;
		}
	};
}

/** A list of questions of one kind as one. */
export function each<View>(parts: readonly Question<View>[]): Question<View[]> {
	const all = together(
		Object.fromEntries(parts.map((part, index) => [`${index}`, part]))
	);
	return {
		slots: all.slots,
		view: (stats) => {
			const views: Record<string, View> = all.view(stats);
			return parts.map((_, index) => views[`${index}`]!);
		}
	};
}

/** One slot: its Stat. */
export const one = (slot: string): Question<Stat> => ({
	slots: [slot],
	view: (stats) => stats[0]!
});

/** Slots of one kind: their Stats, in order. */
export const many = (slots: readonly string[]): Question<readonly Stat[]> => ({
	slots,
	view: (stats) => stats
});

/** Nothing to ask: the view is known. */
export const said = <View>(view: View): Question<View> => ({
	slots: [],
	view: () => view
});

/** The same question, its view made into another. */
export const map = <From, To>(
	question: Question<From>,
	make: (view: From) => To
): Question<To> => ({
	slots: question.slots,
	view: (stats) => make(question.view(stats))
});

export const contextOf = (answerer: Answerer, scope: Scope): PageContext => ({
	scope,
	catalog: answerer.catalog,
	regions: answerer.regions,
	dataset: answerer.dataset,
	periods: answerer.periods
});

/** Asks a question; a slot that stands twice is asked once. */
export async function ask<View>(
	answerer: Answerer,
	scope: Scope,
	question: (context: PageContext) => Question<View>
): Promise<View> {
	const { slots, view } = question(contextOf(answerer, scope));
	const distinct = [...new Set(slots)];
	const stats = await answerer.ask(distinct, scope);
	const bySlot = new Map(distinct.map((slot, index) => [slot, stats[index]!]));
	return view(slots.map((slot) => bySlot.get(slot)!));
}
