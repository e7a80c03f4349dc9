import type { Catalog } from '#lib/catalog/catalog.ts';
import { areaNames, modeNames } from '#lib/domain/area.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { periodIn } from '#lib/quality/words.ts';
import { trimmed } from '#lib/wording/round.ts';
import type { FactChange } from './state.ts';

/** C县2026年第二季度低保资金支出 1204.5 → 1240.5万元，更正报表错行. */
export function describeChange(
	{ before, after }: FactChange,
	why: string,
	names: ReadonlyMap<RegionCode, string>,
	catalog: Catalog
): string {
	const one = after ?? before;
	if (!one) throw new Error('a change of nothing');
	const unit = catalog.indicator(one.indicator)?.unit ?? '';
	const bothFigures = before?.value != null && after?.value != null;
	const left = figure(before, bothFigures ? '' : unit, '没有');
	const right = figure(after, unit, '撤销');
	return `${names.get(one.region) ?? one.region}${periodIn(one.period)}${nameOf(one, catalog)} ${left} → ${right}${why === '' ? '' : `，${why}`}`;
}

function figure(one: Observation | null, unit: string, none: string): string {
	if (one === null) return none;
	if (one.value !== null) return `${trimmed(one.value, 6)}${unit}`;
	return one.status === 'na' ? '无此项' : '缺报';
}

function nameOf(
	{ indicator, area, mode, measure }: Observation,
	catalog: Catalog
): string {
	const spec = catalog.indicator(indicator);
	const name =
		spec?.name ?? catalog.derivedMetric(indicator)?.name ?? indicator.replace(/^~/, '');
	const side = area === 'all' || spec?.split === area ? '' : areaNames[area];
	const kind = mode === null ? '' : modeNames[mode];
	return `${side}${kind}${name}${measure === 'ytd' ? '（累计）' : ''}`;
}
