import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';

const shownUnits: Readonly<Record<DerivedSpec['shown'], string | null>> = {
	percent: '%',
	ratio: '比（∶1）',
	points: '百分点',
	index: '无量纲',
	times: '倍',
	number: null
};

/** 计量单位 as it is printed: % of a rate, the catalogue's own of everything else. */
export const printedUnit = (spec: IndicatorSpec | DerivedSpec): string =>
	('shown' in spec ? shownUnits[spec.shown] : null) ?? spec.unit;
