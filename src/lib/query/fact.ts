/**
 * The fact table, the same in every data set's `.duckdb` file and in memory. Columns are declared:
 * left to itself DuckDB reads 110000 as a number. `value` is DECIMAL so that sums are exact and do
 * not depend on the order of rows; it is cast to DOUBLE when it leaves SQL. Missing text is '',
 * so that it groups; a missing value is NULL.
 */
export const factSchema = `
CREATE TABLE fact (
	indicator VARCHAR NOT NULL,
	region VARCHAR NOT NULL,
	period VARCHAR NOT NULL,
	area VARCHAR NOT NULL,
	mode VARCHAR NOT NULL,
	measure VARCHAR NOT NULL,
	report VARCHAR NOT NULL,
	value DECIMAL(18, 6),
	status VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	note VARCHAR NOT NULL,
	source INTEGER NOT NULL,
	line INTEGER,
	cell VARCHAR NOT NULL
);
CREATE TABLE source (id INTEGER NOT NULL, file VARCHAR NOT NULL, sheet VARCHAR NOT NULL, title VARCHAR NOT NULL);
CREATE TABLE region (
	ordinal INTEGER NOT NULL,
	code VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	level VARCHAR NOT NULL,
	parent VARCHAR NOT NULL,
	grp VARCHAR NOT NULL,
	aliases VARCHAR NOT NULL,
	own BOOLEAN NOT NULL,
	tile_x INTEGER,
	tile_y INTEGER
);
CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
`;

/** Statements that every engine runs first: nothing is ever fetched from outside. */
export const firstStatements = ['SET autoload_known_extensions=false'] as const;

/**
 * Keys of `meta`. `dataset` holds the DatasetInfo as JSON text (parsed in JS), `fingerprint` the SHA-256 of the sources;
 * the last three a store's record of corrections, a row each.
 */
export const metaKeys = [
	...(['dataset', 'fingerprint', 'built'] as const),
	...(['firsts', 'revision', 'accepted'] as const)
] as const;
