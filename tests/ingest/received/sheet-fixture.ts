import { readSheet } from '#lib/ingest/received/read-sheet.ts';
import type { Mapping } from '#lib/ingest/received/mapping.ts';
import type { Reading } from '#lib/ingest/received/reading.ts';
import type { Merge, Sheet } from '#lib/ingest/received/sheet.ts';
import { Regions } from '#lib/quality/regions.ts';
import { catalog, regions } from '../../quality/fixture.ts';

export interface Made {
	file?: string;
	name?: string | null;
	/** top, left, bottom, right from 0. */
	merges?: readonly (readonly [number, number, number, number])[];
}

/** A sheet drawn as lines; cells are divided by `|`, and one space on each side of them does not count. */
export function sheet(
	lines: string,
	{ file = '报表.xlsx', name = '表', merges = [] }: Made = {}
): Sheet {
	return {
		file,
		name,
		cells: lines
			.replace(/^\n|\n[\t ]*$/g, '')
			.split('\n')
			.map((line) =>
				line
					.replace(/^\t*/, '')
					.split('|')
					.map((cell) => cell.replace(/^ | $/g, ''))
			),
		merges: merges.map(([top, left, bottom, right]): Merge => ({
			top,
			left,
			bottom,
			right
		}))
	};
}

export const context = { catalog, regions: new Regions(regions) };

export const read = (lines: string, made: Made = {}, mapping?: Mapping): Reading =>
	readSheet(sheet(lines, made), context, mapping);

/** A figure in one line: `东区 2026Q3 dibao_persons urban single 100 @B5`. */
export const figures = ({ received }: Reading): string[] =>
	[...received].flatMap(({ observation }) => {
		if (!observation) return [];
		const { region, period, indicator, area, mode, measure, value, status, source } =
			observation;
		return [
			[
				regions.find(({ code }) => code === region)?.name ?? region,
				period,
				indicator,
				area === 'all' ? null : area,
				mode,
				measure,
				value ?? status,
				`@${source.cell}`
			]
				.filter((word) => word !== null)
				.join(' ')
		];
	});

export const questions = (reading: Reading): string[] =>
	reading.questions.map(({ asks, text }) => `${asks}：${text}`);
