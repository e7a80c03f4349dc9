import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { computedStat } from '../computed.ts';
import { commonUnit, headUnit } from '../figure.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { CellView, ColumnView } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { absent, sourceLine, statCell, type Piece } from '../pages/piece.ts';
import { slotText } from '../pages/slot-text.ts';
import type { County } from './county.ts';
import { rowHead } from './item-table.ts';
import { profileItems, programmeItemsOf, rankedItems, type Item } from './items.ts';

/** Every item once, in the order of the single page. */
function itemsOf(context: PageContext): readonly Item[] {
	const seen = new Set<string>();
	return [...profileItems, ...programmeItemsOf(context), ...rankedItems].filter(
		({ asking }) => {
			const slot = slotText(asking);
			return !seen.has(slot) && seen.add(slot);
		}
	);
}

/** 与首个区县之差, in the unit of the figure; of two ratios in percentage points. */
function differenceOf(own: Stat, first: Stat): Stat {
	return computedStat([own, first], {
		name: `${own.name}与${first.regionName}之差`,
		value: isKnown(own) && isKnown(first) ? own.value! - first.value! : null,
		unit: own.unit,
		shown:
			own.shown === 'percent' ? 'points' : own.shown === 'ratio' ? 'index' : own.shown,
		decimals: own.decimals,
		region: own.region,
		regionName: own.regionName,
		period: own.period,
		area: own.area,
		definition: `${own.regionName}减去${first.regionName}；只比标准、比率和人均水平`,
		formula: `${own.regionName} － ${first.regionName}`
	});
}

const notCompared: CellView = {
	type: 'text',
	text: '／',
	title: '总量不作地区间比较'
};

/** 并列: the same rows for each county, and how far each level is from the first county's. */
export const sideBySide = (
	context: PageContext,
	{ self }: County,
	others: readonly Region[]
): Question<Piece> =>
	map(
		each(
			itemsOf(context).map((item) =>
				map(
					many(
						[self, ...others].map(({ code }) =>
							slotText({ ...item.asking, region: code })
						)
					),
					(stats) => ({ item, stats })
				)
			)
		),
		(answers): Piece => {
			const held = answers
				.filter(({ stats }) => stats.some(isKnown))
				.map(({ item, stats }) => ({
					item,
					stats,
					unit: commonUnit(stats),
					differences: item.level
						? stats.slice(1).map((stat) => differenceOf(stat, stats[0]!))
						: null
				}));
			if (held.length === 0)
				return absent('并列比较', '所选区县在本数据集中没有可并列的数据。');
			const columns = others.flatMap(({ name }): ColumnView[] => [
				{ name, unit: '' },
				{ name: `比${self.name}`, unit: '' }
			]);
			return {
				type: 'figure',
				id: 'county-side-by-side',
				title: [`${[self, ...others].map(({ name }) => name).join('、')}并列`],
				unit: `差为各区县减${self.name}：标准、比率和人均水平可比，比率之差为百分点；总量不作地区间比较`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: '项目',
					columns: [{ name: self.name, unit: '' }, ...columns],
					rows: held.map(({ item, stats, unit, differences }) => ({
						head: rowHead(item.name, stats.filter(isKnown)),
						indent: item.under ?? false,
						cells: [
							statCell(stats[0]!, unit || headUnit(stats[0]!)),
							...stats
								.slice(1)
								.flatMap((stat, index): CellView[] => [
									statCell(stat, unit || headUnit(stat)),
									differences ? statCell(differences[index]!) : notCompared
								])
						]
					})),
					notes: []
				},
				computed: held.flatMap(({ differences }) => differences ?? [])
			};
		}
	);
