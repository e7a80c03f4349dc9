import { parsePeriod } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { cite } from '#lib/findings/cite.ts';
import { planPolicies } from '#lib/policy/evaluate.ts';
import type { Verdict } from '#lib/policy/verdict.ts';
import type { Inlines } from '../document.ts';
import { boundAs, text } from '../inline.ts';
import type { Kit } from '../kit.ts';

interface Aim {
	/** The clause that sets the target. */
	clause: string;
	/** Said before the figure, and after it. */
	lead: string;
	tail?: string;
}

/** 目标 that a suggestion works towards, as a speech says them. */
const aims: Readonly<Record<string, Aim>> = {
	'R-03': { clause: 'PR-26', lead: '特困人员基本生活标准不低于低保标准的' },
	'R-06': { clause: 'PR-25', lead: '预警线索核查处置率达到' },
	'R-07': { clause: 'PR-44', lead: '平均办理时间控制在', tail: '以内' },
	'R-10': { clause: 'PR-16', lead: '每个乡镇（街道）经办人员不少于' },
	'R-11': { clause: 'PR-28', lead: '生活不能自理特困人员集中供养率达到' }
};

const planOf = (kit: Kit) => {
	const wanted = Object.values(aims).map(({ clause }) => clause);
	return planPolicies(
		kit,
		kit.scope,
		kit.catalog.policies.filter(({ id }) => wanted.includes(id))
	);
};

/** 讲话 sets targets (domain 4.2); a report leaves them to those who decide. */
export const targetSlots = (kit: Kit): readonly string[] =>
	kit.profile === 'speech' ? planOf(kit).slots : [];

/**
 * 力争到2027年底，……达到60.0%。 for the target behind a suggestion that is not reached. A plan that is over sets
 * no target any more.
 */
export function targetsOf(suggestion: string, stats: readonly Stat[], kit: Kit): Inlines {
	if (kit.profile !== 'speech') return [];
	const aim = aims[suggestion];
	if (!aim) return [];
	const plan = planOf(kit);
	const answers = new Map(plan.slots.map((slot, index) => [slot, stats[index]!]));
	const verdict = plan.verdicts(answers).find(({ policy }) => policy.id === aim.clause);
	const open = verdict?.status === 'not_met' || verdict?.status === 'in_progress';
	const target = verdict?.compared[0]?.target;
	if (!open || verdict.expired || target?.status !== 'ok') return [];
	return [
		text(`力争${due(verdict)}${aim.lead}`),
		boundAs(target, cite(target).text),
		text(`${aim.tail ?? ''}。`)
	];
}

/** 到2027年底，; nothing where the clause holds all the time. */
function due({ policy: { deadline } }: Verdict): string {
	if (deadline === null) return '';
	return `到${Math.floor(parsePeriod(deadline).to / 12)}年底，`;
}
