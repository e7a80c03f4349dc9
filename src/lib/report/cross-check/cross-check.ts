import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { headCell, nameCell, sourceLine, statCell } from '../blocks/cells.ts';
import type {
	Block,
	Cell,
	ChecklistEntry,
	ReportDocument,
	TableBlock
} from '../document.ts';
import type { Profile } from '../kit.ts';
import { childrenName, wholeName } from '../phrases/place.ts';
import { periodName } from '../phrases/time.ts';
import type { Revision } from '../revisions/revision.ts';
import { revisionTable } from '../revisions/table.ts';
import { everyStat } from '../walk.ts';
import { checkPrinted } from './printed.ts';
import { rankTable } from './ranks.ts';

/** What every report leads with and what adds up over regions: those on the rolls, and from January on. */
const figures = [
	...['低保户数', '低保对象人数', '城市低保对象人数', '农村低保对象人数'],
	...['特困人员救助供养人数', '孤儿数'],
	...['社会救助资金支出总额·累计', '低保资金支出·累计', '特困人员救助供养支出·累计'],
	...['医疗救助资金支出·累计', '临时救助金支出·累计'],
	...['临时救助人次·累计', '医疗救助人次·累计']
];

/** Money is published to the cent of 万元: half a step a region. */
const moneyStep = 0.01;

interface Line {
	whole: Stat;
	parts: readonly Stat[];
	/** Of the regions that reported; null where none did. */
	sum: number | null;
	verdict: '相符' | '不符' | '未报齐' | '本级无数';
}

function lineOf(whole: Stat, parts: readonly Stat[]): Line {
	const there = parts.filter(({ status }) => status === 'ok');
	const sum = exactSum(there.map(({ value }) => value!));
	const slack = isCountUnit(whole.unit) ? 0 : (moneyStep / 2) * (there.length + 1);
	const verdict =
		whole.status !== 'ok'
			? '本级无数'
			: there.length < parts.length || sum === null
				? '未报齐'
				: Math.abs(whole.value! - sum) <= slack
					? '相符'
					: '不符';
	return { whole, parts, sum, verdict };
}

/** The sum, bound to what it was added from. */
const sumStat = ({ whole, parts, sum }: Line): Stat => ({
	...whole,
	name: `${whole.name}下级合计`,
	value: sum,
	status: sum === null ? 'missing' : 'ok',
	trace: {
		...whole.trace,
		formula: '下级各地区相加',
		operands: parts.flatMap(({ trace }) => trace.operands)
	}
});

export interface CrossCheck {
	document: ReportDocument;
	checklist: readonly ChecklistEntry[];
}

/**
 * 汇总核对: whether what the reports of the regions say adds up to what their parent says, as figures and as they are
 * printed, which place each takes, and what of last issue's figures was revised since.
 */
export async function crossCheck(
	answerer: Answerer,
	scope: Scope,
	profile: Profile = 'report',
	revisions: readonly Revision[] = []
): Promise<CrossCheck> {
	const { regions, dataset } = answerer;
	const region = regions.get(scope.region)!;
	// 本级 has a share of money and institutions; of people it has none, and that is no gap.
	const children = regions.children(scope.region);
	const stats = await answerer.ask(
		figures.flatMap((slot) => [slot, ...children.map(({ code }) => `${slot}·@${code}`)]),
		scope
	);
	const size = children.length + 1;
	const lines = figures.flatMap((_, index): Line[] => {
		const [whole, ...parts] = stats.slice(index * size, (index + 1) * size) as [
			Stat,
			...Stat[]
		];
		const counted = parts.filter(
			({ status }, at) => !children[at]!.own || status === 'ok'
		);
		return [whole, ...counted].some(({ status }) => status === 'ok')
			? [lineOf(whole, counted)]
			: [];
	});
	const below = childrenName(region);
	const entries = lines.map((line) => entryOf(line, below));
	const blocks: Block[] = [
		{ type: 'title', text: `${region.name}${periodName(scope.period)}汇总核对` },
		{
			type: 'table',
			id: 'cross-check',
			caption: `${wholeName(region)}数与${below}合计`,
			unit: '',
			head: [
				[
					headCell('指标'),
					headCell('单位'),
					headCell(wholeName(region)),
					headCell(`${below}合计`),
					headCell('核对')
				]
			],
			rows: lines.map((line): Cell[] => {
				const format = isCountUnit(line.whole.unit) ? {} : { decimals: 2 };
				return [
					nameCell(line.whole.name),
					nameCell(line.whole.unit, { align: 'center' }),
					statCell(line.whole, format),
					statCell(sumStat(line), format),
					nameCell(line.verdict, { align: 'center' })
				];
			}),
			widths: [11, 4, 6, 6, 4],
			notes: ['注：未报齐的不作判断。', sourceLine(dataset)]
		}
	];
	const rounded = roundingTable(
		lines,
		below,
		wholeName(region),
		profile,
		sourceLine(dataset)
	);
	const ranks = await rankTable(answerer, scope);
	const revised = revisions.length === 0 ? null : revisionTable(revisions, dataset);
	for (const table of [rounded, ranks, revised]) if (table) blocks.push(table);
	const document: ReportDocument = {
		type: 'cross-check',
		title: `${region.name}汇总核对`,
		draft: false,
		scope: {
			region: region.code,
			regionName: region.name,
			period: scope.period,
			periodText: periodName(scope.period),
			dataset: dataset.id,
			datasetName: dataset.name,
			datasetKind: dataset.kind,
			fingerprint: answerer.fingerprint
		},
		profile: 'report',
		blocks,
		missing: [],
		checklist: [
			...entries.filter(({ severity }) => severity !== 'ok'),
			...(revisions.length === 0
				? []
				: [
						{
							severity: 'warn' as const,
							text: `上期已发布的${revisions.length}个数现已修订，见汇总核对`
						}
					]),
			{ severity: 'ok', text: `汇总核对：${[...everyStat(blocks)].length}个数字均可溯源` }
		]
	};
	return { document, checklist: document.checklist };
}

/** 修约: a reader adds up what is printed. Null where no line has all its parts. */
function roundingTable(
	lines: readonly Line[],
	below: string,
	whole: string,
	profile: Profile,
	source: string
): TableBlock | null {
	const rows = lines.flatMap((line): Cell[][] => {
		if (line.verdict !== '相符' && line.verdict !== '不符') return [];
		const printed = checkPrinted(line.whole, line.parts, profile);
		if (!printed) return [];
		const { sum, rest, slack } = printed;
		const within = Math.abs(rest) <= slack;
		return [
			[
				nameCell(line.whole.name),
				nameCell(line.whole.unit, { align: 'center' }),
				nameCell(printed.whole.text, { align: 'right' }),
				statCell(
					{ ...sumStat(line), value: sum },
					{ decimals: isCountUnit(line.whole.unit) ? 0 : 2 }
				),
				nameCell(rest === 0 ? '无尾差' : within ? '尾差之内' : '超出尾差', {
					align: 'center'
				})
			]
		];
	});
	return rows.length === 0
		? null
		: {
				type: 'table',
				id: 'cross-check-rounding',
				caption: `${whole}成文数与${below}成文数之和`,
				unit: '',
				head: [
					['指标', '单位', `${whole}成文数`, `${below}成文数之和`, '尾差'].map((one) =>
						headCell(one)
					)
				],
				rows,
				widths: [11, 4, 6, 6, 4],
				notes: [
					'注：各份文稿所印的数已修约，读者相加时所差不超过各数末位半个单位之和的，为尾差之内。',
					source
				]
			};
}

function entryOf({ whole, parts, verdict }: Line, below: string): ChecklistEntry {
	const late = parts
		.filter(({ status }) => status !== 'ok')
		.map(({ regionName }) => regionName);
	const text = {
		相符: `${whole.name}与${below}合计相符`,
		不符: `${whole.name}与${below}合计不符，见汇总核对`,
		未报齐: `${whole.name}有${below}未报，未核对：${late.join('、')}`,
		本级无数: `${whole.name}本级无数，未核对`
	}[verdict];
	return { severity: verdict === '相符' ? 'ok' : 'warn', text };
}
