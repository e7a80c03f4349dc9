import Big from 'big.js';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { FactKey } from './fact-keys.ts';
import { FactMap } from './fact-map.ts';
import type { RegionChange } from './region-change.ts';
import type { StoreState } from './state.ts';

/**
 * 历史数随新区划: figures of one former region become those of the new one as they are; of several, what can be
 * added is added, what all have alike stays, and the rest is 缺报 with its reason: a standard of two counties
 * is nobody's.
 *
 * @throws UserError where a former region has figures of its own after the change: nobody can say what they are of.
 */
export const changeFigures = (
	state: StoreState,
	change: RegionChange,
	catalog: Catalog
): FactMap =>
	change.from.length === 1
		? moved(state, change.from[0]!, change.to.code)
		: merged(state, change, catalog);

function moved({ facts, keys }: StoreState, from: RegionCode, to: RegionCode): FactMap {
	const next = new FactMap();
	for (const [key, one] of facts) {
		if (one.region !== from) next.set(key, one);
		else {
			const here = { ...one, region: to };
			next.set(keys.of(here), here);
		}
	}
	return next;
}

function merged(
	{ facts, keys, regions }: StoreState,
	change: RegionChange,
	catalog: Catalog
): FactMap {
	const { from, to, since } = change;
	const names = new Map(regions.map(({ code, name }) => [code, name]));
	const [year = 0, month = 1] = since.split('-').map(Number);
	const first = year * 12 + month - 1;
	const next = new FactMap();
	const parts = new Map<FactKey, Map<RegionCode, Observation>>();
	for (const [key, one] of facts) {
		const ended = parsePeriod(one.period).to < first;
		if (from.includes(one.region) && ended) {
			const whole = keys.of({ ...one, region: to.code });
			const of = parts.get(whole) ?? new Map<RegionCode, Observation>();
			parts.set(whole, of.set(one.region, one));
		} else if (from.includes(one.region) && one.region !== to.code) {
			throw new UserError(
				`区划变更（${change.kind}，${to.name}）：${names.get(one.region)}在${one.period}还有数，晚于生效日期${since}，不知道算到哪里。请先撤销那一批，或改生效日期。`
			);
		} else next.set(key, one);
	}
	for (const [key, of] of parts) {
		const whole = together(of, change, names, catalog);
		// A 概数 that cannot be put together is no 缺报 of the fact beside it: it only served to check.
		if (keys.of(whole) === key) next.set(key, whole);
	}
	return next;
}

/** One figure out of those of all former regions. */
function together(
	parts: ReadonlyMap<RegionCode, Observation>,
	{ from, to }: RegionChange,
	names: ReadonlyMap<RegionCode, string>,
	catalog: Catalog
): Observation {
	const [first] = [...parts.values()] as [Observation, ...Observation[]];
	const spec = catalog.indicator(first.indicator);
	const figures = from.map((code) => parts.get(code));
	const said = from
		.map((code) => `${names.get(code)}${figureText(parts.get(code))}`)
		.join('、');
	const as = (value: number | null, status: Observation['status'], note: string) => ({
		...first,
		region: to.code,
		value,
		status,
		revision: Math.max(...[...parts.values()].map(({ revision }) => revision)),
		note
	});
	const absent = figures.some((one) => !one || one.status === 'missing');
	const values = figures.flatMap((one) => one?.value ?? []);
	if (absent) return as(null, 'missing', `合并前缺报：${said}`);
	if (values.length === 0) return as(null, 'na', `合并前均无此项：${said}`);
	if (spec?.aggRegion === 'sum')
		return as(
			values.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber(),
			mildest(figures),
			`合并前之和：${said}`
		);
	if (values.length === from.length && values.every((value) => value === values[0]))
		return as(values[0]!, mildest(figures), `合并前相同：${said}`);
	return as(null, 'missing', `合并前各地不同，不能合成：${said}`);
}

const figureText = (one: Observation | undefined): string =>
	one?.value == null ? (one?.status === 'na' ? '无此项' : '缺报') : String(one.value);

/** A sum is no better than the least sure of what it adds up. */
const mildest = (figures: readonly (Observation | undefined)[]): Observation['status'] =>
	(['approximate', 'estimated', 'restored', 'revised'] as const).find((status) =>
		figures.some((one) => one?.status === status)
	) ?? 'reported';
