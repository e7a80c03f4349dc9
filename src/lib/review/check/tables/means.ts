import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, meets } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';
import { at, notAdded, numberIn, type Row } from './cells.ts';

const counts: Readonly<Record<string, RegExp>> = {
	户: /户数|（户）/u,
	人: /人数|（人）/u,
	次: /人次|次数/u
};

/** 临时救助户均1800元: a mean of one row, where the table counts its households and tells one amount in 元 or 万元. */
export function meanOfRow(claim: Claim, head: Row, row: Row): Remark[] {
	const each = /([户人次])均$/u.exec(claim.site.own)?.[1];
	if (each === undefined || claim.quantity.writtenUnit !== '元') return [];
	const only = (fits: (text: string) => boolean) => {
		const [column, ...others] = head.filter(({ text }) => fits(text));
		return column && others.length === 0
			? { column, cell: at(row, column.column) }
			: null;
	};
	const count = only((text) => counts[each]!.test(text));
	const amount = only((text) => /（万?元）/u.test(text) && !notAdded.test(text));
	const [persons, money] = [numberIn(count?.cell), numberIn(amount?.cell)];
	if (!count || !amount || !persons || !money || persons.value === 0) return [];
	// Money in claims is in 万元.
	const scale = amount.column.text.includes('万元') ? 1 : 1e-4;
	const exact = (money.value * scale) / persons.value;
	const slack = (money.place * scale) / 2 / persons.value;
	const should = { low: exact - slack, high: exact + slack };
	if (meets(should, intervalOf(claim.quantity), claim.quantity.lastPlace / 2)) return [];
	const right = inWritingOf(exact, claim.quantity);
	return [
		remarkOn(claim, `按表中数算应为${right}，文中为${claim.quantity.text}。`, right, [
			`${amount.cell!.text}÷${count.cell!.text}＝${right}`
		])
	];
}
