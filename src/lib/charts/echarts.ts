import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
	AriaComponent,
	GraphicComponent,
	GridComponent,
	LegendComponent,
	MarkLineComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
	BarChart,
	CustomChart,
	LineChart,
	ScatterChart,
	AriaComponent,
	GraphicComponent,
	GridComponent,
	LegendComponent,
	MarkLineComponent,
	TooltipComponent,
	LabelLayout,
	SVGRenderer
]);

/** A drawing in an element, in SVG: sharp in print, small in memory. */
export const open = (node: HTMLElement): EChartsType =>
	init(node, null, { renderer: 'svg' });

/** A drawing as text, without a page. */
export function drawSvg(
	option: Record<string, unknown>,
	width: number,
	height: number
): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
	chart.setOption(option);
	const svg = chart.renderToSVGString();
	chart.dispose();
	return svg;
}
