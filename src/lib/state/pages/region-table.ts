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

/** 分区县主要指标: the whole first, then its parts in official order; empty columns are left out. */
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
			const shown = columns
				.map((column, index) => ({ ...column, stats: answers[index]! }))
				.filter(({ stats }) => stats.slice(1).some(isKnown));
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
					columns: shown.map(({ name, stats }) => columnOf(name, stats)),
					rows: rows.map(({ name }, index) => ({
						head: name,
						total: index === 0,
						cells: shown.map(({ stats }) => statCell(stats[index]!))
					})),
					notes: []
				}
			};
		}
	);
}
