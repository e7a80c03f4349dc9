import Papa from 'papaparse';
import type { DerivedSpec } from '#lib/domain/indicator.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { PolicyParameter } from './policy.ts';
import { nearestHint } from './nearest.ts';
import { readTable } from './table.ts';

const file = 'policy-parameters.csv';

const shownKinds: readonly DerivedSpec['shown'][] = [
	'percent',
	'ratio',
	'points',
	'index',
	'times',
	'number'
];

/** 政策参数 by id. @throws UserError naming file and line. */
export function readPolicyParameters(text: string): Map<string, PolicyParameter> {
	const found = new Map<string, PolicyParameter>();
	const columns = ['id', 'rules', 'name', 'value', 'shown', 'note'];
	for (const row of readTable(file, text, columns)) {
		const id = row.get('id');
		if (!/^[a-z][a-z0-9_]*$/.test(id))
			row.fail(`编号“${id}”只能用小写字母、数字和下划线`);
		if (found.has(id)) row.fail(`参数“${id}”重复`);
		const value = row.number('value');
		if (value !== null && value < 0) row.fail(`参数“${id}”不能为负`);
		found.set(id, {
			id,
			name: row.get('name'),
			value,
			shown: row.oneOf('shown', shownKinds),
			note: row.get('note'),
			line: row.line
		});
	}
	return found;
}

/**
 * The table with the user's own values: 可改参数 without touching the file.
 *
 * @throws UserError for a parameter that is not in the table, or a value that is no number.
 */
export function withParameters(
	text: string,
	values: Readonly<Record<string, number | null>>
): string {
	const { data, meta } = Papa.parse<Record<string, string>>(text.trimEnd(), {
		header: true
	});
	const known = data.map(({ id }) => id!);
	for (const [id, value] of Object.entries(values)) {
		const row = data.find((one) => one['id'] === id);
		if (!row) throw new UserError(`没有“${id}”这个政策参数${nearestHint(id, known)}。`);
		if (value !== null && !(Number.isFinite(value) && value >= 0))
			throw new UserError(`政策参数“${row['name']}”应为不小于零的数字。`);
		row['value'] = value === null ? '' : String(value);
	}
	return `${Papa.unparse(data, { columns: meta.fields ?? [], newline: '\n' })}\n`;
}
