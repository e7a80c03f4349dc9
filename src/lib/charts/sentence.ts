import { withUnit } from './marks.ts';
import type { ChartSpec } from './spec.ts';

/**
 * 图的一句话, for those who do not see it: what it finds, how far it reaches, what is missing. The table
 * has the rest.
 */
export function chartSentence(spec: ChartSpec): string {
	const missing = spec.series.reduce(
		(sum, { values }) => sum + values.filter((value) => value === null).length,
		0
	);
	const parts = [
		spec.title,
		spec.subtitle,
		...spec.series
			.map((series, index) => reach(spec, index))
			.filter((text) => text !== ''),
		spec.reference
			? `${spec.reference.label}${withUnit(spec, spec.reference.value)}`
			: '',
		missing > 0 ? `${missing}处缺报` : '',
		spec.simulated ? '模拟数据' : ''
	];
	return parts
		.filter((part) => part !== '')
		.map((part) => part.replace(/。$/, ''))
		.join('。')
		.concat('。');
}

/** Over time from first to last; over regions from most to least. */
function reach(spec: ChartSpec, at: number): string {
	const { name, values } = spec.series[at]!;
	const known = values.flatMap((value, index) =>
		value === null ? [] : [{ value, name: spec.categories[index] ?? '' }]
	);
	if (known.length === 0) return '';
	const who = spec.series.length > 1 ? name : '';
	const said = (one: (typeof known)[number]) => one.name + withUnit(spec, one.value);
	if (known.length === 1) return who + said(known[0]!);
	if (spec.kind === 'line') return `${who}${said(known[0]!)}，${said(known.at(-1)!)}`;
	const most = known.reduce((a, b) => (b.value > a.value ? b : a));
	const least = known.reduce((a, b) => (b.value < a.value ? b : a));
	return `${who}最高${said(most)}，最低${said(least)}`;
}
