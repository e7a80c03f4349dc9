import type { Area } from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Account } from '../account.ts';
import type { Batch, Lead } from '../batch.ts';
import { monthlyBenefit, monthlyCare } from '../benefit.ts';
import { rule, type Fault } from '../rule.ts';
import { amount, figureOf } from '../words.ts';

/** Prices may fall, or rise by more than all. */
const anyPercent = /^cpi_/;

/** Ratios that may pass 1: money spent over a budget, windows over townships, a rate of growth. */
const mayPassOne = new Set(['m_exec', 'm_window', 'm_real_growth']);

const perMonth = '元/人·月';

/** 合理性: what a figure comes to per head, per household, per standard. */
export const plausibleRules = {
	'V-17': rule({
		needs: ['low', 'high'],
		says: ['v'],
		*find(batch, { low, high }) {
			for (const lead of batch.leads('dibao_persons')) {
				const size = ratio(lead.value, lead.here.value('dibao_households'));
				yield* outside(lead, size, low, high, '人/户');
			}
		}
	}),

	'V-24': rule({
		needs: ['low', 'high'],
		*find(batch, { low, high }) {
			const percents = ({ unit, id }: IndicatorSpec) =>
				unit === '%' && !anyPercent.test(id);
			for (const lead of batch.leads(percents))
				yield* outside(lead, lead.value, low * 100, high * 100, '%');
			for (const received of batch.received) {
				const { subject } = received;
				if (subject?.type !== 'derived') continue;
				const { spec } = subject;
				const value = received.observation?.value ?? null;
				if (value === null || spec.shown !== 'percent' || mayPassOne.has(spec.id))
					continue;
				if (value >= low && value <= high) continue;
				yield {
					at: received,
					found: amount(value * 100, '%'),
					expected: `${low * 100}%至${high * 100}%`
				};
			}
		}
	}),

	'V-39': rule({
		needs: ['high'],
		says: ['v'],
		*find(batch, { high }) {
			for (const { lead, paid, standard } of benefits(batch))
				if (paid > high * standard)
					yield {
						at: lead.received,
						found: `月人均${amount(paid, perMonth)}`,
						expected: `不高于标准${standard}的${high}倍`,
						words: { v: amount(round(paid), '元') },
						...(paid > 1000 * standard ? { proposal: '支出疑按元填写，应÷10000' } : {})
					};
		}
	}),

	'V-40': rule({
		needs: ['low'],
		*find(batch, { low }) {
			for (const { lead, paid, standard } of benefits(batch))
				if (paid < low * standard)
					yield {
						at: lead.received,
						found: `月人均${amount(round(paid), perMonth)}`,
						expected: `不低于标准${standard}的${low}倍`
					};
		}
	}),

	'V-41': rule({
		needs: ['low'],
		*find(batch, { low }) {
			for (const lead of batch.leads('tekun_spending')) {
				const paid = monthlyCare(lead.here);
				const standard = lead.here.value('tekun_standard');
				if (paid === null || standard === null || paid >= low * standard) continue;
				yield {
					at: lead.received,
					found: `月人均${amount(round(paid), perMonth)}`,
					expected: `不低于标准${standard}的${low}倍`
				};
			}
		}
	}),

	'V-42': rule({
		needs: ['least', 'high'],
		says: ['v'],
		*find(batch, { least, high }) {
			for (const lead of batch.leads('temp_aid_spending')) {
				const each = ratio(lead.value * 10_000, lead.here.value('temp_aid_visits'));
				const standard = highestStandard(lead.here);
				yield* outside(
					lead,
					each,
					least,
					standard === null ? null : high * standard,
					'元'
				);
			}
		}
	}),

	'V-43': rule({
		needs: ['low', 'high'],
		says: ['v'],
		*find(batch, { low, high }) {
			for (const lead of batch.leads('housing_rural_reno_spending')) {
				const households = lead.here.value('housing_rural_reno_households');
				yield* outside(lead, ratio(lead.value * 10_000, households), low, high, '元');
			}
		}
	}),

	'V-44': rule({
		needs: ['low', 'high'],
		says: ['v'],
		*find(batch, { low, high }) {
			for (const lead of batch.leads('heating_spending')) {
				const households = lead.here.value('heating_households');
				yield* outside(lead, ratio(lead.value * 10_000, households), low, high, '元');
			}
		}
	}),

	'V-45': rule({
		needs: ['low', 'high', 'ruralLow', 'ruralHigh'],
		says: ['p'],
		*find(batch, limits) {
			const bounds: Partial<Record<Area, readonly [number, number]>> = {
				urban: [limits.low, limits.high],
				rural: [limits.ruralLow, limits.ruralHigh]
			};
			for (const lead of batch.leads('dibao_persons')) {
				const bound = bounds[lead.here.area];
				const covered = ratio(lead.value, lead.here.value('pop_resident'));
				if (!bound || covered === null) continue;
				if (covered >= bound[0] && covered <= bound[1]) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `常住人口的${bound.map((one) => amount(one * 100, '%')).join('至')}`,
					words: { p: amount(round(covered * 100), '%') }
				};
			}
		}
	}),

	'V-46': rule({
		*find(batch) {
			for (const lead of batch.leads('lowincome_persons')) {
				const { here, spec, value } = lead;
				const dibao = here.value('dibao_persons');
				const tekun = here.value('tekun_persons');
				const people = here.value('pop_resident');
				const least = dibao === null || tekun === null ? null : dibao + tekun;
				if (least !== null && least > value)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `不小于低保＋特困${amount(least, spec.unit)}`
					};
				else if (people !== null && value > people)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `不大于常住人口${amount(people, spec.unit)}`
					};
			}
		}
	}),

	'V-47': rule({
		needs: ['low', 'high'],
		says: ['v'],
		*find(batch, { low, high }) {
			for (const lead of batch.leads('tekun_standard')) {
				const times = ratio(lead.value, lead.here.value('dibao_standard'));
				yield* outside(lead, times, low, high, '倍');
			}
		}
	}),

	'V-48': rule({
		*find(batch) {
			for (const lead of batch.leads('dibao_standard')) {
				if (lead.here.area !== 'urban') continue;
				const rural = lead.here.with({ area: 'rural' }).value('dibao_standard');
				if (rural === null || lead.value >= rural) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `不低于农村标准${amount(rural, lead.spec.unit)}`,
					proposal: '城市、农村两列疑似填反，请核对'
				};
			}
		}
	}),

	'V-49': rule({
		needs: ['high'],
		*find(batch, { high }) {
			for (const lead of batch.leads('dibao_standard'))
				if (lead.here.area === 'rural' && lead.value > high)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `不高于${amount(high, lead.spec.unit)}`,
						proposal: `÷12为${amount(round(lead.value / 12), lead.spec.unit)}`
					};
		}
	})
} as const;

const ratio = (a: number | null, b: number | null): number | null =>
	a === null || b === null || b === 0 ? null : a / b;

/** Shown to two places; judged in full. */
const round = (value: number): number => Math.round(value * 100) / 100;

function* outside(
	lead: Lead,
	value: number | null,
	low: number,
	high: number | null,
	unit: string
): Iterable<Fault> {
	if (value === null || (value >= low && (high === null || value <= high))) return;
	const shown = amount(round(value), unit);
	yield {
		at: lead.received,
		found: shown,
		expected: high === null ? `不小于${low}${unit}` : `${low}至${amount(high, unit)}`,
		words: { v: String(round(value)) }
	};
}

/** 低保 money with what it comes to a head and month, and the standard of its side. */
function* benefits(
	batch: Batch
): Iterable<{ lead: Lead; paid: number; standard: number }> {
	for (const lead of batch.leads('dibao_spending')) {
		const paid = monthlyBenefit(lead.here);
		const standard = lead.here.value('dibao_standard');
		if (paid !== null && standard !== null) yield { lead, paid, standard };
	}
}

/** Temporary aid is not split: the higher of the two standards bounds it. */
function highestStandard(here: Account): number | null {
	const found = (['all', 'urban', 'rural'] as const)
		.map((area) => here.with({ area }).value('dibao_standard'))
		.filter((value) => value !== null);
	return found.length === 0 ? null : Math.max(...found);
}
