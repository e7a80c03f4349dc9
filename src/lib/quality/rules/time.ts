import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import { lastYearEnd } from '#lib/domain/period.ts';
import { exactSum } from '#lib/stats/exact.ts';
import type { Account } from '../account.ts';
import type { Lead } from '../batch.ts';
import { monthlyBenefit } from '../benefit.ts';
import { rule, type Fault } from '../rule.ts';
import { allowed } from '../tolerance.ts';
import { amount, changeWords, figureOf, periodIn } from '../words.ts';

/** 净增 may fall, so that its cumulative figure may too. */
const mayFall = new Set(['eldercare_beds_new']);

/** 期末、新增、退出. */
const stockFlows = ['persons', 'households'].map((what) => ({
	stock: `dibao_${what}`,
	entered: `dibao_new_${what}`,
	left: `dibao_exit_${what}`
}));

/** 跨期. */
export const timeRules = {
	'V-18': rule({
		says: ['d'],
		*find(batch) {
			for (const { stock, entered, left } of stockFlows)
				for (const lead of batch.leads(stock)) {
					const { here, spec, value } = lead;
					const opening = here.before()?.value(stock) ?? null;
					const [into, out] = [here.single(entered), here.single(left)];
					if (opening === null || into === null || out === null) continue;
					const closing = opening + into - out;
					if (closing === value) continue;
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `期初${opening}＋新增${into}－退出${out}＝${amount(closing, spec.unit)}`,
						words: { d: amount(Math.abs(value - closing), spec.unit) }
					};
				}
		}
	}),

	'V-30': rule({
		*find(batch, _, tolerance) {
			const rising = (spec: IndicatorSpec) => isFlow(spec) && !mayFall.has(spec.id);
			for (const lead of batch.leads(rising)) {
				const { spec, here, value } = lead;
				if (here.measure !== 'ytd' || here.isFirstOfYear) continue;
				const before = here.before()?.toDate(spec.id) ?? null;
				if (before === null || value >= before - allowed(tolerance, spec.unit, 1))
					continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `不小于上期累计${amount(before, spec.unit)}`,
					...singleTakenForCumulative(lead, before)
				};
			}
		}
	}),

	'V-31': rule({
		*find({ received }) {
			for (const one of received) {
				if (one.basis !== 'qoq' || one.measure !== 'ytd') continue;
				if (one.subject?.type !== 'indicator' || !isFlow(one.subject.spec)) continue;
				yield {
					at: one,
					part: 'indicator',
					found: `累计数的环比${one.written.value}`,
					expected: '累计只作同比；环比由单期换算',
					proposal: '此列不读入，按单期另算环比'
				};
			}
		}
	}),

	'V-32': rule({
		*find(batch, _, tolerance) {
			for (const lead of batch.leads(isFlow)) {
				const { spec, here, value } = lead;
				if (here.measure !== 'single') continue;
				const total = here.toDate(spec.id);
				if (total === null) continue;
				const firstOfYear = here.isFirstOfYear;
				if (!firstOfYear && spec.aggTime !== 'sum') continue;
				const before = firstOfYear ? 0 : (here.before()?.toDate(spec.id) ?? null);
				if (before === null) continue;
				const wanted = exactSum([total, -before])!;
				if (Math.abs(value - wanted) <= allowed(tolerance, spec.unit, 2)) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `累计${total}－上期累计${before}＝${amount(wanted, spec.unit)}`,
					...(value === total && !firstOfYear
						? { proposal: `疑把累计填作本期，本期应为${amount(wanted, spec.unit)}` }
						: {})
				};
			}
		}
	}),

	'V-33': rule({
		needs: ['high'],
		may: ['least'],
		says: ['g'],
		*find(batch, { high, least }) {
			for (const lead of batch.leads(({ kind }) => kind === 'stock')) {
				const before = lead.here.before()?.value(lead.spec.id);
				yield* changed(lead, before, '上期', high, least);
			}
		}
	}),

	'V-34': rule({
		needs: ['high'],
		may: ['least'],
		says: ['g'],
		*find(batch, { high, least }) {
			for (const lead of batch.leads(isFlow)) {
				const before = lead.here.yearAgo().value(lead.spec.id);
				yield* changed(lead, before, '上年同期', high, least);
			}
		}
	}),

	'V-35': rule({
		needs: ['least'],
		*find(batch, { least }) {
			const counted = ({ aggTime, kind }: IndicatorSpec) =>
				aggTime !== 'max' && (kind === 'stock' || kind === 'flow');
			for (const lead of batch.leads(counted)) {
				const { spec, here } = lead;
				const at = (account: Account | null) =>
					(spec.kind === 'flow' ? account?.single(spec.id) : account?.value(spec.id)) ??
					null;
				const now = at(here);
				if (now === null || now <= least) continue;
				if (at(here.before()) !== now || at(here.before(2)) !== now) continue;
				yield {
					at: lead.received,
					found: `连续三期${amount(now, spec.unit)}`,
					expected: '本期实际数；确未变动的请说明'
				};
			}
		}
	}),

	'V-36': rule({
		*find(batch) {
			for (const lead of batch.leads(({ kind }) => kind === 'standard')) {
				const { spec, here, value } = lead;
				// The mean of several counties may fall with their weights.
				if (batch.regions.children(here.region).length > 0) continue;
				const before = here.before()?.value(spec.id) ?? null;
				if (before !== null && value < before)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `不低于上期${amount(before, spec.unit)}`
					};
			}
		}
	}),

	'V-37': rule({
		needs: ['low'],
		*find(batch, { low }) {
			for (const lead of batch.leads('dibao_standard')) {
				const { here, spec, value } = lead;
				const before = here.before()?.value(spec.id) ?? null;
				if (before === null || before <= 0 || value / before < low) continue;
				const next = here.after();
				const [now, then] = [here, next].map(
					(account) => account && monthlyBenefit(account)
				);
				if (now == null || then == null || then > now) continue;
				yield {
					at: lead.received,
					found: `标准由${before}调到${value}，下期人均补助${amount(then, spec.unit)}`,
					expected: `高于本期人均补助${amount(now, spec.unit)}`
				};
			}
		}
	}),

	'V-38': rule({
		*find(batch) {
			for (const lead of batch.leads(isFlow)) {
				const { spec, here, value } = lead;
				if (here.measure !== 'ytd' || !here.isFirstOfYear) continue;
				const december = lastYearEnd(here.period);
				const whole = here.with({ period: december }).toDate(spec.id);
				if (december === here.period || whole === null || whole <= 0) continue;
				if (value < whole || spec.aggTime === 'max') continue;
				const rest = exactSum([value, -whole])!;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `小于${periodIn(december)}累计${amount(whole, spec.unit)}`,
					...(rest > 0
						? { proposal: `疑未清零，本年累计应为${amount(rest, spec.unit)}` }
						: {})
				};
			}
		}
	})
} as const;

/** A cumulative rate is none: it is a mean, may fall, and starts where the year before ended. */
const isFlow = ({ kind }: IndicatorSpec): boolean => kind === 'flow';

/** A change beyond `high` of what it was, from a size of `least` on. */
function* changed(
	lead: Lead,
	before: number | null | undefined,
	when: string,
	high: number,
	least: number | null
): Iterable<Fault> {
	if (before == null || before <= 0 || before < (least ?? 0)) return;
	const ratio = lead.value / before - 1;
	if (Math.abs(ratio) <= high + 1e-9) return;
	yield {
		at: lead.received,
		found: figureOf(lead),
		expected: `${when}${amount(before, lead.spec.unit)}上下${high * 100}%以内`,
		words: { g: changeWords(ratio) }
	};
}

/** A cumulative figure about as large as its quarter's share of the one before may be that quarter's own. */
function singleTakenForCumulative(
	{ value, spec, here }: Lead,
	before: number
): { proposal?: string } {
	const last = here.before()?.single(spec.id) ?? null;
	if (last === null || last <= 0 || value < last / 2 || value > last * 2) return {};
	const sum = exactSum([before, value])!;
	return { proposal: `疑把本期填作累计，累计应为${amount(sum, spec.unit)}` };
}
