import { factSchema } from '#lib/query/fact.ts';

/** Tables of a data set as CSV without a head: columns in the order of `factSchema`, a blank for what is missing. */
export type TableFiles = Readonly<Record<TableName, Uint8Array>>;

export const tableNames = ['fact', 'source', 'region', 'meta'] as const;
export type TableName = (typeof tableNames)[number];

/** The name under which a table's file is registered. */
export const fileOf = (table: TableName): string => `${table}.csv`;

/** Makes the tables of `factSchema` and fills them from their files. */
export const loadStatements: readonly string[] = [
	factSchema,
	...tableNames.map((table) => {
		const columns = columnsOf(table);
		const types = columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ');
		// Text is '' where it is missing, so that it groups; a number is NULL.
		const values = columns.map(({ name, type }) =>
			type === 'VARCHAR' ? `coalesce(${name}, '')` : `CAST(${name} AS ${type})`
		);
		return `INSERT INTO ${table} SELECT ${values.join(', ')} FROM read_csv('${fileOf(table)}', columns = {${types}}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false)`;
	})
];

/** Read off the schema, so that there is one list of them. */
function columnsOf(table: TableName): { name: string; type: string }[] {
	const body = new RegExp(`CREATE TABLE ${table} \\(([^;]*)\\);`).exec(factSchema)?.[1];
	if (body === undefined) throw new Error(`no such table: ${table}`);
	return body.split(/,(?![^(]*\))/).map((column) => {
		const [, name, type] = /^\s*(\w+) (\w+(?:\([^)]*\))?)/.exec(column)!;
		return { name: name!, type: type! };
	});
}
