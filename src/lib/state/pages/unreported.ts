import type { Programme } from '#lib/catalog/catalog.ts';
import { areaNames } from '#lib/domain/area.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { BoundText } from '../view.ts';
import { peersOf, peerWord } from './peers.ts';
import { slotText, type Asking } from './slot-text.ts';

/** 谁没报: regions that lack what others of the same group have reported. */
export interface UnreportedView {
	/** 12个区县中11个已报齐: two counts of rows of this view, not data. */
	expected: number;
	complete: number;
	word: string;
	/** Whether it is known who had to report, or only which figures were published. */
	published: boolean;
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
	const due = context.catalog.programmes.flatMap(dueOf(context));
	return map(
		each(
			due.map(({ asking }) =>
				many(peers.regions.map(({ code }) => slotText({ ...asking, region: code })))
			)
		),
		(answers) => {
			const held = due
				.map(({ name }, index) => ({ name, stats: answers[index]! }))
				.filter(({ stats }) => stats.some(({ status }) => status === 'ok'));
			if (peers.regions.length === 0 || held.length === 0) return null;
			const regions = peers.regions
				.map(({ name }, index) => ({
					name,
					items: held
						.filter(({ stats }) => isUnreported(stats[index]!))
						.map(({ name, stats }) => ({
							text: name,
							stat: stats[index]!
						}))
				}))
				.filter(({ items }) => items.length > 0);
			return {
				expected: peers.regions.length,
				complete: peers.regions.length - regions.length,
				word: peerWord(peers),
				published: context.dataset.kind === 'official',
				regions,
				items: regions.length > few ? byItem(regions) : null
			};
		}
	);
}

/** What of a programme is due in the period: people, money, and its standard, for town and country apart. */
export const dueOf =
	({ catalog, scope }: PageContext) =>
	({ persons, households, visits, spending, standard }: Programme) =>
		[persons, households, visits, spending, standard]
			.filter((id) => id !== null)
			.map((id) => catalog.indicator(id)!)
			.filter(({ tier, frequency }) => tier <= 2 && frequency === 'quarter')
			.flatMap(({ id, name, split }): { name: string; asking: Asking }[] =>
				id === standard && split === 'split' && scope.area === 'all'
					? (['urban', 'rural'] as const).map((area) => ({
							name: `${areaNames[area]}${name}`,
							asking: { subject: id, area }
						}))
					: [{ name, asking: { subject: id } }]
			);

function byItem(regions: UnreportedView['regions']): UnreportedView['items'] {
	const items = new Map<string, BoundText[]>();
	for (const { name, items: lacking } of regions)
		for (const { text, stat } of lacking)
			items.set(text, [...(items.get(text) ?? []), { text: name, stat }]);
	return [...items].map(([name, regions]) => ({ name, regions }));
}

export const isUnreported = ({ status, trace }: Stat) =>
	status === 'missing' && !trace.operands.some((operand) => operand.status === 'na');
