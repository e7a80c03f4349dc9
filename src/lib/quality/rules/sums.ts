import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import { exactSum } from '#lib/stats/exact.ts';
import type { Batch, Lead } from '../batch.ts';
import { unbalancedPrinted } from '../printed.ts';
import { rule } from '../rule.ts';
import { sumOf, unbalanced, type Grouping } from '../sums.ts';
import { allowed } from '../tolerance.ts';
import { amount, changeWords, figureOf } from '../words.ts';

/** 完全分组. */
const groupings: readonly Grouping[] = [
	['tekun_persons', 'tekun_central_persons', 'tekun_dispersed_persons'],
	[
		'tekun_persons',
		'tekun_full_care_persons',
		'tekun_half_care_persons',
		'tekun_self_care_persons'
	],
	['orphan_persons', 'orphan_institution_persons', 'orphan_scattered_persons']
];

const emergencyAndExpense: readonly Grouping[] = [
	['temp_aid_visits', 'temp_emergency_visits', 'temp_expense_visits']
];

const fundSources = [
	'fund_central',
	'fund_province',
	'fund_city',
	'fund_county',
	'fund_other'
];

/** 跨区县去重: an organisation at work in two counties counts once in the city. */
const deduplicated = new Set(['charity_orgs', 'charity_enterprises']);

/** 表内: parts that make up their total. */
export const sumRules = {
	'V-12': rule({
		says: ['s', 't'],
		*find(batch, _, tolerance) {
			const sided = ({ aggRegion, split }: IndicatorSpec) =>
				aggRegion === 'sum' && (split === 'split' || split === 'opt');
			for (const lead of batch.leads(sided)) {
				const { spec, here } = lead;
				if (here.area !== 'all') continue;
				const sides = (['urban', 'rural'] as const).map((area) =>
					here.of(area).value(spec.id)
				);
				const [urban, rural] = sides;
				if (urban == null || rural == null) continue;
				const sum = exactSum([urban, rural])!;
				if (Math.abs(sum - lead.value) <= allowed(tolerance, spec.unit, 2)) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `城市${amount(urban, '')}＋农村${amount(rural, '')}＝${amount(sum, spec.unit)}`,
					words: { s: amount(sum, spec.unit), t: figureOf(lead) },
					...(lead.value === urban || lead.value === rural
						? { proposal: `合计疑似只填了一侧，应为${amount(sum, spec.unit)}` }
						: {})
				};
			}
		}
	}),

	'V-13': rule({
		says: ['s', 't', 'd'],
		*find(batch, _, tolerance) {
			for (const lead of batch.leads(({ aggRegion }) => aggRegion === 'sum')) {
				const { spec, value } = lead;
				const below = childrenOf(batch, lead);
				if (below.values.length === 0) continue;
				const sum = exactSum(below.values.map((one) => one.value))!;
				const gap = exactSum([sum, -value])!;
				const slack = allowed(tolerance, spec.unit, below.values.length);
				// Counties that have not reported, or that share what they count, bound the total from one side.
				const wrong = deduplicated.has(spec.id)
					? below.complete && gap < -slack
					: below.complete
						? Math.abs(gap) > slack
						: gap > slack;
				if (!wrong) continue;
				const twin = below.values.find((one) => one.value === Math.abs(gap));
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: amount(sum, spec.unit),
					words: {
						s: amount(sum, spec.unit),
						t: figureOf(lead),
						d: amount(Math.abs(gap), spec.unit)
					},
					...(twin
						? { proposal: `差额恰为${twin.name}的数，疑${gap > 0 ? '漏加' : '重复相加'}` }
						: {})
				};
			}
		}
	}),

	'V-15': rule({
		*find(batch, _, tolerance) {
			for (const { lead, sum, partNames } of unbalanced(batch, groupings, tolerance))
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `${partNames}＝${amount(sum, lead.spec.unit)}`
				};
			for (const { whole, sum, count } of unbalancedPrinted(batch))
				yield {
					at: whole,
					found: `${whole.written.value}${whole.written.unit}`,
					expected: `表中所列${count}项之和${amount(sum, whole.written.unit)}`
				};
		}
	}),

	'V-20': rule({
		*find(batch, _, tolerance) {
			for (const found of unbalanced(batch, emergencyAndExpense, tolerance))
				yield {
					at: found.lead.received,
					found: figureOf(found.lead),
					expected: `${found.partNames}＝${amount(found.sum, found.lead.spec.unit)}`
				};
		}
	}),

	'V-21': rule({
		needs: ['high'],
		says: ['p'],
		*find(batch, { high }) {
			for (const lead of batch.leads('sa_fund_allocated')) {
				const sum = sumOf(lead.here, fundSources);
				if (sum === null || lead.value === 0) continue;
				const off = (sum - lead.value) / lead.value;
				if (Math.abs(off) <= high) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `各级来源之和${amount(sum, lead.spec.unit)}`,
					words: { p: changeWords(off) }
				};
			}
		}
	}),

	'V-22': rule({
		says: ['s', 't'],
		*find(batch, _, tolerance) {
			const items = batch.catalog.programmes.flatMap(({ inTotal, spending }) =>
				inTotal && spending ? [spending as string] : []
			);
			for (const lead of batch.leads('sa_spending_total')) {
				const found = items.map((id) => lead.here.value(id));
				const there = found.filter((value) => value !== null);
				if (there.length === 0) continue;
				const sum = exactSum(there)!;
				const slack = allowed(tolerance, lead.spec.unit, items.length);
				const complete = there.length === items.length;
				if (complete ? Math.abs(sum - lead.value) <= slack : sum <= lead.value + slack)
					continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: amount(sum, lead.spec.unit),
					words: { s: amount(sum, lead.spec.unit), t: figureOf(lead) }
				};
			}
		}
	})
} as const;

/** The figures of the regions below; `complete` where all of them, 本级 apart, have one. */
function childrenOf(batch: Batch, { spec, here }: Lead) {
	const children = batch.regions.children(here.region);
	if (children.length === 0) return { values: [], complete: true };
	const values = children.flatMap(({ code, name }) => {
		const value = here.with({ region: code }).value(spec.id);
		return value === null ? [] : [{ code, name, value }];
	});
	const there = new Set(values.map(({ code }) => code));
	return { values, complete: children.every(({ code, own }) => own || there.has(code)) };
}
