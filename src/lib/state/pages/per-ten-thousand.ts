import type { Stat } from '#lib/domain/stat.ts';
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
import { plainText, type Line } from '../view.ts';
import { isKnown } from './comparable.ts';
import { peersOf, peerWord, shortName } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { isBothAreas } from './split.ts';
import { slotText } from './slot-text.ts';
import { joined } from './titles.ts';

const population = 'pop_resident';

/** With fewer programmes the columns of the page's table say as much. */
const enough = 3;

/**
 * 每万人口在册对象: the people of every programme against the population, region by region. Only people on
 * the rolls: 人次 count one person several times.
 */
export function perTenThousand(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	const rows = [peers.of, ...peers.regions];
	const counted = context.catalog.programmes.flatMap(({ name, short, persons }) =>
		persons && !isBothAreas(context, persons) ? [{ name, short, persons }] : []
	);
	const of = (subject: string) =>
		many(rows.map(({ code }) => slotText({ subject, region: code })));
	return map(
		together({
			people: each(counted.map(({ persons }) => of(persons))),
			population: of(population)
		}),
		({ people, population }): Piece => {
			const rate = (name: string, persons: Stat, residents: Stat) =>
				computedStat([persons, residents], {
					name: `每万人口${name}对象`,
					value:
						isKnown(persons) && isKnown(residents) && residents.value! > 0
							? (persons.value! / residents.value!) * 10_000
							: null,
					unit: '人/万人',
					shown: 'number',
					decimals: 1,
					region: persons.region,
					regionName: persons.regionName,
					period: context.scope.period,
					area: context.scope.area,
					definition: `在册${name}对象与同城乡常住人口之比（中性，不排名）`,
					formula: `${persons.name} ÷ ${residents.name} × 10000`
				});
			const columns = counted
				.map(({ name, short }, column) => ({
					name,
					short,
					stats: rows.map((_, row) => rate(name, people[column]![row]!, population[row]!))
				}))
				.filter(({ stats }) => stats.slice(1).filter(isKnown).length > 1);
			if (columns.length < enough)
				return absent(
					'每万人口在册对象',
					`本数据集没有分${peerWord(peers)}的三个以上项目的在册人数和常住人口。`
				);
			const title: Line = [
				`${peers.of.name}每万人口中`,
				...joined(
					columns
						.filter(({ stats }) => isKnown(stats[0]!))
						.slice(0, 3)
						.map(({ short, stats }) => [
							short,
							{ text: `${cellText(stats[0]!)}人`, stat: stats[0]! }
						])
				)
			];
			const unit =
				'在册对象除以常住人口，人/万人。每列各自分档，墨阶深者多；中性指标，不排名、不评优劣';
			const source = sourceLine(context);
			return {
				type: 'figure',
				id: 'per-ten-thousand',
				title,
				unit,
				source,
				chart: {
					id: 'per-ten-thousand',
					kind: 'heat',
					title: plainText(title),
					subtitle: unit,
					source,
					unit: '人/万人',
					categories: peers.regions.map(shortName),
					series: columns.map(({ short, stats }) => ({
						name: short,
						stats: stats.slice(1),
						values: stats.slice(1).map(({ value }) => value)
					})),
					decimals: 1,
					neutral: true,
					simulated: context.dataset.kind === 'simulated'
				},
				table: {
					head: peerWord(peers),
					columns: columns.map(({ short, stats }) => columnOf(short, stats)),
					rows: rows.map(({ name }, row) => ({
						head: name,
						total: row === 0,
						cells: columns.map(({ stats }) => statCell(stats[row]!))
					})),
					notes: []
				},
				computed: columns.flatMap(({ stats }) => stats)
			};
		}
	);
}
