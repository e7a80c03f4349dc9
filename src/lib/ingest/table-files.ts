import type { TableFiles } from '#lib/engine/load-tables.ts';
import type { Dataset } from './dataset.ts';
import { toRows } from './rows.ts';

/** Lines that are put into bytes at a time: a million of them as one text would be there twice. */
const portion = 20_000;

/** 数据集 as the files that an engine makes its tables of. */
export function tableFiles(dataset: Dataset): TableFiles {
	const { fact, source, region, meta } = toRows(dataset);
	return {
		fact: csv(fact),
		source: csv(source),
		region: csv(region),
		meta: csv(meta)
	};
}

type Rows = ReturnType<typeof toRows>['fact'];

function csv(rows: Rows): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	for (let at = 0; at < rows.length; at += portion)
		parts.push(
			encoder.encode(
				rows
					.slice(at, at + portion)
					.map((row) => `${row.map(cell).join(',')}\n`)
					.join('')
			)
		);
	const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

const cell = (value: Rows[number][number]): string => {
	const text = value === null ? '' : String(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
