import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { blankCell, headCell, nameCell, sourceLine, statCell } from '../blocks/cells.ts';
import type { Cell, TableBlock } from '../document.ts';
import { childrenName } from '../phrases/place.ts';

/** What reports of a region are proud or ashamed of: standards and rates, never totals. */
const ranked = [
	...['城市低保标准', '农村低保标准', '按时办结率', '预算执行率'],
	...['窗口覆盖率', '特困人员集中供养率', '家庭经济状况核对率']
];

interface Column {
	slot: string;
	/** One a child region. */
	values: readonly Stat[];
	/** All places in one answer. */
	ranking: Stat;
}

/**
 * 位次: what each report of a child region says of its place among the others, side by side, so that no two claim
 * the same one. Null where there is nothing to rank.
 */
export async function rankTable(
	answerer: Answerer,
	scope: Scope
): Promise<TableBlock | null> {
	const { regions, dataset } = answerer;
	const children = regions.children(scope.region).filter(({ own }) => !own);
	const stats = await answerer.ask(
		ranked.flatMap((slot) => [
			`${slot}·排名`,
			...children.map(({ code }) => `${slot}·@${code}`)
		]),
		scope
	);
	const size = children.length + 1;
	const columns = ranked
		.map((slot, index): Column => {
			const [ranking, ...values] = stats.slice(index * size, (index + 1) * size);
			return { slot, ranking: ranking!, values };
		})
		.filter(({ ranking }) => ranking.list?.some(({ rank }) => rank !== null));
	if (columns.length === 0) return null;
	return {
		type: 'table',
		id: 'cross-check-ranks',
		caption: `${childrenName(regions.get(scope.region)!)}主要比率与位次`,
		unit: '',
		head: [
			[
				headCell(childrenName(regions.get(scope.region)!), { rows: 2 }),
				...columns.map(({ slot, values }) =>
					headCell(`${slot}\n（${unitOf(values[0]!)}）`, { span: 2 })
				)
			],
			columns.flatMap(() => [headCell('数'), headCell('位次')])
		],
		rows: children.map(({ code, name }, child): Cell[] => [
			nameCell(name),
			...columns.flatMap(({ values, ranking }) => [
				statCell(values[child]!),
				placeCell(ranking, code)
			])
		]),
		widths: [7, ...columns.flatMap(() => [6, 4])],
		notes: ['注：并列的同名次，其后跳号；总量和中性指标不排位次。', sourceLine(dataset)]
	};
}

function placeCell(ranking: Stat, region: RegionCode): Cell {
	const rank = ranking.list?.find((one) => one.region === region)?.rank ?? null;
	return rank === null
		? blankCell
		: { text: String(rank), stat: ranking, align: 'right' };
}

const unitOf = ({ unit, shown }: Stat): string =>
	unit === '1' && shown === 'percent' ? '%' : unit;
