import { readTable, type Row } from '#lib/catalog/table.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Severity } from '#lib/domain/finding.ts';
import { limitNames, type Limit, type Limits } from './rule.ts';
import { dataRules, type RuleId } from './rules.ts';
import { textRules } from './rules/text.ts';
import type { Tolerance } from './tolerance.ts';
import { commonWords, placesOf } from './words.ts';

/** 审核环节: when a rule is checked. */
export type Stage = '导入' | '公开' | '成文' | '核稿';

/** A rule as its row in screening.csv sets it. */
export interface RuleSetting {
	id: RuleId;
	category: string;
	name: string;
	stage: Stage;
	enabled: boolean;
	severity: Severity;
	limits: Limits;
	message: string;
	note: string;
}

export interface ScreeningSettings {
	/** In the order of the table. */
	rules: readonly RuleSetting[];
	tolerance: Tolerance;
}

const file = 'screening.csv';

const columnOf: Readonly<Record<Limit, string>> = {
	low: 'low',
	high: 'high',
	ruralLow: 'rural_low',
	ruralHigh: 'rural_high',
	least: 'least'
};

const columns = [
	'id',
	'category',
	'name',
	'stage',
	'enabled',
	'severity',
	...Object.values(columnOf),
	'message',
	'note'
];

const categories = [
	'格式',
	'表内',
	'表间',
	'跨期',
	'合理性',
	'跨区',
	'修订',
	'文本',
	'隐私'
] as const;

const toleranceRows = { 'T-01': 'count', 'T-02': 'money', 'T-03': 'rate' } as const;

interface Declared {
	needs: readonly Limit[];
	may: readonly Limit[];
	says: readonly string[];
}

const declared = new Map<string, Declared>([
	...Object.entries(dataRules),
	...Object.entries(textRules).map(([id, one]) => [id, { ...one, may: [] }] as const)
]);

/**
 * data/catalogue/screening.csv, checked: every rule once, with the thresholds that it needs and no others,
 * and a message whose {places} the rule can fill.
 *
 * @throws UserError naming file and line.
 */
export function readScreening(text: string): ScreeningSettings {
	const rules: RuleSetting[] = [];
	const tolerance = new Map<string, number>();
	const seen = new Map<string, Row>();
	for (const row of readTable(file, text, columns)) {
		const id = row.get('id');
		const twin = seen.get(id);
		if (twin) row.fail(`编号“${id}”与第${twin.line}行重复`);
		seen.set(id, row);
		if (Object.hasOwn(toleranceRows, id)) tolerance.set(id, readTolerance(row));
		else rules.push(readRule(row, id));
	}
	const absent = [...Object.keys(toleranceRows), ...declared.keys()].filter(
		(id) => !seen.has(id)
	);
	if (absent.length > 0)
		throw new UserError(
			`${file}缺少${absent.sort().join('、')}。停用一条规则请把enabled改为no。`
		);
	return {
		rules,
		tolerance: {
			count: tolerance.get('T-01')!,
			money: tolerance.get('T-02')!,
			rate: tolerance.get('T-03')!
		}
	};
}

function readTolerance(row: Row): number {
	row.oneOf('category', ['容差']);
	const value = row.number('high') ?? row.fail('容差须写在high一列');
	return value < 0 ? row.fail(`容差不能小于0，写的是${value}`) : value;
}

function readRule(row: Row, id: string): RuleSetting {
	const rule = declared.get(id) ?? row.fail(`没有“${id}”这条规则`);
	const message = row.get('message');
	if (message === '') row.fail('提示（message）不能为空');
	const places: readonly string[] = [...commonWords, ...rule.says];
	const unknown = placesOf(message).find((name) => !places.includes(name));
	if (unknown !== undefined)
		row.fail(
			`提示中的{${unknown}}填不出来，可用的有${places.map((one) => `{${one}}`).join('')}`
		);
	return {
		id: id as RuleId,
		category: row.oneOf('category', categories),
		name: row.get('name'),
		stage: row.oneOf('stage', ['导入', '公开', '成文', '核稿']),
		enabled: row.oneOf('enabled', ['yes', 'no']) === 'yes',
		severity: row.oneOf('severity', ['error', 'warn', 'info']),
		limits: readLimits(row, rule),
		message,
		note: row.get('note')
	};
}

/** A threshold that no rule reads would be edited in vain: it is refused. */
function readLimits(row: Row, { needs, may }: Declared): Limits {
	const entries = limitNames.map((name) => {
		const value = row.number(columnOf[name]);
		if (value === null && needs.includes(name)) row.fail(`缺少阈值${columnOf[name]}`);
		if (value !== null && !needs.includes(name) && !may.includes(name))
			row.fail(`这条规则不用阈值${columnOf[name]}，请留空`);
		return [name, value] as const;
	});
	const limits = Object.fromEntries(entries) as Record<Limit, number | null>;
	for (const [low, high] of [
		['low', 'high'],
		['ruralLow', 'ruralHigh']
	] as const)
		if (limits[low] !== null && limits[high] !== null && limits[low] > limits[high])
			row.fail(`阈值${columnOf[low]}大于${columnOf[high]}`);
	return limits;
}
