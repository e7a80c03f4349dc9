import type { Stat } from '#lib/domain/stat.ts';
import { plainly } from '../check/say.ts';
import { periodName } from './period-name.ts';

type Operand = Stat['trace']['operands'][number];

/** So many are named; of more, how many there are is said. */
const most = 12;

/**
 * 取数的来处: a line for each figure that was used, with its cell; figures of many regions that were read alike share one line, or the
 * evidence of one finding would fill a page.
 */
export function operandsSaid(operands: readonly Operand[]): string[] {
	const [first] = operands;
	if (!first) return [];
	const areAlike =
		operands.length > 2 &&
		operands.every(
			({ name, period, source }) =>
				name === first.name &&
				period === first.period &&
				source?.file === first.source?.file
		);
	const named = operands.slice(0, most);
	if (!areAlike)
		return named.map(
			(one) =>
				`${one.regionName}${one.name}（${periodName(one.period)}）${valueOf(one)}${one.source ? `，${one.source.file}${placeOf(one)}` : ''}`
		);
	const all = named
		.map((one) => `${one.regionName}${valueOf(one)}${bracketed(placeOf(one))}`)
		.join('、');
	const more = operands.length > most ? `等${operands.length}个地区` : '';
	const file = first.source ? `，见${first.source.file}` : '';
	return [`${first.name}（${periodName(first.period)}）：${all}${more}${file}`];
}

const valueOf = ({ value, unit }: Operand): string =>
	value === null ? '缺报' : plainly(value, unit === '%' ? '' : unit);

const placeOf = ({ source }: Operand): string =>
	source ? (source.cell ?? (source.row === null ? '' : `第${source.row}行`)) : '';

const bracketed = (text: string): string => (text === '' ? '' : `（${text}）`);
