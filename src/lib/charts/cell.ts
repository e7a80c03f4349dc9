import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { readableOn } from './contrast.ts';
import { outline } from './emphasis.ts';
import { item } from './frame.ts';
import { missingDecal } from './palette.ts';
import type { Place } from './marks.ts';
import type { ChartTheme } from './theme.ts';

/** One shaded rectangle with its words: a tile, a cell of a heat table. */
export interface Cell {
	place: Place;
	/** Column and row. */
	at: readonly [number, number];
	/** Above the figure; '' for none. */
	name: string;
	text: string;
}

/** Cells of one shade; null is missing: paper with hatching. */
export function cells(list: readonly Cell[], fill: string | null, theme: ChartTheme) {
	const ink = fill === null ? theme.ink3 : readableOn(fill, [theme.ink, theme.surface]);
	return {
		type: 'custom' as const,
		itemStyle:
			fill === null
				? {
						color: theme.surface,
						borderColor: theme.line3,
						borderWidth: 1,
						decal: missingDecal(theme)
					}
				: { color: fill, borderColor: theme.line3, borderWidth: 1 },
		encode: { x: 0, y: 1 },
		data: list.map(({ place, at }) => item(place, { value: [...at] })),
		renderItem: (
			{ dataIndex }: CustomSeriesRenderItemParams,
			api: CustomSeriesRenderItemAPI
		) => {
			const { at, name, text } = list[dataIndex]!;
			const [x, y] = api.coord([...at]) as [number, number];
			const [width, height] = api.size!([1, 1]) as [number, number];
			const words = (text: string, down: number, font: string) => ({
				type: 'text' as const,
				style: {
					text,
					x,
					y: y + down,
					fill: ink,
					font: `${font} ${theme.font}`,
					align: 'center' as const,
					verticalAlign: 'middle' as const,
					...(fill === null ? { backgroundColor: theme.surface, padding: [1, 3] } : {})
				}
			});
			return {
				type: 'group' as const,
				children: [
					{
						type: 'rect' as const,
						shape: {
							x: x - width / 2 + 1,
							y: y - height / 2 + 1,
							width: width - 2,
							height: height - 2
						},
						style:
							fill === null
								? {
										fill: theme.surface,
										stroke: theme.line2,
										lineWidth: 1,
										decal: missingDecal(theme)
									}
								: { fill },
						emphasis: { style: { stroke: theme.ink, lineWidth: outline.width } }
					},
					...(name === ''
						? [words(text, 0, '400 13px')]
						: [words(name, -9, '400 12px'), words(text, 9, '600 13px')])
				]
			};
		}
	};
}
