import { helper, type EChartsType } from 'echarts/core';

/** In pixels of the plot, from its upper left corner. */
export interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where ECharts keeps an item. */
export interface DrawnItem {
	seriesIndex: number;
	dataIndex: number;
}

/** What is drawn at least in part within a rectangle, of any kind of chart: each item once, in drawing order. */
export function itemsIn(
	drawing: EChartsType,
	{ x, y, width, height }: Rectangle
): DrawnItem[] {
	const found = new Map<string, DrawnItem>();
	for (const shape of drawing.getZr().storage.getDisplayList(true)) {
		const rect = shape.getPaintRect();
		const apart =
			rect.x > x + width ||
			rect.x + rect.width < x ||
			rect.y > y + height ||
			rect.y + rect.height < y;
		if (apart || rect.width === 0 || rect.height === 0) continue;
		const item = itemOf(shape);
		if (item) found.set(`${item.seriesIndex},${item.dataIndex}`, item);
	}
	return [...found.values()];
}

type Shape = Parameters<typeof helper.getECData>[0];

/** A shape of a group is the group's item. */
function itemOf(shape: Shape): DrawnItem | null {
	for (let one: Shape | undefined = shape; one; one = one.parent) {
		const { seriesIndex, dataIndex } = helper.getECData(one);
		if (seriesIndex !== undefined && dataIndex !== undefined)
			return { seriesIndex, dataIndex };
	}
	return null;
}
