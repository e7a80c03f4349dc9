import { UserError } from '#lib/domain/errors.ts';
import type { Outline, Position } from './own-map.ts';

/** Points that the whole map may have: more are slow to draw and look no different. */
export const mostPoints = 200_000;

const areal = new Set(['Polygon', 'MultiPolygon']);
const known = new Set([...areal, 'LineString', 'MultiLineString']);
/** How many lists lie around a position. */
const depth: Readonly<Record<string, number>> = {
	LineString: 1,
	Polygon: 2,
	MultiLineString: 2,
	MultiPolygon: 3
};

/** Counts the points of a map while it is read, and knows how far it reaches. */
export class Surveyed {
	points = 0;
	west = Infinity;
	south = Infinity;
	east = -Infinity;
	north = -Infinity;

	add(x: number, y: number) {
		this.points += 1;
		if (this.points > mostPoints)
			throw new UserError(
				`地图的坐标点超过${mostPoints / 10_000}万个，画起来很慢。请先化简边界（如保留5%的点）再用。`
			);
		this.west = Math.min(this.west, x);
		this.east = Math.max(this.east, x);
		this.south = Math.min(this.south, y);
		this.north = Math.max(this.north, y);
	}
}

/**
 * The geometry of a feature, read strictly: anything but lists of numbers in the right depth is refused.
 *
 * @param where names the feature: 第3个要素“清泊县”.
 * @returns null for points, which a map of areas has no use for.
 * @throws UserError that says what is wrong with it.
 */
export function readOutline(
	geometry: unknown,
	where: string,
	surveyed: Surveyed
): Outline | null {
	const { type, coordinates } = (geometry ?? {}) as Record<string, unknown>;
	if (type === 'Point' || type === 'MultiPoint') return null;
	if (typeof type !== 'string' || !known.has(type))
		throw new UserError(
			`${where}没有面的坐标（geometry应为Polygon或MultiPolygon）。请检查导出设置。`
		);
	const lists = readLists(coordinates, depth[type]!, areal.has(type), where, surveyed);
	return { type, coordinates: lists } as Outline;
}

function readLists(
	value: unknown,
	level: number,
	closed: boolean,
	where: string,
	surveyed: Surveyed
): unknown {
	if (!Array.isArray(value) || value.length === 0)
		throw new UserError(`${where}的坐标不完整。请检查这个要素，或重新导出。`);
	if (level > 1)
		return value.map((one) => readLists(one, level - 1, closed, where, surveyed));
	const line = value.map((one) => readPosition(one, where, surveyed));
	const [first, last] = [line[0]!, line.at(-1)!];
	const least = closed ? 4 : 2;
	if (line.length < least || (closed && (first[0] !== last[0] || first[1] !== last[1])))
		throw new UserError(
			`${where}有一圈边界没有闭合（不足4个点，或首尾不是同一点）。请检查这个要素，或重新导出。`
		);
	return line;
}

function readPosition(value: unknown, where: string, surveyed: Surveyed): Position {
	const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
	if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y))
		throw new UserError(`${where}的坐标里有不是数的内容。请重新导出。`);
	if (Math.abs(x) > 180 || Math.abs(y) > 90)
		throw new UserError(
			`${where}的坐标（${x}，${y}）不是经纬度，多半是以米为单位的投影坐标。请转换成经纬度（CGCS2000或WGS84）再导出。`
		);
	surveyed.add(x, y);
	return [x, y];
}
