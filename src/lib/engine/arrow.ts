import type { DataType, Table, Utf8, Vector } from 'apache-arrow';
import type { Plain } from './engine.ts';
import { toPlain } from './plain.ts';
import { textsOf } from './utf8-column.ts';

/**
 * Rows of a result as the browser's engine hands it over. Only types that mean the same in both engines
 * pass; an uncast DECIMAL or HUGEINT arrives without its scale and is refused, as Node refuses it.
 */
export function plainRows<Row extends Record<string, Plain>>(table: Table): Row[] {
	const columns = table.schema.fields.map(({ name, type }, index) => ({
		name,
		values: columnOf(table.getChildAt(index)!, type as DataType, name)
	}));
	return Array.from({ length: table.numRows }, (_, row) => {
		const plain: Record<string, Plain> = {};
		for (const { name, values } of columns) plain[name] = values[row]!;
		return plain as Row;
	});
}

function columnOf(vector: Vector, type: DataType, name: string): Plain[] {
	if (String(type) === 'Utf8') return textsOf(vector as Vector<Utf8>);
	const read = reader(type, name);
	return Array.from({ length: vector.length }, (_, row) => read(vector.get(row)));
}

/** Arrow types by what they print: Int32, Float64, Utf8, Bool, Null, Date32<DAY>. */
function reader(type: DataType, name: string): (value: unknown) => Plain {
	const text = String(type);
	if (/^(Int|Uint|Float|Utf8|LargeUtf8|Bool|Null|Dictionary)/.test(text))
		return (value) => toPlain(value, name);
	if (text.startsWith('Date'))
		return (value) => (value === null ? null : toPlain(new Date(Number(value)), name));
	return (value) => (value === null ? null : toPlain({ type: text }, name));
}
