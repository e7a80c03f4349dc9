import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { RecordedAcceptance } from '#lib/domain/history.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** A correction without a remark, let pass with its reason, has the remark by that. */
const settledByReason = 'V-54';

/**
 * 未解决的审核错误: errors that came in by name together with figures of this period, as a bound number; undefined
 * where there are none. Its formula lists them.
 */
export function unresolvedErrors(
	{ history, regions, dataset }: Answerer,
	{ region, period }: Scope
): Stat | undefined {
	const open = (history?.accepted ?? []).filter(
		({ rule, periods }) => rule !== settledByReason && periods.includes(period)
	);
	if (open.length === 0) return undefined;
	return {
		slot: '具名放行的审核错误',
		name: '具名放行的审核错误',
		value: open.length,
		...{ unit: '项', shown: 'number', decimals: 0, status: 'ok', reason: '' },
		...{ region, regionName: regions.get(region)!.name, period, area: 'all' },
		...{ measure: null, change: null, list: null, notes: [], coverage: null },
		trace: {
			definition: `${dataset.name}入库时由人具名放行、至今未更正的审核错误`,
			formula: open.map(oneError).join('；'),
			operands: [],
			sql: ''
		}
	};
}

/** V-18 甲县.xlsx D5（王某：已核实）. */
function oneError({ rule, place, who, why }: RecordedAcceptance): string {
	const at = place.cell ?? (place.row === null ? '' : `第${place.row}行`);
	return `${[rule, place.file, at].filter((part) => part !== '').join(' ')}（${[who, why].filter((part) => part !== '').join('：')}）`;
}
