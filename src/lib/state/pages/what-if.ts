import type { Stat } from '#lib/domain/stat.ts';
import { upliftCost } from '#lib/stats/uplift.ts';
import { computedStat } from '../computed.ts';
import { endName } from '../period-name.ts';
import {
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { CellView, Line } from '../view.ts';
import { comparable, isKnown } from './comparable.ts';
import type { Measure } from './measures.ts';
import { peersOf, peerWord } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound } from './titles.ts';

/** People whose money a standard decides, by what the standard is of. */
const peopleOf: Readonly<Record<string, string>> = {
	dibao_standard: 'dibao_persons',
	tekun_standard: 'tekun_persons'
};

const monthsOfYear = 12;

/**
 * 如果提标: what it would cost at most to raise every region below the target to it. The target is what a person
 * says, or the mean of all. 低保 tops incomes up, so that the real cost is less: the table says so.
 */
export function whatIf(
	context: PageContext,
	{ name, subject, area }: Measure,
	wished: number | null
): Question<Piece> {
	const { scope } = context;
	const peers = peersOf(context);
	const word = peerWord(peers);
	const title = `${name}提标测算`;
	const people = peopleOf[subject];
	const side = area ? { area } : {};
	const of = (asking: Asking) =>
		many(peers.regions.map(({ code }) => slotText({ ...asking, region: code })));
	return map(
		together({
			mean: one(slotText({ subject, ...side, region: peers.of.code })),
			standards: of({ subject, ...side }),
			people: of({ subject: people ?? subject, ...side })
		}),
		(answers): Piece => {
			if (people === undefined)
				return absent(title, `${name}不是保障标准，不作提标测算。`);
			if (!comparable(answers.standards) || !isKnown(answers.mean))
				return absent(title, `有${name}的${word}不足九成，不作提标测算。`);
			const target = computedStat([answers.mean], {
				name: wished === null ? `${name}测算目标（全域平均）` : `${name}测算目标（自定）`,
				value: wished ?? answers.mean.value,
				unit: answers.mean.unit,
				shown: 'number',
				decimals: Number.isInteger(wished ?? answers.mean.value) ? 0 : 2,
				region: peers.of.code,
				regionName: peers.of.name,
				period: scope.period,
				definition:
					wished === null ? '以在册人数加权的平均标准' : '由使用者输入，不是统计数',
				formula: wished === null ? answers.mean.trace.formula : '使用者输入'
			});
			const units = peers.regions
				.map((region, index) => ({
					region,
					standard: answers.standards[index]!,
					people: answers.people[index]!
				}))
				.filter(
					({ standard, people }) =>
						isKnown(standard) && isKnown(people) && standard.value! < target.value!
				)
				.sort((a, b) => a.standard.value! - b.standard.value!);
			if (units.length === 0) return absent(title, `没有${name}低于测算目标的${word}。`);
			const make = (
				what: string,
				region: { code: string; name: string },
				from: readonly Stat[],
				value: number | null,
				formula: string,
				unit: '万元' | '元/人·月' | '人' = '万元'
			) =>
				computedStat(from, {
					name: what,
					value,
					unit,
					shown: 'number',
					decimals: unit === '万元' ? 1 : unit === '人' ? 0 : 2,
					region: region.code,
					regionName: region.name,
					period: scope.period,
					definition: `把${name}低于目标的${word}提高到目标，按差额同幅提高的上限估计；低保按差额补助，实际增支小于此数`,
					formula
				});
			const rows = units.map(({ region, standard, people }) => {
				const from = [standard, people, target];
				const monthly = upliftCost([standard.value], [people.value], target.value!);
				return {
					region,
					standard,
					people,
					gap: make(
						'与目标之差',
						region,
						[standard, target],
						target.value! - standard.value!,
						'目标－现行标准',
						'元/人·月'
					),
					monthly: make('月增支上限', region, from, monthly, '差额×在册人数÷10000'),
					yearly: make(
						'年增支上限',
						region,
						from,
						monthly === null ? null : monthly * monthsOfYear,
						'月增支上限×12'
					)
				};
			});
			const sum = (stats: readonly Stat[], what: string, unit: '万元' | '人') =>
				make(
					what,
					peers.of,
					stats,
					stats.reduce((all, { value }) => all + value!, 0),
					'各行相加',
					unit
				);
			const totals = {
				people: sum(
					rows.map((row) => row.people),
					'涉及对象合计',
					'人'
				),
				monthly: sum(
					rows.map(({ monthly }) => monthly),
					'月增支上限合计',
					'万元'
				),
				yearly: sum(
					rows.map(({ yearly }) => yearly),
					'年增支上限合计',
					'万元'
				)
			};
			const line: Line = [
				`如果把低于目标的${word}${name}提高到`,
				bound(target),
				'，涉及',
				bound(totals.people),
				'，月增支不超过',
				bound(totals.monthly),
				'，年增支不超过',
				bound(totals.yearly)
			];
			const notAdded: CellView = { type: 'text', text: '不相加', title: '标准不可相加' };
			return {
				type: 'figure',
				id: 'what-if',
				title: line,
				unit: `测算，不是统计数。按补差同幅提高的上限估计，在册人数按${endName(scope.period)}不变`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: word,
					columns: [
						columnOf(
							'现行标准',
							rows.map(({ standard }) => standard)
						),
						columnOf(
							'与目标之差',
							rows.map(({ gap }) => gap)
						),
						columnOf(
							'在册对象',
							rows.map(({ people }) => people)
						),
						columnOf(
							'月增支上限',
							rows.map(({ monthly }) => monthly)
						),
						columnOf(
							'年增支上限',
							rows.map(({ yearly }) => yearly)
						)
					],
					rows: [
						...rows.map(({ region, standard, gap, people, monthly, yearly }) => ({
							head: region.name,
							self: peers.self !== null && region === peers.self,
							cells: [standard, gap, people, monthly, yearly].map((stat) =>
								statCell(stat)
							)
						})),
						{
							head: '合计',
							total: true,
							cells: [
								notAdded,
								notAdded,
								statCell(totals.people),
								statCell(totals.monthly),
								statCell(totals.yearly)
							]
						}
					],
					notes: []
				},
				computed: [
					target,
					...rows.flatMap(({ gap, monthly, yearly }) => [gap, monthly, yearly]),
					...Object.values(totals)
				]
			};
		}
	);
}
