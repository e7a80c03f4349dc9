import type { Answerer } from '#lib/answer/answerer.ts';
import { typeOf, type ReportKind } from '../../reports/kind.ts';
import { makeCompletion, type Complete } from './completion.ts';

/** 槽位补全 for a template of that kind over the data in use; null while none are. Fields are those of the 文种 it was made from. */
export function completeFor(
	answerer: Answerer | null,
	builtIn: readonly ReportKind[],
	kind: ReportKind | null
): Complete | null {
	if (!answerer) return null;
	const { catalog, regions, periods } = answerer;
	const base = kind && builtIn.find(({ id }) => id === typeOf(kind));
	return makeCompletion({
		catalog,
		regions,
		periods,
		fields: (base?.fields ?? []).map(({ name }) => name),
		examples: builtIn.map(({ template }) => template)
	});
}
