import type { Measure } from '#lib/domain/area.ts';
import type { Cell } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Grid } from './grid.ts';
import { findRegion } from './place-words.ts';
import { findTime, within, type TimeWords } from './time-words.ts';
import { unitsOfLine } from './unit-words.ts';

/** 表外信息: what title, sheet's name and file's name say of the whole table. */
export interface Surroundings {
	region: Region | null;
	time: TimeWords | null;
	/** The table reports by month: what is counted to September is of September. */
	monthly: boolean;
	measure: Measure | null;
	/** 单位：户、人、万元. */
	units: readonly string[];
	/** The title without region, time and 统计表: 城市低保人数. */
	subject: string;
	/** The cell in which each was read; the first cell where it was the sheet's or file's name. */
	at: Readonly<Record<'region' | 'period' | 'unit', Cell>>;
	/** The rows that are not figures, from 0, and why. */
	titleRows: ReadonlyMap<number, string>;
}

const first: Cell = { row: 1, column: 1 };

interface Saying {
	text: string;
	cell: Cell;
}

/** Reads everything above row `top`, then the names of sheet and file: what is nearer to the figures counts. */
export function readSurroundings(
	grid: Grid,
	top: number,
	regions: Regions
): Surroundings {
	const said: Saying[] = [];
	const titleRows = new Map<number, string>();
	for (let row = 0; row < top; row++) {
		const texts = grid.distinct(row);
		if (texts.length > 0) titleRows.set(row, '表题、填报信息');
		for (let column = 0; column < grid.columns; column++) {
			const text = grid.raw(row, column).trim();
			if (text !== '') said.push({ text, cell: { row: row + 1, column: column + 1 } });
		}
	}
	const { sheet } = grid;
	const file = sheet.file.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '');
	// A form's line of who filled it in counts after its title.
	const titles = said.filter(({ text }) => !/^(?:填[表报]|编制|制表)/.test(text));
	const sources = [
		...titles,
		...said.filter((one) => !titles.includes(one)),
		...[sheet.name ?? '', file].map((text) => ({ text, cell: first }))
	];
	const region = innermost(sources, regions);
	let time: TimeWords | null = null;
	let timeCell = first;
	for (const { text, cell } of sources) {
		if (time?.span || (time && time.year !== null && time.part)) break;
		const found = findTime(text)?.time;
		if (!found) continue;
		if (time === null) timeCell = cell;
		time = within(time, found);
	}
	const units = firstOf(said, ({ text }) => {
		const found = unitsOfLine(text);
		return found.length > 0 ? found : undefined;
	});
	const all = sources.map(({ text }) => text).join(' ');
	return {
		region: region?.value ?? null,
		time,
		monthly: /月报|月份/.test(all),
		measure: time?.toDate || /累计/.test(titles[0]?.text ?? '') ? 'ytd' : null,
		units: units?.value ?? [],
		subject: subjectOfTitle(
			[...titles.map(({ text }) => text), sheet.name ?? ''],
			regions
		),
		at: {
			region: region?.source.cell ?? first,
			period: timeCell,
			unit: units?.source.cell ?? first
		},
		titleRows
	};
}

/** The nearest that is said, or one within it: 云汀区's form has its city in the title. */
function innermost(
	sources: readonly Saying[],
	regions: Regions
): { source: Saying; value: Region } | null {
	let best: { source: Saying; value: Region } | null = null;
	for (const source of sources) {
		const value = findRegion(source.text, regions);
		if (value && (best === null || regions.isWithin(value, best.value)))
			best = { source, value };
	}
	return best;
}

function firstOf<T>(
	sources: readonly Saying[],
	find: (one: Saying) => T | undefined
): { source: Saying; value: T } | null {
	for (const source of sources) {
		const value = find(source);
		if (value !== undefined) return { source, value };
	}
	return null;
}

/** 各区县城市低保人数统计表 is about 城市低保人数. */
function subjectOfTitle(titles: readonly string[], regions: Regions): string {
	for (const title of titles) {
		let text = findTime(title)?.rest ?? title.normalize('NFKC').replace(/\s+/g, '');
		const region = findRegion(title, regions);
		for (const name of region ? [region.name, ...region.aliases] : [])
			text = text.replace(name, '');
		text = text
			.replace(/^(?:全[国省市县区]|各(?:区县|县区|区|县|市|地区?|省))+/, '')
			.replace(/^分(?:区县|县区|地区)/, '')
			.replace(/(?:基本)?(?:情况|统计|汇总|一览)*表?(?:\(.*\))?$/, '')
			.replace(/^年度?/, '');
		if (text !== '') return text;
	}
	return '';
}
