import type { Stat } from '#lib/domain/stat.ts';
import { concentrationIndex, concentrationPoints } from '#lib/stats/lorenz.ts';
import { computedStat } from '../computed.ts';
import { sinceJanuary } from '../period-name.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import { plainText, type Line } from '../view.ts';
import { comparable, isKnown } from './comparable.ts';
import { peersOf, peerWord } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound } from './titles.ts';

const spending: Asking = {
	subject: 'm_per_capita_spending',
	area: 'all',
	measure: '累计'
};
const means: Asking = { subject: 'fiscal_expenditure', measure: '累计' };
const people: Asking = { subject: 'pop_resident', area: 'all' };

/** 集中曲线: whether social assistance is spent where public budgets are small (domain 2.1, b_conc). */
export function concentrationPiece(context: PageContext): Question<Piece> {
	const { scope, dataset } = context;
	const peers = peersOf(context);
	const word = peerWord(peers);
	const of = (asking: Asking) =>
		many(peers.regions.map(({ code }) => slotText({ ...asking, region: code })));
	return map(
		together({ spending: of(spending), means: of(means), people: of(people) }),
		(answers): Piece => {
			const units = peers.regions
				.map((region, index) => {
					const [budget, heads] = [answers.means[index]!, answers.people[index]!];
					return {
						region,
						spent: answers.spending[index]!,
						heads,
						means: perHead(context, region.code, region.name, budget, heads)
					};
				})
				.filter((unit) => [unit.spent, unit.heads, unit.means].every(isKnown))
				.sort((a, b) => a.means.value! - b.means.value!);
			const x = units.map(({ spent }) => spent.value!);
			const by = units.map((unit) => unit.means.value!);
			const w = units.map(({ heads }) => heads.value!);
			const points =
				comparable(answers.spending) && comparable(answers.means)
					? concentrationPoints(x, by, w)
					: null;
			if (!points)
				return absent(
					'救助支出的集中曲线',
					`有人均社会救助支出和一般公共预算支出的${word}不足九成，不画集中曲线。`
				);
			const index = computedStat(
				units.flatMap(({ spent, heads, means }) => [spent, heads, means]),
				{
					name: '社会救助支出集中指数',
					value: concentrationIndex(x, by, w),
					shown: 'index',
					decimals: 3,
					region: peers.of.code,
					regionName: peers.of.name,
					period: scope.period,
					definition: `${units.length}个${word}按人均一般公共预算支出由低到高排列，以常住人口为权；负值为偏向财力较弱的${word}`,
					formula: '1－ΣΔp·（Cᵢ＋Cᵢ₋₁）'
				}
			);
			const leaning =
				index.value! < 0 ? `偏向财力较弱的${word}` : `偏向财力较强的${word}`;
			const title: Line = [
				`人均社会救助支出${index.value === 0 ? '与财力强弱无关' : leaning}，集中指数为`,
				bound(index)
			];
			const unit = `${word}按人均一般公共预算支出由低到高，常住人口累计占比对${sinceJanuary(scope.period)}社会救助支出累计占比；曲线在对角线之上为偏向财力较弱`;
			const source = sourceLine(context);
			return {
				type: 'figure',
				id: 'concentration',
				title,
				unit,
				source,
				chart: {
					id: 'concentration',
					kind: 'lorenz',
					title: plainText(title),
					subtitle: unit,
					source,
					unit: '',
					categories: [],
					series: [
						{ name: '社会救助支出', values: [], stats: [], points, emphasis: true }
					],
					axes: { x: '常住人口累计占比，财力弱→强', y: '支出累计占比' },
					decimals: 2,
					neutral: true,
					simulated: dataset.kind === 'simulated'
				},
				table: {
					head: word,
					columns: [
						columnOf(
							'人均一般公共预算支出',
							units.map(({ means }) => means),
							{ sorted: 'ascending' }
						),
						columnOf(
							'人均社会救助支出',
							units.map(({ spent }) => spent)
						),
						columnOf(
							'常住人口',
							units.map(({ heads }) => heads)
						)
					],
					rows: units.map(({ region, means, spent, heads }) => ({
						head: region.name,
						cells: [means, spent, heads].map((stat) => statCell(stat))
					})),
					notes: [
						`不足八个${word}时只作描述。指数只说明支出与财力的排列关系，不说明支出够不够。`
					]
				},
				computed: [index, ...units.map(({ means }) => means)]
			};
		}
	);
}

const perHead = (
	{ scope }: PageContext,
	region: string,
	regionName: string,
	budget: Stat,
	heads: Stat
): Stat =>
	computedStat([budget, heads], {
		name: '人均一般公共预算支出',
		value:
			isKnown(budget) && isKnown(heads) && heads.value! > 0
				? (budget.value! * 10_000) / heads.value!
				: null,
		unit: '元',
		shown: 'number',
		decimals: 0,
		region,
		regionName,
		period: scope.period,
		definition: '一般公共预算支出与常住人口之比，作为财力的代表',
		formula: `${budget.name} × 10000 ÷ ${heads.name}`
	});
