import { periodName } from '../period-name.ts';
import type { PageContext, Question } from '../question.ts';
import { recentPeriods } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import { changeTitle } from './titles.ts';

/** What was spent in each of the last periods, not since January. */
export function spendingOverTime(context: PageContext): Question<Piece> {
	const periods = recentPeriods(context, 8);
	const subject = 'sa_spending_total';
	return chartPiece(context, {
		id: 'spending-over-time',
		kind: 'column',
		head: '期间',
		categories: periods.map(periodName),
		series: [
			{
				name: '本期支出',
				askings: periods.map((period) => ({
					subject,
					area: 'all',
					measure: '本期',
					period
				})),
				emphasis: true
			}
		],
		title: changeTitle('社会救助资金各期支出', [
			{
				name: '本期社会救助支出',
				asking: { subject, area: 'all', measure: '本期' }
			}
		]),
		subtitle: '社会救助资金支出，各期单独计，不累计',
		neutral: true,
		absent: { title: '各期支出', text: '本数据集没有社会救助资金支出总额。' }
	});
}
