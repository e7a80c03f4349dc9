import type { Stat } from '#lib/domain/stat.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import { headCell, nameCell, sourceLine } from '../blocks/cells.ts';
import { childrenName } from '../phrases/place.ts';
import { periodName } from '../phrases/time.ts';
import { everyStat } from '../walk.ts';
import { definitionTable } from './definitions.ts';
import { Sources } from './sources.ts';

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
		nameCell(methodOf(stat)),
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
			head: [
				[headCell('文中写法'), headCell('指标'), headCell('算法'), headCell('来源')]
			],
			rows,
			widths: [6, 10, 10, 7],
			notes: [
				`注：未写明地区和期间的，为${kit.regions.get(region)!.name}、${periodName(period)}。`,
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
	if (trace.formula === name.replace(/（累计）$/, ''))
		return remarks.join('；') || '原数';
	// That operands are sums of the same regions goes without saying beside a formula.
	const more = remarks.filter((one) => !/^由.+合计$/.test(one));
	return [trace.formula.replaceAll('；÷ ', '÷'), ...more].join('；');
}
