import { parsePeriod } from '#lib/domain/period.ts';
import { cite } from '../cite.ts';
import type { Evidence } from '../finding.ts';
import { valueOf } from '../rule.ts';
import { sentence, type FeatureRule } from './feature.ts';

/** Series whose direction is worth watching, as a sentence calls them; single quarters, never 累计. */
const watched = [
	'低保对象人数',
	'特困人员救助供养人数',
	'临时救助人次',
	'医疗救助人次',
	'社会救助资金支出总额'
];

/** Rounded to 0.0 % a change has no direction. */
const flat = 0.0005;

/** T-04 由降转增、由增转降: 同比 of this quarter against 同比 of the one before. */
export const turned: FeatureRule = {
	id: 'T-04',
	asks: ({ period }) =>
		parsePeriod(period).frequency === 'Q'
			? watched.flatMap((name) => [`${name}·同比`, `${name}·#上季·同比`])
			: [],
	judge(stats) {
		const turns = watched.flatMap((name, index) => {
			const [now, before] = stats.slice(index * 2, index * 2 + 2);
			const [a, b] = [valueOf(now), valueOf(before)];
			if (a === null || b === null || a * b >= 0) return [];
			if (Math.min(Math.abs(a), Math.abs(b)) < flat) return [];
			return [{ name, now: now!, before: before!, up: a > 0 }];
		});
		if (turns.length === 0) return null;
		return {
			title: turns
				.map(({ name, up }) => `${name}${up ? '由降转增' : '由增转降'}`)
				.join('、'),
			evidence: sentence(
				turns.map(({ name, now, before }): Evidence => [
					name,
					cite(now),
					'，上季度',
					cite(before)
				])
			),
			why: '同比方向与上季度相反'
		};
	}
};
