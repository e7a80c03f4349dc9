import { printedUnit } from '#lib/catalog/printed-unit.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { headCell, nameCell } from '../blocks/cells.ts';
import type { TableBlock } from '../document.ts';
import type { Kit } from '../kit.ts';

/** 指标口径: every indicator behind these numbers once, in the order they come up; none where the catalogue knows none of them. */
export function definitionTable(
	stats: readonly Stat[],
	{ catalog }: Kit
): TableBlock | null {
	const specs = new Set(
		stats.flatMap(({ slot }) => catalog.lookup(subjectOf(slot))?.subject.spec ?? [])
	);
	if (specs.size === 0) return null;
	return {
		type: 'table',
		id: 'definitions',
		caption: '指标口径',
		unit: '',
		head: [[headCell('指标'), headCell('单位'), headCell('口径')]],
		rows: [...specs].map((spec) => [
			nameCell(spec.name),
			nameCell(printedUnit(spec), { align: 'center' }),
			nameCell(meaningOf(spec))
		]),
		widths: [9, 4, 18],
		notes: []
	};
}

/** The first part of a slot is what it asks for. */
const subjectOf = (slot: string): string => slot.split('·')[0]!;

/** A metric's formula says what it is; what the catalogue says besides comes after. */
function meaningOf(spec: IndicatorSpec | DerivedSpec): string {
	const said = 'formula' in spec ? [spec.formula, spec.definition] : [spec.definition];
	return said.filter((words) => words !== '').join('；') || '按名称，无另行规定';
}
