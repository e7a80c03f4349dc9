import type { Area } from '#lib/domain/area.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { computedStat } from '../computed.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import type { CellView, Line } from '../view.ts';
import { comparable, isKnown } from './comparable.ts';
import { peersOf, peerWord } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound } from './titles.ts';

const sides = [
	{ area: 'rural', word: '农村', parameter: 'prov_guideline_rural' },
	{ area: 'urban', word: '城市', parameter: 'prov_guideline_urban' }
] as const satisfies readonly { area: Area; word: string; parameter: string }[];

const title = '与省定指导标准的距离';
const noGuideline: CellView = { type: 'text', text: '／', title: '没有录入指导标准' };

/** A side with its guideline and every region's distance from it. */
interface Side {
	word: string;
	guideline: Stat;
	standards: readonly Stat[];
	/** Standard less guideline; below 0 is below it. */
	gaps: readonly Stat[];
}

/**
 * 与指导标准的距离 (PR-10): how far the standard of each region lies above or below the guideline that the user
 * entered as a parameter of 目标. Without one there is nothing to measure from, and the page says where to enter it.
 */
export function guidelineDistance(context: PageContext): Question<Piece> {
	const { scope, catalog } = context;
	const peers = peersOf(context);
	const word = peerWord(peers);
	const standards = (area: Area) =>
		many(
			peers.regions.map(({ code }) =>
				slotText({ subject: 'dibao_standard', area, region: code })
			)
		);
	const entered = sides.flatMap((side) => {
		const value = catalog.policyParameters.find(({ id }) => id === side.parameter)?.value;
		return value == null ? [] : [{ ...side, value }];
	});
	if (entered.length === 0)
		return map(many([]), () =>
			absent(
				title,
				'还没有录入省定低保指导标准。请到“目标”页的“政策参数”录入城市、农村的指导标准，这里就列出各地与它的距离。'
			)
		);
	return map(
		together({ rural: standards('rural'), urban: standards('urban') }),
		(answers): Piece => {
			const measured = entered
				.filter(({ area }) => comparable(answers[area]))
				.map(({ area, word: side, value }): Side => {
					const made = (
						from: readonly Stat[],
						name: string,
						region: { code: string; name: string },
						number: number | null,
						formula: string
					) =>
						computedStat(from, {
							name: `${side}${name}`,
							value: number,
							unit: '元/人·月',
							shown: 'number',
							decimals: 2,
							region: region.code,
							regionName: region.name,
							period: scope.period,
							area,
							definition: '省定低保指导标准由使用者在“目标”页录入，不是统计数',
							formula
						});
					const guideline = made([], '低保指导标准', peers.of, value, '使用者录入');
					return {
						word: side,
						guideline,
						standards: answers[area],
						gaps: answers[area].map((stat, index) =>
							made(
								[stat],
								'低保标准与指导标准之差',
								peers.regions[index]!,
								isKnown(stat) ? stat.value! - value : null,
								'现行标准－指导标准'
							)
						)
					};
				});
			const first = measured[0];
			if (!first)
				return absent(title, `有低保标准的${word}不足九成，不列与指导标准的距离。`);
			const order = peers.regions
				.map((_, index) => index)
				.sort(
					(a, b) =>
						(first.gaps[a]!.value ?? Infinity) - (first.gaps[b]!.value ?? Infinity)
				);
			return {
				type: 'figure',
				id: 'guideline-distance',
				title: measured.flatMap((side, index): Line => [
					index === 0 ? '' : '；',
					...sideTitle(context, side, word)
				]),
				unit: '现行标准减省定指导标准，按未修约值判定；▼为低于指导标准。指导标准在“目标”页的政策参数里改',
				source: sourceLine(context),
				chart: null,
				table: {
					head: word,
					columns: measured.flatMap(({ word: side, standards, gaps }, index) => [
						columnOf(`${side}标准`, standards),
						columnOf(
							`与${side}指导标准之差`,
							gaps,
							index === 0 ? { sorted: 'ascending' } : {}
						)
					]),
					rows: [
						...order.map((index) => ({
							head: peers.regions[index]!.name,
							self: peers.self !== null && peers.regions[index] === peers.self,
							cells: measured.flatMap(({ standards, gaps }) => [
								statCell(standards[index]!),
								below(gaps[index]!)
							])
						})),
						{
							head: '指导标准',
							total: true,
							cells: measured.flatMap(({ guideline }) => [
								statCell(guideline),
								noGuideline
							])
						}
					],
					notes: []
				},
				computed: measured.flatMap(({ guideline, gaps }) => [guideline, ...gaps])
			};
		}
	);
}

/** Values that differ by less are equal (domain 2, rule 4). */
const tolerance = 1e-9;
const isBelow = ({ value }: Stat) => value !== null && value < -tolerance;

const below = (gap: Stat): CellView => {
	const cell = statCell(gap);
	return isBelow(gap) ? ({ ...cell, flag: 'below' } as CellView) : cell;
};

/** 农村低保标准有2个区县低于指导标准每人每月560元. */
function sideTitle(
	{ scope }: PageContext,
	{ word: side, guideline, gaps }: Side,
	word: string
): Line {
	const short = gaps.filter(isBelow);
	if (short.length === 0)
		return [`各${word}${side}低保标准都不低于指导标准`, bound(guideline)];
	const count = computedStat(short, {
		name: `${side}低保标准低于指导标准的${word}`,
		value: short.length,
		shown: 'number',
		decimals: 0,
		region: guideline.region,
		regionName: guideline.regionName,
		period: scope.period,
		definition: '现行标准低于使用者录入的指导标准的个数',
		formula: '个数'
	});
	return [`${side}低保标准有`, bound(count), `个${word}低于指导标准`, bound(guideline)];
}
