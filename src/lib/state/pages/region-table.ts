import type { Region } from '#lib/domain/region.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import { peersOf, peerWord } from './peers.ts';
import { isKnown } from './comparable.ts';
import { columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';

export interface RegionColumn {
	name: string;
	asking: Asking;
}

/** A column that fewer than half of the regions have is not one of this data set; it is named below. */
const half = 0.5;

/** 分区县主要指标: the whole first, then its parts in official order. */
export function regionTable(
	context: PageContext,
	{ id, title, columns }: { id: string; title: string; columns: readonly RegionColumn[] }
): Question<Piece> {
	const peers = peersOf(context);
	const rows: readonly Region[] = [peers.of, ...peers.regions];
	return map(
		each(
			columns.map(({ asking }) =>
				many(rows.map(({ code }) => slotText({ ...asking, region: code })))
			)
		),
		(answers) => {
			const all = columns.map(({ name }, index) => {
				const stats = answers[index]!;
				const held = stats.slice(1).filter(isKnown).length / peers.regions.length;
				return { name, stats, held, column: columnOf(name, stats) };
			});
			const shown = all.filter(({ held }) => held >= half);
			const sparse = all.filter(({ held }) => held > 0 && held < half);
			if (peers.regions.length === 0 || shown.length === 0)
				return {
					type: 'absent',
					title,
					text: '本数据集没有下一级地区的数据。'
				};
			return {
				type: 'figure',
				id,
				title: [title],
				unit: '表中数字均可点开溯源。人数、覆盖率、支出为中性指标，不排名',
				source: sourceLine(context),
				chart: null,
				table: {
					head: peerWord(peers),
					columns: shown.map(({ column }) => column),
					rows: rows.map(({ name }, index) => ({
						head: name,
						total: index === 0,
						cells: shown.map(({ stats, column }) => statCell(stats[index]!, column.unit))
					})),
					notes:
						sparse.length > 0
							? [
									`有数的${peerWord(peers)}不足一半，未列：${sparse.map(({ name }) => name).join('、')}。`
								]
							: []
				}
			};
		}
	);
}
