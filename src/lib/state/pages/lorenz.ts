import { gini } from '#lib/stats/dispersion.ts';
import { lorenzPoints } from '#lib/stats/lorenz.ts';
import { computedStat } from '../computed.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import { plainText, type Line } from '../view.ts';
import { peersOf, peerWord } from './peers.ts';
import { comparable, isKnown } from './comparable.ts';
import { columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound } from './titles.ts';

/** 洛伦兹曲线 of spending per head: regions by ascending amount, weighted by population. */
export function lorenzPiece(
	context: PageContext,
	{
		asking,
		name,
		weight,
		weightName
	}: {
		asking: Asking;
		name: string;
		weight: Asking;
		weightName: string;
	}
): Question<Piece> {
	const peers = peersOf(context);
	const of = (one: Asking) =>
		many(peers.regions.map(({ code }) => slotText({ ...one, region: code })));
	return map(together({ amounts: of(asking), weights: of(weight) }), (answers): Piece => {
		const units = peers.regions
			.map((region, index) => ({
				region,
				amount: answers.amounts[index]!,
				weight: answers.weights[index]!
			}))
			.filter(({ amount, weight }) => isKnown(amount) && isKnown(weight))
			.sort((a, b) => a.amount.value! - b.amount.value!);
		const x = units.map(({ amount }) => amount.value!);
		const w = units.map(({ weight }) => weight.value!);
		const points = comparable(answers.amounts) ? lorenzPoints(x, w) : null;
		if (!points)
			return {
				type: 'absent',
				title: `${name}的洛伦兹曲线`,
				text: `有${name}的${peerWord(peers)}不足九成，不画洛伦兹曲线。`
			};
		const index = computedStat(
			units.flatMap(({ amount, weight }) => [amount, weight]),
			{
				name: `${name}基尼系数`,
				value: gini(x, w),
				shown: 'index',
				decimals: 4,
				region: peers.of.code,
				regionName: peers.of.name,
				period: context.scope.period,
				definition: `${units.length}个${peerWord(peers)}的${name}，以${weightName}为权；只度量${peerWord(peers)}之间的差异`,
				formula: 'ΣΣp·p′·|x－x′|÷（2μ）'
			}
		);
		const title: Line = [`${name}在${peerWord(peers)}之间的基尼系数为`, bound(index)];
		const unit = `按${name}由低到高，${weightName}累计占比对${name}总量累计占比；对角线为绝对均等`;
		const source = sourceLine(context);
		return {
			type: 'figure',
			id: 'lorenz',
			title,
			unit,
			source,
			chart: {
				id: 'lorenz',
				kind: 'lorenz',
				title: plainText(title),
				subtitle: unit,
				source,
				unit: '',
				categories: [],
				series: [{ name, values: [], stats: [], points, emphasis: true }],
				axes: { x: `${weightName}累计占比`, y: `${name}总量累计占比` },
				decimals: 2,
				neutral: true,
				simulated: context.dataset.kind === 'simulated'
			},
			table: {
				head: peerWord(peers),
				columns: [
					columnOf(
						name,
						units.map(({ amount }) => amount),
						{ sorted: 'ascending' }
					),
					columnOf(
						weightName,
						units.map(({ weight }) => weight)
					)
				],
				rows: units.map(({ region, amount, weight }) => ({
					head: region.name,
					cells: [statCell(amount), statCell(weight)]
				})),
				notes: []
			},
			computed: [index]
		};
	});
}
