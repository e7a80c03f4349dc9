import type { EChartsOption } from 'echarts';
import { classesOf } from './classes.ts';
import { readableOn } from './contrast.ts';
import { outline } from './emphasis.ts';
import { figureText } from './figure-text.ts';
import { frame, item, labelSize, type Maker } from './frame.ts';
import { key } from './key.ts';
import { absence, statAt, type Place } from './marks.ts';
import { missingDecal, stepsOf } from './palette.ts';
import type { DrawnMap } from './spec.ts';

/** Of a map that has a page's width, or half of it, for itself. */
export const mapHeight = ({ aspect }: Pick<DrawnMap, 'aspect'>): number =>
	Math.round(Math.max(340, Math.min(560, 520 / aspect))) + 48;

/**
 * 本单位地图: a person's own map, shaded in the classes of the tile grid, each area with its name and figure.
 * Areas of no region stay as they are drawn on the approved map, empty; the 审图号 stands in the picture.
 */
export const ownMap: Maker = (spec, look) => {
	const { theme } = look;
	const { name: map, approval, stretch } = spec.map!;
	const series = spec.series[0];
	const values = spec.categories.map((_, index) => series?.values[index] ?? null);
	const classes = classesOf(values.filter((value) => value !== null));
	const scale = stepsOf(spec, theme);
	const absent = {
		areaColor: theme.surface,
		borderColor: theme.line3,
		decal: missingDecal(theme)
	};
	const area = (value: number | null, index: number) => {
		const place: Place = [0, index];
		const stat = statAt(spec, place);
		const fill = value === null ? null : scale[classes.step(classes.of(value))]!;
		const look = fill === null ? absent : { areaColor: fill, borderColor: theme.surface };
		const label = {
			show: true,
			color: fill === null ? theme.ink3 : readableOn(fill, [theme.ink, theme.surface]),
			formatter: () =>
				`${spec.categories[index]}\n${value === null ? absence(stat) : figureText(value, spec.decimals)}`
		};
		return item(place, {
			name: stat?.region ?? '',
			value: value ?? NaN,
			itemStyle: look,
			label,
			emphasis: {
				itemStyle: { ...look, borderColor: theme.ink, borderWidth: outline.width },
				label: { ...label, fontWeight: 600 as const }
			}
		});
	};
	const legend = [
		...classes.names.map((name, index) => ({
			name: name || series?.name || '',
			itemStyle: { color: scale[classes.step(index)]! }
		})),
		...(values.includes(null)
			? [
					{
						name: '缺报',
						itemStyle: {
							color: theme.surface,
							borderColor: theme.line3,
							borderWidth: 1,
							decal: missingDecal(theme)
						}
					}
				]
			: [])
	];
	const shared = frame(spec, look);
	return {
		...shared,
		graphic: [
			...(Array.isArray(shared.graphic) ? shared.graphic : []),
			{
				type: 'text',
				left: 0,
				bottom: 4,
				silent: true,
				z: 100,
				style: {
					text: `审图号：${approval}`,
					fill: theme.ink2,
					font: `${labelSize}px ${theme.font}`
				}
			}
		],
		legend: key(
			legend.map(({ name }) => name),
			theme
		),
		series: [
			{
				type: 'map',
				map,
				name: series?.name ?? '',
				aspectScale: stretch,
				roam: false,
				selectedMode: false,
				showLegendSymbol: false,
				left: 0,
				right: 0,
				top: 28,
				bottom: 26,
				itemStyle: {
					areaColor: theme.surface,
					borderColor: theme.line3,
					borderWidth: 0.75
				},
				emphasis: { disabled: false, itemStyle: { areaColor: theme.surface } },
				label: { show: false, fontFamily: theme.font, fontSize: labelSize },
				labelLayout: { hideOverlap: true },
				data: values.map(area)
			},
			...legend.map((one) => ({
				...one,
				type: 'custom' as const,
				coordinateSystem: 'none',
				data: [],
				renderItem: () => null
			}))
		]
	} as EChartsOption;
};
