import { sinceJanuary } from '../period-name.ts';
import {
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Line } from '../view.ts';
import { asSteps } from './categories.ts';
import { chartPiece, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { spendingTotal } from './spending-total.ts';
import { ofBothAreas } from './split.ts';
import { bound, joined, pulled } from './titles.ts';

/** 拉动: what each programme added to the growth of the total, in percentage points; the growth at the foot. */
export function spendingBridge(context: PageContext): Question<Piece> {
	const spending = context.catalog.programmes.filter(
		({ spending, inTotal }) => spending !== null && inTotal
	);
	const askings = spending.map(({ spending }): Asking => ({
		subject: spending!,
		...ofBothAreas(context.catalog, spending!),
		measure: '累计',
		share: '拉动'
	}));
	return map(
		chartPiece(context, {
			id: 'spending-bridge',
			kind: 'bridge',
			head: '项目',
			categories: [...spending.map(({ short }) => short), '总增速'],
			series: [
				{ name: '拉动', askings: [...askings, { ...spendingTotal, compare: '同比' }] }
			],
			title: map(
				together({
					growth: one(slotText({ ...spendingTotal, compare: '同比' })),
					pulls: many(askings.map(slotText))
				}),
				({ growth, pulls }): Line => {
					const ordered = pulls
						.map((stat, index) => ({ stat, name: spending[index]!.name }))
						.filter(({ stat }) => stat.status === 'ok' && stat.value)
						.sort((a, b) => b.stat.value! - a.stat.value!);
					const [up, down] = [ordered[0], ordered.at(-1)];
					const line = joined([
						growth.status === 'ok' ? ['支出', bound(growth)] : null,
						up && up.stat.value! > 0 ? pulled(up.name, up.stat) : null,
						down && down.stat.value! < 0 ? pulled(down.name, down.stat) : null
					]);
					return line.length > 0 ? line : ['各项目对支出增长的拉动'];
				}
			),
			subtitle: `${sinceJanuary(context.scope.period)}累计对上年同期累计，各项目拉动之和为总增速`,
			neutral: true,
			absent: {
				title: '各项目对增长的拉动',
				text: '本数据集没有可比的分项目支出，不能分解增长。'
			}
		}),
		asSteps
	);
}
