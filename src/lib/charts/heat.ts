import { cells, type Cell } from './cell.ts';
import { classesOf } from './classes.ts';
import { figureText } from './figure-text.ts';
import { frame, labelText, type Maker } from './frame.ts';
import { absence, statAt } from './marks.ts';
import { stepsOf } from './palette.ts';

/** 热力表: regions by indicators, each column shaded over its own range: they are not one scale. */
export const heat: Maker = (spec, look) => {
	const { theme } = look;
	const scale = stepsOf(spec, theme);
	const shaded = spec.series.flatMap((series, column) => {
		const classes = classesOf(series.values.filter((value) => value !== null));
		return spec.categories.map((_, row) => {
			const value = series.values[row] ?? null;
			const stat = statAt(spec, [column, row]);
			const cell: Cell = {
				place: [column, row],
				at: [column, row],
				name: '',
				text:
					value === null
						? absence(stat)
						: figureText(value, stat?.decimals ?? spec.decimals)
			};
			return { cell, step: value === null ? null : classes.step(classes.of(value)) };
		});
	});
	const of = (wanted: number | null) =>
		shaded.flatMap(({ cell, step }) => (step === wanted ? [cell] : []));
	const axis = {
		type: 'category' as const,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { show: false }
	};
	const shared = frame(spec, look);
	return {
		...shared,
		graphic: [
			...(Array.isArray(shared.graphic) ? shared.graphic : []),
			...scaleKey(scale, theme)
		],
		grid: {
			left: 0,
			right: 0,
			top: 26,
			bottom: 0,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			...axis,
			position: 'top',
			data: spec.series.map(({ name }) => name),
			axisLabel: { ...labelText(theme, theme.ink2), interval: 0, margin: 8 }
		},
		yAxis: {
			...axis,
			inverse: true,
			data: [...spec.categories],
			axisLabel: { ...labelText(theme, theme.ink2), interval: 0, margin: 8 }
		},
		series: [
			...scale.map((fill, step) => cells(of(step), fill, theme)),
			cells(of(null), null, theme)
		]
	};
};

/** 本列 低 ▯▯▯▯▯ 高, above the row heads. */
function scaleKey(scale: readonly string[], theme: Parameters<Maker>[1]['theme']) {
	const words = (text: string, left: number) => ({
		type: 'text' as const,
		silent: true,
		left,
		top: 0,
		style: { text, fill: theme.ink3, font: `12px ${theme.font}` }
	});
	return [
		words('各列 低', 0),
		...scale.map((fill, index) => ({
			type: 'rect' as const,
			silent: true,
			left: 48 + index * 14,
			top: 1,
			shape: { width: 12, height: 12 },
			style: { fill, stroke: theme.line3, lineWidth: 0.5 }
		})),
		words('高', 48 + scale.length * 14 + 4)
	];
}
