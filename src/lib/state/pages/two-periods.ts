import type { Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { computedStat } from '../computed.ts';
import { headUnit } from '../figure.ts';
import { periodName } from '../period-name.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import { isKnown } from './comparable.ts';
import { dispersions } from './dispersion-table.ts';
import { askingOf, type Measure } from './measures.ts';
import { peersOf, peerWord } from './peers.ts';
import { absent, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';

const rows = [
	['最低', '最低'],
	['最高', '最高'],
	...dispersions
] as const satisfies readonly (readonly [string, Asking['over']])[];

/** 两期比较: every dispersion of a level in one period beside the same in any other, and their difference. */
export function twoPeriods(
	context: PageContext,
	measure: Measure,
	since: Period
): Question<Piece> {
	const { period } = context.scope;
	const peers = peersOf(context);
	const region = peers.of.code;
	const of = (period: Period) =>
		many(
			rows.map(([, over]) => slotText({ ...askingOf(measure), region, period, over }))
		);
	const title = `${measure.name}的两期比较`;
	return map(together({ then: of(since), now: of(period) }), ({ then, now }): Piece => {
		if (!then.some(isKnown) || !now.some(isKnown))
			return absent(title, `${periodName(since)}或本期有数的地区不足九成，不比较差异。`);
		const changes = rows.map(([name], index) => change(name, then[index]!, now[index]!));
		const spreads = changes.slice(2).filter(isKnown);
		const grown = spreads.filter(({ value }) => value! > 0).length;
		const shrunk = spreads.filter(({ value }) => value! < 0).length;
		const verdict =
			grown === 0 && shrunk === 0
				? '差异没有变化'
				: shrunk === 0
					? '差异扩大'
					: grown === 0
						? '差异缩小'
						: '各项差异指标有升有降，判断要看用哪一项';
		return {
			type: 'figure',
			id: 'two-periods',
			title: [`${measure.name}与${periodName(since)}相比，${verdict}`],
			unit: `${peers.regions.length}个${peerWord(peers)}之间，${periodName(since)}与${periodName(period)}。差异指标越小越均衡`,
			source: sourceLine(context),
			chart: null,
			table: {
				head: '指标',
				columns: [
					{ name: periodName(since), unit: '' },
					{ name: periodName(period), unit: '' },
					{ name: '变化', unit: '' }
				],
				rows: rows.map(([name], index) => {
					const unit = headUnit(now[index]!);
					return {
						head: unit === '' || unit === '1' ? name : `${name}（${unit}）`,
						cells: [then[index]!, now[index]!, changes[index]!].map((stat) =>
							statCell(stat)
						)
					};
				}),
				notes: []
			},
			computed: changes
		};
	});
}

function change(name: string, then: Stat, now: Stat): Stat {
	return computedStat([then, now], {
		name: `${name}的变化（对${periodName(then.period)}）`,
		value: isKnown(then) && isKnown(now) ? now.value! - then.value! : null,
		unit: now.unit,
		shown: now.shown === 'ratio' ? 'number' : now.shown,
		decimals: now.decimals,
		region: now.region,
		regionName: now.regionName,
		period: now.period,
		area: now.area,
		definition: '后一期减前一期',
		formula: `${periodName(now.period)}－${periodName(then.period)}`
	});
}
