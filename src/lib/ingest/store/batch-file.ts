import { areas, type Measure, type Mode } from '#lib/domain/area.ts';
import { UserError } from '#lib/domain/errors.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { statuses } from '../columns.ts';
import { remembering } from '#lib/domain/remembering.ts';
import { ByteSink } from './byte-sink.ts';
import { eachLine } from './strict-csv.ts';

const columns = [
	'indicator',
	'region',
	'period',
	'area',
	'mode',
	'measure',
	'report',
	'value',
	'unit',
	'status',
	'revision',
	'note',
	'title',
	'file',
	'sheet',
	'row',
	'cell'
] as const;

/** The fact table holds DECIMAL(18, 6). */
const largest = 1e12;

/**
 * An observation as it is kept: what was read from where, of no set in particular.
 *
 * @throws UserError where its value is larger than any table holds.
 */
export function keptObservation(one: Observation): Observation {
	const { value, source } = one;
	if (value !== null && !(Math.abs(value) < largest))
		throw new UserError(
			`${source.file}${source.row === null ? '' : `第${source.row}行`}：数值${value}过大，无法入库。请检查单位。`
		);
	if (source.set === '' && isKept(value) && areWellFormed(one)) return one;
	return {
		...one,
		indicator: one.indicator.toWellFormed(),
		// Six decimals, and no minus before nothing.
		value: value === null ? null : Number(value.toFixed(6)) + 0,
		note: one.note.toWellFormed(),
		source: {
			...source,
			set: '',
			file: source.file.toWellFormed(),
			sheet: source.sheet?.toWellFormed() ?? null,
			title: source.title.toWellFormed()
		}
	};
}

const isKept = (value: number | null): boolean =>
	value === null || (Math.round(value * 1e6) / 1e6 === value && !Object.is(value, -0));

/** Half of a surrogate pair has no bytes to be kept as. */
const areWellFormed = ({ indicator, note, source }: Observation): boolean =>
	indicator.isWellFormed() &&
	note.isWellFormed() &&
	source.file.isWellFormed() &&
	source.title.isWellFormed() &&
	(source.sheet === null || source.sheet.isWellFormed());

/** Lines that are put into bytes at a time: a million of them as one text would be there twice. */
const portion = 1000;

/** 批文件: a CSV with a line for every observation, in UTF-8; `unit` is there for people and for later catalogues. */
export function writeBatch(
	observations: readonly Observation[],
	unitOf: (indicator: string) => string
): Uint8Array {
	const word = remembering(quoted);
	const unit = remembering((indicator) => quoted(unitOf(indicator)));
	// A sheet may have an empty name; that there is none is told apart.
	const sheet = remembering((name) => quoted(`#${name}`));
	const line = (one: Observation): string => {
		const { source } = one;
		const fact = `${word(one.indicator)},${one.region},${one.period},${one.area},${one.mode ?? ''},${one.measure ?? ''},${one.report}`;
		const figure = `${one.value ?? ''},${unit(one.indicator)},${one.status},${one.revision},${word(one.note)}`;
		const place = `${word(source.title)},${word(source.file)},${source.sheet === null ? '' : sheet(source.sheet)},${source.row ?? ''},${source.cell ?? ''}`;
		return `${fact},${figure},${place}\n`;
	};
	const out = new ByteSink();
	out.add(`${columns.join(',')}\n`);
	for (let at = 0; at < observations.length; at += portion)
		out.add(
			observations
				.slice(at, at + portion)
				.map(line)
				.join('')
		);
	return out.bytes();
}

const quoted = (text: string): string =>
	/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export interface ReadBatch {
	observations: Observation[];
	/** The unit in which each indicator was stored. */
	units: ReadonlyMap<string, string>;
}

/** The inverse of `writeBatch`. @throws Error where it is no batch file: it was changed by other hands. */
export function readBatch(bytes: Uint8Array): ReadBatch {
	const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	const same = remembering((word) => word);
	const period = remembering((word) => {
		if (tryParsePeriod(word)) return word;
		throw new Error(`not a batch file: period ${word}`);
	});
	const units = new Map<string, string>();
	const observations: Observation[] = [];
	const take = (cells: readonly string[], line: number): void => {
		if (cells.length !== columns.length)
			throw new Error(`not a batch file: ${cells.length} cells in line ${line}`);
		const cell = (column: number) => same(cells[column]!);
		const indicator = cell(0);
		if (!units.has(indicator)) units.set(indicator, cells[8]!);
		observations.push({
			indicator,
			region: cell(1),
			period: period(cells[2]!),
			area: words.area(cells[3]!),
			mode: words.mode(cells[4]!) || null,
			measure: words.measure(cells[5]!) || null,
			report: words.report(cells[6]!),
			value: cells[7] === '' ? null : Number(cells[7]),
			status: words.status(cells[9]!),
			revision: Number(cells[10]),
			note: cell(11),
			source: {
				set: '',
				title: cell(12),
				file: cell(13),
				sheet: cells[14] === '' ? null : cell(14).slice(1),
				row: cells[15] === '' ? null : Number(cells[15]),
				cell: cells[16] === '' ? null : cells[16]!
			}
		});
	};
	eachLine(text, (cells, line) => {
		if (line === 1) refuseOtherColumns(cells);
		else take(cells, line);
	});
	return { observations, units };
}

function refuseOtherColumns(head: readonly string[]): void {
	if (head.join(',') !== columns.join(',')) throw new Error('not a batch file: columns');
}

const modes: readonly (Mode | '')[] = ['', 'central', 'dispersed'];
const measures: readonly (Measure | '')[] = ['', 'single', 'ytd', 'span'];

const closed =
	<T extends string>(allowed: readonly T[]) =>
	(word: string): T => {
		const found = allowed.find((one) => one === word);
		if (found === undefined) throw new Error(`not a batch file: ${word}`);
		return found;
	};

const words = {
	area: closed(areas),
	mode: closed(modes),
	measure: closed(measures),
	report: closed(reportKinds),
	status: closed(statuses)
};
