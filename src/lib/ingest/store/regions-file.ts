import type { Region } from '#lib/domain/region.ts';

const columns = 'code,name,level,parent,group,aliases,own,tile_x,tile_y' as const;

/** 区划表 as regions.csv: the inverse of `readRegions`. */
export const formatRegions = (regions: readonly Region[]): string =>
	`${[columns, ...regions.map(line)].join('\n')}\n`;

const line = (one: Region): string =>
	[
		one.code,
		one.name,
		one.level,
		one.parent ?? '',
		one.group,
		one.aliases.join('、'),
		one.own ? 'yes' : '',
		one.tile?.[0] ?? '',
		one.tile?.[1] ?? ''
	]
		.map((cell) =>
			/[",\n\r]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell
		)
		.join(',');
