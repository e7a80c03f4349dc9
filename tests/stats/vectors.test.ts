import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { betaConvergence, sigmaLn } from '#lib/stats/convergence.ts';
import { cv, gini, maxMinRatio, range, weightedCv } from '#lib/stats/dispersion.ts';
import { cagr, contribution, growth, pull, realGrowth } from '#lib/stats/growth.ts';
import { wilson } from '#lib/stats/interval.ts';
import { concentrationIndex, lorenzPoints } from '#lib/stats/lorenz.ts';
import { mean, weightedMean } from '#lib/stats/mean.ts';
import { competitionRanks, rankChanges, spearman } from '#lib/stats/rank.ts';
import { ratio, shares } from '#lib/stats/ratio.ts';
import { singles } from '#lib/stats/single.ts';
import { theilL, theilT, theilTDecomposition } from '#lib/stats/theil.ts';
import { priceTrigger } from '#lib/stats/trigger.ts';
import { upliftCost } from '#lib/stats/uplift.ts';

interface Vector {
	id: string;
	metric: string;
	input_json: string;
	expected_json: string;
	tolerance: string;
}

const { data: vectors } = Papa.parse<Vector>(
	readFileSync(new URL('./vectors.csv', import.meta.url), 'utf8'),
	{ header: true, skipEmptyLines: true }
);

type Input = Record<string, number> & Record<'x' | 'w', number[]>;
const over =
	(a: string, b: string, scale = 1) =>
	(input: Input) => {
		const value = ratio(input[a] ?? null, input[b] ?? null);
		return value === null ? null : value * scale;
	};

/** The vectors' names for our functions. */
const metrics: Record<string, (input: never) => unknown> = {
	coverage: over('numerator', 'pop'),
	simple_mean: ({ x }: Input) => mean(x),
	low_income_share: over('dibao', 'lowincome'),
	std_consumption_ratio: over('std_month', 'consumption_prev_year', 12),
	std_income_ratio: over('std_month', 'income_prev_year', 12),
	std_minwage_ratio: over('std_month', 'min_wage'),
	tekun_ratio: over('tekun_std', 'dibao_std'),
	care_wage_ratio: over('care_std', 'min_wage'),
	oop_rate: (input: Input) => 1 - input['reimb_rate']! / 100,
	wmean: ({ x, w }: Input) => weightedMean(x, w),
	avg_benefit_month: (input: Input) =>
		(input['spend_wan']! * 10_000) /
		(((input['begin']! + input['end']!) / 2) * input['months']!),
	per_visit: over('spend_wan', 'visits', 10_000),
	per_household: over('spend_wan', 'households', 10_000),
	growth: (input: Input) => growth(input['cur']!, input['base']!),
	cagr: (input: Input) => cagr(input['cur']!, input['base']!, input['n']!),
	real_growth: (input: Input) => realGrowth(input['nominal']!, input['cpi']!),
	ytd_to_single: (input: { ytd: (number | null)[] }) => singles(input.ytd),
	progress_gap: (input: Input) =>
		input['spend']! / input['budget']! - input['months']! / 12,
	level_shares: (input: Input) =>
		shares([input['central']!, input['province']!, input['city']!, input['county']!]),
	structure: (input: { parts: number[] }) => shares(input.parts),
	contribution_rate: (input: Input) => contribution(input['d_part']!, input['d_total']!),
	pull: (input: Input) => pull(input['d_part']!, input['base_total']!),
	on_time_rate: over('ontime', 'closed'),
	avg_days: over('days_total', 'closed'),
	disaster_24h_rate: over('ontime', 'events'),
	balance_check: (input: Input) =>
		input['begin']! + input['new']! - input['exit']! - input['end']!,
	new_rate: over('new', 'begin'),
	exit_rate: over('exit', 'begin'),
	removal_rate_reviewed: over('removed', 'reviewed'),
	wrong_rate: over('wrong', 'sample'),
	wrong_rate_ci: (input: Input) => wilson(input['wrong']!, input['sample']!),
	alert_handle_rate: over('handled', 'alerts'),
	alert_hit_rate: over('included', 'handled'),
	recipients_per_staff: over('recipients', 'staff'),
	window_coverage: over('windows', 'townships'),
	training_per_staff: over('visits', 'staff'),
	urban_rural_ratio: over('urban', 'rural'),
	range_abs: ({ x }: Input) => range(x),
	max_min_ratio: ({ x }: Input) => maxMinRatio(x),
	cv: ({ x }: Input) => cv(x),
	wcv: ({ x, w }: Input) => weightedCv(x, w),
	gini: ({ x, w }: Input) => gini(x, w),
	theilT: ({ x, w }: Input) => theilT(x, w),
	theilL: ({ x, w }: Input) => theilL(x, w),
	theilT_decomp: (input: { x: number[]; w: number[]; g: string[] }) => {
		const { betweenShare, ...rest } = theilTDecomposition(input.x, input.w, input.g)!;
		return { ...rest, between_share: betweenShare };
	},
	concentration_index: (input: { h: number[]; rankvar: number[]; w: number[] }) =>
		concentrationIndex(input.h, input.rankvar, input.w),
	lorenz_points: ({ x, w }: Input) => lorenzPoints(x, w),
	sigma_ln: ({ x }: Input) => sigmaLn(x),
	beta_convergence: (input: { x0: number[]; xT: number[]; T: number }) => {
		const { halfLife, ...rest } = betaConvergence(input.x0, input.xT, input.T)!;
		return { ...rest, half_life: halfLife };
	},
	ranks_desc: ({ x }: Input) => competitionRanks(x, true),
	rank_change: (input: { prev: number[]; cur: number[]; desc: boolean }) =>
		rankChanges(input.prev, input.cur, input.desc),
	spearman: (input: { x: number[]; y: number[] }) => spearman(input.x, input.y),
	price_trigger: (input: Input) =>
		priceTrigger(
			{ cpi: input['cpi']!, food: input['food']! },
			{ cpi: input['cpi_th']!, food: input['food_th']! }
		),
	unable_central_rate: over('unable_central', 'unable_total'),
	uplift_cost: (input: { std: number[]; persons: number[]; target: number }) =>
		upliftCost(input.std, input.persons, input.target)
};

function near(actual: unknown, expected: unknown, tolerance: number): void {
	if (typeof expected === 'number') {
		expect(actual).toBeTypeOf('number');
		expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance);
	} else if (Array.isArray(expected)) {
		expect(actual).toHaveLength(expected.length);
		expected.forEach((one, index) => near((actual as unknown[])[index], one, tolerance));
	} else if (typeof expected === 'object' && expected !== null) {
		for (const [key, one] of Object.entries(expected))
			near((actual as Record<string, unknown>)[key], one, tolerance);
	} else expect(actual).toBe(expected);
}

describe('the published vectors of derived metrics', () => {
	it.each(vectors.map((vector) => [vector.id, vector.metric, vector] as const))(
		'%s %s',
		(_, metric, { input_json, expected_json, tolerance }) => {
			const compute = metrics[metric];
			if (!compute) throw new Error(`no function for: ${metric}`);
			near(
				compute(JSON.parse(input_json) as never),
				JSON.parse(expected_json),
				Number(tolerance)
			);
		}
	);
});
