import { yearOf, parsePeriod, type Period } from '#lib/domain/period.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { absentFigures } from '../absent.ts';
import type { Account } from '../account.ts';
import { factKey, type Batch, type Lead } from '../batch.ts';
import { monthlyBenefit, monthlyCare } from '../benefit.ts';
import type { Received } from '../received.ts';
import { remembering } from '#lib/domain/remembering.ts';
import { rule, type Fault } from '../rule.ts';
import { amount, figureOf, periodIn } from '../words.ts';

/** 净增: the one count that may be below zero. */
const mayBeNegative = new Set(['eldercare_beds_new']);

/** Beyond 万元 a figure may have as many decimals more as its unit has zeros. */
const decimalsFor = (most: number, factor: number): number =>
	most + Math.max(0, Math.round(Math.log10(factor)));

/** As it is written; a million plain numerals need not be put into texts for that. */
function decimalsOf(received: Received): number {
	const { isPlain, number } = received;
	if (isPlain && number.status === 'ok' && number.lastPlace >= 1e-15)
		return Math.round(-Math.log10(number.lastPlace));
	return /\.(\d+)/.exec(received.written.value)?.[1]?.length ?? 0;
}

/** More digits than a number keeps apart. */
const tooLong = /\d[\d, ]{15,}/;

export const formatRules = {
	'V-01': rule({
		*find(batch) {
			for (const received of batch.received) {
				const { subject, stated } = received;
				if (received.number.status === 'ok' && stated !== 'missing') continue;
				const { observation, written } = received;
				if (subject?.type !== 'indicator' || subject.spec.tier !== 1) continue;
				if (observation?.status !== 'missing') continue;
				if (stated === 'missing' && written.note !== '') continue;
				yield { at: received, found: '空白', expected: '数值，或写明未报的原因' };
			}
			for (const { spec, beside } of absentFigures(batch))
				yield {
					at: { file: beside.table.file },
					found: '没有这一行',
					expected: '数值，或写明未报的原因',
					words: {
						region: batch.regions.get(beside.region!)!.name,
						period: periodIn(beside.period!),
						indicator: spec.name
					}
				};
		}
	}),

	'V-02': rule({
		*find({ received }) {
			for (const one of received) {
				const { status } = one.number;
				if (status !== 'error' && status !== 'placeholder') continue;
				yield {
					at: one,
					found: one.written.value,
					expected: '数值；未报留空，无此项写“—”',
					...(status === 'placeholder' ? { proposal: '占位符须换成数，或留空' } : {}),
					...(tooLong.test(one.written.value)
						? { proposal: '位数过多，末几位存不准：请核对是否多写，或换用较大的单位' }
						: {})
				};
			}
		}
	}),

	'V-03': rule({
		*find(batch) {
			for (const lead of batch.leads(({ unit }) => isCountUnit(unit))) {
				const negative = lead.value < 0 && !mayBeNegative.has(lead.spec.id);
				if (!negative && Number.isInteger(lead.value)) continue;
				yield { at: lead.received, found: figureOf(lead), expected: '非负整数' };
			}
		}
	}),

	'V-04': rule({
		needs: ['high'],
		*find(batch, { high }) {
			for (const { received } of batch.leads(({ unit }) => unit === '万元')) {
				const decimals = decimalsOf(received);
				const most = decimalsFor(high, received.factor ?? 1);
				if (decimals > most)
					yield { at: received, found: `${decimals}位小数`, expected: `不超过${most}位` };
			}
		}
	}),

	'V-05': rule({
		*find(batch) {
			const told = new Set<string>();
			for (const received of batch.received) {
				const { subject, factor } = received;
				if (factor === 1 || subject?.type !== 'indicator') continue;
				const { written, table, number } = received;
				if (number.status !== 'ok') continue;
				const { spec } = subject;
				const unit = written.unit;
				if (factor !== null && unit === '') continue;
				// One finding for a unit and an indicator: it is wrong for all the rows alike.
				const key = [table.file, table.sheet, spec.id, unit].join('|');
				if (told.has(key)) continue;
				told.add(key);
				const common = { at: received, part: 'unit', expected: spec.unit } as const;
				if (factor === null) yield { ...common, found: unit === '' ? '未写单位' : unit };
				else
					yield {
						...common,
						found: unit,
						severity: 'info',
						proposal: `已按“${unit}”换算为${spec.unit}`
					};
			}
		}
	}),

	'V-06': rule({
		needs: ['high'],
		*find(batch, { high }) {
			for (const lead of batch.leads()) {
				const { here, spec, value } = lead;
				const before = here.before()?.value(spec.id) ?? here.yearAgo().value(spec.id);
				const times = before === null || before <= 0 ? 1 : value / before;
				const wrong = shifts.find((one) => Math.abs(times / one.times - 1) <= high);
				if (wrong)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `与上期${amount(before!, spec.unit)}同一量级`,
						proposal: wrong.proposal
					};
				else yield* implausiblePerHead(lead);
			}
		}
	}),

	'V-07': rule({
		*find({ received }) {
			for (const one of received)
				if (!one.isPlain && one.number.status === 'ok')
					yield {
						at: one,
						found: one.written.value,
						expected: amount(one.number.value, one.number.unit ?? '')
					};
		}
	}),

	'V-08': rule({
		says: ['name'],
		*find(batch) {
			const told = new Set<string>();
			for (const one of batch.received) {
				if (one.region !== null) continue;
				const name = one.written.region;
				const key = `${one.table.file}|${one.table.sheet}|${name}`;
				if (told.has(key)) continue;
				told.add(key);
				const near = batch.regions.nearest(name);
				yield {
					at: one,
					part: 'region',
					found: name,
					expected: '区划表中的名称或六位代码',
					words: { name },
					...(near.length > 0 ? { proposal: `是否指：${near.join('、')}` } : {})
				};
			}
		}
	}),

	'V-09': rule({
		says: ['n'],
		*find(batch) {
			for (const same of duplicates(batch)) {
				const [first, ...others] = same as [Received, ...Received[]];
				const alike = others.every(
					({ observation }) => observation!.value === first.observation!.value
				);
				const { row } = first.table.cellOf(first, 'value');
				for (const one of others)
					yield {
						at: one,
						found: `与${first.table.file}第${row}行重复`,
						expected: '1条',
						words: { n: String(same.length) },
						proposal: alike ? '各条相同，删去重复的' : '各条数值不同，核实后保留一条'
					};
			}
		}
	}),

	'V-10': rule({
		needs: ['low'],
		*find({ received, today }, { low }) {
			const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
			const isWrong = remembering(
				(period: Period) => yearOf(period) < low || parsePeriod(period).from > now
			);
			for (const one of received)
				if (one.period === null || isWrong(one.period))
					yield {
						at: one,
						part: 'period',
						found: one.written.period,
						expected: `${low}年以来、今天以前的期间，如2024、2024Q3、2024M09`
					};
		}
	}),

	'V-11': rule({
		*find({ received }) {
			const isZero = ({ number }: Received) =>
				number.status === 'ok' && number.value === 0;
			const isBlank = (one: Received) =>
				one.number.status !== 'ok' && one.stated === null && one.written.value === '';
			let blanks = false;
			for (const one of received) blanks ||= isBlank(one);
			if (!blanks) return;
			for (const row of groupsOf(received, (one) =>
				isZero(one) || isBlank(one)
					? [one.table.file, one.table.sheet, one.region, one.period].join('|')
					: null
			)) {
				const blank = row.find(isBlank);
				if (blank && row.some(isZero))
					yield { at: blank, found: '空白', expected: '未发生填0，未报注明' };
			}
		}
	})
} as const;

/** 元↔万元↔亿元. */
const shifts = [
	{ times: 1e4, proposal: '疑应÷10000' },
	{ times: 1e-4, proposal: '疑应×10000' },
	{ times: 1e8, proposal: '疑应÷100000000' }
] as const;

/**
 * 万元 over figures in 元: there need be no earlier figure where what it comes to per head is absurd, and is not
 * after a shift.
 */
function* implausiblePerHead({ here, spec, received }: Lead): Iterable<Fault> {
	const bounds = perHead.find(({ money }) => money === spec.id);
	const paid = bounds?.paid(here) ?? null;
	if (!bounds || paid === null || paid <= 0) return;
	const { low, high } = bounds;
	const plausible = (each: number) => each >= low && each <= high;
	const wrong = plausible(paid)
		? undefined
		: shifts.find(({ times }) => plausible(paid / times));
	if (wrong)
		yield {
			at: received,
			found: `${received.written.value}${received.written.unit}，合${bounds.each}${amount(Number(paid.toFixed(2)), '元')}`,
			expected: `${bounds.each}${low}—${high}元`,
			proposal: wrong.proposal
		};
}

/** 元 per head below or above which a figure can only be in another unit; wide, for V-39 to V-42 look closer. */
const perHead: readonly {
	money: string;
	each: string;
	low: number;
	high: number;
	paid: (here: Account) => number | null;
}[] = [
	{ money: 'dibao_spending', each: '月人均', low: 20, high: 5000, paid: monthlyBenefit },
	{ money: 'tekun_spending', each: '月人均', low: 50, high: 10_000, paid: monthlyCare },
	{
		money: 'temp_aid_spending',
		each: '人次均',
		low: 50,
		high: 50_000,
		paid: (here) => {
			const visits = here.value('temp_aid_visits');
			const money = here.value('temp_aid_spending');
			return money === null || !visits ? null : (money * 10_000) / visits;
		}
	}
];

function* groupsOf(
	received: Iterable<Received>,
	keyOf: (one: Received) => string | null
): Iterable<Received[]> {
	const groups = new Map<string, Received[]>();
	for (const one of received) {
		const key = keyOf(one);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	yield* groups.values();
}

/** The same fact by the same 报表, more than once. */
function* duplicates(batch: Batch): Iterable<Received[]> {
	if (!batch.facts.hasRepeats) return;
	for (const group of groupsOf(batch.received, ({ observation }) =>
		observation &&
		observation.status !== 'approximate' &&
		batch.account(observation).isRepeated(observation.indicator)
			? `${factKey(observation)}|${observation.report}`
			: null
	))
		if (group.length > 1) yield group;
}
