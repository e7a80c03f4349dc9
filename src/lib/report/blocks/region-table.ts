import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import { childrenName, wholeName } from '../phrases/place.ts';
import { periodName } from '../phrases/time.ts';
import type { BlockMaker } from './block.ts';
import { columnScale, headCell, nameCell, sourceLine, statCell } from './cells.ts';

/** One column of a table with a row a region: an expression without region and period. */
export interface RegionColumn {
	head: string;
	unit: string;
	slot: string;
	/** For the whole column, so that it lines up; as the figures need (one at most) unless given. */
	decimals?: number;
}

/** Rows: the region itself first, then its children in official order. */
const rowsOf = (kit: Kit) => {
	const children = kit.regions.children(kit.scope.region).filter((child) => !child.own);
	return [kit.regions.get(kit.scope.region)!, ...children];
};

const there = ({ status }: Stat): boolean => status === 'ok';

/** A table with a row a region; columns and children that hold nothing at all are left out. */
export function regionTable(
	name: string,
	title: (kit: Kit) => string,
	columns: readonly RegionColumn[],
	about: string
): BlockMaker {
	return {
		kind: '表',
		name,
		about,
		comparesChildren: true,
		asks: (kit) =>
			rowsOf(kit).flatMap((region) =>
				columns.map((column) => `${column.slot}·@${region.code}`)
			),
		builds(stats, kit): Block[] {
			const all = rowsOf(kit).map((region, row) => ({
				region,
				stats: stats.slice(row * columns.length, (row + 1) * columns.length)
			}));
			const rows = all.filter((row, index) => index === 0 || row.stats.some(there));
			// A table of one region has nothing to compare; the prose has its figures.
			if (rows.length < 3) return [];
			const drawn = columns.flatMap((column, index) => {
				const own = rows.map((row) => row.stats[index]!);
				if (!own.some(there)) return [];
				const format = { decimals: column.decimals ?? needed(own) };
				return [{ column, own, scale: columnScale(own, column.unit, format) }];
			});
			const blanks = drawn.some(({ own }) => !own.every(there));
			const children = childrenName(rows[0]!.region);
			return [
				{
					type: 'table',
					id: `region-${name}`,
					caption: title(kit),
					unit: '',
					head: [
						[
							headCell(children),
							...drawn.map(({ column, scale }) =>
								headCell(`${column.head}\n（${scale.unit}）`)
							)
						]
					],
					rows: rows.map(({ region }, row): Cell[] => [
						nameCell(
							row === 0 ? wholeName(region) : region.name,
							row === 0 ? { bold: true } : {}
						),
						...drawn.map(({ own, scale }) => statCell(own[row]!, scale.format, row === 0))
					]),
					widths: [8, ...drawn.map(() => 7)],
					notes: [
						...(rows.length < all.length
							? [`注：${all.length - rows.length}个${children}无数据，未列出。`]
							: []),
						...ownNotes(drawn, kit),
						...notesOf(stats, kit, blanks),
						sourceLine(kit.dataset)
					]
				}
			];
		}
	};
}

/** Whole figures need no decimals; a column with a mean among them has one for all. */
const needed = (stats: readonly Stat[]): number =>
	stats.every(({ value }) => value === null || Number.isInteger(value)) ? 0 : 1;

/** 全市含市本级: which figures of the whole are more than its children's, so that nobody misses the rest. */
function ownNotes(
	drawn: readonly { column: RegionColumn; own: readonly Stat[] }[],
	kit: Kit
): string[] {
	const whole = kit.regions.get(kit.scope.region)!;
	return kit.regions
		.children(whole.code)
		.filter((child) => child.own)
		.flatMap(({ code, name }) => {
			const heads = drawn
				.filter(({ own }) => holds(own[0]!, code))
				.map(({ column }) => column.head);
			return heads.length === 0
				? []
				: [`注：${wholeName(whole)}${heads.join('、')}含${name}。`];
		});
}

const holds = ({ trace }: Stat, code: RegionCode): boolean =>
	trace.operands.some(({ region, value }) => region === code && (value ?? 0) !== 0);

/** 注： what the reader must know of the figures, each remark once. */
function notesOf(stats: readonly Stat[], kit: Kit, blanks: boolean): string[] {
	if (!blanks) return [];
	const withheld = stats.filter(
		(stat) =>
			stat.status === 'missing' && stat.coverage && stat.region === kit.scope.region
	);
	const remarks = new Set(withheld.map((stat) => stat.reason));
	return remarks.size === 0
		? ['注：空白为无数据。']
		: [`注：空白为无数据；${[...remarks].join('；')}。`];
}

export const regionTables: readonly BlockMaker[] = [
	regionTable(
		'分地区主要指标',
		(kit) => `${periodName(kit.scope.period)}分地区社会救助主要指标`,
		[
			{ head: '低保对象', unit: '人', slot: '低保对象人数' },
			{ head: '同比', unit: '%', slot: '低保对象人数·同比', decimals: 1 },
			{ head: '城市低保', unit: '人', slot: '城市低保对象人数' },
			{ head: '农村低保', unit: '人', slot: '农村低保对象人数' },
			{ head: '覆盖率', unit: '%', slot: 'm_coverage', decimals: 2 },
			{ head: '特困人员', unit: '人', slot: '特困人员救助供养人数' },
			{ head: '累计支出', unit: '万元', slot: 'sa_spending_total·累计', decimals: 2 }
		],
		'【表：分地区主要指标】本级及下级各地区一行。'
	),
	regionTable(
		'分地区保障水平',
		(kit) => `${periodName(kit.scope.period)}分地区保障标准`,
		[
			{ head: '城市低保', unit: '元/月', slot: '城市低保标准' },
			{ head: '农村低保', unit: '元/月', slot: '农村低保标准' },
			{ head: '城乡比', unit: '∶1', slot: 'b_ur_ratio', decimals: 2 },
			{ head: '城市特困', unit: '元/月', slot: '城市特困人员基本生活标准' },
			{ head: '农村特困', unit: '元/月', slot: '农村特困人员基本生活标准' }
		],
		'【表：分地区保障水平】低保、特困标准与城乡比。'
	),
	regionTable(
		'分地区资金和时效',
		(kit) => `${periodName(kit.scope.period)}分地区资金和时效`,
		[
			{ head: '累计支出', unit: '万元', slot: 'sa_spending_total·累计', decimals: 2 },
			{ head: '同比', unit: '%', slot: 'sa_spending_total·累计·同比', decimals: 1 },
			{ head: '预算执行率', unit: '%', slot: 'm_exec·累计', decimals: 1 },
			{ head: '低保月人均补助', unit: '元', slot: 'm_avg_benefit·累计', decimals: 1 },
			{ head: '临时救助', unit: '人次', slot: '临时救助人次·累计' },
			{ head: '人次均', unit: '元', slot: 'm_per_visit·累计', decimals: 0 },
			{ head: '医疗救助', unit: '人次', slot: '医疗救助人次·累计' },
			{ head: '受理申请', unit: '件', slot: '社会救助申请受理件数·累计' },
			{ head: '按时办结率', unit: '%', slot: 'm_ontime·累计', decimals: 1 },
			{ head: '平均办理', unit: '工作日', slot: 'm_avgdays·累计', decimals: 1 }
		],
		'【表：分地区资金和时效】支出、执行、人均补助、救助人次和办理时效，宜用横附表。'
	)
];
