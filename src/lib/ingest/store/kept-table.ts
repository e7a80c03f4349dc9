import { UserError } from '#lib/domain/errors.ts';
import { ObservationTable, type FigureKind } from '#lib/domain/observation-table.ts';

/** The fact table holds DECIMAL(18, 6). */
const largest = 1e12;

/**
 * Observations as they are kept: what was read from where, of no set in particular.
 *
 * @throws UserError where a value is larger than any table holds.
 */
export function keptTable(given: ObservationTable): ObservationTable {
	refuseTooLarge(given);
	return new ObservationTable({
		...given,
		kinds: given.kinds.every(isKept) ? given.kinds : given.kinds.map(keptKind),
		values: given.values.every(isKeptValue)
			? given.values
			: given.values.map((value) => (isKeptValue(value) ? value : keptValue(value)))
	});
}

function refuseTooLarge(given: ObservationTable): void {
	const at = given.values.findIndex((value) => Math.abs(value) >= largest);
	if (at < 0) return;
	const { value, source } = given.at(at)!;
	throw new UserError(
		`${source.file}${source.row === null ? '' : `第${source.row}行`}：数值${value}过大，无法入库。请检查单位。`
	);
}

/** NaN is none. */
const isKeptValue = (value: number): boolean =>
	Number.isNaN(value) ||
	(Math.round(value * 1e6) / 1e6 === value && !Object.is(value, -0));

/** Six decimals, and no minus before nothing. */
const keptValue = (value: number): number => Number(value.toFixed(6)) + 0;

/** Half of a surrogate pair has no bytes to be kept as. */
const isKept = ({ indicator, note, source }: FigureKind): boolean =>
	source.set === '' &&
	indicator.isWellFormed() &&
	note.isWellFormed() &&
	source.file.isWellFormed() &&
	source.title.isWellFormed() &&
	(source.sheet === null || source.sheet.isWellFormed());

const keptKind = (kind: FigureKind): FigureKind => ({
	...kind,
	indicator: kind.indicator.toWellFormed(),
	note: kind.note.toWellFormed(),
	source: {
		set: '',
		file: kind.source.file.toWellFormed(),
		sheet: kind.source.sheet?.toWellFormed() ?? null,
		title: kind.source.title.toWellFormed()
	}
});
