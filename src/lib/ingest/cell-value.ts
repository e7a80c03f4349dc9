import type { Term } from '#lib/catalog/catalog.ts';
import type { Row } from '#lib/catalog/table.ts';
import type { ObservationStatus } from '#lib/domain/observation.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import { parseNumber, type ParsedNumber } from '#lib/wording/parse-number.ts';
import { pick, statuses } from './columns.ts';
import { isBeyondExact } from './received/figure.ts';

/** Nearly every cell: no need to read it as prose. */
const plainNumeral = /^-?\d+(?:\.\d+)?$/;

interface CellValue {
	/** In the catalogue's unit; a name without an entry keeps its own. */
	value: number | null;
	status: ObservationStatus;
}

/**
 * Columns value, unit and status of a line. A blank is missing, — is 无此项, 0 is 0; a unit of another kind
 * is refused, never guessed.
 */
export function readValue(row: Row, term: Term | undefined): CellValue {
	const raw = row.get('value');
	if (isBeyondExact(raw)) return row.fail(`“${raw}”超过16位，存不下每一位`);
	const parsed = plainNumeral.test(raw) ? plainNumber(raw) : parseNumber(raw);
	const written = pick(row.get('status'), statuses, row.fail);
	const empty = written === 'missing' || written === 'na';
	if (parsed.status === 'missing' || parsed.status === 'na') {
		if (written && !empty) row.fail(`status是${written}，却没有数值`);
		return { value: null, status: written ?? parsed.status };
	}
	if (parsed.status !== 'ok') return row.fail(`“${raw}”不是数值`);
	if (empty) row.fail(`status是${written}，却有数值“${raw}”`);
	return {
		value: inCatalogueUnit(row, parsed.value, parsed.unit, term),
		status: written ?? (parsed.qualifier ? 'approximate' : 'reported')
	};
}

const plainNumber = (raw: string): ParsedNumber => ({ status: 'ok', value: Number(raw) });

function inCatalogueUnit(
	row: Row,
	value: number,
	ownUnit: string | undefined,
	term: Term | undefined
): number {
	const unit = row.get('unit');
	if (!term) return value;
	const { spec } = term.subject;
	if (ownUnit === '%') {
		// 12.5% in the cell is a fraction already.
		if (unit !== '' && unit !== '%') row.fail(`数值带%，单位列写的是“${unit}”`);
		if (spec.unit === '%') return shifted(value, 100);
		if (spec.unit === '1') return value;
		return row.fail(`${spec.name}的单位应为${spec.unit}，写的是%`);
	}
	if (term.subject.type === 'derived') {
		if (spec.unit === '1' && unit === '%') return shifted(value, 0.01);
		if (unit === spec.unit) return value;
		return row.fail(
			`${spec.name}的单位应为${spec.unit === '1' ? '%或1' : spec.unit}，写的是“${unit}”`
		);
	}
	const known = canonicalUnit(unit || (ownUnit ?? '')) ?? row.fail(`单位“${unit}”读不懂`);
	// 元 alone in a table of yearly income or consumption is a year's.
	if (spec.unit === '元/年' && unit === '元') return value;
	if (known.canonical !== spec.unit)
		row.fail(`${spec.name}的单位应为${spec.unit}，写的是“${unit}”`);
	if (ownUnit === undefined) {
		if (known.factor !== 1 && /[百千万亿]/.test(row.get('value')))
			row.fail(`“${row.get('value')}”和单位“${unit}”都有数量级，只能写一处`);
		return shifted(value, known.factor);
	}
	if (ownUnit !== known.canonical)
		row.fail(`“${row.get('value')}”自带的单位与单位列“${unit}”不符`);
	return value;
}

/** A decimal shift without binary dust, to the six decimals of the fact table. */
const shifted = (value: number, factor: number): number =>
	Number((value * factor).toFixed(6));
