import type { IndicatorId } from '#lib/domain/indicator.ts';
import type { Programme } from './catalog.ts';
import { readTable } from './table.ts';

/** programmes.csv: the order in which programmes are always listed. */
export function readProgrammes(
	text: string,
	indicators: ReadonlySet<string>
): Programme[] {
	const columns = [
		'id',
		'name',
		'short',
		'persons',
		'households',
		'visits',
		'spending',
		'standard',
		'in_total'
	];
	return readTable('programmes.csv', text, columns).map((row) => {
		const id = (column: string): IndicatorId | null => {
			const value = row.get(column);
			if (value === '') return null;
			if (!indicators.has(value)) row.fail(`“${column}”写的“${value}”不在目录中`);
			return value as IndicatorId;
		};
		return {
			id: row.get('id'),
			name: row.get('name'),
			short: row.get('short'),
			persons: id('persons'),
			households: id('households'),
			visits: id('visits'),
			spending: id('spending'),
			standard: id('standard'),
			inTotal: row.oneOf('in_total', ['yes', 'no']) === 'yes'
		};
	});
}
