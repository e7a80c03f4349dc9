import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { peersBelow } from '#lib/answer/children.ts';
import { zeroDenominator } from '#lib/answer/formula.ts';
import {
	comparisonsOf,
	type Policy,
	type PolicyComparison
} from '#lib/catalog/policy.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { holds, judge } from './judge.ts';
import { isExpired, isInForce, paceOf } from './pace.ts';
import { slotsOf, type ComparisonSlots } from './slots.ts';
import type { Compared, PolicyStatus, Verdict } from './verdict.ts';

/** Slots of a clause for one region and the figure it began with. */
interface Plan {
	policy: Policy;
	comparisons: readonly PolicyComparison[];
	slots: readonly ComparisonSlots[];
	/** Of the first comparison, where progress is counted from a start. */
	base: string | null;
	/** Regions below that each have to meet a clause that binds their level and not this one. */
	parts: readonly Region[];
}

/** What has to be asked for some clauses, and their verdicts once it is answered. */
export interface PolicyPlan {
	slots: readonly string[];
	verdicts(answers: ReadonlyMap<string, Stat>): Verdict[];
}

/** Every clause that binds a region of this level, or those one level below it. */
export function planPolicies(
	{ catalog, regions }: Pick<Answerer, 'catalog' | 'regions'>,
	scope: Scope,
	policies: readonly Policy[] = catalog.policies
): PolicyPlan {
	const region = regions.get(scope.region);
	if (!region) throw new Error(`unknown region: ${scope.region}`);
	const below = peersBelow(regions, region.code);
	const plans = policies
		.filter((policy) => binds(policy, region, below))
		.map((policy) => planOf(policy, region, below, catalog));
	return {
		slots: [...new Set(plans.flatMap(slotsOfPlan))],
		verdicts: (answers) => plans.map((plan) => verdict(plan, scope, answers))
	};
}

/** 政策判定: now, target, gap and status of every clause that concerns a region. One ask for all of them. */
export async function evaluatePolicies(
	answerer: Answerer,
	scope: Scope,
	policies: readonly Policy[] = answerer.catalog.policies
): Promise<Verdict[]> {
	const { slots, verdicts } = planPolicies(answerer, scope, policies);
	const stats = slots.length === 0 ? [] : await answerer.ask(slots, scope);
	return verdicts(new Map(slots.map((slot, index) => [slot, stats[index]!])));
}

/** A clause for those below is looked at from above as well: there every one of them has to meet it. */
const binds = ({ scope }: Policy, { level }: Region, below: readonly Region[]): boolean =>
	scope.includes(level) || below.some((one) => scope.includes(one.level));

function planOf(
	policy: Policy,
	{ level }: Region,
	below: readonly Region[],
	catalog: Catalog
): Plan {
	const comparisons = policy.test ? comparisonsOf(policy.test) : [];
	const slots = comparisons.map((comparison) => slotsOf(comparison, catalog));
	const counted = policy.start !== null && policy.deadline !== null && slots.length > 0;
	return {
		policy,
		comparisons,
		slots,
		base: counted ? `${slots[0]!.now}·#${policy.start}` : null,
		parts: policy.scope.includes(level) ? [] : below
	};
}

const at = (slot: string, { code }: Region): string => `${slot}·@${code}`;

function slotsOfPlan({ slots, base, parts }: Plan): string[] {
	return [
		...slots.flatMap(({ now, target, gap, needed }) => [now, target, gap, needed]),
		base,
		...parts.flatMap((part) =>
			slots.flatMap(({ now, target }) => [at(now, part), at(target, part)])
		)
	].filter((slot) => slot !== null);
}

type Answers = ReadonlyMap<string, Stat>;

function verdict(plan: Plan, { period }: Scope, answers: Answers): Verdict {
	const { policy, comparisons, slots } = plan;
	const of = (slot: string | null): Stat | null =>
		slot === null ? null : answers.get(slot)!;
	const compared = comparisons.map((comparison, index): Compared => {
		const own = slots[index]!;
		const [now, target] = [of(own.now)!, of(own.target)!];
		return {
			comparison,
			now,
			target,
			gap: of(own.gap),
			needed: of(own.needed),
			holds: holds(comparison, now, target)
		};
	});
	const expired = isExpired(policy.deadline, period);
	const base = of(plan.base);
	const first = compared[0];
	const pace =
		base && first && !expired
			? paceOf(policy.start!, policy.deadline!, period, { ...first, base })
			: null;
	const short = plan.parts.filter((part) => meets(plan, part, answers) === false);
	const silent = plan.parts.filter((part) => meets(plan, part, answers) === null);
	const none = { policy, compared, pace: null, short: [], silent, expired };
	if (policy.kind === 'condition' && !isInForce(policy, period))
		return { ...none, status: 'not_applicable', reason: '不在适用时间内' };
	if (policy.test === null)
		return { ...none, status: 'qualitative', reason: '须由主管部门说明落实情况' };
	const whole = judge(
		policy.test,
		compared.map((one) => one.holds)
	);
	// What those below have to meet is judged one by one; a mean over them proves nothing.
	const met = plan.parts.length === 0 ? whole : partsMeet(plan, answers);
	if (met === null) return { ...none, ...unknown(compared) };
	return {
		...none,
		pace,
		short,
		status: statusOf(policy, met, expired),
		reason: ''
	};
}

function statusOf(policy: Policy, met: boolean, expired: boolean): PolicyStatus {
	if (policy.kind === 'condition') return met ? 'triggered' : 'idle';
	if (met) return 'met';
	return policy.deadline !== null && !expired ? 'in_progress' : 'not_met';
}

/** Whether a region below meets a clause; null where it has no figures. */
function meets({ policy, comparisons, slots }: Plan, part: Region, answers: Answers) {
	const held = comparisons.map((comparison, index) =>
		holds(
			comparison,
			answers.get(at(slots[index]!.now, part))!,
			answers.get(at(slots[index]!.target, part))!
		)
	);
	return policy.test === null ? null : judge(policy.test, held);
}

/** One that falls short decides; without one, all have to be known. */
function partsMeet(plan: Plan, answers: Answers): boolean | null {
	const all = plan.parts.map((part) => meets(plan, part, answers));
	if (all.includes(false)) return false;
	return all.includes(null) ? null : true;
}

/** Why there is no judgement; that a target was never entered is another matter than a figure not reported. */
function unknown(compared: readonly Compared[]): Pick<Verdict, 'status' | 'reason'> {
	const open = compared.find(
		({ comparison, target }) => comparison.target !== null && target.status !== 'ok'
	);
	if (open) return { status: 'no_data', reason: '目标值待录入' };
	const lacking = compared
		.flatMap(({ now, target }) => [now, target])
		.find(({ status }) => status !== 'ok');
	if (!lacking) return { status: 'no_data', reason: '部分下级地区无数据' };
	return {
		status: lacking.reason.endsWith(zeroDenominator) ? 'not_applicable' : 'no_data',
		reason: `${lacking.name}：${lacking.reason}`
	};
}
