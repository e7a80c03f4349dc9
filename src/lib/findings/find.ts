import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { FindingLevel, WorldFinding } from './finding.ts';
import type { FindingRule, RuleKit } from './rule.ts';
import { coverageRules } from './rules-coverage.ts';
import { fundRules } from './rules-funds.ts';
import { progressRules } from './rules-progress.ts';
import { serviceRules } from './rules-service.ts';
import { standardRules } from './rules-standard.ts';

/** 判定规则表 in the order of their numbers. */
export const findingRules: readonly FindingRule[] = [
	...coverageRules,
	...standardRules,
	...fundRules,
	...serviceRules
].toSorted((a, b) => a.id.localeCompare(b.id));

export interface FindOptions {
	naming: boolean;
	/** At most so many problems; progress at most three. */
	problems?: number;
}

/**
 * Problems by severity, people concerned and deviation, then progress. One ask for all rules. Two
 * rules that point to the same suggestion stand together; the same county is named at most twice.
 */
export async function findAll(
	answerer: Answerer,
	scope: Scope,
	{ naming, problems = 5 }: FindOptions
): Promise<WorldFinding[]> {
	const region = answerer.regions.get(scope.region);
	if (!region) throw new Error(`unknown region: ${scope.region}`);
	const kit: RuleKit = {
		regions: answerer.regions,
		scope,
		region,
		children: answerer.regions.children(scope.region).filter(({ own }) => !own),
		naming
	};
	const rules = [...findingRules, ...progressRules];
	const asked = rules.map((rule) => rule.asks(kit));
	const stats = await answerer.ask(asked.flat(), scope);
	let next = 0;
	const found: WorldFinding[] = [];
	rules.forEach((rule, index) => {
		const slots = asked[index]!;
		const own = stats.slice(next, (next += slots.length));
		const judgement = rule.judge(own, kit);
		if (!judgement) return;
		found.push({
			rule: rule.id,
			level: rule.level,
			title: rule.title,
			dimension: rule.dimension,
			suggestion: rule.suggestion,
			slots,
			regions: judgement.regions ?? [],
			evidence: judgement.evidence,
			persons: judgement.persons,
			deviation: judgement.deviation,
			why: judgement.why
		});
	});
	const ranked = found.toSorted(byWeight);
	return [
		...ranked.filter(({ level }) => level !== 'good').slice(0, problems),
		...ranked.filter(({ level }) => level === 'good').slice(0, 3)
	];
}

const severity: Record<FindingLevel, number> = { high: 3, medium: 2, low: 1, good: 0 };

const byWeight = (a: WorldFinding, b: WorldFinding): number =>
	severity[b.level] - severity[a.level] ||
	(b.persons ?? 0) - (a.persons ?? 0) ||
	b.deviation - a.deviation;
