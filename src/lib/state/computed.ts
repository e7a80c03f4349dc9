import { areaNames } from '#lib/domain/area.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** Starts the slot of a number that a page computes; the slot grammar does not know it. */
const mark = '页内：';

export const isComputed = (slot: string): boolean => slot.startsWith(mark);

/**
 * 页内计算: a number that a page makes from several Stats, such as the parts of a decomposition. It is
 * as open as any other: its operands are those of the Stats it was made from. Null when `value` is.
 */
export function computedStat(
	from: readonly Stat[],
	made: Pick<
		Stat,
		'name' | 'value' | 'shown' | 'decimals' | 'region' | 'regionName' | 'period'
	> & {
		/** `1` where nothing is said. */
		unit?: Stat['unit'];
		/** Both together where nothing is said. */
		area?: Stat['area'];
		definition: string;
		formula: string;
	}
): Stat {
	const { definition, formula, ...rest } = made;
	return {
		unit: '1',
		area: 'all',
		...rest,
		slot: [
			`${mark}${made.name}`,
			...(made.area && made.area !== 'all' ? [areaNames[made.area]] : []),
			`@${made.region}`,
			`#${made.period}`
		].join('·'),
		status: made.value === null ? 'missing' : 'ok',
		reason: made.value === null ? '所需数据不全' : '',
		measure: null,
		change: null,
		list: null,
		notes: [],
		coverage: null,
		trace: {
			definition,
			formula,
			operands: from.flatMap(({ trace }) => trace.operands),
			sql: [...new Set(from.map(({ trace }) => trace.sql))].join('\n\n')
		}
	};
}
