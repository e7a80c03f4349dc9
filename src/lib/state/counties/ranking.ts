import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { competitionRanks } from '#lib/stats/rank.ts';
import { computedStat } from '../computed.ts';
import { cellText } from '../figure.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { CellView, Lane, Line, RowView } from '../view.ts';
import { comparable, isKnown } from '../pages/comparable.ts';
import { absent, sourceLine, statCell, type Piece } from '../pages/piece.ts';
import { slotText } from '../pages/slot-text.ts';
import type { County } from './county.ts';
import { rankedItems, type Item } from './items.ts';
import { rowHead } from './item-table.ts';
import { similarTo } from './similar.ts';

/** So many neighbours of like size and means; with fewer than that left over, likeness tells nothing. */
const similarCount = 4;

interface RankAnswers {
	item: Item;
	/** One a neighbour, in official order. */
	stats: readonly Stat[];
	whole: Stat;
	/** 排名: its list has the place of everyone. */
	order: Stat;
}

/**
 * 在同级地区中的位次: standards, rates and ratios with a good direction only. Beside the place among all
 * stands that among those of like population and fiscal capacity.
 */
export function rankingOf(
	context: PageContext,
	{ self, whole, neighbours }: County
): Question<Piece> {
	if (!whole || neighbours.length < 3)
		return map(many([]), () =>
			absent('位次', `${self.name}在本数据集中没有可比的同级地区，不排位次。`)
		);
	const codes = neighbours.map(({ code }) => code);
	const names = new Map(neighbours.map(({ code, name }) => [code, name]));
	const of = (subject: string, measure?: '累计') =>
		many(
			codes.map((region) =>
				slotText({ subject, region, area: 'all', ...(measure ? { measure } : {}) })
			)
		);
	const items = rankedItems.filter(
		({ asking }) =>
			context.scope.area === 'all' ||
			asking.area === undefined ||
			asking.area === 'all' ||
			asking.area === context.scope.area
	);
	return map(
		together({
			population: of('pop_resident'),
			money: map(
				many(
					codes.map((region) =>
						slotText({ subject: 'fiscal_expenditure', region, measure: '累计' })
					)
				),
				(stats) => stats
			),
			answers: each(
				items.map((item) =>
					map(
						together({
							stats: many(codes.map((region) => slotText({ ...item.asking, region }))),
							beside: many([
								slotText({ ...item.asking, region: whole.code }),
								slotText({ ...item.asking, region: whole.code, over: '排名' })
							])
						}),
						({ stats, beside: [theirs, order] }): RankAnswers => ({
							item,
							stats,
							whole: theirs!,
							order: order!
						})
					)
				)
			)
		}),
		({ population, money, answers }): Piece => {
			const at = codes.indexOf(self.code);
			const held = answers.filter(
				({ stats, order }) => isKnown(stats[at]!) && isKnown(order) && comparable(stats)
			);
			if (held.length === 0)
				return absent('位次', `本数据集没有可排位次的标准、比率和人均水平。`);
			const like = similarTo(
				self.code,
				codes.map((code, index) => ({
					code,
					population: population[index]!.value,
					fiscalPerHead: perHead(money[index]!, population[index]!)
				})),
				similarCount
			);
			const among = like.length > 0 ? [self.code, ...like] : [];
			const places = held.map((answer) => ({
				all: placeOf(answer, self.code, codes, ''),
				like: among.length > 0 ? placeOf(answer, self.code, among, '同类地区中') : null
			}));
			const rows = held.map(({ item, stats, whole: theirs }, index): RowView => {
				const place = places[index]!;
				return {
					head: rowHead(item.name, [stats[at]!]),
					cells: [
						statCell(stats[at]!),
						statCell(theirs),
						placeCell(place.all, codes.length),
						...(place.like ? [placeCell(place.like, among.length)] : []),
						{ type: 'lane', lane: laneOf(item, stats, theirs, at) }
					]
				};
			});
			return {
				type: 'figure',
				id: 'county-ranking',
				title: titleOf(
					self.name,
					held,
					places.map(({ all }) => all)
				),
				unit: `标准、比率和人均水平，好的方向在前，并列同名次。每行各自的尺度：● ${self.name}，┃ ${whole.name}，○ 其他${among.length > 0 ? `。同类地区按常住人口和人均财政支出最接近取${similarCount}个：${like.map((code) => names.get(code)).join('、')}` : ''}`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: '指标',
					columns: [
						{ name: self.name, unit: '' },
						{ name: whole.name, unit: '' },
						{ name: '位次', unit: '' },
						...(among.length > 0 ? [{ name: '同类位次', unit: '' }] : []),
						{ name: '分布', unit: '', align: 'left', picture: true }
					],
					rows,
					notes: ['总量和中性指标不排名。位次由未修约值排出。']
				},
				computed: places.flatMap(({ all, like }) => (like ? [all, like] : [all]))
			};
		}
	);
}

const perHead = (money: Stat, population: Stat): number | null =>
	isKnown(money) && isKnown(population) && population.value
		? (money.value! * 10_000) / population.value
		: null;

/** The place of a county among some: those who are better and one, of equals the same. */
function placeOf(
	{ order, item }: RankAnswers,
	self: RegionCode,
	among: readonly RegionCode[],
	word: string
): Stat {
	const entries = order.list!.filter(({ region }) => among.includes(region));
	const own = entries.find(({ region }) => region === self);
	// The list is from best to worst, so a smaller place in it is a better one.
	const ranks = competitionRanks(
		entries.map(({ rank }) => rank!),
		false
	);
	return computedStat([order], {
		name: `${item.name}${word}位次`,
		value: own ? ranks[entries.indexOf(own)]! : null,
		shown: 'number',
		decimals: 0,
		region: self,
		regionName: own?.name ?? '',
		period: order.period,
		area: order.area,
		definition: '好的方向在前，并列同名次，后续跳号；由未修约值排出',
		formula:
			word === ''
				? '在全部同级地区中的位次'
				: '在常住人口和人均财政支出最接近的地区中的位次'
	});
}

const placeCell = (place: Stat, count: number): CellView => ({
	type: 'stat',
	stat: place,
	text: place.value === null ? cellText(place) : `${place.value}/${count}`
});

/** 10项居前三，其中……: what it leads in and what it lags in, by name. */
function titleOf(
	name: string,
	held: readonly RankAnswers[],
	places: readonly Stat[]
): Line {
	const sorted = held
		.map(({ item, order }, index) => ({
			item,
			place: places[index]!,
			part: places[index]!.value! / order.list!.length
		}))
		.sort((a, b) => a.part - b.part);
	const [first, last] = [sorted[0]!, sorted.at(-1)!];
	const place = (stat: Stat) => ({ text: `第${stat.value}位`, stat });
	if (first === last) return [`${name}${first.item.name}居`, place(first.place)];
	return [
		`${name}位次最前的是${first.item.name}，居`,
		place(first.place),
		`；最后的是${last.item.name}，居`,
		place(last.place)
	];
}

function laneOf(item: Item, stats: readonly Stat[], whole: Stat, at: number): Lane {
	const known = stats.filter(isKnown);
	const values = [...known, ...(isKnown(whole) ? [whole] : [])].map(
		({ value }) => value!
	);
	const from = Math.min(...values);
	const width = Math.max(...values) - from || 1;
	const mark = (stat: Stat, kind: Lane['marks'][number]['kind']) => ({
		at: (stat.value! - from) / width,
		kind,
		name: `${stat.regionName} ${cellText(stat)}`
	});
	return {
		label: `${item.name}的分布`,
		marks: [
			...known.filter((stat) => stat !== stats[at]).map((stat) => mark(stat, 'faint')),
			...(isKnown(whole) ? [mark(whole, 'reference')] : []),
			mark(stats[at]!, 'full')
		]
	};
}
