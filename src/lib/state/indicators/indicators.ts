import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import { bracket } from '#lib/slot/print.ts';
import { endName, periodName, sinceJanuary, thisAlone } from '../period-name.ts';
import {
	ask,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Line } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { slotText } from '../pages/slot-text.ts';
import { tiles, type TileSpec } from '../pages/tile.ts';
import { bound, joined } from '../pages/titles.ts';
import { entryOf, factsOf, kindOf, type Entry } from './entry.ts';
import { askingOf, pivotTable, readPivot, type WrittenPivot } from './pivot.ts';
import { seriesOf } from './series.ts';

/** What the period of a figure is called: the end of it for a stock and a standard, all of it for a flow. */
const timeOf = ({ scope }: PageContext, entry: Entry): string => {
	if (entry.type === 'derived') return periodName(scope.period);
	return entry.spec.kind === 'flow' ? thisAlone(scope.period) : endName(scope.period);
};

/** 三季度末示例市为94115人，同比下降0.3%。 */
function lede(context: PageContext, entry: Entry): Question<Line> {
	const asking = askingOf(entry, '数值');
	const region = context.regions.get(context.scope.region)?.name ?? '';
	return map(
		many([slotText(asking), slotText({ ...asking, compare: '同比' })]),
		([value, change]) => {
			if (!value || value.status === 'missing')
				return [`${region}在${periodName(context.scope.period)}没有这项数。`];
			return joined(
				[
					[
						`${timeOf(context, entry)}${region}`,
						isKnown(value) ? '为' : '',
						bound(value)
					],
					change && isKnown(change) ? [bound(change)] : null
				],
				'。'
			);
		}
	);
}

/** The figure itself, by side and measure where it has them, then how it is spread over the regions below. */
function tileSpecs({ scope }: PageContext, entry: Entry): TileSpec[] {
	const subject: string = entry.spec.id;
	const asking = { subject };
	const split =
		entry.type === 'indicator' &&
		(entry.spec.split === 'split' || entry.spec.split === 'opt');
	const flow = entry.type === 'indicator' && entry.spec.kind === 'flow';
	const spread = entry.type === 'derived' || entry.spec.aggRegion !== 'sum';
	return [
		{
			name: split && scope.area === 'all' ? '城乡合计' : '数值',
			of: flow ? thisAlone(scope.period) : '',
			asking
		},
		...(flow
			? [
					{
						name: '年初以来累计',
						of: sinceJanuary(scope.period),
						asking: { ...asking, measure: '累计' as const }
					}
				]
			: []),
		...(split && scope.area === 'all'
			? [
					{ name: '城市', asking: { ...asking, area: 'urban' as const } },
					{ name: '农村', asking: { ...asking, area: 'rural' as const } }
				]
			: []),
		...(spread
			? (['最高', '最低', '极值比', '变异系数'] as const).map((over) => ({
					name: over,
					asking: { ...asking, over }
				}))
			: [])
	];
}

/** 指标: one entry of the catalogue with its figures. */
export function indicatorPage(
	answerer: Answerer,
	scope: Scope,
	id: string | null,
	written: WrittenPivot
) {
	const entry = entryOf(answerer.catalog, id);
	if (!entry) {
		const near = answerer.catalog.nearest(id ?? '');
		throw new UserError(
			`指标目录里没有“${id}”。${near.length > 0 ? `是否指：${near.join('、')}？` : ''}请在左边查找。`
		);
	}
	return ask(answerer, scope, (context) => {
		const pivot = readPivot(written, context);
		return map(
			together({
				lede: lede(context, entry),
				tiles: tiles(context, tileSpecs(context, entry)),
				series: seriesOf(context, entry, pivot),
				table: pivotTable(context, entry, pivot)
			}),
			(view) => ({
				...view,
				title: `指标：${entry.spec.name}`,
				entry,
				kind: kindOf(entry),
				facts: factsOf(entry, answerer.catalog),
				pivot,
				/** The slot of the figure, as it is written into a text: 【低保对象人数·@990100·#2026Q3】. */
				slot: bracket(
					slotText({
						...askingOf(entry, pivot.form),
						subject: entry.spec.name,
						region: scope.region,
						period: scope.period,
						...(scope.area === 'all' ? {} : { area: scope.area })
					}).slice(1, -1)
				)
			})
		);
	});
}
