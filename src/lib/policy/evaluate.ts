import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { peersBelow } from '#lib/answer/children.ts';
import { zeroDenominator } from '#lib/answer/formula.ts';
import {
	comparisonsOf,
	type Policy,
	type PolicyComparison
} from '#lib/catalog/policy.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { holds, judge } from './judge.ts';
import { isExpired, paceOf } from './pace.ts';
import { slotsOf, type ComparisonSlots } from './slots.ts';
import type { Compared, PolicyStatus, Verdict } from './verdict.ts';

/** Slots of a clause for one region and the figure it began with. */
interface Plan {
	policy: Policy;
	comparisons: readonly PolicyComparison[];
	slots: readonly ComparisonSlots[];
	/** Of the first comparison, where progress is counted from a start. */
	base: string | null;
	/** Counties that each have to meet a clause that binds counties. */
	counties: readonly Region[];
}

/**
 * 政策判定: every clause that binds a region of this level, or the counties below it, with now, target, gap and
 * status. One ask for all of them.
 */
export async function evaluatePolicies(
	answerer: Answerer,
	scope: Scope,
	policies: readonly Policy[] = answerer.catalog.policies
): Promise<Verdict[]> {
	const region = answerer.regions.get(scope.region);
	if (!region) throw new Error(`unknown region: ${scope.region}`);
	const below = peersBelow(answerer.regions, region.code).filter(
		({ level }) => level === 'county'
	);
	const plans = policies
		.filter((policy) => binds(policy, region, below))
		.map((policy) => planOf(policy, region, below, answerer));
	const answers = await askAll(plans.flatMap(slotsOfPlan), answerer, scope);
	return plans.map((plan) => verdict(plan, scope, answers));
}

/** A clause for counties is looked at from above as well: there every county has to meet it. */
const binds = ({ scope }: Policy, { level }: Region, below: readonly Region[]): boolean =>
	scope.includes(level) || (scope.includes('county') && below.length > 0);

function planOf(
	policy: Policy,
	{ level }: Region,
	below: readonly Region[],
	{ catalog }: Answerer
): Plan {
	const comparisons = policy.test ? comparisonsOf(policy.test) : [];
	const slots = comparisons.map((comparison) => slotsOf(comparison, catalog));
	const counted = policy.start !== null && policy.deadline !== null && slots.length > 0;
	return {
		policy,
		comparisons,
		slots,
		base: counted ? `${slots[0]!.now}·#${policy.start}` : null,
		counties: policy.scope.includes(level) ? [] : below
	};
}

const at = (slot: string, { code }: Region): string => `${slot}·@${code}`;

function slotsOfPlan({ slots, base, counties }: Plan): string[] {
	return [
		...slots.flatMap(({ now, target, gap, needed }) => [now, target, gap, needed]),
		base,
		...counties.flatMap((county) =>
			slots.flatMap(({ now, target }) => [at(now, county), at(target, county)])
		)
	].filter((slot) => slot !== null);
}

type Answers = ReadonlyMap<string, Stat>;

async function askAll(
	slots: readonly string[],
	answerer: Answerer,
	scope: Scope
): Promise<Answers> {
	const distinct = [...new Set(slots)];
	const stats = distinct.length === 0 ? [] : await answerer.ask(distinct, scope);
	return new Map(distinct.map((slot, index) => [slot, stats[index]!]));
}

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
	const short = plan.counties.filter((county) => meets(plan, county, answers) === false);
	const none = { policy, compared, pace: null, short: [], expired };
	if (policy.test === null)
		return { ...none, status: 'qualitative', reason: '须由主管部门说明落实情况' };
	const whole = judge(
		policy.test,
		compared.map((one) => one.holds)
	);
	// What counties have to meet is judged county by county; a mean over them proves nothing.
	const met = plan.counties.length === 0 ? whole : countiesMeet(plan, answers);
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
	// 价格联动 has its condition, and clauses that follow from it.
	if (policy.kind === 'trigger' && policy.timing === '启动条件')
		return met ? 'triggered' : 'idle';
	if (met) return 'met';
	return policy.deadline !== null && !expired ? 'in_progress' : 'not_met';
}

/** Whether a county meets a clause; null where it has no figures. */
function meets({ policy, comparisons, slots }: Plan, county: Region, answers: Answers) {
	const held = comparisons.map((comparison, index) =>
		holds(
			comparison,
			answers.get(at(slots[index]!.now, county))!,
			answers.get(at(slots[index]!.target, county))!
		)
	);
	return policy.test === null ? null : judge(policy.test, held);
}

/** One county that falls short decides; without one, all have to be known. */
function countiesMeet(plan: Plan, answers: Answers): boolean | null {
	const all = plan.counties.map((county) => meets(plan, county, answers));
	if (all.includes(false)) return false;
	return all.includes(null) ? null : true;
}

function unknown(compared: readonly Compared[]): Pick<Verdict, 'status' | 'reason'> {
	const lacking = compared
		.flatMap(({ now, target }) => [now, target])
		.find(({ status }) => status !== 'ok');
	const reason = lacking ? `${lacking.name}：${lacking.reason}` : '有区县无数据';
	const nothing = lacking?.reason.endsWith(zeroDenominator) ?? false;
	return { status: nothing ? 'not_applicable' : 'no_data', reason };
}
