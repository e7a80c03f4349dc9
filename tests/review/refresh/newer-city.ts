import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import { ownFolder } from '../../cli/own-data.ts';

/** One row of a long table; null takes it out. */
export type Change = (row: Readonly<Record<string, string>>) => string | null;

/** The folder of a set that is demo-city but for some of its values, as counties correct them. */
export function newerCity(change: Change): string {
	const folder = 'data/demo-city';
	return ownFolder(
		Object.fromEntries(
			readdirSync(folder)
				.filter((name) => !name.endsWith('.md'))
				.map((name) => {
					const text = readFileSync(join(folder, name), 'utf8');
					return [name, name.startsWith('observations') ? changed(text, change) : text];
				})
		)
	);
}

function changed(table: string, change: Change): string {
	const [head = '', ...rows] = table.trimEnd().split('\n');
	const names = head.replace('\uFEFF', '').split(',');
	const at = names.indexOf('value');
	return [
		head,
		...rows.flatMap((line) => {
			// Only remarks at the end of a line hold quoted commas.
			const cells = line.split(',');
			const row = Object.fromEntries(
				names.map((name, index) => [name, cells[index] ?? ''])
			);
			const value = change(row);
			if (value === null) return [];
			return [[...cells.slice(0, at), value, ...cells.slice(at + 1)].join(',')];
		})
	].join('\n');
}

/** Every value of the third quarter of 2026 up or down by up to a tenth, always the same way. */
export const everythingMoved: Change = ({ period, value = '', ...row }) => {
	if (period !== '2026Q3' || value === '') return value;
	const moved = Number(value) * (0.9 + scatter(JSON.stringify(row)) / 5);
	return value.includes('.') ? moved.toFixed(2) : String(Math.round(moved));
};

/** Each indicator of that quarter once, twice or three times as large: parts still add up to their whole. */
export const wholesKept: Change = ({ period, indicator = '', value = '' }) =>
	period !== '2026Q3' || value === ''
		? value
		: new Big(value).times(1 + Math.floor(scatter(indicator) * 3)).toString();

/** From 0 to 1, by the text alone. */
function scatter(text: string): number {
	let hash = 7;
	for (const char of text) hash = (hash * 31 + char.codePointAt(0)!) % 100_003;
	return hash / 100_003;
}
