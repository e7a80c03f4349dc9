import { periodName } from '../period-name.ts';
import { many, map, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { askingOf, measures, type Measure } from './measures.ts';
import { peersOf, sameInYears } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound } from './titles.ts';

/** 变异系数 in the same part of each year: whether regions draw together. */
export function dispersionOverTime(
	context: PageContext,
	measure: Measure
): Question<Piece> {
	const periods = sameInYears(context, 5);
	const region = peersOf(context).of.code;
	const sides = measures.filter(({ subject }) => subject === measure.subject);
	return chartPiece(context, {
		id: 'dispersion-over-time',
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: sides.map((side) => ({
			name: side.name,
			emphasis: side.id === measure.id,
			askings: periods.map((period): Asking => ({
				...askingOf(side),
				region,
				period,
				over: '变异系数'
			}))
		})),
		title: map(
			many(
				[periods[0], context.scope.period].flatMap((period) =>
					period === undefined
						? []
						: [slotText({ ...askingOf(measure), region, period, over: '变异系数' })]
				)
			),
			([first, last]): Line => {
				if (first?.status !== 'ok' || last?.status !== 'ok')
					return [`${measure.name}的地区差异`];
				const verb =
					last.value! < first.value!
						? '缩小'
						: last.value! > first.value!
							? '扩大'
							: '持平';
				return [
					`${measure.name}的地区差异${verb}：变异系数由${periodName(first.period)}的`,
					bound(first),
					'变为',
					bound(last)
				];
			}
		),
		subtitle: '变异系数，各年同期，总体标准差除以平均数，纵轴不从0起',
		neutral: false,
		absent: { title: '差异变化', text: '本数据集没有可比的历年标准。' }
	});
}
