import { parsePeriod, shiftPeriod } from '#lib/domain/period.ts';
import type { Block } from '../document.ts';
import type { Kit } from '../kit.ts';
import { periodName } from '../phrases/time.ts';
import type { BlockMaker } from './block.ts';
import { sourceLine } from './cells.ts';

/** Two years of quarters, so that each has its own of the year before beside it. */
const shown = 8;

const lastPeriods = ({ scope }: Kit): string[] =>
	parsePeriod(scope.period).frequency === 'S'
		? []
		: Array.from({ length: shown }, (_, index) =>
				shiftPeriod(scope.period, index - shown + 1)
			);

/** 资金支出变化: what was spent in each of the last eight periods, never cumulative. */
export const spendingTrend: BlockMaker = {
	kind: '图',
	name: '资金支出变化',
	about: '【图：资金支出变化】社会救助资金支出近八期，各期单独计。',
	asks: (kit) => lastPeriods(kit).map((period) => `社会救助资金支出总额·#${period}·本期`),
	builds(stats, kit): Block[] {
		const kept = lastPeriods(kit)
			.map((period, index) => ({ period, stat: stats[index]! }))
			.filter(({ stat }) => stat.status === 'ok');
		if (kept.length < 3) return [];
		const caption = '社会救助资金支出变化';
		return [
			{
				type: 'chart',
				id: 'spending-trend',
				caption,
				chart: {
					id: 'spending-trend',
					kind: 'column',
					title: caption,
					subtitle: '各期支出，万元',
					unit: '万元',
					decimals: 1,
					categories: kept.map(({ period }) => periodName(period)),
					series: [
						{
							name: '支出',
							values: kept.map(({ stat }) => stat.value),
							stats: kept.map(({ stat }) => stat)
						}
					],
					source: sourceLine(kit.dataset),
					simulated: kit.dataset.kind === 'simulated',
					neutral: true
				}
			}
		];
	}
};
