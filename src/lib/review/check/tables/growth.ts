import type { Remark } from '../../finding.ts';
import type { TableCell } from '../../understand/tables.ts';
import { at, cellRemark, numberIn, type Row } from './cells.ts';

const growthHead =
	/^(?:同比)?(?:增长|增幅|增速|增减|升降|变化|提高|涨幅|提标幅度|调整幅度)|^同比|^比上年|^较上年/u;

/** 2023年 | 2024年 | 增长（%）: the growth of every row recomputed from the two years beside it. */
export function growthColumns(head: Row, body: readonly Row[]): Remark[] {
	const change = head.find(({ text }) => growthHead.test(text));
	const years = change && yearsBefore(head, change);
	if (!change || !years) return [];
	return body.flatMap((row) => {
		const cell = at(row, change.column);
		const [then, now] = years.map(({ column }) => numberIn(at(row, column)));
		const stated = numberIn(cell);
		if (!cell || !then || !now || !stated || then.value === 0) return [];
		const isRate = /[%％]/u.test(change.text + cell.text);
		const factor = /[%％]/u.test(cell.text) ? 1 : 100;
		const value = isRate ? (now.value / then.value - 1) * factor : now.value - then.value;
		// A rate of rates is written in points as often as in per cent.
		if (isRate && Math.abs((now.value - then.value) * 1 - stated.value) <= stated.place)
			return [];
		const loose = isRate
			? (factor * (now.place / 2 + (then.place / 2) * Math.abs(now.value / then.value))) /
				Math.abs(then.value)
			: (now.place + then.place) / 2;
		const exact = now.place === 1 && then.place === 1 ? 0 : loose;
		if (Math.abs(value - stated.value) <= stated.place / 2 + exact + 1e-9) return [];
		const decimals = Math.max(0, Math.round(-Math.log10(stated.place)));
		const right =
			isRate && factor === 1 ? `${(value * 100).toFixed(1)}%` : value.toFixed(decimals);
		return [
			cellRemark(
				cell,
				`${row[0]?.text ?? ''}：由${at(row, years[0].column)!.text}到${at(row, years[1].column)!.text}应为${right}，表中为${cell.text}。`,
				right,
				[
					isRate
						? `${now.value}÷${then.value}－1＝${((now.value / then.value - 1) * 100).toFixed(2)}%`
						: `${now.value}－${then.value}＝${value}`
				]
			)
		];
	});
}

/** Two columns of years, or of 上年 and 本年, side by side before the change. The earlier one first. */
function yearsBefore(head: Row, change: TableCell): [TableCell, TableCell] | null {
	const before = head.filter(({ column }) => column < change.column);
	for (let index = before.length - 1; index > 0; index--) {
		const [a, b] = [before[index - 1]!, before[index]!];
		const [first, second] = [a, b].map(({ text }) => rankOf(text));
		if (first == null || second == null || first === second) continue;
		if (Math.abs(first - second) > 1) continue;
		return first < second ? [a, b] : [b, a];
	}
	return null;
}

function rankOf(text: string): number | null {
	const year = /^(\d{4})年/u.exec(text)?.[1];
	if (year !== undefined) return Number(year);
	if (/^(?:上年|去年|上期|同期|现行|原|调整前|提标前|改革前)/u.test(text)) return 0;
	return /^(?:本年|今年|本期|当年|调整后|提标后|改革后|拟调整|新标准|拟执行)/u.test(text)
		? 1
		: null;
}
