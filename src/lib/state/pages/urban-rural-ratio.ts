import { periodName } from '../period-name.ts';
import { map, one, together, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { sameInYears } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound, joined } from './titles.ts';

/** 城乡比 over the years. */
export function urbanRuralOverTime(context: PageContext): Question<Piece> {
	const periods = sameInYears(context, 5);
	const asking = { subject: 'b_ur_ratio' };
	return chartPiece(context, {
		id: 'urban-rural-ratio',
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: [
			{
				name: '城乡比',
				emphasis: true,
				askings: periods.map((period) => ({ ...asking, period }))
			}
		],
		title: map(
			together({
				now: one(slotText(asking)),
				change: one(slotText({ ...asking, compare: '同比' }))
			}),
			({ now, change }): Line => {
				const line = joined([
					now.status === 'ok' ? ['城乡低保标准之比为', bound(now)] : null,
					change.status === 'ok' ? [bound(change)] : null
				]);
				return line.length > 0 ? line : ['城乡低保标准之比'];
			}
		),
		subtitle: '城市标准除以农村标准，自然起点为1',
		neutral: false,
		origin: 1,
		absent: { title: '城乡标准之比', text: '本数据集没有分城乡的低保标准。' }
	});
}
