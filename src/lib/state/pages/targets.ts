import type { Policy, PolicyParameter } from '#lib/catalog/policy.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { planPolicies } from '#lib/policy/evaluate.ts';
import {
	statusWords,
	type Compared,
	type PolicyStatus,
	type Verdict
} from '#lib/policy/verdict.ts';
import {
	gapCell,
	neededCell,
	nowCell,
	targetCell
} from '#lib/report/blocks/policy-cells.ts';
import type { Cell } from '#lib/report/document.ts';
import { computedStat } from '../computed.ts';
import { cellText, fullText } from '../figure.ts';
import { periodName } from '../period-name.ts';
import type { PageContext, Question } from '../question.ts';
import type { BoundText, Lane, Line } from '../view.ts';
import { sourceLine } from './piece.ts';
import { joined } from './titles.ts';

/** One figure of a clause. A text without a Stat is no number: 待录入, 无数据, —. */
export interface TargetFigure {
	name: string;
	target: BoundText | string;
	now: BoundText | string;
	gap: BoundText | string;
	/** Whether 现状 is as the clause wants it; null where a figure is missing. */
	holds: boolean | null;
	/** What each period has to bring until the deadline; null where there is none ahead. */
	needed: BoundText | null;
	/** 现状 against 目标, from 0; null where the two cannot be drawn so. */
	lane: Lane | null;
}

/** 一条要求 as the page lists it. */
export interface TargetRow {
	id: string;
	requirement: string;
	clause: string;
	department: string;
	/** 时限 in words. */
	due: string;
	figures: readonly TargetFigure[];
	status: PolicyStatus;
	statusWord: string;
	/** 进度正常, 滞后, 时限已过; '' where there is nothing to add. */
	pace: string;
	/** Why there is no judgement, who falls short, what has to be known. */
	remarks: readonly string[];
}

export interface TargetsView {
	title: string;
	lede: Line;
	/** Documents in the order of their first clause. */
	documents: readonly { name: string; rows: readonly TargetRow[] }[];
	/** How many clauses have which status; 0 are left out. */
	counts: readonly { status: PolicyStatus; word: string; text: string; count: Stat }[];
	parameters: readonly PolicyParameter[];
	source: string;
	computed: readonly Stat[];
}

/** What has no row of its own: rules of wording and form, and what only sets a number. */
const unlisted: ReadonlySet<Policy['kind']> = new Set(['text-guard', 'format']);
const isListed = ({ kind, test }: Policy): boolean =>
	!unlisted.has(kind) && (kind !== 'param' || test !== null);

/** In the order in which a reader wants them: what is short first. */
const statuses: readonly PolicyStatus[] = [
	'not_met',
	'in_progress',
	'met',
	'triggered',
	'idle',
	'no_data',
	'not_applicable',
	'qualitative'
];

/** 目标: every clause that concerns a region, with now, target, gap, pace and judgement. */
export function targets(context: PageContext): Question<TargetsView> {
	const { catalog, scope } = context;
	const plan = planPolicies(context, scope, catalog.policies.filter(isListed));
	return {
		slots: plan.slots.map((slot) => `【${slot}】`),
		view(stats) {
			const verdicts = plan.verdicts(
				new Map(plan.slots.map((slot, index) => [slot, stats[index]!]))
			);
			const counts = statuses
				.map((status) => countOf(context, status, verdicts))
				.filter(({ count }) => count.value! > 0);
			return {
				title: `目标：${periodName(scope.period)}`,
				lede: ledeOf(counts),
				documents: byDocument(verdicts).map(([name, own]) => ({
					name,
					rows: own.map(rowOf)
				})),
				counts,
				parameters: catalog.policyParameters,
				source: sourceLine(context),
				computed: counts.map(({ count }) => count)
			};
		}
	};
}

function countOf(
	{ scope, regions }: PageContext,
	status: PolicyStatus,
	verdicts: readonly Verdict[]
) {
	const own = verdicts.filter((verdict) => verdict.status === status);
	const count = computedStat(
		own.flatMap(({ compared }) => compared.map(({ now }) => now)),
		{
			name: `判定为${statusWords[status]}的条款`,
			value: own.length,
			unit: '条',
			shown: 'number',
			decimals: 0,
			region: scope.region,
			regionName: regions.get(scope.region)?.name ?? '',
			period: scope.period,
			definition: own.map(({ policy }) => policy.id).join('、'),
			formula: '逐条判定后计数，按未修约值'
		}
	);
	return { status, word: statusWords[status], text: cellText(count), count };
}

const bound = (stat: Stat): BoundText => ({ text: fullText(stat), stat });

/** 未达标2条，推进中3条，达标12条。另有5条无数据、8条为定性要求，不作判定。 */
function ledeOf(counts: TargetsView['counts']): Line {
	const of = (status: PolicyStatus) => counts.find((one) => one.status === status);
	const judged = (['not_met', 'in_progress', 'met'] as const).flatMap(
		(status) => of(status) ?? []
	);
	const left = (['no_data', 'qualitative'] as const).flatMap(
		(status) => of(status) ?? []
	);
	return [
		...joined(
			judged.map(({ word, count }) => [word, bound(count)]),
			judged.length > 0 ? '。' : ''
		),
		...(left.length > 0
			? [
					...joined(left.map(({ word, count }) => [word, bound(count)])),
					'，不作判定。无数据不等于未达标。'
				]
			: [])
	];
}

function byDocument(verdicts: readonly Verdict[]): [string, Verdict[]][] {
	const groups = new Map<string, Verdict[]>();
	for (const verdict of verdicts) {
		const { document } = verdict.policy;
		groups.set(document, [...(groups.get(document) ?? []), verdict]);
	}
	return [...groups];
}

function rowOf(verdict: Verdict): TargetRow {
	const { policy, status, pace, compared, reason, short, expired } = verdict;
	const lagging = pace === null ? '' : pace.onTrack ? '进度正常' : '滞后';
	return {
		id: policy.id,
		requirement: policy.requirement,
		clause: policy.clause,
		department: policy.department,
		due: dueWords(policy),
		figures: compared.map(figureOf),
		status,
		statusWord: statusWords[status],
		pace:
			status === 'in_progress'
				? lagging
				: expired && status === 'not_met'
					? '时限已过'
					: '',
		remarks: [
			reason,
			short.length > 0 ? `${short.map(({ name }) => name).join('、')}未达到` : '',
			policy.basis === '待核' ? '出处待核' : '',
			policy.basis === '设定' ? '目标值为本系统设定，可改' : '',
			policy.note
		].filter((words) => words !== '')
	};
}

function dueWords({ deadline, timing }: Policy): string {
	if (deadline === null) return timing;
	const [year, month] = deadline.split('M');
	return month === undefined || month === '12'
		? `${year!}年底`
		: `${year!}年${Number(month)}月`;
}

const told = ({ text, stat }: Cell): BoundText | string =>
	stat === null ? text : { text, stat };

function figureOf(one: Compared): TargetFigure {
	const { needed } = one;
	const step = needed?.status === 'ok' && needed.value ? told(neededCell(needed)) : '';
	return {
		name: one.now.name,
		target: told(targetCell(one)),
		now: told(nowCell(one)),
		gap: told(gapCell(one)),
		holds: one.holds,
		needed: typeof step === 'string' ? null : step,
		lane: laneOf(one)
	};
}

/** From 0 to a little beyond the larger of the two. */
function laneOf({ now, target }: Compared): Lane | null {
	if (now.status !== 'ok' || target.status !== 'ok') return null;
	const [value, limit] = [now.value!, target.value!];
	const end = Math.max(value, limit) * 1.2;
	if (end <= 0 || value < 0 || limit < 0) return null;
	const words = [`现状${fullText(now)}`, `目标${fullText(target)}`] as const;
	return {
		marks: [
			{ at: limit / end, kind: 'reference', name: words[1] },
			{ at: value / end, kind: 'full', name: words[0] }
		],
		label: words.join('，')
	};
}
