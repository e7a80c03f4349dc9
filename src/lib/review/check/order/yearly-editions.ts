import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const edition =
	/(?<year>(?:19|20)\d\d)年[^，。；\d第]{0,12}第(?<nth>[一二三四五六七八九十]{1,3}|\d{1,2})届/gu;
/** What was never left out. */
const everyYear =
	/(?:每年|一年)(?:都)?(?:举办|召开|举行|办)?[一1]届|每年(?:举办|举行|召开|办)[^，。；]{0,8}[一1]届|从未间断|从不间断|年年(?:举办|不断)|连续(?:举办|多年)/u;

/** 届次: 每年举办一届，2012年是第八届，到2018年第十三届: as many editions lie between as years. */
export const checkYearlyEditions = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => {
		if (!everyYear.test(passage.text)) return [];
		const [first, ...later] = [...passage.text.matchAll(edition)];
		if (!first) return [];
		return later.flatMap((match): Remark[] => {
			const [from, to] = [first, match].map(({ groups }) => ({
				year: Number(groups!.year),
				nth: numeralValue(groups!.nth!)
			})) as [Edition, Edition];
			const should = from.nth + to.year - from.year;
			if (should === to.nth) return [];
			const end = match.index + match[0].length;
			return [
				{
					kind: 'arithmetic',
					severity: 'error',
					passage,
					start: end - match.groups!.nth!.length - 2,
					end,
					message: `每年一届，${from.year}年是第${first.groups!.nth}届，${to.year}年应为第${should}届。`,
					evidence: [first[0], match[0]]
				}
			];
		});
	});

interface Edition {
	year: number;
	nth: number;
}
