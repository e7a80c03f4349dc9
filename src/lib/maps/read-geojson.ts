import { UserError } from '#lib/domain/errors.ts';
import { readApproval } from './approval.ts';
import type { MapArea, OwnMap } from './own-map.ts';
import { readOutline, Surveyed } from './read-outline.ts';

/** Bytes of a map's file. */
export const mostBytes = 8 * 1024 * 1024;
const mostFeatures = 2000;

const codeKeys = [
	'adcode',
	'code',
	'gb',
	'xzqdm',
	'id',
	'行政区划代码',
	'区划代码',
	'代码'
];
const nameKeys = ['name', 'xzqmc', '名称', '地区', '行政区名称', '区县', '市', '省'];

/**
 * A person's own map from the text of a GeoJSON file.
 *
 * @throws UserError that says what is wrong and how it is mended.
 */
export function readOwnMap(text: string, file: string, approval: string): OwnMap {
	const printed = readApproval(approval);
	return { file, approval: printed, ...readGeoJson(text) };
}

/** The same without its 审图号: what a person is shown of a file before the number is asked for. */
export function readGeoJson(text: string): Pick<OwnMap, 'areas' | 'bounds'> {
	if (text.length > mostBytes)
		throw new UserError(
			`文件超过${mostBytes / 1024 / 1024} MB。请先化简边界（如保留5%的点）再用。`
		);
	const features = featuresOf(parsed(text));
	const surveyed = new Surveyed();
	const areas = features.flatMap((feature, index): MapArea[] => {
		const { properties, geometry, id } = (feature ?? {}) as Record<string, unknown>;
		const own = lowerKeys(properties);
		const code = codeOf([...codeKeys.map((key) => own.get(key)), id]);
		const name = nameOf(nameKeys.map((key) => own.get(key)));
		const where = `第${index + 1}个要素${name === '' ? '' : `“${name}”`}`;
		const outline = readOutline(geometry, where, surveyed);
		return outline ? [{ code, name, outline }] : [];
	});
	if (!areas.some(({ outline }) => outline.type.endsWith('Polygon')))
		throw new UserError('文件里没有面（Polygon、MultiPolygon），画不成地图。');
	const { west, south, east, north } = surveyed;
	return { areas, bounds: [west, south, east, north] };
}

function parsed(text: string): Record<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (cause) {
		throw new UserError('文件不是完整的JSON，读不出来。请重新导出GeoJSON。', { cause });
	}
	if (typeof value !== 'object' || value === null)
		throw new UserError('文件不是GeoJSON。请导出为FeatureCollection。');
	return value as Record<string, unknown>;
}

function featuresOf(value: Record<string, unknown>): readonly unknown[] {
	if (value.type === 'Topology')
		throw new UserError('这是TopoJSON。请在制图软件里另存为GeoJSON再用。');
	if (value.type !== 'FeatureCollection' || !Array.isArray(value.features))
		throw new UserError('文件不是GeoJSON的要素集（FeatureCollection）。请重新导出。');
	const system = JSON.stringify(value.crs ?? '');
	if (/EPSG/i.test(system) && !/\b(4326|4490|4610)\b|CRS84/.test(system))
		throw new UserError(
			'文件声明的坐标系不是经纬度。请转换成经纬度（CGCS2000或WGS84）再导出。'
		);
	const features = value.features as readonly unknown[];
	if (features.length === 0) throw new UserError('文件里没有要素，是一张空图。');
	if (features.length > mostFeatures)
		throw new UserError(
			`文件有${features.length}个要素，超过${mostFeatures}个。请只留本地区和下一级地区的面。`
		);
	return features;
}

const lowerKeys = (properties: unknown): ReadonlyMap<string, unknown> =>
	new Map(
		Object.entries((properties ?? {}) as Record<string, unknown>).map(([key, value]) => [
			key.toLowerCase(),
			value
		])
	);

/** 150204, 150204000000 and 156150204 are one code. */
function codeOf(values: readonly unknown[]): string | null {
	for (const value of values) {
		const digits = /^\d{6,12}$/.exec(String(value ?? '').trim())?.[0];
		if (digits) return digits.length === 9 ? digits.slice(3) : digits.slice(0, 6);
	}
	return null;
}

const nameOf = (values: readonly unknown[]): string => {
	const found = values.find((value) => typeof value === 'string' && value.trim() !== '');
	return typeof found === 'string' ? found.trim().slice(0, 60) : '';
};
