import type { Area } from '#lib/domain/area.ts';
import type { Asking } from './slot-text.ts';

/** 一项可比的水平: standards and per-head amounts; totals are never compared across regions. */
export interface Measure {
	id: string;
	name: string;
	subject: string;
	area?: Area;
	measure?: '累计';
	/** A neutral ratio is shown where it lies, and its spread is not measured. */
	spread?: false;
}

export const measures: readonly Measure[] = [
	{ id: 'dibao-rural', name: '农村低保标准', subject: 'dibao_standard', area: 'rural' },
	{ id: 'dibao-urban', name: '城市低保标准', subject: 'dibao_standard', area: 'urban' },
	{ id: 'tekun-rural', name: '农村特困标准', subject: 'tekun_standard', area: 'rural' },
	{ id: 'tekun-urban', name: '城市特困标准', subject: 'tekun_standard', area: 'urban' },
	{ id: 'benefit', name: '低保月人均补助', subject: 'm_avg_benefit', measure: '累计' },
	{
		id: 'spending',
		name: '人均社会救助支出',
		subject: 'm_per_capita_spending',
		area: 'all',
		measure: '累计'
	},
	{ id: 'coverage', name: '低保覆盖率', subject: 'm_coverage', spread: false },
	{ id: 'income', name: '居民人均可支配收入', subject: 'percapita_income', area: 'all' }
];

export const askingOf = ({ subject, area, measure }: Measure): Asking => ({
	subject,
	...(area ? { area } : {}),
	...(measure ? { measure } : {})
});
