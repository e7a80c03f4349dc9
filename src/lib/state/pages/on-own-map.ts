import type { RegionCode } from '#lib/domain/region.ts';
import type { DrawnMap } from '#lib/charts/spec.ts';
import type { Piece } from './piece.ts';

/** 本单位地图, ready to be drawn on, and the regions that it has areas of. */
export interface ReadyMap {
	drawn: DrawnMap;
	has: ReadonlySet<RegionCode>;
}

/** @param regions the region of each area of the map; null for none. */
export const readyMap = (
	drawn: DrawnMap,
	regions: readonly (RegionCode | null)[]
): ReadyMap => ({ drawn, has: new Set(regions.filter((region) => region !== null)) });

const gridNote = '方格示意位置，非地图';

/**
 * A piece with a region a category, drawn on a person's own map. A map that lacks a region would hide its
 * figure: then the piece stays as it is and says which are lacking.
 */
export function onOwnMap(piece: Piece, map: ReadyMap): Piece {
	if (piece.type !== 'figure' || !piece.chart?.byPlace) return piece;
	const { chart } = piece;
	const regions = chart.series[0]?.stats.map((stat) => stat?.region ?? '') ?? [];
	const lacking = chart.categories.filter((_, index) => !map.has.has(regions[index]!));
	if (lacking.length === chart.categories.length) return piece;
	const saying = (text: string, said: string) =>
		[text.replace(gridNote, '').replace(/。$/, ''), said]
			.filter((part) => part !== '')
			.join('。');
	if (lacking.length > 0) {
		const note = `本单位地图没有${lacking.join('、')}，所以没有用它`;
		return { ...piece, unit: `${piece.unit}。${note}` };
	}
	const said = `审图号：${map.drawn.approval}`;
	return {
		...piece,
		unit: saying(piece.unit, said),
		chart: {
			...chart,
			kind: 'tiles',
			subtitle: saying(chart.subtitle, said),
			map: map.drawn
		}
	};
}
