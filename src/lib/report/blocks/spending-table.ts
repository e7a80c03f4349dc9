import type { Stat } from '#lib/domain/stat.ts';
import { largestRemainder } from '#lib/wording/parts.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import { isPartial } from '../partial.ts';
import { childrenName } from '../phrases/place.ts';
import { itemsOf } from '../phrases/spending-parts.ts';
import { spanName } from '../phrases/time.ts';
import type { BlockMaker } from './block.ts';
import {
	blankCell,
	columnScale,
	headCell,
	nameCell,
	sourceLine,
	statCell
} from './cells.ts';

/** One row; `name` in the words of the report's own sentence. */
interface Line {
	name: string;
	amount: Stat;
	share: Stat;
	growth: Stat;
}

/** 救助资金分项: one line a programme, total first, shares that add up, growth over last year. */
export const spendingTable: BlockMaker = {
	kind: '表',
	name: '救助资金分项',
	about: '【表：救助资金分项】各项目支出、占比、同比。',
	asks: (kit) => [
		...slotsOf('sa_spending_total'),
		...itemsOf(kit).flatMap(({ spending }) => slotsOf(spending))
	],
	builds(stats, kit): Block[] {
		const lines = ['合计', ...itemsOf(kit).map(({ name }) => name)].map(
			(name, index): Line => {
				const own = stats.slice(index * 3, index * 3 + 3) as [Stat, Stat, Stat];
				return { name, amount: own[0], share: own[1], growth: own[2] };
			}
		);
		const [total, ...items] = lines;
		const there = items.filter(({ amount }) => amount.status === 'ok');
		if (there.length === 0) return [];
		const withShare = there.some(({ share }) => share.status === 'ok');
		const withGrowth = lines.some(({ growth }) => growth.status === 'ok');
		const { unit, format } = columnScale(
			lines.map(({ amount }) => amount),
			'万元',
			{ decimals: 2 }
		);
		const shares = adjusted(there);
		const row = (line: Line, share: Cell, bold: boolean): Cell[] => [
			nameCell(line.name, bold ? { bold } : {}),
			statCell(line.amount, format, bold),
			...(withShare ? [share] : []),
			...(withGrowth ? [statCell(line.growth, { decimals: 1 }, bold)] : [])
		];
		const whole: Cell = { ...blankCell, text: '100.0', bold: true };
		return [
			{
				type: 'table',
				id: 'spending',
				caption: `${spanName(kit.scope.period)}社会救助资金分项情况`,
				unit: `单位：${unit}${withShare || withGrowth ? '、%' : ''}`,
				head: [
					[
						headCell('项目'),
						headCell('支出'),
						...(withShare ? [headCell('占比')] : []),
						...(withGrowth ? [headCell('同比')] : [])
					]
				],
				rows: [
					// A total that is not known has no row: an empty one would be read as a fault.
					...(total!.amount.status === 'ok'
						? [row(total!, withShare ? whole : blankCell, true)]
						: []),
					...there.map((line, index) => row(line, shares[index]!, false))
				],
				widths: [13, 7, ...(withShare ? [5] : []), ...(withGrowth ? [5] : [])],
				notes: [...notesOf(total!, items, kit), sourceLine(kit.dataset)]
			}
		];
	}
};

/** 口径 of the total and what is not in it (domain 1.4: the items are printed in the notes). */
function notesOf(total: Line, items: readonly Line[], kit: Kit): string[] {
	const [there, missing] = [true, false].map((ok) =>
		items.filter(({ amount }) => (amount.status === 'ok') === ok)
	) as [Line[], Line[]];
	const declared = kit.dataset.totals.find(
		({ indicator }) => indicator === 'sa_spending_total'
	);
	const remarks = [
		...(missing.length > 0
			? [`${missing.map(({ name }) => name).join('、')}无数据，未列入`]
			: []),
		...there
			.filter(({ amount }) => isPartial(amount))
			.map(
				({ name, amount: { coverage } }) =>
					`${name}为已报的${coverage!.reported}个${childrenName(kit.regions.get(kit.scope.region)!)}合计（应报${coverage!.expected}个），不计占比，同比按两期都报的地区计算`
			),
		...(declared
			? [declared.note]
			: total.amount.status === 'ok' && there.length > 0
				? ['残疾人两项补贴、优抚、养老服务和社会捐款支出不计入合计']
				: []),
		...total.amount.notes.filter((note) => note.endsWith('合计'))
	];
	return remarks.length === 0 ? [] : [`注：${remarks.join('；')}。`];
}

const slotsOf = (id: string): string[] => [
	`${id}·累计`,
	`${id}·累计·占比`,
	`${id}·累计·同比`
];

/** Shares of the items that are there: to 100.0 when they make up the total, as they are otherwise. */
function adjusted(lines: readonly Line[]): Cell[] {
	const whole = lines.reduce((sum, { share }) => sum + (share.value ?? 0), 0);
	const complete =
		lines.every(({ share, amount }) => share.status === 'ok' && !isPartial(amount)) &&
		Math.abs(whole - 1) < 1e-6;
	const shown = complete
		? largestRemainder({ parts: lines.map(({ share }) => share.value!), decimals: 1 })
		: null;
	return lines.map(({ share, amount }, index) => {
		if (isPartial(amount)) return blankCell;
		const cell = statCell(share, { decimals: 1 });
		return shown ? { ...cell, text: shown[index]! } : cell;
	});
}
