import type { Stat } from '#lib/domain/stat.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import { headCell, nameCell, sourceLine } from '../blocks/cells.ts';
import { childrenName } from '../phrases/place.ts';
import { periodName } from '../phrases/time.ts';
import { everyStat } from '../walk.ts';
import { definitionTable } from './definitions.ts';
import { Sources } from './sources.ts';
import { isPlain, substituted } from './substitution.ts';

/** 数据出处 as its table is headed; a document that is renewed is known by these. */
export const provenanceHeads = ['文中写法', '指标', '算法与代入', '来源'] as const;

/** 数据出处: what the indicators mean, then every number of the prose once, with how it was made and where it was read. */
export function provenance(blocks: readonly Block[], kit: Kit): Block[] {
	const prose = blocks.filter(({ type }) => type !== 'table' && type !== 'chart');
	const once = new Map<string, { text: string; stat: Stat }>();
	for (const one of everyStat(prose))
		if (!once.has(one.stat.slot)) once.set(one.stat.slot, one);
	if (once.size === 0) return [];
	const sources = new Sources();
	const rows = [...once.values()].map(({ text, stat }): Cell[] => [
		nameCell(text),
		nameCell(nameOf(stat, kit)),
		nameCell(methodOf(stat) + substituted({ ...stat, ...stat.trace })),
		nameCell(sources.cite(stat.trace.operands))
	]);
	const { region, period } = kit.scope;
	const remarks = new Set(
		[...once.values()].flatMap(({ stat }) =>
			stat.notes.filter(({ length }) => length > longRemark)
		)
	);
	const definitions = definitionTable(
		[...once.values()].map(({ stat }) => stat),
		kit
	);
	return [
		...(definitions ? [definitions] : []),
		{
			type: 'table',
			id: 'provenance',
			caption: '数据口径与出处',
			unit: '',
			head: [provenanceHeads.map((head) => headCell(head))],
			rows,
			widths: [5, 8, 13, 8],
			notes: [
				`注：未写明地区和期间的，为${kit.regions.get(region)!.name}、${periodName(period)}。`,
				'注：代入为未修约的数；“12项”是12个来源单元格的数，写最小与最大。',
				...[...remarks].map((remark) => `注：${remark}。`),
				...sources.list(),
				sourceLine(kit.dataset)
			]
		}
	];
}

/**
 * Its name, with region and period only where they are not those of the report. A region below that
 * the prose does not name is not named here either.
 */
function nameOf(stat: Stat, { scope, naming, regions }: Kit): string {
	const place = naming
		? stat.regionName
		: `个别${childrenName(regions.get(scope.region)!)}`;
	return (
		(stat.region === scope.region ? '' : place) +
		stat.name +
		(stat.period === scope.period ? '' : `（${periodName(stat.period)}）`)
	);
}

/** Longer remarks are said once, below the table. */
const longRemark = 18;

/** 算法: its formula and what was remarked on the way; 原数 for a figure taken as it stands. */
function methodOf({ name, notes, trace }: Stat): string {
	const remarks = notes.filter(({ length }) => length <= longRemark);
	if (isPlain(name, trace.formula)) return remarks.join('；') || '原数';
	// That operands are sums of the same regions goes without saying beside a formula.
	const more = remarks.filter((one) => !/^由.+合计$/.test(one));
	return [trace.formula.replaceAll('；÷ ', '÷'), ...more].join('；');
}
