import { UserError } from '#lib/domain/errors.ts';
import { nearestHint } from './nearest.ts';
import type { PolicyParameter } from './policy.ts';
import { readTable, type Row } from './table.ts';

const file = 'findings.csv';

/** 判定阈值: everything that decides whether a finding is made (domain 4.6), by its name in findings.csv. */
export const thresholdIds = [
	'coverageOfWhole',
	'regionRatio',
	'urbanRuralRatio',
	'urbanConsumption',
	'ruralConsumption',
	'tekunRatio',
	'behindConsumption',
	'reimbursement',
	'wrong',
	'missed',
	'turnover',
	'checked',
	'handled',
	'hitOfWhole',
	'onTime',
	'days',
	'first',
	'behindCalendar',
	'countyShare',
	'socialShare',
	'staffPerTenThousand',
	'staffPerTown',
	'fullTime',
	'unableCentral',
	'serviceShare',
	'servicePurchase',
	'progress',
	'namings'
] as const;

export type ThresholdId = (typeof thresholdIds)[number];

/** Ratios are fractions, 报销比例 is percent as reported; the table says which. None is negative. */
export type Thresholds = Readonly<Record<ThresholdId, number>>;

/**
 * `parameters` are those of the policies: a value `$tekun_times` is what a clause requires, said once.
 *
 * @throws UserError naming file and line for an unknown or repeated id, no number, or a threshold left out.
 */
export function readThresholds(
	text: string,
	parameters: ReadonlyMap<string, PolicyParameter> = new Map()
): Thresholds {
	const found = new Map<string, number>();
	for (const row of readTable(file, text, ['id', 'rules', 'name', 'value', 'note'])) {
		const id = row.oneOf('id', thresholdIds);
		if (found.has(id)) row.fail(`阈值“${id}”重复`);
		const value = readValue(row, parameters) ?? row.fail(`阈值“${id}”没有数值`);
		if (value < 0) row.fail(`阈值“${id}”不能为负`);
		found.set(id, value);
	}
	const entries = thresholdIds.map((id): [ThresholdId, number] => {
		const value = found.get(id);
		if (value === undefined) throw new UserError(`${file}缺少阈值“${id}”。`);
		return [id, value];
	});
	return Object.fromEntries(entries) as Thresholds;
}

function readValue(
	row: Row,
	parameters: ReadonlyMap<string, PolicyParameter>
): number | null {
	const written = row.get('value');
	if (!written.startsWith('$')) return row.number('value');
	const parameter = parameters.get(written.slice(1));
	return parameter
		? parameter.value
		: row.fail(
				`没有“${written}”这个政策参数${nearestHint(written.slice(1), parameters.keys())}`
			);
}
