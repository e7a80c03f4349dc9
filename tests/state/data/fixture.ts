import type { Observation } from '#lib/domain/observation.ts';
import { emptyMapping } from '#lib/ingest/received/mapping.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { Reception, type Said } from '#lib/state/data/reception.ts';
import {
	catalog,
	receivedOf,
	regions,
	screeningText,
	table
} from '../../quality/fixture.ts';

export { catalog, regions, table };

export const nothingSaid: Said = { mapping: emptyMapping, corrections: [] };
export const setting = { regions, today: '2026-10-20' };

/** A reception of 甲市; `known` are lines of a long table. */
export function reception(known = ''): { reception: Reception; told: string[] } {
	const told: string[] = [];
	const stored: Observation[] =
		known === '' ? [] : receivedOf(known).flatMap(({ observation }) => observation ?? []);
	return {
		told,
		reception: new Reception(catalog, readScreening(screeningText), {
			known: async () => stored,
			progress: (text) => told.push(text)
		})
	};
}

/** A table drawn as lines; cells are divided by `|`. */
export const csv = (name: string, lines: string) => ({
	name,
	bytes: new TextEncoder().encode(
		lines
			.trim()
			.split('\n')
			.map((line) => line.trim().split('|').join(','))
			.join('\n')
	)
});

/** Spending in 元 under a head that says 万元. */
export const wrongUnit = csv(
	'季报.csv',
	`
	甲市2026年第三季度临时救助情况表
	地区|临时救助人次|临时救助支出（万元）
	东区|30|45000
	西区|20|31000
	南县|10|15000
	`
);
