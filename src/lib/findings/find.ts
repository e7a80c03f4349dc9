import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { peersBelow } from '#lib/answer/children.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import { parsePeriod, shiftPeriod } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { FindingLevel, WorldFinding } from './finding.ts';
import type { FindingRule, Judgement, RuleKit } from './rule.ts';
import { coverageRules } from './rules-coverage.ts';
import { fundRules } from './rules-funds.ts';
import { progressRules } from './rules-progress.ts';
import { qualityRules } from './rules-quality.ts';
import { serviceRules } from './rules-service.ts';
import { standardRules } from './rules-standard.ts';

/** 判定规则表 in the order of their numbers. */
export const findingRules: readonly FindingRule[] = [
	...coverageRules,
	...standardRules,
	...fundRules,
	...serviceRules,
	...qualityRules
].toSorted((a, b) => a.id.localeCompare(b.id));

export interface FindOptions {
	/** 点名: whether child regions are named. */
	naming: boolean;
	/** How many errors screening left unresolved, as a bound number, where the data were screened. */
	unresolved?: Stat;
	/** 新旧: whether the period before is looked at too; it asks twice as much. */
	novelty?: boolean;
}

/** More praise than this nobody believes. */
const mostProgress = 3;

/**
 * Problems by severity, people concerned, deviation and novelty, then at most three of progress (domain 4.6).
 * One ask for all rules; no county is named more often than the catalogue allows.
 */
export async function findAll(
	answerer: Answerer,
	scope: Scope,
	{ naming, unresolved, novelty = false }: FindOptions
): Promise<WorldFinding[]> {
	const { regions, catalog } = answerer;
	const region = regions.get(scope.region);
	if (!region) throw new Error(`unknown region: ${scope.region}`);
	const children = peersBelow(regions, region.code);
	const parent = region.parent === null ? undefined : regions.get(region.parent);
	const kit: RuleKit = {
		regions,
		// The rules say themselves which side they are about.
		scope: { ...scope, area: 'all' },
		region,
		units: children.length > 0 ? children : [region],
		whole: children.length > 0 ? region : (parent ?? region),
		limits: catalog.thresholds,
		mayName: () => naming,
		hasMetric: (id) => catalog.derivedMetric(id) !== undefined,
		unresolved: unresolved ?? null
	};
	const rules = [...findingRules, ...progressRules];
	const asked = rules.map((rule) => rule.asks(kit));
	const stats = await answerer.ask(asked.flat(), kit.scope);
	let next = 0;
	const found = rules.flatMap((rule, index): Judged[] => {
		const slots = asked[index]!;
		const own = stats.slice(next, (next += slots.length));
		const judgement = rule.judge(own, kit);
		return judgement ? [{ rule, slots, stats: own, judgement, novel: null }] : [];
	});
	const judged = novelty ? await withNovelty(found, answerer, kit) : found;
	const ranked = judged.toSorted(byWeight);
	const bad = ranked.filter(({ rule }) => rule.level !== 'good');
	const good = ranked.filter(({ rule }) => rule.level === 'good');
	return [
		...named(bad, kit, naming).map(toFinding),
		...good.slice(0, mostProgress).map(toFinding)
	];
}

interface Judged {
	rule: FindingRule;
	slots: readonly string[];
	stats: readonly Stat[];
	judgement: Judgement;
	novel: boolean | null;
}

const severity: Record<FindingLevel, number> = { high: 3, medium: 2, low: 1, good: 0 };

const byWeight = (a: Judged, b: Judged): number =>
	severity[b.rule.level] - severity[a.rule.level] ||
	(b.judgement.persons ?? 0) - (a.judgement.persons ?? 0) ||
	b.judgement.deviation - a.judgement.deviation ||
	Number(b.novel ?? false) - Number(a.novel ?? false);

/** Judges the same rules over the period before: what was not found there is new. */
async function withNovelty(
	found: readonly Judged[],
	answerer: Answerer,
	kit: RuleKit
): Promise<Judged[]> {
	const { period } = kit.scope;
	if (parsePeriod(period).frequency === 'S') return [...found];
	const scope = { ...kit.scope, period: shiftPeriod(period, -1) };
	const stats = await answerer.ask(
		found.flatMap(({ slots }) => slots),
		scope
	);
	let next = 0;
	return found.map((one) => {
		const before = stats.slice(next, (next += one.slots.length));
		// Without figures there is nothing to be new against.
		const known = before.some(({ status }) => status === 'ok');
		const novel = known ? one.rule.judge(before, { ...kit, scope }) === null : null;
		return { ...one, novel };
	});
}

/** Writes the evidence again in the order of weight: who has been named often enough is 个别区县. */
function named(ranked: readonly Judged[], kit: RuleKit, naming: boolean): Judged[] {
	if (!naming) return [...ranked];
	const times = new Map<RegionCode, number>();
	return ranked.map((one) => {
		const mayName = (code: RegionCode) => (times.get(code) ?? 0) < kit.limits.namings;
		const judgement = one.rule.judge(one.stats, { ...kit, mayName })!;
		for (const { code } of kit.units.filter(
			(unit) => unit.code !== kit.region.code && names(judgement, unit)
		))
			times.set(code, (times.get(code) ?? 0) + 1);
		return { ...one, judgement };
	});
}

const names = ({ evidence }: Judgement, { name }: Region): boolean =>
	evidence.some((part) => (typeof part === 'string' ? part : part.text).includes(name));

function toFinding({ rule, slots, judgement, novel }: Judged): WorldFinding {
	const { regions = [], ...rest } = judgement;
	return {
		...rest,
		rule: rule.id,
		merged: [],
		novel,
		level: rule.level,
		title: rule.title,
		dimension: rule.dimension,
		suggestion: rule.suggestion,
		slots,
		regions
	};
}
