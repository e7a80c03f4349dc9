import type { Stat } from '#lib/domain/stat.ts';
import { fixed, trimmed } from '#lib/wording/round.ts';
import { computedStat } from '../computed.ts';
import { fullText, headUnit } from '../figure.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { CellView, ColumnView, Lane, RowView } from '../view.ts';
import { isKnown } from './comparable.ts';
import { absent, sourceLine, type Piece } from './piece.ts';
import { representatives, type Representative } from './representatives.ts';
import { slotText } from './slot-text.ts';

interface Answered {
	from: Representative;
	now: Stat;
	/** Against the year before. */
	change: Stat;
}

const columns: readonly ColumnView[] = [
	{ name: '代表指标', unit: '', align: 'left' },
	{ name: '本期', unit: '' },
	{ name: '比上年同期', unit: '' },
	{ name: '参照', unit: '' },
	{ name: '本期 ● 对参照 ┃', unit: '各行自0起', align: 'left', picture: true },
	{ name: '与参照之差', unit: '' },
	{ name: '判定', unit: '', align: 'left' }
];

/** 六个突出 (domain 3.2): a figure of each beside what it is held against. No total is made of them. */
export const dimensions = (context: PageContext): Question<Piece> => {
	const all = representatives(context);
	return map(
		each(
			all.map(({ asking }) =>
				many([slotText(asking), slotText({ ...asking, compare: '同比' })])
			)
		),
		(answers): Piece => {
			const rows: Answered[] = [];
			all.forEach((from, index) => {
				const [now, change] = answers[index]! as [Stat, Stat];
				const shown = rows.some((row) => row.from.dimension === from.dimension);
				if (!shown && isKnown(now)) rows.push({ from, now, change });
			});
			if (rows.length === 0)
				return absent('六个突出', '本数据集没有六个维度的代表指标。');
			const gaps = rows.map((row) => gapOf(context, row));
			return {
				type: 'figure',
				id: 'dimensions',
				title: ['六个突出'],
				unit: '每个维度一项代表指标，原值对参照值；只作对照，不合成总分',
				source: sourceLine(context),
				chart: null,
				table: {
					head: '维度',
					columns,
					rows: rows.map((row, index) => rowOf(row, gaps[index]!)),
					notes: notesOf(all, rows)
				},
				computed: gaps
			};
		}
	);
};

function rowOf(row: Answered, gap: Stat): RowView {
	const { from, now, change } = row;
	return {
		head: from.dimension,
		cells: [
			{ type: 'text', text: from.name },
			told(now),
			since(change),
			{ type: 'text', text: limitText(from, now), title: from.basis },
			{ type: 'lane', lane: laneOf(row) },
			told(gap),
			{ type: 'text', text: `${verdictWords(row)}${from.basis}` }
		]
	};
}

/** Every row has a unit of its own. */
const told = (stat: Stat): CellView => ({ type: 'stat', stat, text: fullText(stat) });

/** Under a head that says 比上年同期 already. */
const since = (change: Stat): CellView => ({
	type: 'stat',
	stat: change,
	text: fullText(change).replace(/^(?:比上年同期|同比)/, '')
});

/** 判定用未修约值，容差1e-9. */
const tolerance = 1e-9;

const reaches = ({ from: { side, reference }, now }: Answered): boolean =>
	(side === '≥' ? now.value! - reference : reference - now.value!) >= -tolerance;

const verdictWords = (row: Answered): string => {
	const words =
		row.from.side === '≥'
			? (['✓ 达到', '▼ 低于'] as const)
			: (['✓ 未超过', '▼ 高于'] as const);
	return reaches(row) ? words[0] : words[1];
};

/** ≥60%, ≤1.30∶1: as the figure beside it is printed. */
function limitText({ side, reference }: Representative, now: Stat): string {
	if (now.shown === 'percent') return `${side}${trimmed(reference * 100, 1)}%`;
	if (now.shown === 'ratio') return `${side}${fixed(reference, 2)}∶1`;
	return `${side}${trimmed(reference, 2)}${headUnit(now)}`;
}

/** From 0 to a little beyond the larger of the two, so that a distance on it is a true one. */
function laneOf({ from, now }: Answered): Lane {
	const end = Math.max(now.value!, from.reference) * 1.25;
	const [value, limit] = [`本期${fullText(now)}`, `参照${limitText(from, now)}`];
	return {
		marks: [
			{ at: from.reference / end, kind: 'reference', name: limit },
			{ at: Math.max(0, now.value!) / end, kind: 'full', name: value }
		],
		label: `${value}，${limit}`
	};
}

/** What the difference of two is: of percentages 百分点, of two ratios a plain number. */
const differences: Partial<Record<Stat['shown'], Stat['shown']>> = {
	percent: 'points',
	ratio: 'index'
};

/** Below zero what is lacking to the reference, or lies under it. */
const gapOf = ({ scope, regions }: PageContext, { from, now }: Answered): Stat =>
	computedStat([now], {
		name: `${from.name}与参照之差`,
		value: now.value! - from.reference,
		unit: now.unit,
		shown: differences[now.shown] ?? now.shown,
		decimals: now.decimals,
		region: scope.region,
		regionName: regions.get(scope.region)?.name ?? '',
		period: scope.period,
		definition: `${from.name}与${from.basis}（${limitText(from, now)}）之差`,
		formula: `${from.name} － 参照值`
	});

function notesOf(all: readonly Representative[], rows: readonly Answered[]): string[] {
	const missing = new Set(
		all
			.map(({ dimension }) => dimension)
			.filter((one) => !rows.some(({ from }) => from.dimension === one))
	);
	return missing.size > 0
		? [`本数据集没有代表指标的维度：${[...missing].join('、')}。`]
		: [];
}
