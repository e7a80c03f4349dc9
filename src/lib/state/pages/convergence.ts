import { parsePeriod, type Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { betaConvergence, sigmaLn } from '#lib/stats/convergence.ts';
import { computedStat } from '../computed.ts';
import { periodName } from '../period-name.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import { plainText, type Line } from '../view.ts';
import { comparable, isKnown } from './comparable.ts';
import { askingOf, type Measure } from './measures.ts';
import { peersOf, peerWord, sameInYears } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound } from './titles.ts';

/** From here on a slope may be more than a description (domain 2.2). */
const enough = 8;

interface Year {
	period: Period;
	sigma: Stat;
	/** Since the first year; null in it. */
	beta: Stat | null;
	speed: Stat | null;
	halfLife: Stat | null;
}

/** σ 收敛 and β 收敛 of a level over the same part of each year: whether those behind catch up. */
export function convergencePiece(
	context: PageContext,
	measure: Measure
): Question<Piece> {
	const peers = peersOf(context);
	const periods = sameInYears(context, 5);
	const title = `${measure.name}的收敛`;
	return map(
		each(
			periods.map((period) =>
				many(
					peers.regions.map(({ code }) =>
						slotText({ ...askingOf(measure), region: code, period })
					)
				)
			)
		),
		(answers): Piece => {
			const years = yearsOf(context, measure, periods, answers);
			const [first, last] = [years[0], years.at(-1)];
			if (!first || !last || first === last)
				return absent(title, `${measure.name}可比的年份不足两年，不判断收敛。`);
			const stats = years.map(({ sigma }) => sigma);
			const unit = `σ为${measure.name}对数的总体标准差；β为年均增速对初始水平对数的斜率，负值为低水平地区追赶`;
			const line = titleOf(measure, first, last);
			const source = sourceLine(context);
			const categories = years.map(({ period }) => periodName(period));
			return {
				type: 'figure',
				id: 'convergence',
				title: line,
				unit,
				source,
				chart: {
					id: 'convergence',
					kind: 'line',
					title: plainText(line),
					subtitle: `${unit}；纵轴不从0起`,
					source,
					unit: '',
					categories,
					series: [
						{
							name: 'σ',
							stats,
							values: stats.map(({ value }) => value),
							emphasis: true
						}
					],
					decimals: 4,
					neutral: false,
					simulated: context.dataset.kind === 'simulated'
				},
				table: {
					head: '期间',
					columns: [
						columnOf('σ', stats),
						{ name: 'β', unit: '自首期' },
						{ name: '收敛速度', unit: '%，每年' },
						{ name: '半衰期', unit: '年' }
					],
					rows: years.map(({ period, sigma, beta, speed, halfLife }) => ({
						head: periodName(period),
						cells: [
							statCell(sigma),
							...[beta, speed, halfLife].map((stat) =>
								stat ? statCell(stat) : ({ type: 'blank' } as const)
							)
						]
					})),
					notes: [
						`β由首期与各期的${peers.regions.length}个${peerWord(peers)}求得；${
							peers.regions.length < enough
								? `不足${enough}个，只作描述，不作判断。`
								: '只作描述，不写“显著”。'
						}斜率不为负时没有收敛速度和半衰期。`
					]
				},
				computed: years.flatMap(({ sigma, beta, speed, halfLife }) =>
					[sigma, beta, speed, halfLife].filter((stat) => stat !== null)
				)
			};
		}
	);
}

/** Years that nearly all regions have figures of. */
function yearsOf(
	context: PageContext,
	measure: Measure,
	periods: readonly Period[],
	answers: readonly (readonly Stat[])[]
): Year[] {
	const known = periods
		.map((period, index) => ({ period, stats: answers[index]! }))
		.filter(({ stats }) => comparable(stats));
	const first = known[0];
	if (!first) return [];
	return known.map(({ period, stats }) => {
		// Only regions that both years have: who comes later would pass for growth.
		const pairs = stats.flatMap((now, index) => {
			const then = first.stats[index]!;
			return isKnown(now) && isKnown(then) ? [{ now, then }] : [];
		});
		const years = (parsePeriod(period).to - parsePeriod(first.period).to) / 12;
		const beta = betaConvergence(
			pairs.map(({ then }) => then.value!),
			pairs.map(({ now }) => now.value!),
			years
		);
		const from = pairs.flatMap(({ then, now }) => [then, now]);
		const make = makerOf(context, measure, period);
		return {
			period,
			sigma: make(
				stats.filter(isKnown),
				'对数标准差',
				sigmaLn(stats.filter(isKnown).map(({ value }) => value!)),
				'sd（ln x）'
			),
			...(years === 0
				? { beta: null, speed: null, halfLife: null }
				: {
						beta: make(
							from,
							'β',
							beta?.slope ?? null,
							'（1/T）·ln（x末/x初）对ln x初的最小二乘斜率'
						),
						speed: make(
							from,
							'收敛速度',
							beta?.speed ?? null,
							'－ln（1＋βT）/T',
							'percent'
						),
						halfLife: make(
							from,
							'半衰期',
							beta?.halfLife ?? null,
							'ln 2÷收敛速度',
							'years'
						)
					})
		};
	});
}

/** Numbers of one year, with what they are made of. */
const makerOf =
	(context: PageContext, measure: Measure, period: Period) =>
	(
		from: readonly Stat[],
		name: string,
		value: number | null,
		formula: string,
		shown: 'index' | 'percent' | 'years' = 'index'
	): Stat => {
		const { of, regions } = peersOf(context);
		return computedStat(from, {
			name: `${measure.name}${name}`,
			value,
			shown: shown === 'years' ? 'number' : shown,
			unit: shown === 'years' ? '年' : '1',
			decimals: shown === 'index' ? 4 : shown === 'percent' ? 2 : 1,
			region: of.code,
			regionName: of.name,
			period,
			definition: `${regions.length}个${peerWord(peersOf(context))}的${measure.name}；总体标准差，不加权`,
			formula
		});
	};

function titleOf({ name }: Measure, first: Year, last: Year): Line {
	const [then, now] = [first.sigma, last.sigma];
	const verb =
		now.value! < then.value! ? '缩小' : now.value! > then.value! ? '扩大' : '持平';
	const catching: Line =
		last.beta && isKnown(last.beta)
			? ['，β为', bound(last.beta), last.beta.value! < 0 ? '，低水平地区增长较快' : '']
			: [];
	return [
		`${name}的差距${verb}：σ由${periodName(first.period)}的`,
		bound(then),
		'变为',
		bound(now),
		...catching
	];
}
