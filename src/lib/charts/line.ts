import type { Drawer } from './option.ts';
import {
	base,
	categoryAxis,
	referenceLine,
	seriesColours,
	valueAxis,
	valueText
} from './parts.ts';

const dashes = ['solid', 'dashed', 'dotted'] as const;
const symbols = ['circle', 'rect', 'triangle'] as const;

/** Over time, left to right. The axis need not begin at 0 (it says so); each line is named at its end. */
export const line: Drawer = (spec, theme) => {
	const colours = seriesColours(spec, theme);
	const last = spec.categories.length - 1;
	return {
		...base(theme),
		grid: {
			left: 8,
			right: 88,
			top: 20,
			bottom: 8,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: { ...categoryAxis(spec.categories, theme), boundaryGap: false },
		yAxis: { ...valueAxis(spec, theme), scale: spec.origin === undefined },
		series: spec.series.map((series, index) => ({
			type: 'line' as const,
			name: series.name,
			data: [...series.values],
			connectNulls: false,
			showSymbol: true,
			symbol: symbols[index % 3]!,
			symbolSize: (value: number | null, { dataIndex }: { dataIndex: number }) =>
				value === null ? 0 : dataIndex === last ? 7 : 4,
			lineStyle: {
				color: colours[index]!,
				width: series.emphasis || spec.series.length === 1 ? 2 : 1.5,
				type: dashes[index % 3]!
			},
			itemStyle: { color: colours[index]! },
			endLabel: {
				show: true,
				color: colours[index] === theme.c0 ? theme.ink3 : colours[index]!,
				fontSize: 12,
				formatter: ({ value }: { value: unknown }) =>
					`${series.name} ${valueText(typeof value === 'number' ? value : null, spec)}`
			},
			labelLayout: { moveOverlap: 'shiftY' as const },
			...(index === 0 ? referenceLine(spec, theme, 'yAxis') : {})
		}))
	};
};
