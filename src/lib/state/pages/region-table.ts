import { monthsElapsed } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { fixed } from '#lib/wording/round.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import { peersOf, peerWord } from './peers.ts';
import { isKnown } from './comparable.ts';
import { columnOf, reportingNotes, sourceLine, statCell, type Piece } from './piece.ts';
import { isBothAreas } from './split.ts';
import { slotText, type Asking } from './slot-text.ts';

export interface RegionColumn {
	name: string;
	asking: Asking;
	/** 应达: what lies below it is marked; its words stand in the head. The value is as stored, not as printed. */
	least?: { value: number; words: string };
}

/** 预算执行率 against 序时进度; marked where it is as far behind as the rule of 需要关注 says. */
export function executionColumn({ scope, catalog }: PageContext): RegionColumn {
	const elapsed = monthsElapsed(scope.period) / 12;
	return {
		name: '执行率',
		asking: { subject: 'm_exec', area: 'all', measure: '累计' },
		least: {
			value: elapsed - catalog.thresholds.behindCalendar,
			words: `序时${fixed(elapsed * 100, 1)}`
		}
	};
}

/** A column that fewer than half of the regions have is not one of this data set; it is named below. */
const half = 0.5;

/** 判定用未修约值，容差1e-9. */
const tolerance = 1e-9;

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
			const all = columns.map(({ name, asking, least }, index) => {
				const stats = answers[index]!;
				const held = stats.slice(1).filter(isKnown).length / peers.regions.length;
				const column = columnOf(
					isBothAreas(context, asking.subject) ? `${name}（城乡）` : name,
					stats
				);
				return { name, stats, held, least, column };
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
					columns: shown.map(({ column, least }) =>
						least ? { ...column, unit: `${column.unit}，${least.words}` } : column
					),
					rows: rows.map(({ name }, index) => ({
						head: name,
						total: index === 0,
						self: peers.self !== null && rows[index] === peers.self,
						cells: shown.map(({ stats, column, least }) => {
							const stat = stats[index]!;
							const below =
								least && isKnown(stat) && stat.value! < least.value - tolerance;
							return {
								...statCell(stat, column.unit),
								...(below ? { flag: 'below' as const } : {})
							};
						})
					})),
					notes: [
						...(shown.some(({ least }) => least)
							? ['▼ 低于应达水平，或落后序时进度达到判定阈值。']
							: []),
						...reportingNotes(
							shown.map(({ name, stats }) => [`${rows[0]!.name}${name}`, stats[0]]),
							peerWord(peers)
						),
						...ownNotes(context, peers.of, shown),
						...(sparse.length > 0
							? [
									`有数的${peerWord(peers)}不足一半，未列：${sparse.map(({ name }) => name).join('、')}。`
								]
							: [])
					]
				}
			};
		}
	);
}

/** 全市含市本级: which figures of the whole are more than the rows below it. */
function ownNotes(
	{ regions }: PageContext,
	whole: Region,
	shown: readonly { name: string; stats: readonly Stat[] }[]
): string[] {
	return regions
		.children(whole.code)
		.filter((child) => child.own)
		.flatMap(({ code, name }) => {
			const heads = shown
				.filter(({ stats }) =>
					stats[0]?.trace.operands.some(
						({ region, value }) => region === code && (value ?? 0) !== 0
					)
				)
				.map((column) => column.name);
			return heads.length === 0 ? [] : [`${whole.name}${heads.join('、')}含${name}。`];
		});
}
