import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { sameCount } from '../words/units.ts';
import type { Site } from './site.ts';

/** The unit at a figure or a blank. */
export interface WrittenUnit {
	/** Canonical; '' where none is written. */
	unit: string;
	/** 元, 亿元, 万人次 … as it stands there. */
	written: string;
	/** 每人每月 before it, or before the one it is listed with. */
	per: 'month' | 'year' | null;
}

/** 单位相符: whether a subject is counted in the unit that stands there. */
export function fits(
	spec: IndicatorSpec | DerivedSpec,
	{ unit, written, per }: WrittenUnit,
	site: Site
): boolean {
	const own = spec.unit;
	if (own === '元/人·月') {
		if (per !== null || unit === '元/人·月' || written === '元/月') return true;
		return (
			written === '元' &&
			/标准|每人|人均|补差|补助水平/u.test(site.own + site.sentence.slice(-30))
		);
	}
	// 户均4923元 is no total.
	if (own === '万元')
		return (
			unit === '万元' &&
			per === null &&
			!/[人户次]均|平均|每[生人户天日次]/u.test(site.own)
		);
	if (own === '%') return unit === '%';
	if (own === '1') {
		const shown = 'shown' in spec ? spec.shown : 'percent';
		if (shown === 'percent') return unit === '%';
		if (shown === 'points') return unit === '百分点';
		if (shown === 'times') return unit === '倍';
		return unit === '';
	}
	if (own.startsWith('元/')) return written === '元' || unit === own;
	if (own.includes('/')) return unit === own.split('/')[0] || unit === '';
	// 经办员X个: people as they are told in talk.
	if (own === '人' && unit === '个')
		return (
			/(?:经办|协理|护理)员(?:共|有)*$|[专兼]职的?(?:只|才|仅|有)*$/u.test(site.own) ||
			site.after.startsWith('人')
		);
	return unit === own || (sameCount[own]?.includes(unit) ?? false);
}
