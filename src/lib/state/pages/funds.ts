import { periodName, sinceJanuary } from '../period-name.ts';
import { many, map, together, type PageContext } from '../question.ts';
import type { Line } from '../view.ts';
import { budgetExecution } from './budget-execution.ts';
import { programmes } from './programmes.ts';
import { realLevels } from './real-levels.ts';
import { executionColumn, regionTable } from './region-table.ts';
import { slotText } from './slot-text.ts';
import { spendingBridge } from './spending-bridge.ts';
import { spendingBySource } from './spending-by-source.ts';
import { spendingOverTime } from './spending-over-time.ts';
import { spendingTotal as total } from './spending-total.ts';
import { strips } from './strips.ts';
import { tiles, type TileSpec } from './tile.ts';
import { bound, joined } from './titles.ts';

const tileSpecs = (context: PageContext): TileSpec[] => {
	const of = sinceJanuary(context.scope.period);
	return [
		{
			name: '救助资金支出',
			of,
			asking: total,
			trend: { subject: 'sa_spending_total', area: 'all', measure: '本期' }
		},
		{
			name: '低保支出',
			of,
			asking: { subject: 'dibao_spending', measure: '累计' },
			companion: {
				words: context.scope.area === 'all' ? '占总支出' : '占城乡低保支出',
				asking: { subject: 'dibao_spending', measure: '累计', share: '占比' }
			},
			trend: { subject: 'dibao_spending', measure: '本期' }
		},
		{
			name: '预算执行率',
			of,
			asking: { subject: 'm_exec', area: 'all', measure: '累计' },
			companion: {
				words: '与序时差',
				asking: { subject: 'm_progress_gap', area: 'all', measure: '累计' }
			}
		},
		{ name: '低保月人均补助', asking: { subject: 'm_avg_benefit', measure: '累计' } },
		{ name: '临时救助每人次', asking: { subject: 'm_per_visit', measure: '累计' } },
		{
			name: '人均救助支出',
			of,
			asking: { subject: 'm_per_capita_spending', area: 'all', measure: '累计' }
		},
		{
			name: '占一般公共预算支出',
			of,
			asking: { subject: 'm_fiscal_share', area: 'all', measure: '累计' }
		},
		{
			name: '一般公共预算支出',
			of,
			asking: { subject: 'fiscal_expenditure', measure: '累计' }
		}
	];
};

/** 资金: amounts, structure, growth, sources, per head and budget execution. */
export const funds = (context: PageContext) =>
	map(
		together({
			lede: map(
				many([
					slotText(total),
					slotText({ ...total, compare: '同比' }),
					slotText({ subject: 'm_exec', area: 'all', measure: '累计' })
				]),
				([spent, change, rate]): Line =>
					joined(
						[
							spent?.status === 'ok'
								? [`${sinceJanuary(context.scope.period)}支出社会救助资金`, bound(spent)]
								: null,
							change?.status === 'ok' ? [bound(change)] : null,
							rate?.status === 'ok' ? ['预算执行率', bound(rate)] : null
						],
						'。'
					)
			),
			tiles: tiles(context, tileSpecs(context)),
			programmes: programmes(context),
			bridge: spendingBridge(context),
			overTime: spendingOverTime(context),
			bySource: spendingBySource(context),
			execution: budgetExecution(context),
			realLevels: realLevels(context),
			perHead: strips(context, {
				id: 'per-head',
				title: '人均水平的地区分布',
				specs: [
					{
						name: '低保月人均补助',
						asking: { subject: 'm_avg_benefit', measure: '累计' }
					},
					{
						name: '临时救助人次均水平',
						asking: { subject: 'm_per_visit', measure: '累计' }
					},
					{
						name: '人均社会救助支出',
						asking: { subject: 'm_per_capita_spending', area: 'all', measure: '累计' }
					},
					{
						name: '占一般公共预算支出',
						asking: { subject: 'm_fiscal_share', area: 'all', measure: '累计' }
					},
					{
						name: '预算执行率',
						asking: { subject: 'm_exec', area: 'all', measure: '累计' }
					}
				]
			}),
			table: regionTable(context, {
				id: 'funds-table',
				title: '分地区资金',
				columns: [
					{ name: '支出', asking: total },
					{ name: '同比', asking: { ...total, compare: '同比' } },
					{ name: '低保支出', asking: { subject: 'dibao_spending', measure: '累计' } },
					{ name: '特困支出', asking: { subject: 'tekun_spending', measure: '累计' } },
					{
						name: '临时救助支出',
						asking: { subject: 'temp_aid_spending', measure: '累计' }
					},
					{
						name: '医疗救助支出',
						asking: { subject: 'medical_aid_spending', measure: '累计' }
					},
					executionColumn(context),
					{
						name: '与序时差',
						asking: { subject: 'm_progress_gap', area: 'all', measure: '累计' }
					},
					{
						name: '占财政支出',
						asking: { subject: 'm_fiscal_share', area: 'all', measure: '累计' }
					},
					{
						name: '一般公共预算支出',
						asking: { subject: 'fiscal_expenditure', measure: '累计' }
					}
				]
			})
		}),
		(view) => ({ ...view, title: `资金：${periodName(context.scope.period)}` })
	);
