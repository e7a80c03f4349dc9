import type { Area } from '#lib/domain/area.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { Question } from '#lib/slot/question.ts';
import { baseValue } from './base.ts';
import { peersBelow } from './children.ts';
import { specOf, type Context } from './context.ts';
import { figure, isSplit } from './figure.ts';
import type { Value } from './value.ts';

/** One of those that are compared: a region, or one side of it. */
export interface Unit {
	region: Region;
	area: Area;
	value: Value;
}

/**
 * The units of a comparison over the children: each of them, or 区县×城乡 where `apart` (domain 2.2). What
 * a region does not have (无此项) is no unit; what it has not reported is one without a value.
 */
export function unitsOf(
	question: Question,
	context: Context,
	{
		period,
		without,
		apart
	}: { period: string; without: readonly RegionCode[]; apart: boolean }
): Unit[] {
	const areas: readonly Area[] = apart ? ['urban', 'rural'] : [question.area];
	return peersBelow(context.regions, question.region)
		.filter(({ code }) => !without.includes(code))
		.flatMap((region) =>
			areas.map((area) => ({
				region,
				area,
				value: baseValue(question, context, { region: region.code, area, period })
			}))
		)
		.filter(({ value }) => value.status !== 'na');
}

/** 权数 of a unit: 在册人数 of a standard, 人口 of a rate; null where the catalogue has none. */
export function weightsOf(
	question: Question,
	context: Context,
	units: readonly Unit[],
	period: string
): Value[] | null {
	const id = question.subject.spec.weight;
	if (!id) return null;
	const spec = specOf(id, context);
	return units.map(({ region, area }) =>
		figure(
			{
				spec,
				region: region.code,
				period,
				area: isSplit(spec) ? area : 'all',
				mode: null,
				measure: question.measure,
				without: []
			},
			context
		)
	);
}
