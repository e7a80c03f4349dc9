import { figureText } from './figure-text.ts';
import { item, labelText } from './frame.ts';
import { absence, statAt } from './marks.ts';
import { fillLooks } from './palette.ts';
import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

/**
 * 柱、条: lengths from the origin, each with its figure at its end. What is missing has no length and says
 * so at the origin, where the bar would have begun.
 */
export function lengths(
	spec: ChartSpec,
	theme: ChartTheme,
	along: 'x' | 'y',
	labelled: boolean
) {
	const origin = spec.origin ?? 0;
	const { focus } = spec;
	const back = (index: number) => focus && !focus.includes(spec.categories[index]!);
	const [after, before] =
		along === 'x' ? (['right', 'left'] as const) : (['top', 'bottom'] as const);
	return fillLooks(spec, theme).map(({ colour, decal, border }, at) => {
		const series = spec.series[at]!;
		return {
			type: 'bar' as const,
			name: series.name,
			barMaxWidth: along === 'x' ? 16 : 40,
			barGap: '15%',
			barCategoryGap: along === 'x' ? '36%' : '40%',
			itemStyle: {
				color: colour,
				...(decal ? { decal } : {}),
				...(border ? { borderColor: border, borderWidth: 1 } : {})
			},
			data: spec.categories.map((_, index) => {
				const value = series.values[index] ?? null;
				const missing = value === null;
				return item([at, index], {
					value: value ?? origin,
					// An outline around nothing would draw a line.
					...(missing
						? { itemStyle: { borderWidth: 0 } }
						: back(index)
							? { itemStyle: { color: theme.inks[2]! } }
							: {}),
					label: {
						...labelText(theme, missing ? theme.ink3 : theme.ink),
						show: missing || labelled,
						position: !missing && value < origin ? before : after,
						distance: 4,
						// A reference line may run behind the figure.
						...(spec.reference ? { backgroundColor: theme.surface } : {}),
						formatter: () =>
							missing
								? absence(statAt(spec, [at, index]))
								: figureText(value, spec.decimals)
					}
				});
			})
		};
	});
}

export const known = (spec: ChartSpec): number[] =>
	spec.series.flatMap(({ values }) => values.filter((value) => value !== null));
