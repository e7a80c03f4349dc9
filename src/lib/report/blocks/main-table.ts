import { parsePeriod } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import { wholeName } from '../phrases/place.ts';
import { periodName } from '../phrases/time.ts';
import type { BlockMaker } from './block.ts';
import { columnScale, headCell, nameCell, sourceLine, statCell } from './cells.ts';

/** One line of a table of main figures. */
interface MainRow {
	/** As the table calls it. */
	name: string;
	slot: string;
	/** As it is printed, before long figures are scaled. */
	unit: string;
	decimals: number;
	/** 时期数: also 累计, and 环比 of the single period. */
	flow?: true;
	/** A ratio over a flow: only of the year to date. */
	toDate?: true;
	/** 其中： one character in. */
	part?: true;
}

const row = (
	name: string,
	slot: string,
	unit: string,
	decimals: number,
	more: Partial<MainRow> = {}
): MainRow => ({ name, slot, unit, decimals, ...more });

const flow = { flow: true } as const;
const part = { part: true } as const;
const toDate = { toDate: true } as const;

/** 主要指标, in the order of the programmes: people, money, standards, service. */
const mainRows: readonly MainRow[] = [
	row('低保户数', '低保户数', '户', 0),
	row('低保对象', '低保对象人数', '人', 0),
	row('其中：城市', '城市低保对象人数', '人', 0, part),
	row('农村', '农村低保对象人数', '人', 0, part),
	row('特困人员', '特困人员救助供养人数', '人', 0),
	row('其中：集中供养', '特困人员集中供养人数', '人', 0, part),
	row('孤儿', '孤儿数', '人', 0),
	row('新增低保', '新增低保人数', '人', 0, flow),
	row('退出低保', '退出低保人数', '人', 0, flow),
	row('临时救助', '临时救助人次', '人次', 0, flow),
	row('医疗救助', '医疗救助人次', '人次', 0, flow),
	row('资金支出总额', '社会救助资金支出总额', '万元', 2, flow),
	row('其中：低保', '低保资金支出', '万元', 2, { ...flow, ...part }),
	row('特困', '特困人员救助供养支出', '万元', 2, { ...flow, ...part }),
	row('医疗救助', '医疗救助资金支出', '万元', 2, { ...flow, ...part }),
	row('临时救助', '临时救助金支出', '万元', 2, { ...flow, ...part }),
	row('城市低保标准', '城市低保标准', '元/月', 1),
	row('农村低保标准', '农村低保标准', '元/月', 1),
	row('低保月人均补助', '低保月人均补助水平', '元/月', 1, toDate),
	row('受理申请', '社会救助申请受理件数', '件', 0, flow),
	row('按时办结率', '按时办结率', '%', 1, toDate),
	row('平均办理时间', '平均办理时间', '工作日', 1, toDate)
];

/** What stands at the head of a bulletin and on one page. */
const keyNames = [
	...['低保对象', '特困人员', '临时救助', '资金支出总额'],
	...['城市低保标准', '农村低保标准', '低保月人均补助', '按时办结率']
];
const keyRows = mainRows.filter(
	({ name, part: isPart }) => keyNames.includes(name) && !isPart
);

interface Column {
	head: string;
	/** Null where the row has nothing to say there. */
	slot(row: MainRow): string | null;
	/** Figures in the row's own unit; otherwise percent (or points). */
	own?: true;
}

const single = ({ slot, toDate: ratio }: MainRow): string =>
	ratio ? `${slot}·累计` : slot;

/** Columns of a quarter or month; a year is its own cumulative figure. */
const columnsOf = (kit: Kit): readonly Column[] =>
	parsePeriod(kit.scope.period).frequency === 'Y'
		? [
				{ head: '本年', slot: single, own: true },
				{ head: '比上年', slot: (one) => `${single(one)}·同比` }
			]
		: [
				{ head: '本期', slot: single, own: true },
				{ head: '环比', slot: (one) => (one.toDate ? null : `${one.slot}·环比`) },
				{ head: '同比', slot: (one) => `${single(one)}·同比` },
				{
					head: '本年累计',
					slot: (one) => (one.flow ? `${one.slot}·累计` : null),
					own: true
				},
				{ head: '累计同比', slot: (one) => (one.flow ? `${one.slot}·累计·同比` : null) }
			];

/** A table has this period and last year's comparison alone. */
const short = (column: Column): boolean =>
	['本期', '本年', '同比', '比上年'].includes(column.head);

function mainTable(
	name: string,
	rows: readonly MainRow[],
	chosen: (column: Column) => boolean,
	title: (kit: Kit) => string,
	about: string
): BlockMaker {
	const columns = (kit: Kit) => columnsOf(kit).filter(chosen);
	const asked = (kit: Kit) =>
		rows.flatMap((one) =>
			columns(kit).map((column) => ({ one, column, slot: column.slot(one) }))
		);
	return {
		kind: '表',
		name,
		about,
		asks: (kit) => asked(kit).flatMap(({ slot }) => slot ?? []),
		builds(stats, kit): Block[] {
			let next = 0;
			const found = asked(kit).map((one) => ({
				...one,
				stat: one.slot === null ? null : stats[next++]!
			}));
			const lines = rows
				.map((one) => ({ one, cells: found.filter((cell) => cell.one === one) }))
				.filter(({ cells }) => isThere(cells[0]?.stat));
			if (lines.length < 3) return [];
			const kept = columns(kit).filter((column) =>
				lines.some(({ cells }) =>
					isThere(cells.find((cell) => cell.column.head === column.head)?.stat)
				)
			);
			return [
				{
					type: 'table',
					id: `main-${name}`,
					caption: title(kit),
					unit: '',
					head: [
						[
							headCell('指标'),
							headCell('单位'),
							...kept.map(({ head, own }) => headCell(own ? head : `${head}\n（%）`))
						]
					],
					rows: lines.map(({ one, cells }) => lineOf(one, kept, cells)),
					widths: [9, 5, ...kept.map(({ own }) => (own ? 6 : 5))],
					notes: [...notesOf(lines, kept), sourceLine(kit.dataset)]
				}
			];
		}
	};
}

interface Found {
	one: MainRow;
	column: Column;
	stat: Stat | null;
}

const isThere = (stat: Stat | null | undefined): boolean => stat?.status === 'ok';

/** One unit a line: the longest of its figures decides whether it is 万 or 亿. */
function lineOf(
	one: MainRow,
	columns: readonly Column[],
	cells: readonly Found[]
): Cell[] {
	const own = cells.flatMap(({ column, stat }) => (column.own && stat ? [stat] : []));
	const scale = columnScale(own, one.unit, { decimals: one.decimals });
	return [
		nameCell(one.name, one.part ? { indent: one.name.startsWith('其中') ? 1 : 4 } : {}),
		nameCell(scale.unit, { align: 'center' }),
		...columns.map((column): Cell => {
			const stat = cells.find((cell) => cell.column.head === column.head)?.stat;
			if (!stat) return { text: '—', stat: null, align: 'right' };
			const cell = statCell(stat, column.own ? scale.format : { decimals: 1 });
			return cell.stat && stat.change?.kind === 'points'
				? { ...cell, text: `${cell.text}△` }
				: cell;
		})
	];
}

function notesOf(
	lines: readonly { cells: readonly Found[] }[],
	columns: readonly Column[]
) {
	const shown = lines.flatMap(({ cells }) =>
		cells.filter(
			({ column, stat }) =>
				columns.some(({ head }) => head === column.head) && stat !== null
		)
	);
	const inPoints = shown.some(({ stat }) => stat!.change?.kind === 'points');
	const blank = shown.some(({ stat }) => !isThere(stat));
	const dash = lines.some(({ cells }) =>
		cells.some(
			({ column, stat }) =>
				columns.some(({ head }) => head === column.head) && stat === null
		)
	);
	const remarks = [
		...(inPoints ? ['△为百分点'] : []),
		...(dash ? ['“—”为无此项'] : []),
		...(blank ? ['空白为无数据或不作比较'] : [])
	];
	return remarks.length === 0 ? [] : [`注：${remarks.join('；')}。`];
}

const titled = (words: string) => (kit: Kit) =>
	`${periodName(kit.scope.period)}${wholeName(kit.regions.get(kit.scope.region)!)}社会救助${words}`;

/** What one page has room for: the standards are in its text. */
const briefRows = keyRows.filter(
	({ unit, name }) => unit !== '元/月' || name === '低保月人均补助'
);

export const mainTables: readonly BlockMaker[] = [
	mainTable(
		'要情数据',
		briefRows,
		short,
		titled('主要数据'),
		'【表：要情数据】一页要情的六项指标，本期数和同比。'
	),
	mainTable(
		'主要数据',
		keyRows,
		short,
		titled('主要数据'),
		'【表：主要数据】八项主要指标的本期数和同比。'
	),
	mainTable(
		'主要指标',
		mainRows,
		() => true,
		titled('主要指标'),
		'【表：主要指标】各项指标的本期、环比、同比、本年累计、累计同比。'
	)
];
