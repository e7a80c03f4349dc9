import type { Stat } from '#lib/domain/stat.ts';
import { cellText, headUnit } from '../figure.ts';
import {
	each,
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Lane, Line, RowView } from '../view.ts';
import { peersOf, peerWord } from './peers.ts';
import { isKnown } from './comparable.ts';
import { sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { directionOf } from './tile.ts';
import { bound } from './titles.ts';

export interface StripSpec {
	name: string;
	asking: Asking;
}

interface StripAnswers extends StripSpec {
	stats: readonly Stat[];
	whole: Stat;
	spread: Stat;
}

/**
 * 点线: every region on one scale a measure, each measure on its own. Only measures with a good
 * direction name who is highest and lowest; a neutral one shows its marks and says 不排名.
 */
export function strips(
	context: PageContext,
	{ id, title, specs }: { id: string; title: string; specs: readonly StripSpec[] }
): Question<Piece> {
	const peers = peersOf(context);
	return map(
		each(
			specs.map((spec) =>
				map(
					together({
						stats: many(
							peers.regions.map(({ code }) => slotText({ ...spec.asking, region: code }))
						),
						whole: one(slotText({ ...spec.asking, region: peers.of.code })),
						spread: one(
							slotText({ ...spec.asking, region: peers.of.code, over: '变异系数' })
						)
					}),
					(answers): StripAnswers => ({ ...spec, ...answers })
				)
			)
		),
		(answers) => {
			const shown = answers.filter(({ stats }) => stats.filter(isKnown).length >= 2);
			if (shown.length === 0)
				return {
					type: 'absent',
					title,
					text: `本数据集没有可在${peers.regions.length > 0 ? peerWord(peers) : '地区'}之间比较的标准、比率和派生指标。`
				};
			const focus = peers.self;
			const rows = shown.map((strip): RowView => {
				const ranked = directionOf(context.catalog, strip.asking.subject) !== 'neutral';
				const known = strip.stats.filter(isKnown).sort((a, b) => a.value! - b.value!);
				const [low, high] = [known[0]!, known.at(-1)!];
				const self = focus
					? strip.stats[peers.regions.findIndex(({ code }) => code === focus.code)]
					: undefined;
				return {
					head: `${strip.name}（${headUnit(known[0]!)}）`,
					cells: [
						statCell(low),
						{ type: 'text', text: ranked ? low.regionName : '不排名' },
						{ type: 'lane', lane: laneOf(strip, low, high, self) },
						statCell(high),
						{ type: 'text', text: ranked ? high.regionName : '不排名' },
						statCell(self ?? strip.whole),
						ranked ? statCell(strip.spread) : { type: 'text', text: '不度量' }
					]
				};
			});
			return {
				type: 'figure',
				id,
				title: titleOf(context, shown) ?? [title],
				unit: `每行各自的尺度，左低右高。${focus ? `● ${focus.name}，` : ''}┃ ${peers.of.name}，○ 各${peerWord(peers)}`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: '指标',
					columns: [
						{ name: '最低', unit: '' },
						{ name: '最低地区', unit: '', align: 'left', hidden: true },
						{
							name: `${peers.regions.length}个${peerWord(peers)}`,
							unit: '',
							align: 'left',
							picture: true
						},
						{ name: '最高', unit: '' },
						{ name: '最高地区', unit: '', align: 'left', hidden: true },
						{ name: focus?.name ?? peers.of.name, unit: '' },
						{ name: '变异系数', unit: '' }
					],
					rows,
					notes: ['总量不排名、不计算差异；中性指标只看分布，不评优劣。']
				}
			};
		}
	);
}

/** 医疗救助实际报销比例的地区差异最大，由北岭区的75.5%到远山县的77.8%: of directed measures only. */
function titleOf(context: PageContext, strips: readonly StripAnswers[]): Line | null {
	const most = strips
		.filter(
			({ asking, spread }) =>
				directionOf(context.catalog, asking.subject) !== 'neutral' && isKnown(spread)
		)
		.sort((a, b) => b.spread.value! - a.spread.value!)[0];
	if (!most) return null;
	const known = most.stats.filter(isKnown).sort((a, b) => a.value! - b.value!);
	const [low, high] = [known[0]!, known.at(-1)!];
	return [
		`${most.name}的地区差异最大，由${low.regionName}的`,
		bound(low),
		`到${high.regionName}的`,
		bound(high)
	];
}

function laneOf(
	{ name, stats, whole }: StripAnswers,
	low: Stat,
	high: Stat,
	self: Stat | undefined
): Lane {
	const values = [low.value!, high.value!, whole.value].filter((value) => value !== null);
	const from = Math.min(...values);
	const width = Math.max(...values) - from || 1;
	const at = (stat: Stat) => (stat.value! - from) / width;
	return {
		label: `${name}：最低${cellText(low)}，最高${cellText(high)}`,
		marks: [
			...stats
				.filter((stat) => isKnown(stat) && stat !== self)
				.map((stat) => ({
					at: at(stat),
					kind: 'faint' as const,
					name: `${stat.regionName} ${cellText(stat)}`
				})),
			...(isKnown(whole)
				? [{ at: at(whole), kind: 'reference' as const, name: whole.regionName }]
				: []),
			...(self && isKnown(self)
				? [{ at: at(self), kind: 'full' as const, name: self.regionName }]
				: [])
		]
	};
}
