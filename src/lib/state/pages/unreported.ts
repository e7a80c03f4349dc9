import type { Stat } from '#lib/domain/stat.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { BoundText } from '../view.ts';
import { peersOf, peerWord } from './peers.ts';
import { slotText } from './slot-text.ts';

/** 谁没报: regions that lack what others of the same group have reported. */
export interface UnreportedView {
	/** 12个区县中11个已报齐: two counts of rows of this view, not data. */
	expected: number;
	complete: number;
	word: string;
	regions: readonly { name: string; items: readonly BoundText[] }[];
	/** The same by item, where so many regions lack something that a list of regions tells little. */
	items: readonly { name: string; regions: readonly BoundText[] }[] | null;
}

/** From here on a list by item is shorter than one by region. */
const few = 6;

/**
 * An indicator counts as due where some region of the group has a value for it: what nobody reports
 * is not asked for in this data set, and what a region does not have (无此项) is not missing.
 */
export function unreported(context: PageContext): Question<UnreportedView | null> {
	const peers = peersOf(context);
	const due = context.catalog.programmes
		.flatMap(({ persons, households, visits, spending }) => [
			persons,
			households,
			visits,
			spending
		])
		.filter((id) => id !== null)
		.map((id) => context.catalog.indicator(id)!)
		.filter(({ tier, frequency }) => tier <= 2 && frequency === 'quarter');
	return map(
		each(
			due.map(({ id }) =>
				many(peers.regions.map(({ code }) => slotText({ subject: id, region: code })))
			)
		),
		(answers) => {
			const held = due
				.map((indicator, index) => ({ indicator, stats: answers[index]! }))
				.filter(({ stats }) => stats.some(({ status }) => status === 'ok'));
			if (peers.regions.length === 0 || held.length === 0) return null;
			const regions = peers.regions
				.map(({ name }, index) => ({
					name,
					items: held
						.filter(({ stats }) => isUnreported(stats[index]!))
						.map(({ indicator, stats }) => ({
							text: indicator.name,
							stat: stats[index]!
						}))
				}))
				.filter(({ items }) => items.length > 0);
			return {
				expected: peers.regions.length,
				complete: peers.regions.length - regions.length,
				word: peerWord(peers),
				regions,
				items: regions.length > few ? byItem(regions) : null
			};
		}
	);
}

function byItem(regions: UnreportedView['regions']): UnreportedView['items'] {
	const items = new Map<string, BoundText[]>();
	for (const { name, items: lacking } of regions)
		for (const { text, stat } of lacking)
			items.set(text, [...(items.get(text) ?? []), { text: name, stat }]);
	return [...items].map(([name, regions]) => ({ name, regions }));
}

const isUnreported = ({ status, trace }: Stat) =>
	status === 'missing' && !trace.operands.some((operand) => operand.status === 'na');
