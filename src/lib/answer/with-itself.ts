import { areaNames } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Operand } from '#lib/domain/stat.ts';
import { regionNamed, type AskOf, type Context } from './context.ts';
import { figureName } from './own.ts';
import type { Value } from './value.ts';

type AnyAsk = AskOf<IndicatorSpec | DerivedSpec>;

/** A computed value stands before its parts, so that a formula can be followed with its own numbers. */
export function withItself(ask: AnyAsk, value: Value, context: Context): Value {
	if (value.status !== 'ok' || value.operands.length < 2) return value;
	return { ...value, operands: [itself(ask, value, context), ...value.operands] };
}

/** An operand that is itself a result: named, with its value, without a cell of its own. */
function itself(
	{ spec, region, period, area, mode, measure }: AnyAsk,
	value: Value,
	context: Context
): Operand {
	const base = 'kind' in spec;
	return {
		name: base
			? figureName({ spec, area, mode })
			: `${area === 'all' ? '' : areaNames[area]}${spec.name}`,
		indicator: spec.id,
		region,
		regionName: regionNamed(context, region).name,
		period,
		area,
		mode,
		measure: base && spec.kind !== 'flow' ? null : measure,
		value: value.value,
		unit: spec.unit,
		status: 'reported',
		source: null,
		note: value.notes.join('；')
	};
}
