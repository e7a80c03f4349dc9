import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { askingOf, type Measure } from './measures.ts';
import { peersOf } from './peers.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound, joined } from './titles.ts';

/** 城乡低保标准之比为1.26∶1，比上年同期缩小0.02；农村低保标准的变异系数为0.121，比上年同期扩大0.003。 */
export function balanceLede(
	context: PageContext,
	measure: Measure | null
): Question<Line> {
	const said = [
		{ words: '城乡低保标准之比为', asking: { subject: 'b_ur_ratio' } as Asking },
		...(measure
			? [
					{
						words: `${measure.name}的变异系数为`,
						asking: {
							...askingOf(measure),
							region: peersOf(context).of.code,
							over: '变异系数'
						} as Asking
					}
				]
			: [])
	];
	return map(
		each(
			said.map(({ asking }) =>
				many([slotText(asking), slotText({ ...asking, compare: '同比' })])
			)
		),
		(answers) => {
			const clauses = answers.flatMap(([now, change], index) =>
				now?.status === 'ok'
					? [
							joined([
								[said[index]!.words, bound(now)],
								change?.status === 'ok' ? [bound(change)] : null
							])
						]
					: []
			);
			return clauses.flatMap((clause, index) => [
				...clause,
				index === clauses.length - 1 ? '。' : '；'
			]);
		}
	);
}
