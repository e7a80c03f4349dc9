import { yearBefore, type Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { competitionRanks, rankChanges, spearman } from '#lib/stats/rank.ts';
import { computedStat } from '../computed.ts';
import { periodName } from '../period-name.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import type { Line, RowView } from '../view.ts';
import { comparable, isKnown } from './comparable.ts';
import { askingOf, type Measure } from './measures.ts';
import { peersOf, peerWord } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { directionOf } from './tile.ts';
import { bound } from './titles.ts';

/**
 * 位次变化 between two periods: only of standards, rates and ratios with a good direction. Ties share a place,
 * and the next is skipped.
 */
export function rankMoves(
	context: PageContext,
	measure: Measure,
	since: Period = yearBefore(context.scope.period)
): Question<Piece> {
	const { scope, catalog } = context;
	const peers = peersOf(context);
	const word = peerWord(peers);
	const direction = directionOf(catalog, measure.subject);
	const title = `${measure.name}的位次变化`;
	const of = (period: Period) =>
		many(
			peers.regions.map(({ code }) =>
				slotText({ ...askingOf(measure), region: code, period })
			)
		);
	return map(together({ then: of(since), now: of(scope.period) }), (answers): Piece => {
		if (direction === 'neutral')
			return absent(title, `${measure.name}是中性指标，不排名。`);
		const units = peers.regions
			.map((region, index) => ({
				region,
				then: answers.then[index]!,
				now: answers.now[index]!
			}))
			.filter(({ then, now }) => isKnown(then) && isKnown(now));
		if (!comparable(answers.then) || !comparable(answers.now) || units.length < 2)
			return absent(
				title,
				`${periodName(since)}、${periodName(scope.period)}都有${measure.name}的${word}不足九成，不比较位次。`
			);
		const [before, after] = [
			units.map(({ then }) => then.value!),
			units.map(({ now }) => now.value!)
		];
		const best = direction === 'higher';
		const all = units.flatMap(({ then, now }) => [then, now]);
		const placed = (
			name: string,
			from: readonly Stat[],
			value: number,
			region: { code: string; name: string },
			period: Period
		) =>
			computedStat(from, {
				name: `${measure.name}${name}`,
				value,
				unit: '位',
				shown: 'number',
				decimals: 0,
				region: region.code,
				regionName: region.name,
				period,
				definition: `${units.length}个${word}中按${measure.name}由${best ? '高到低' : '低到高'}的名次；并列同名次，后续跳号`,
				formula: name === '位次变化' ? '上次名次－本次名次，正为上升' : '名次'
			});
		const ranks = [
			competitionRanks(before, best),
			competitionRanks(after, best)
		] as const;
		const changes = rankChanges(before, after, best);
		const rows = units
			.map((unit, index) => ({
				...unit,
				first: placed('名次', all, ranks[0][index]!, unit.region, since),
				second: placed('名次', all, ranks[1][index]!, unit.region, scope.period),
				move: placed('位次变化', all, changes[index]!, unit.region, scope.period)
			}))
			.sort((a, b) => a.second.value! - b.second.value!);
		const stability = computedStat(all, {
			name: `${measure.name}排名稳定性`,
			value: spearman(before, after),
			shown: 'index',
			decimals: 3,
			region: peers.of.code,
			regionName: peers.of.name,
			period: scope.period,
			definition: `${units.length}个${word}两期名次的斯皮尔曼相关系数，1为完全不变`,
			formula: '两期平均秩的相关系数'
		});
		return {
			type: 'figure',
			id: 'rank-moves',
			title: titleOf(measure, rows, stability),
			unit: `${periodName(since)}与${periodName(scope.period)}相比，名次由${best ? '高到低' : '低到高'}`,
			source: sourceLine(context),
			chart: null,
			table: {
				head: word,
				columns: [
					columnOf(
						periodName(since),
						rows.map(({ then }) => then)
					),
					columnOf(
						periodName(scope.period),
						rows.map(({ now }) => now)
					),
					{ name: '原位次', unit: '' },
					{ name: '现位次', unit: '', sorted: 'ascending' },
					{ name: '升降', unit: '位' }
				],
				rows: rows.map((row): RowView => ({
					head: row.region.name,
					self: peers.self !== null && row.region === peers.self,
					cells: [
						statCell(row.then),
						statCell(row.now),
						statCell(row.first),
						statCell(row.second),
						{ type: 'stat', stat: row.move, text: moveText(row.move.value!) }
					]
				})),
				notes: [
					`只比较有方向的标准、比率，不比较总量；${units.length}个${word}之间差距很小时，位次升降不说明工作好坏。`
				]
			},
			computed: [
				stability,
				...rows.flatMap(({ first, second, move }) => [first, second, move])
			]
		};
	});
}

const moveText = (move: number): string =>
	move === 0 ? '持平' : `${move > 0 ? '↑' : '↓'}${Math.abs(move)}`;

/** 农村低保标准的位次没有变化，排名稳定性为1.000. */
function titleOf(
	{ name }: Measure,
	rows: readonly { region: { name: string }; move: Stat }[],
	stability: Stat
): Line {
	const moved = rows.filter(({ move }) => move.value !== 0);
	const most = moved.reduce<(typeof rows)[number] | null>(
		(best, row) =>
			best === null || Math.abs(row.move.value!) > Math.abs(best.move.value!)
				? row
				: best,
		null
	);
	const steady: Line = isKnown(stability) ? ['，排名稳定性为', bound(stability)] : [];
	if (most === null) return [`各地${name}的位次没有变化`, ...steady];
	return [
		`${most.region.name}${name}的位次${most.move.value! > 0 ? '上升' : '下降'}`,
		{ text: `${Math.abs(most.move.value!)}位`, stat: most.move },
		...steady
	];
}
