import { nearestHint } from '#lib/catalog/nearest.ts';
import { readTable, type Row } from '#lib/catalog/table.ts';
import type { Region, RegionLevel } from '#lib/domain/region.ts';

const levels: readonly RegionLevel[] = ['nation', 'province', 'city', 'county'];
const columns = [
	'code',
	'name',
	'level',
	'parent',
	'group',
	'aliases',
	'own',
	'tile_x',
	'tile_y'
];

/**
 * regions.csv: code, name, level, parent, group, aliases (、), own (yes), tile_x, tile_y.
 *
 * @throws UserError naming file and line: a code twice, a parent that is not there or is the region itself.
 */
export function readRegions(text: string, file = 'regions.csv'): Region[] {
	const rows = readTable(file, text, columns);
	const byCode = new Map<string, Row>();
	for (const row of rows) {
		const code = row.get('code');
		if (!/^\d{6}$/.test(code)) row.fail(`地区代码“${code}”不是六位数字`);
		const twin = byCode.get(code);
		if (twin) row.fail(`地区代码${code}与第${twin.line}行重复`);
		byCode.set(code, row);
	}
	for (const row of rows) refuseCircle(row, byCode);
	return rows.map(toRegion);
}

/** Upwards from a region one comes to a region without a parent. */
function refuseCircle(row: Row, byCode: ReadonlyMap<string, Row>): void {
	const path = new Set<string>();
	for (let code = row.get('code'); code !== '';) {
		if (path.has(code)) row.fail(`上级绕成了圈：${[...path, code].join(' → ')}`);
		path.add(code);
		const parent: string = byCode.get(code)!.get('parent');
		if (parent !== '' && !byCode.has(parent))
			byCode
				.get(code)!
				.fail(`上级“${parent}”不在表中${nearestHint(parent, byCode.keys())}`);
		code = parent;
	}
}

function toRegion(row: Row): Region {
	const name = row.get('name');
	if (name === '') row.fail('地区名称不能为空');
	const x = row.number('tile_x');
	const y = row.number('tile_y');
	if ((x === null) !== (y === null)) row.fail('tile_x、tile_y须同时填写');
	return {
		code: row.get('code'),
		name,
		level: row.oneOf('level', levels),
		parent: row.get('parent') === '' ? null : row.get('parent'),
		group: row.get('group'),
		aliases: row.get('aliases').split('、').filter(Boolean),
		own: row.oneOf('own', ['', 'yes']) === 'yes',
		tile: x === null || y === null ? null : [x, y]
	};
}
