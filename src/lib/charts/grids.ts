import { quantileSorted } from 'd3-array';
import type { ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';
import type { Drawer } from './option.ts';
import { base, valueText } from './parts.ts';

/** Five classes by quintile; neutral figures in ink steps, directed ones in the sequential scale. */
function classes(spec: ChartSpec, theme: ChartTheme, values: readonly (number | null)[]) {
	const known = values.filter((value) => value !== null).sort((a, b) => a - b);
	const breaks = [0.2, 0.4, 0.6, 0.8].map((p) => quantileSorted(known, p) ?? 0);
	const fills = spec.neutral ? theme.g : theme.s;
	return (value: number | null) => {
		if (value === null) return { fill: theme.surface, ink: theme.ink3 };
		const step = breaks.filter((limit) => value > limit).length;
		return { fill: fills[step]!, ink: step > 2 ? theme.surface : theme.ink };
	};
}

interface RenderApi {
	value(index: number): number;
	coord(point: readonly number[]): number[];
	size(size: readonly number[]): number[];
}

function cells(
	spec: ChartSpec,
	theme: ChartTheme,
	data: readonly { x: number; y: number; name: string; value: number | null }[]
) {
	const colour = classes(
		spec,
		theme,
		data.map(({ value }) => value)
	);
	return {
		type: 'custom' as const,
		data: data.map(({ x, y }, index) => [x, y, index]),
		renderItem: (_: unknown, api: RenderApi) => {
			const one = data[api.value(2)]!;
			const [cx, cy] = api.coord([one.x, one.y]) as [number, number];
			const [w, h] = api.size([1, 1]) as [number, number];
			const { fill, ink } = colour(one.value);
			const text = (words: string, dy: number, weight: number) => ({
				type: 'text' as const,
				style: {
					x: cx,
					y: cy + dy,
					text: words,
					fill: ink,
					font: `${weight} 12px ${theme.font}`,
					align: 'center' as const,
					verticalAlign: 'middle' as const
				}
			});
			return {
				type: 'group' as const,
				children: [
					{
						type: 'rect' as const,
						shape: { x: cx - w / 2 + 1, y: cy - h / 2 + 1, width: w - 2, height: h - 2 },
						style: {
							fill,
							stroke: one.value === null ? theme.line3 : fill,
							lineWidth: 1,
							...(one.value === null ? { lineDash: [3, 3] } : {})
						}
					},
					...(one.name === '' ? [] : [text(one.name, -8, 400)]),
					text(valueText(one.value, spec), one.name === '' ? 0 : 8, 600)
				]
			};
		}
	};
}

/** 内蒙古, 广西: what fits in a tile; the full name stands in the table. */
const shortName = (name: string): string =>
	name.replace(/(?:壮族|回族|维吾尔)?自治区$|(?<=..)[省市]$/, '');

/** 方格示意图: places as in the official tile grid; the value stands in the tile. Not a map. */
export const tiles: Drawer = (spec, theme) => {
	const places = spec.tiles ?? [];
	const xs = places.map(([x]) => x);
	const ys = places.map(([, y]) => y);
	const values = spec.series[0]?.values ?? [];
	const hidden = (min: number, max: number) => ({
		type: 'value' as const,
		show: false,
		min: min - 0.5,
		max: max + 0.5
	});
	return {
		...base(theme),
		grid: { left: 0, right: 0, top: 4, bottom: 4 },
		xAxis: hidden(Math.min(...xs), Math.max(...xs)),
		yAxis: { ...hidden(Math.min(...ys), Math.max(...ys)), inverse: true },
		series: [
			cells(
				spec,
				theme,
				places.map(([x, y], index) => ({
					x,
					y,
					name: shortName(spec.categories[index] ?? ''),
					value: values[index] ?? null
				}))
			)
		]
	};
};

/** Regions × indicators. Each series has classes of its own: they are not one scale. */
export const heat: Drawer = (spec, theme) => ({
	...base(theme),
	grid: {
		left: 8,
		right: 8,
		top: 28,
		bottom: 4,
		outerBoundsMode: 'same',
		outerBoundsContain: 'axisLabel'
	},
	xAxis: {
		type: 'category' as const,
		position: 'top' as const,
		data: spec.series.map(({ name }) => name),
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: { color: theme.ink3, fontSize: 12, interval: 0 }
	},
	yAxis: {
		type: 'category' as const,
		data: [...spec.categories],
		inverse: true,
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: { color: theme.ink2, fontSize: 12, interval: 0 }
	},
	series: spec.series.map((series, x) =>
		cells(
			spec,
			theme,
			series.values.map((value, y) => ({ x, y, name: '', value }))
		)
	)
});
