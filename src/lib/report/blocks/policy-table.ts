import type { Policy } from '#lib/catalog/policy.ts';
import { childrenWord } from '#lib/answer/children.ts';
import { planPolicies } from '#lib/policy/evaluate.ts';
import { statusWords, type Compared, type Verdict } from '#lib/policy/verdict.ts';
import { Sources } from '../compose/sources.ts';
import type { Block, Cell } from '../document.ts';
import type { Kit } from '../kit.ts';
import type { BlockMaker } from './block.ts';
import { headCell, sourceLine } from './cells.ts';
import { gapCell, neededCell, nowCell, targetCell } from './policy-cells.ts';

/** 列 of 政策实施意见对照表 with their widths in characters (domain 4.5). */
const columns = [
	...[['序号', 2] as const, ['条款', 4] as const, ['任务要求', 12] as const],
	...[['责任部门', 5] as const, ['对应指标', 8] as const, ['目标值', 5] as const],
	...[['目标时限', 4] as const, ['本期完成', 6] as const, ['差距', 5] as const],
	...[['判定', 4] as const, ['数据来源与备注', 7] as const]
];

/** What a table of requirements has no row for: rules of wording and form, and what only sets a number. */
const isListed = ({ kind, test }: Policy): boolean =>
	kind !== 'text-guard' && kind !== 'format' && (kind !== 'param' || test !== null);

const planOf = (kit: Kit) =>
	planPolicies(kit, kit.scope, kit.catalog.policies.filter(isListed));

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
	text,
	stat: null,
	align: 'left',
	...more
});

/** 政策实施对照表: one row a figure, the words of a clause beside all of its figures, clauses under their document. */
export const policyTable: BlockMaker = {
	kind: '表',
	name: '政策对照',
	about: '【表：政策对照】政策条款逐条对照：要求、目标值、本期完成、差距、判定、来源。',
	asks: (kit) => planOf(kit).slots,
	builds(stats, kit): Block[] {
		const plan = planOf(kit);
		const verdicts = plan.verdicts(
			new Map(plan.slots.map((slot, index) => [slot, stats[index]!]))
		);
		if (verdicts.length === 0) return [];
		const sources = new Sources();
		let number = 0;
		const rows = byDocument(verdicts).flatMap(([document, own]): Cell[][] => [
			[cell(document, { span: columns.length, bold: true })],
			...own.flatMap((verdict) => rowsOf(verdict, ++number, sources, kit))
		]);
		return [
			{
				type: 'table',
				id: 'policies',
				// The title of the document is the table's own.
				caption: '',
				unit: '',
				head: [columns.map(([name]) => headCell(name))],
				rows,
				widths: columns.map(([, width]) => width),
				notes: [...criteria(verdicts, kit), ...sources.list(), sourceLine(kit.dataset)],
				ruled: true
			}
		];
	}
};

/** Documents in the order of their first clause. */
function byDocument(verdicts: readonly Verdict[]): [string, Verdict[]][] {
	const groups = new Map<string, Verdict[]>();
	for (const verdict of verdicts) {
		const { document } = verdict.policy;
		groups.set(document, [...(groups.get(document) ?? []), verdict]);
	}
	return [...groups];
}

function rowsOf(verdict: Verdict, number: number, sources: Sources, kit: Kit): Cell[][] {
	const { policy, compared, status } = verdict;
	const steps = status === 'in_progress' ? stepsOf(compared) : [];
	const rows = Math.max(1, compared.length + steps.length);
	const tall = rows > 1 ? { rows } : {};
	const words = [
		cell(String(number), { align: 'center', ...tall }),
		cell(policy.clause, tall),
		cell(policy.requirement, tall),
		cell(policy.department, tall)
	];
	const due = cell(dueText(policy), { align: 'center', ...tall });
	const judged = cell(judgedText(verdict), {
		align: 'center',
		bold: status === 'not_met',
		...tall
	});
	const remark = cell(remarkOf(verdict, sources, kit), tall);
	if (compared.length === 0) {
		const said = kit.fields[policy.id]?.trim() ?? '';
		return [
			[
				...words,
				cell('—', { align: 'center' }),
				cell('定性要求', { align: 'center' }),
				due,
				cell(said === '' ? `〔待填：落实情况〕` : said),
				cell('—', { align: 'center' }),
				judged,
				remark
			]
		];
	}
	const figures = [
		...compared.map((one) => [
			cell(one.now.name),
			targetCell(one),
			nowCell(one),
			gapCell(one)
		]),
		...steps
	];
	return figures.map(([name, target, now, gap], index) =>
		index === 0
			? [...words, name!, target!, due, now!, gap!, judged, remark]
			: [name!, target!, now!, gap!]
	);
}

/** 每期所需, one row a figure that has some way to go. */
const stepsOf = (compared: readonly Compared[]): Cell[][] =>
	compared.flatMap(({ now, needed, holds }) =>
		holds === false && needed?.status === 'ok'
			? [
					[
						cell(`${now.name}，到期前每期所需`),
						cell('—', { align: 'center' }),
						cell('—', { align: 'center' }),
						neededCell(needed)
					]
				]
			: []
	);

/** 2025年底 of a year or its last month; the month itself otherwise. */
function dueText({ deadline, timing }: Policy): string {
	if (deadline === null) return timing;
	const [year, month] = deadline.split('M');
	return month === undefined || month === '12'
		? `${year!.slice(0, 4)}年底`
		: `${year}年${Number(month)}月`;
}

function judgedText({ status, pace }: Verdict): string {
	const word = statusWords[status];
	if (status !== 'in_progress' || pace === null) return word;
	return `${word}\n（${pace.onTrack ? '进度正常' : '滞后'}）`;
}

/** Where the figure stands in the sources, and what has to be known of the judgement. */
function remarkOf(verdict: Verdict, sources: Sources, kit: Kit): string {
	const { policy, compared, short, silent, reason, expired, status } = verdict;
	const operands = compared.flatMap(({ now }) => now.trace.operands);
	const children = childrenWord(kit.regions.get(kit.scope.region)!.level);
	const remarks = [
		...(status === 'qualitative' ? [] : [sources.cite(operands)]),
		...(reason !== '' && silent.length === 0 ? [reason] : []),
		...(status === 'no_data' && silent.length > 0
			? [
					`${kit.naming ? silent.map(({ name }) => name).join('、') : `个别${children}`}无数据`
				]
			: []),
		...(short.length === 0
			? []
			: [
					kit.naming
						? `${short.map(({ name }) => name).join('、')}未达到`
						: `${someOf(short.length, kit)}${children}未达到`
				]),
		...(expired && status === 'not_met' ? ['时限已过'] : []),
		...(policy.basis === '待核' ? ['出处待核'] : []),
		policy.note
	];
	return remarks.filter((one) => one !== '').join('；');
}

/** Without names no count either: it would be a number of its own. */
function someOf(count: number, { regions, scope }: Kit): string {
	const all = regions.children(scope.region).filter(({ own }) => !own).length;
	if (count === all) return '各';
	return count <= 2 ? '个别' : count > all / 2 ? '多数' : '部分';
}

/** 判定口径 below the table. */
function criteria(verdicts: readonly Verdict[], kit: Kit): string[] {
	const children = childrenWord(kit.regions.get(kit.scope.region)!.level);
	const has = (test: (verdict: Verdict) => boolean) => verdicts.some(test);
	return [
		'注：按未修约值判定，时期数为本年累计。无数据的不作判定，不等于未达标；定性要求由主管部门说明。',
		...(has(({ short }) => short.length > 0)
			? [`注：约束${children}的条款由各${children}分别判定，本期完成为合计或平均数。`]
			: []),
		...(has(({ status }) => status === 'in_progress')
			? ['注：时限未到的为推进中，按已完成的部分与已过的时间比较进度。']
			: []),
		...(has(({ status }) => status === 'triggered' || status === 'idle')
			? ['注：启动条件只判断是否触发，不作达标判定。']
			: []),
		...(has(({ policy }) => policy.basis === '待核')
			? ['注：标“出处待核”的条款，引用前须查对原文。']
			: [])
	];
}
