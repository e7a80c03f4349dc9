import { exactSum } from '#lib/stats/exact.ts';
import { specOf, type Ask, type Context } from './context.ts';
import { ownValue } from './own.ts';
import { firstGone, madeFrom, missing, type Value } from './value.ts';

type Figure = (ask: Ask, context: Context) => Value;

/** 合计口径 declared by the set: the exact sum of the listed parts, or nothing where one of them is missing. */
export function declaredTotal(ask: Ask, context: Context, figure: Figure): Value | null {
	const total = context.dataset.totals.find(({ indicator }) => indicator === ask.spec.id);
	if (!total || ask.area !== 'all') return null;
	const parts = total.parts.map((id) =>
		figure({ ...ask, spec: specOf(id, context) }, context)
	);
	if (parts.every(({ status }) => status !== 'ok')) return null;
	const gone = parts.findIndex(({ status }) => status !== 'ok');
	if (gone >= 0)
		return missing(
			`${specOf(total.parts[gone]!, context).name}${parts[gone]!.reason}，不出合计`
		);
	return madeFrom(exactSum(parts.map(({ value }) => value!))!, parts, {
		notes: [total.note]
	});
}

/** The total that the programmes add up to by default (domain 1.4). */
export const programmeTotalOf = 'sa_spending_total';

/**
 * 项目口径: where neither the region nor one below it wrote the total down, its programmes together, if all
 * of them are there.
 */
export function programmeTotal(ask: Ask, context: Context, figure: Figure): Value | null {
	if (ask.spec.id !== programmeTotalOf || ask.area !== 'all') return null;
	const written = context.regions
		.children(ask.region)
		.some(({ code }) => ownValue({ ...ask, region: code }, context).status === 'ok');
	if (written) return null;
	const counted = context.catalog.programmes.filter(
		({ inTotal, spending }) => inTotal && spending !== null
	);
	const parts = counted.map(({ spending }) =>
		figure({ ...ask, spec: specOf(spending!, context) }, context)
	);
	if (firstGone(parts)) return null;
	const names = counted.map(({ short }) => short).join('、');
	return madeFrom(exactSum(parts.map(({ value }) => value!))!, parts, {
		notes: [`按项目口径合计：${names}`]
	});
}
