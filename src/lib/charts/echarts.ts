import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
	GraphicComponent,
	GridComponent,
	LegendPlainComponent,
	MarkLineComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts';

use([
	BarChart,
	CustomChart,
	LineChart,
	ScatterChart,
	GraphicComponent,
	GridComponent,
	LegendPlainComponent,
	MarkLineComponent,
	TooltipComponent,
	LabelLayout,
	SVGRenderer
]);

export { itemsIn } from './items-in.ts';

/** A drawing in an element, in SVG: sharp in print, small in memory. */
export const open = (node: HTMLElement): EChartsType =>
	init(node, null, { renderer: 'svg', locale: 'ZH' });

/** A drawing as SVG text, without a page. */
export function drawSvg(option: EChartsOption, width: number, height: number): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
	chart.setOption(option);
	const svg = chart.renderToSVGString();
	chart.dispose();
	return svg;
}
