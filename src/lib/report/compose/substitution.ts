import { isCountUnit } from '#lib/domain/unit.ts';
import type { Operand } from '#lib/domain/stat.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { trimmed } from '#lib/wording/round.ts';
import { periodName } from '../phrases/time.ts';

/** What is needed of a number to say what it was made from: a stat's, or what a document keeps of one. */
export interface Substituted {
	name: string;
	region: string;
	period: string;
	formula: string;
	operands: readonly Operand[];
}

/** Enough to work it out again; what the source gives is mostly given with fewer. */
const places = 4;

/**
 * 代入: the values that went into a number, so that it can be worked out again by hand. In the order of the formula
 * where it names them all, `36891.23万元、75953.37万元`; else each by its name. A figure of the region itself stands for
 * the counties it was added up from; of several regions it says how many there are and between what they lie, and
 * what they come to if that is the number. Unrounded to four decimals; '' where nothing went in.
 */
export function substitution(number: Substituted): string {
	const groups = groupsOf(number.operands);
	if (inOrder(groups, number))
		return groups.map((group) => valueOf(group, number)).join('、');
	const one = new Set(groups.map(([{ name }]) => name)).size === 1;
	return groups
		.map((group) => {
			const [{ name, period }] = group;
			const when = period === number.period ? '' : periodName(period);
			const label = one ? when : name + (when && `（${when}）`);
			return label + valueOf(group, number);
		})
		.join('，');
}

/** Whether the formula tells which value is which: it names them one after another, or 本期 and what it is held against. */
function inOrder(groups: readonly Group[], { formula, period }: Substituted): boolean {
	const names = groups.map(([{ name }]) => name);
	const [first] = groups;
	if (groups.length === 2 && names[0] === names[1])
		return /；本期 [÷－]/.test(formula) && first![0].period === period;
	let from = 0;
	return names.every((name) => {
		const at = formula.indexOf(name, from);
		from = at + name.length;
		return at >= 0;
	});
}

type Group = readonly [Operand, ...Operand[]];

/** Operands that differ in nothing but their region, in the order of the formula. */
function groupsOf(operands: readonly Operand[]): Group[] {
	const groups = new Map<string, [Operand, ...Operand[]]>();
	for (const operand of operands) {
		const { name, period, area, mode, measure, unit } = operand;
		if (operand.value === null) continue;
		const key = [name, period, area, mode, measure, unit].join('\n');
		const group = groups.get(key);
		if (group) group.push(operand);
		else groups.set(key, [operand]);
	}
	return [...groups.values()];
}

function valueOf(group: Group, { name, region, formula }: Substituted): string {
	const [{ unit }] = group;
	const shown = (value: number) => trimmed(value, places);
	const withUnit = (digits: string) => (unit === '1' ? digits : digits + unit);
	const own = group.find((operand) => operand.region === region);
	const values = (own ? [own] : group).map(({ value }) => value!);
	if (values.length === 1) return withUnit(shown(values[0]!));
	if (isPlain(name, formula) && (unit === '万元' || isCountUnit(unit)))
		return withUnit(shown(exactSum(values)!));
	const [least, most] = [Math.min(...values), Math.max(...values)].map(shown);
	return `${values.length}项${withUnit(least === most ? least! : `${least}—${most}`)}`;
}

/** 原数: a figure taken as it stands, or added up. */
export const isPlain = (name: string, formula: string): boolean =>
	formula === name.replace(/（累计）$/, '');

/** As it ends the cell 算法与代入, by which a renewed document finds it. */
export function substituted(number: Substituted): string {
	const values = substitution(number);
	if (values === '') return '';
	const itself = isPlain(number.name, number.formula) && !values.includes('，');
	return itself ? `，${values}` : `；代入${values}`;
}
