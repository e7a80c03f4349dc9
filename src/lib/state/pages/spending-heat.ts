import type { Stat } from '#lib/domain/stat.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import { sinceJanuary } from '../period-name.ts';
import { plainText, type Line } from '../view.ts';
import { chartValue } from '../figure.ts';
import { isKnown } from './comparable.ts';
import { peersOf, peerWord, shortName } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { ofBothAreas } from './split.ts';
import { bound, joined } from './titles.ts';

/** With fewer programmes the table of programmes says as much. */
const enough = 3;

/** 八项救助, the first of the official list: as many columns as can be read. */
const eight = 8;

/**
 * 分项目、分地区支出同比: where the money of a programme moved, region by region. More is neither better nor
 * worse: depth of ink is size, and nobody is ranked.
 */
export function spendingHeat(context: PageContext): Question<Piece> {
	const { catalog, scope } = context;
	const peers = peersOf(context);
	const rows = [peers.of, ...peers.regions];
	const paid = catalog.programmes
		.flatMap(({ short, spending, inTotal }) =>
			spending && inTotal ? [{ short, spending }] : []
		)
		.slice(0, eight);
	const when = sinceJanuary(scope.period);
	return map(
		each(
			paid.map(({ spending }) =>
				many(
					rows.map(({ code }) =>
						slotText({
							subject: spending,
							...ofBothAreas(catalog, spending),
							measure: '累计',
							region: code,
							compare: '同比'
						})
					)
				)
			)
		),
		(answers): Piece => {
			const columns = paid
				.map(({ short }, index) => ({ short, stats: answers[index]! }))
				.filter(({ stats }) => stats.slice(1).filter(isKnown).length * 2 > stats.length);
			if (columns.length < enough)
				return absent(
					'分项目支出变化',
					`本数据集没有分${peerWord(peers)}的三个以上项目的支出同比。`
				);
			const title = mostMoved(peers.of.name, columns);
			const unit = `${when}累计支出同比，%。每列各自分档，墨阶深者增幅大；支出为中性指标，不排名、不评优劣`;
			const source = sourceLine(context);
			return {
				type: 'figure',
				id: 'spending-heat',
				title,
				unit,
				source,
				chart: {
					id: 'spending-heat',
					kind: 'heat',
					title: plainText(title),
					subtitle: unit,
					source,
					unit: '%',
					categories: peers.regions.map(shortName),
					series: columns.map(({ short, stats }) => ({
						name: short,
						// A change is printed to one decimal, whatever it is the change of.
						stats: stats.slice(1).map((stat) => ({ ...stat, decimals: 1 })),
						values: stats.slice(1).map((stat) => chartValue(stat, '%'))
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
						self: peers.self !== null && rows[row] === peers.self,
						cells: columns.map(({ stats }) => statCell(stats[row]!))
					})),
					notes: []
				}
			};
		}
	);
}

/** 示例市受灾支出同比增长5.9%，住房支出同比下降2.9%: what rose most, and what fell most where anything did. */
function mostMoved(
	region: string,
	columns: readonly { short: string; stats: readonly Stat[] }[]
): Line {
	const known = columns
		.map(({ short, stats }) => ({ short, whole: stats[0]! }))
		.filter(({ whole }) => isKnown(whole))
		.sort((a, b) => b.whole.value! - a.whole.value!);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return ['分项目支出变化'];
	return joined([
		[`${region}${first.short}支出`, bound(first.whole)],
		last.whole.value! < 0 && last !== first
			? [`${last.short}支出`, bound(last.whole)]
			: null
	]);
}
