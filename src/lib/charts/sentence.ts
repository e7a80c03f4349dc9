import { valueText } from './parts.ts';
import type { ChartSpec } from './spec.ts';

/** 图的一句话: what a screen reader says of a drawing: title, measure, extremes. Its table has the rest. */
export function chartSentence(spec: ChartSpec): string {
	const parts = spec.series.flatMap((series) => {
		const known = series.values
			.map((value, index) => ({ value, name: spec.categories[index] ?? '' }))
			.filter((one): one is { value: number; name: string } => one.value !== null);
		if (known.length === 0) return [];
		const high = known.reduce((a, b) => (a.value >= b.value ? a : b));
		const low = known.reduce((a, b) => (a.value <= b.value ? a : b));
		const name = spec.series.length > 1 ? `${series.name}：` : '';
		return [
			`${name}最高${high.name}${valueText(high.value, spec)}，最低${low.name}${valueText(low.value, spec)}`
		];
	});
	const gaps = spec.series.reduce(
		(sum, { values }) => sum + values.filter((value) => value === null).length,
		0
	);
	return [
		spec.title,
		spec.subtitle,
		...parts,
		...(gaps > 0 ? [`${gaps}处缺报`] : []),
		...(spec.simulated ? ['模拟数据'] : [])
	].join('。');
}
