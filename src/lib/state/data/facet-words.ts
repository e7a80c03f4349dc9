import type { Catalog } from '#lib/catalog/catalog.ts';
import { areaNames, modeNames, type Measure } from '#lib/domain/area.ts';
import type { IndicatorKind } from '#lib/domain/indicator.ts';
import type { Facets, Role } from '#lib/ingest/received/facets.ts';
import type { Regions } from '#lib/quality/regions.ts';
import { periodName } from '../period-name.ts';

/** What something was taken for: the name, and below it what else is known of it. */
export interface Taken {
	name: string;
	detail: string;
}

export const measureWords: Readonly<Record<Measure, string>> = {
	single: '本期',
	ytd: '累计',
	span: '起止'
};

const kindWords: Readonly<Record<IndicatorKind, string>> = {
	stock: '时点',
	flow: '时期',
	standard: '标准',
	rate: '比率'
};

export const roleWords: Readonly<Record<Role, string>> = {
	figures: '数值',
	region: '地区',
	period: '期间',
	indicator: '指标',
	code: '代码',
	unit: '单位',
	area: '城乡',
	mode: '供养方式',
	measure: '本期或累计',
	report: '报表',
	status: '状态',
	note: '备注',
	source: '来源',
	revision: '修订次数',
	skip: '不读入'
};

/** Facets for people. A name without a catalogue entry is shown as it was received. */
export function takenFor(
	facets: Facets,
	{ catalog, regions }: { catalog: Catalog; regions: Regions }
): Taken {
	const { indicator, area, mode, measure, unit, region, period, basis } = facets;
	const spec = indicator === undefined ? undefined : catalog.indicator(indicator);
	const derived = indicator === undefined ? undefined : catalog.derivedMetric(indicator);
	const time = measure ? measureWords[measure] : spec ? kindWords[spec.kind] : '';
	const details = [
		indicator?.startsWith('~') ? '未入目录' : '',
		region === undefined ? '' : (regions.get(region)?.name ?? region),
		period === undefined ? '' : periodName(period),
		area === undefined || area === 'all' ? '' : areaNames[area],
		mode ? modeNames[mode] : '',
		basis === undefined ? time : basis === 'yoy' ? '同比' : '环比',
		unit ?? ''
	];
	return {
		name: spec?.name ?? derived?.name ?? indicator?.replace(/^~/, '') ?? '',
		detail: details.filter((word) => word !== '').join(' · ')
	};
}
