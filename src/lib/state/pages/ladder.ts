import { ticks } from 'd3-array';
import type { Stat } from '#lib/domain/stat.ts';
import { trimmed } from '#lib/wording/round.ts';
import { cellText } from '../figure.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import type { Lane, RowView } from '../view.ts';
import { peersOf, peerWord } from './peers.ts';
import { comparable, isKnown } from './comparable.ts';
import { columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { extremesTitle } from './titles.ts';

/**
 * 标准阶梯: rural and urban standard of every region on one scale, with their ratio; the whole at the
 * foot. Sorted by the rural standard, from high to low; regions without one come last.
 */
export function ladder(
	context: PageContext,
	{
		id,
		subject,
		ratio,
		name
	}: { id: string; subject: string; ratio: string; name: string }
): Question<Piece> {
	const peers = peersOf(context);
	const rows = [...peers.regions, peers.of];
	const of = (asking: Asking) =>
		many(rows.map(({ code }) => slotText({ ...asking, region: code })));
	return map(
		together({
			title: extremesTitle(
				`农村${name}`,
				peers.regions.map(({ code }) => ({ subject, area: 'rural', region: code })),
				{ subject, area: 'rural', region: peers.of.code, over: '极值比' }
			),
			rural: of({ subject, area: 'rural' }),
			urban: of({ subject, area: 'urban' }),
			ratio: of({ subject: ratio })
		}),
		({ title, rural, urban, ratio: ratios }) => {
			const known = [...rural, ...urban].filter(isKnown).map(({ value }) => value!);
			if (!comparable(rural.slice(0, -1)) && !comparable(urban.slice(0, -1)))
				return {
					type: 'absent',
					title: `分地区${name}`,
					text: `有${name}的${peerWord(peers)}不足九成，不列阶梯。`
				};
			const axis = ticks(Math.min(...known), Math.max(...known), 4);
			const low = Math.min(...known, ...axis);
			const scale = { from: low, width: Math.max(...known, ...axis) - low || 1 };
			const whole = [rural.at(-1)!, urban.at(-1)!].filter(isKnown);
			const order = peers.regions
				.map((_, index) => index)
				.sort((a, b) => (rural[b]!.value ?? -1) - (rural[a]!.value ?? -1));
			const row = (index: number, total: boolean): RowView => ({
				head: rows[index]!.name,
				total,
				self: peers.self !== null && rows[index] === peers.self,
				cells: [
					{
						type: 'lane',
						lane: rung(rural[index]!, urban[index]!, total ? [] : whole, scale)
					},
					statCell(rural[index]!),
					statCell(urban[index]!),
					statCell(ratios[index]!)
				]
			});
			return {
				type: 'figure',
				id,
				title,
				unit: `${name}。● 农村，○ 城市；竖线为${peers.of.name}平均。横轴不从0起`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: peerWord(peers),
					columns: [
						{
							name: '标准阶梯',
							unit: '',
							align: 'left',
							picture: true,
							hidden: true,
							ticks: axis.map((value) => ({
								at: (value - scale.from) / scale.width,
								text: trimmed(value, 0)
							}))
						},
						columnOf('农村', rural, { sorted: 'descending' }),
						columnOf('城市', urban),
						columnOf('城乡比', ratios)
					],
					rows: [...order.map((index) => row(index, false)), row(rows.length - 1, true)],
					notes: []
				}
			};
		}
	);
}

function rung(
	rural: Stat,
	urban: Stat,
	whole: readonly Stat[],
	scale: { from: number; width: number }
): Lane {
	const at = (stat: Stat) => (stat.value! - scale.from) / scale.width;
	const marks = [
		...(isKnown(rural) ? [{ at: at(rural), kind: 'full' as const, name: '农村' }] : []),
		...(isKnown(urban) ? [{ at: at(urban), kind: 'hollow' as const, name: '城市' }] : [])
	];
	const ends = marks.map((mark) => mark.at);
	const means = whole.map((stat) => ({
		at: at(stat),
		kind: 'mean' as const,
		name: `${stat.regionName} ${cellText(stat)}`
	}));
	return {
		label: `农村${cellText(rural)}，城市${cellText(urban)}`,
		marks: [...means, ...marks],
		...(ends.length === 2
			? { span: [Math.min(...ends), Math.max(...ends)] as const }
			: {})
	};
}
