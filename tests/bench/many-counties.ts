import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = 'data/demo-city';
const files = ['observations-2025.csv', 'observations-2026.csv'];
const counties = 12;

/** A folder with a set like demo-city, of so many counties: those of demo-city over and over, two years of them. */
export function manyCounties(count: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'counties-'));
	const copies = Math.ceil(count / counties);
	const read = (name: string) => readFileSync(join(source, name), 'utf8').trimEnd();
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	write('dataset.json', read('dataset.json'));
	for (const name of ['regions.csv', ...files]) {
		const [head, ...rows] = read(name).split('\n');
		const lines = rows.flatMap((row) => {
			const place = /^9901(\d\d),([^,]*)(.*)$/.exec(row);
			const number = Number(place?.[1] ?? 0);
			if (number < 1 || number > counties) return [row];
			return Array.from({ length: copies }, (_, copy) => copy * counties + number)
				.filter((at) => at <= count)
				.map((at) => {
					const copy = Math.floor((at - 1) / counties);
					// 990199 is the city's own.
					const code = at < 99 ? 990_100 + at : 990_102 + at;
					return `${code},${place![2]}${copy === 0 ? '' : `第${copy + 1}`}${place![3]}`;
				});
		});
		write(name, [head, ...lines].join('\n'));
	}
	return folder;
}
