import type { ReportKind } from '#lib/domain/observation.ts';
import { yearOf, type Period } from '#lib/domain/period.ts';
import { factKey, type Lead } from '../batch.ts';
import { rule } from '../rule.ts';
import { allowed } from '../tolerance.ts';
import { amount, changeWords, figureOf, periodIn } from '../words.ts';

/** 表间: what two reports say of the same fact. */
export const reportRules = {
	'V-28': rule({
		*find(batch, _, tolerance) {
			const told = new Set<string>();
			for (const lead of batch.leads()) {
				const slack = allowed(tolerance, lead.spec.unit, 1);
				const other = sameInOtherReports(lead).find(
					({ value }) => Math.abs(value - lead.value) > slack
				);
				// Two reports of one fact differ from each other: that is one finding.
				if (!other || told.has(factKey(lead.figure))) continue;
				told.add(factKey(lead.figure));
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `与${other.name}一致：${amount(other.value, lead.spec.unit)}`
				};
			}
		}
	}),

	'V-29': rule({
		needs: ['high'],
		says: ['p'],
		*find(batch, { high }) {
			for (const lead of batch.leads(({ unit }) => unit === '万元')) {
				const { report, here, spec, value } = lead;
				if (report === '财政' || !here.hasSeveral(spec.id)) continue;
				const treasury = here.reports(spec.id).find(({ report }) => report === '财政');
				if (!treasury?.value) continue;
				const off = (value - treasury.value) / treasury.value;
				if (Math.abs(off) <= high) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `财政口径${amount(treasury.value, spec.unit)}`,
					words: { p: changeWords(off) }
				};
			}
		}
	})
} as const;

interface Other {
	name: string;
	value: number;
}

/** 12月＝4季＝年报, and every 报表 of one period. A longer report is held against the shorter one. */
function sameInOtherReports(lead: Lead): readonly Other[] {
	const { report, spec, value, here } = lead;
	const others: Other[] = [];
	for (const other of here.hasSeveral(spec.id) ? here.reports(spec.id) : [])
		if (differs(other.report, report) && other.value !== null && other.value !== value)
			others.push({ name: other.report, value: other.value });
	for (const period of shorterPeriods(lead)) {
		const account = here.with({ period, measure: spec.kind === 'flow' ? 'ytd' : null });
		const found = account.value(spec.id);
		if (found !== null) others.push({ name: periodIn(period), value: found });
	}
	return others;
}

function shorterPeriods({ here: { parts, period, measure } }: Lead): Period[] {
	if (parts === null || parts.to % 12 !== 11) return [];
	const year = yearOf(period);
	if (parts.frequency === 'Y') return [`${year}Q4`, `${year}M12`];
	return parts.frequency === 'Q' && measure !== 'single' ? [`${year}M12`] : [];
}

/** 财政 is compared by V-29; a report that does not say which it is compares with none. */
const differs = (a: ReportKind, b: ReportKind): boolean =>
	a !== b && ![a, b].some((one) => one === '' || one === '财政');
