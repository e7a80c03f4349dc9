import type { Stat } from '#lib/domain/stat.ts';
import { largestRemainder } from '#lib/wording/parts.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import { spendingParts } from '../phrases/spending-parts.ts';
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
	asks: (kit) => ['sa_spending_total', ...itemIds(kit)].flatMap(slotsOf),
	builds(stats, kit): Block[] {
		const lines: Line[] = [];
		for (let index = 0; index < stats.length; index += 3) {
			const [amount, share, growth] = stats.slice(index, index + 3) as [Stat, Stat, Stat];
			// The caption says how long it is counted.
			lines.push({ name: amount.name.replace(/（累计）$/, ''), amount, share, growth });
		}
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
		const missing = items.filter(({ amount }) => amount.status !== 'ok');
		const row = (line: Line, share: Cell, bold: boolean): Cell[] => [
			nameCell(bold ? '合计' : line.name, bold ? { bold } : {}),
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
				notes: [
					...(missing.length > 0
						? [`注：${missing.map(({ name }) => name).join('、')}无数据，未列入。`]
						: []),
					...total!.amount.notes.map((note) => `注：${note}。`),
					sourceLine(kit.dataset)
				]
			}
		];
	}
};

const slotsOf = (id: string): string[] => [
	`${id}·累计`,
	`${id}·累计·占比`,
	`${id}·累计·同比`
];

/** The same items as the sentence has, once each. */
const itemIds = (kit: Kit): string[] => [
	...new Set(
		spendingParts
			.asks('社会救助资金', kit)
			.filter((slot) => slot.endsWith('·占比'))
			.map((slot) => slot.split('·')[0]!)
	)
];

/** Shares of the items that are there: to 100.0 when they make up the total, as they are otherwise. */
function adjusted(lines: readonly Line[]): Cell[] {
	const whole = lines.reduce((sum, { share }) => sum + (share.value ?? 0), 0);
	const complete =
		lines.every(({ share }) => share.status === 'ok') && Math.abs(whole - 1) < 1e-6;
	const shown = complete
		? largestRemainder({ parts: lines.map(({ share }) => share.value!), decimals: 1 })
		: null;
	return lines.map(({ share }, index) =>
		shown
			? { ...statCell(share, { decimals: 1 }), text: shown[index]! }
			: statCell(share, { decimals: 1 })
	);
}
