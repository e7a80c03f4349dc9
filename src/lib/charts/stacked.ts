import { upright } from './column.ts';
import { readableOn } from './contrast.ts';
import { lengthExtent } from './extent.ts';
import { figureText } from './figure-text.ts';
import {
	categoryAxis,
	frame,
	headRoom,
	item,
	labelText,
	valueAxis,
	type Maker
} from './frame.ts';
import { key } from './key.ts';
import { absence, statAt } from './marks.ts';
import { fillLooks } from './palette.ts';
import type { ChartSpec } from './spec.ts';
import { textWidth, widest } from './text-width.ts';

/** Regions run down the page, periods across it. */
export const runsDown = ({ categories }: ChartSpec): boolean =>
	categories.length > 3 && !categories.every((name) => /^\d/.test(name));

/** The height a stack can use, of the plot's usual height. */
const plotHeight = 210;

/** 构成: parts upon one another. A whole with a part missing is not drawn: it would look complete. */
export const stacked: Maker = (spec, look) => {
	const { theme, width } = look;
	const down = runsDown(spec);
	const complete = spec.categories.map((_, index) =>
		spec.series.every(({ values }) => (values[index] ?? null) !== null)
	);
	const wholes = spec.categories.flatMap((_, index) => {
		if (!complete[index]) return [];
		const parts = spec.series.map(({ values }) => values[index]!);
		return [
			parts.filter((part) => part > 0).reduce((sum, part) => sum + part, 0),
			parts.filter((part) => part < 0).reduce((sum, part) => sum + part, 0)
		];
	});
	const extent = lengthExtent(wholes, 0);
	const hundred = spec.unit === '%' && wholes.every((whole) => whole <= 100.5);
	if (hundred) Object.assign(extent, { max: 100, interval: 25 });
	const names = spec.series.map(({ name }) => name);
	const beside = !down && names.length <= 4;
	const looks = fillLooks(spec, theme);
	const pixels = (value: number) =>
		(Math.abs(value) / (extent.max - extent.min)) * (down ? width - 96 : plotHeight);
	const category = categoryAxis(spec, theme);
	const value = valueAxis(spec, extent, theme);
	const gaps = spec.categories.map((_, index) =>
		spec.series.flatMap(({ name, values }, at) =>
			(values[index] ?? null) === null ? [name + absence(statAt(spec, [at, index]))] : []
		)
	);
	const last = complete.lastIndexOf(true);
	return {
		...frame(spec, look),
		...(beside ? {} : { legend: key(names, theme) }),
		grid: {
			left: 0,
			right: beside ? widest(names) + 16 : 24,
			top: headRoom(spec, !beside),
			bottom: 0,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: down
			? { ...value, splitLine: { show: false } }
			: {
					...category,
					axisLine: { ...category.axisLine, onZero: true },
					axisLabel: { ...category.axisLabel, ...upright(spec, width - 64) }
				},
		yAxis: down
			? {
					...category,
					inverse: true,
					axisLabel: { ...category.axisLabel, interval: 0, hideOverlap: false }
				}
			: value,
		series: spec.series
			.map((series, at) => {
				const { colour, decal, border } = looks[at]!;
				return {
					type: 'bar' as const,
					stack: 'whole',
					name: series.name,
					barMaxWidth: down ? 16 : 48,
					barCategoryGap: down ? '36%' : '40%',
					itemStyle: {
						color: colour,
						...(decal ? { decal } : {}),
						...(border ? { borderColor: border, borderWidth: 1 } : {})
					},
					data: spec.categories.map((_, index) => {
						const part = series.values[index] ?? null;
						if (!complete[index] || part === null)
							return item([at, index], {
								value: 0,
								itemStyle: { borderWidth: 0 },
								label: {
									...labelText(theme, theme.ink3),
									show: at === 0,
									position: down ? ('right' as const) : ('top' as const),
									formatter: () =>
										gaps[index]!.length === names.length
											? '缺报'
											: gaps[index]!.join(down ? '、' : '\n')
								}
							});
						const text = figureText(part, spec.decimals);
						const room = pixels(part);
						return item([at, index], {
							value: part,
							label: {
								...labelText(theme, readableOn(colour, [theme.ink, theme.surface])),
								show: down ? room > textWidth(text) + 8 : room > 15,
								position: 'inside' as const,
								formatter: () => text,
								...(decal === null ? {} : { backgroundColor: colour, padding: [1, 3] })
							}
						});
					})
				};
			})
			.concat(
				beside && last >= 0 ? (sideNames(spec, look.width, theme, last) as never[]) : []
			)
	};
};

/** Names of the parts beside the last whole, at the height of each part's middle. */
function sideNames(
	spec: ChartSpec,
	width: number,
	theme: Parameters<Maker>[1]['theme'],
	index: number
) {
	const names = spec.series.map(({ name }) => name);
	const band = (width - 56 - widest(names)) / spec.categories.length;
	const half = Math.min(48, band * 0.6) / 2;
	let level = 0;
	return [
		{
			type: 'scatter' as const,
			silent: true,
			symbolSize: 0.1,
			labelLayout: { moveOverlap: 'shiftY' as const },
			data: spec.series.map(({ name, values, emphasis }) => {
				const part = values[index]!;
				level += part;
				return {
					value: [index, level - part / 2],
					label: {
						...labelText(theme, theme.ink2),
						show: true,
						position: 'right' as const,
						distance: half + 8,
						fontWeight: emphasis ? 600 : 400,
						formatter: () => name
					}
				};
			})
		}
	];
}
