import { parsePeriod } from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Context } from './context.ts';
import { kindInTime, measureOf } from './measure.ts';
import { endsYear } from './time.ts';

const listed = ['rank', 'top', 'bottom', 'maxRegion', 'minRegion', 'names'];

/** Why a comparison is not made; null where it may be (domain 0.4). */
export function comparisonRefusal(
	question: Question,
	basis: Basis,
	context: Pick<Context, 'catalog'>
): string | null {
	const { subject, over, period } = question;
	const { frequency } = parsePeriod(period);
	if (frequency === 'S') return '起止区间数不与其他期间比较';
	if (over && listed.includes(over.type)) return '名单和位次不作增减比较';
	const step = basis === 'qoq' || basis === 'mom';
	if (step && frequency === 'Y') return '年度数不作环比';
	if (basis === 'mom' && frequency === 'Q') return '季度数不与上月比较';
	if (step && subject.type === 'indicator' && subject.spec.frequency === 'year')
		return '年度数不作环比';
	if (kindInTime(question, context) !== 'flow') return null;
	const toDate = measureOf(question, context) === 'ytd';
	if (step && toDate) return '累计数不作环比，只作同比';
	if (basis === 'ye') return '时期数不与上年末比较';
	if (basis === 'year' && frequency !== 'Y' && !(toDate && endsYear(period)))
		return '比上年只用于全年数，请用同比';
	return null;
}
