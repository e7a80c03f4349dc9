import { yearBefore, yearOf, type Period } from '#lib/domain/period.ts';
import { cite } from '../cite.ts';
import type { Evidence } from '../finding.ts';
import { valueOf } from '../rule.ts';
import { sentence, type FeatureKit, type FeatureRule } from './feature.ts';

/** What may set a record; standards are not among them, for they rise every year. */
const candidates = [
	'社会救助资金支出总额·累计',
	'低保月人均补助水平·累计',
	'特困人员集中供养率',
	'生活不能自理特困人员集中供养率',
	'按时办结率·累计',
	'网办率·累计',
	'预警线索核查处置率·累计'
];

/** How far back is looked, and of how many years figures must be there for a record to mean something. */
const lookedBack = 8;
const leastYears = 3;

/** The same period in this and the eight years before, latest first. */
function samePeriods({ period }: FeatureKit): Period[] {
	const all = [period];
	while (all.length <= lookedBack) all.push(yearBefore(all.at(-1)!));
	return all;
}

const nameOf = (slot: string): string => slot.split('·')[0]!;

/** T-05 有数以来同期最高: higher than in the same period of every year before that has a figure. */
export const highest: FeatureRule = {
	id: 'T-05',
	asks: (kit) =>
		candidates.flatMap((slot) => samePeriods(kit).map((period) => `${slot}·#${period}`)),
	judge(stats, kit) {
		const periods = samePeriods(kit);
		const records = candidates.flatMap((slot, index) => {
			const series = stats.slice(index * periods.length, (index + 1) * periods.length);
			const values = series.map(valueOf);
			// Years without a break before this one: a gap might hold a higher figure.
			const known = values.findIndex((value) => value === null);
			const back = known < 0 ? values.length : known;
			const [now, ...before] = values.slice(0, back) as number[];
			if (now === undefined || before.length < leastYears) return [];
			if (before.some((value) => value >= now)) return [];
			const since = yearOf(periods[back - 1]!);
			return [{ name: nameOf(slot), stat: series[0]!, since }];
		});
		if (records.length === 0) return null;
		return {
			title: '部分指标为有数以来同期最高',
			evidence: sentence(
				records
					.slice(0, 3)
					.map(({ name, stat, since }): Evidence => [
						`${name}为`,
						cite(stat),
						`，为${since}年以来同期最高`
					])
			),
			why: '高于以往各年同期'
		};
	}
};
