import { monthsElapsed } from '#lib/domain/period.ts';
import { map, type PageContext, type Question } from '../question.ts';
import { sortedByValue } from './categories.ts';
import { peerWord, peersOf, shortName } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import type { Asking } from './slot-text.ts';
import { directionOf } from './tile.ts';
import { extremesTitle } from './titles.ts';

/** 执行进度: the rate of every region against the part of the year gone by. */
export function budgetExecution(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	const askings = peers.regions.map(({ code }): Asking => ({
		subject: 'm_exec',
		area: 'all',
		measure: '累计',
		region: code
	}));
	const months = monthsElapsed(context.scope.period);
	return map(
		chartPiece(context, {
			id: 'budget-execution',
			kind: 'bar',
			head: peerWord(peers),
			categories: peers.regions.map(shortName),
			series: [{ name: '预算执行率', askings }],
			title: extremesTitle('预算执行率', askings),
			subtitle: `支出占预算。序时进度为${months}个月除以12个月`,
			neutral: directionOf(context.catalog, 'm_exec') === 'neutral',
			reference: { label: '序时进度', value: (months / 12) * 100 },
			absent: { title: '预算执行', text: '本数据集没有下一级地区的预算和支出。' }
		}),
		sortedByValue
	);
}
