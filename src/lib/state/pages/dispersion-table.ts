import type { Stat } from '#lib/domain/stat.ts';
import { headUnit } from '../figure.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { isKnown } from './comparable.ts';
import { askingOf, type Measure } from './measures.ts';
import { peersOf, peerWord } from './peers.ts';
import { columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound } from './titles.ts';

/** 差异指标, in the order in which they are shown. */
export const dispersions = [
	['极差', '极差'],
	['极值比', '极值比'],
	['变异系数', '变异系数'],
	['加权变异系数', '加权变异系数'],
	['基尼系数', '基尼系数'],
	['泰尔指数', '泰尔指数']
] as const satisfies readonly (readonly [string, Asking['over']])[];

/** 最低, 最高, then the dispersions in their order. */
const cvAt = 2 + dispersions.findIndex(([name]) => name === '变异系数');

/** 人均社会救助支出的地区差异最大，变异系数0.417；城市低保标准最小，为0.043: a number without a unit compares. */
function spreadTitle(spreads: readonly { name: string; cv: Stat }[]): Line {
	const known = spreads.filter(({ cv }) => isKnown(cv));
	const sorted = [...known].sort((a, b) => b.cv.value! - a.cv.value!);
	const [most, least] = [sorted[0], sorted.at(-1)];
	if (!most || !least || most === least) return ['地区之间的差异'];
	return [
		`${most.name}的地区差异最大，变异系数为`,
		bound(most.cv),
		`；${least.name}最小，为`,
		bound(least.cv)
	];
}

/** Every measure with every dispersion: one table to read across. */
export function dispersionTable(
	context: PageContext,
	held: readonly Measure[]
): Question<Piece> {
	const peers = peersOf(context);
	const region = peers.of.code;
	return map(
		each(
			held
				.filter(({ spread }) => spread !== false)
				.map((measure) =>
					map(
						many([
							slotText({ ...askingOf(measure), region, over: '最低' }),
							slotText({ ...askingOf(measure), region, over: '最高' }),
							...dispersions.map(([, over]) =>
								slotText({ ...askingOf(measure), region, over })
							)
						]),
						(stats) => ({ measure, stats })
					)
				)
		),
		(answers) => {
			const shown = answers.filter(({ stats }) => stats.some(isKnown));
			if (shown.length === 0)
				return {
					type: 'absent',
					title: '差异指标',
					text: '有标准或人均水平的地区不足九成，不度量地区差异。总量不作差异比较。'
				};
			const column = (name: string, index: number) =>
				columnOf(
					name,
					shown.map(({ stats }) => stats[index]!),
					{ unit: '' }
				);
			return {
				type: 'figure',
				id: 'dispersion',
				title: spreadTitle(
					shown.map(({ measure, stats }) => ({ name: measure.name, cv: stats[cvAt]! }))
				),
				unit: `${peers.regions.length}个${peerWord(peers)}之间。标准差按总体计算；权数：标准、人均补助用在册人数，人均支出用常住人口`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: '指标',
					columns: [
						column('最低', 0),
						column('最高', 1),
						...dispersions.map(([name], index) => column(name, index + 2))
					],
					rows: shown.map(({ measure, stats }) => ({
						head: `${measure.name}（${headUnit(stats.find(isKnown)!)}）`,
						cells: stats.map((stat) => statCell(stat))
					})),
					notes: [
						`${peerWord(peers)}级基尼系数、泰尔指数只度量${peerWord(peers)}之间的差异，不得套用居民收入警戒线。判定用未修约值。`
					]
				}
			};
		}
	);
}
