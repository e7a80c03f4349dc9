import type { Remark } from '../../finding.ts';
import type { Table } from '../../understand/tables.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plainly } from '../say.ts';
import { intervalOf } from '../interval.ts';
import { remarkOn } from '../remark.ts';
import { at, notAdded, numberIn, type Row } from './cells.ts';

/** 南村、西村两村合计69户: rows of a table of the text, named one after the other and added up. */
export const checkRowsTogether = ({ claims, tables }: Understanding): Remark[] =>
	tables.length === 0
		? []
		: claims.flatMap((claim) => {
				if (claim.kind !== 'level' || claim.isBase || !/合计|共/u.test(claim.site.own))
					return [];
				const sums = tables.flatMap((table) => sumsFor(claim, table));
				const { low, high } = intervalOf(claim.quantity);
				if (sums.length === 0 || sums.some(({ value }) => value >= low && value <= high))
					return [];
				const [sum, ...others] = sums;
				return others.length > 0
					? []
					: [
							remarkOn(
								claim,
								`与表对不上：表中这几行之和为${plainly(sum!.value, claim.quantity.unit)}，文中为${claim.quantity.text}。`,
								null,
								[sum!.proof]
							)
						];
			});

/** Of every column that is counted in the unit of the figure. */
function sumsFor(
	{ passage, site, quantity }: Claim,
	{ rows }: Table
): { value: number; proof: string }[] {
	const [head = [], ...body] = rows;
	const lead = passage.text.slice(site.clause, quantity.start);
	const named = namedIn(lead, body);
	if (named.length < 2) return [];
	const unit = quantity.unit === '万元' ? quantity.writtenUnit : quantity.unit;
	return head
		.filter(
			({ text }) =>
				!notAdded.test(text) && (text.includes(`（${unit}）`) || text === `${unit}数`)
		)
		.flatMap(({ column }) => {
			const cells = named.map((row) => at(row, column));
			const numbers = cells.map(numberIn);
			return numbers.every((one) => one !== null)
				? [
						{
							value: numbers.reduce((all, one) => all + one.value, 0),
							proof: `${cells.map((cell) => cell!.text).join('＋')}`
						}
					]
				: [];
		});
}

/** The rows in the order of a list that names them and nothing else: 南村、西村两村合计; 甲、乙两县合计. */
function namedIn(lead: string, body: readonly Row[]): Row[] {
	const list =
		/(?<names>[\u4e00-\u9fff]+?(?:[、和与][\u4e00-\u9fff]+?)+)(?:[两二三四五六]个?[\u4e00-\u9fff]{0,3})?(?:合计|共计|共)[\u4e00-\u9fff]{0,6}$/u.exec(
			lead
		)?.groups!.names;
	if (list === undefined) return [];
	const rows = list.split(/[、和与]/u).map((name) =>
		body.find(({ 0: cell }) => {
			const text = cell?.text ?? '';
			return text === name || (text.length === name.length + 1 && text.startsWith(name));
		})
	);
	return rows.every((row) => row !== undefined) ? rows : [];
}
