import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { dayNamed, dayOf, type Groups } from './calendar.ts';

const span = new RegExp(
	`(?<told>${dayNamed('from')}(?:至|到|—|－|-|～)${dayNamed('to')})`,
	'gu'
);
const nextMonth = /^[^；。]{0,40}[；。](?:[^；。\d]{0,6})(?<month>\d{1,2})月/u;

/**
 * 步骤跨年: 9月30日至5月6日施工；10月验收. What is done from the one day to the other would go on into the next year, and the step behind it is
 * taken before.
 */
export const checkSpansInTurn = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(span)].flatMap((match): Remark[] => {
			const groups: Groups = match.groups!;
			if (groups.fromYear !== undefined || groups.toYear !== undefined) return [];
			if (dayOf(groups, 'from') <= dayOf(groups, 'to')) return [];
			const behind = passage.text.slice(match.index + match[0].length);
			const month = Number(nextMonth.exec(behind)?.groups!.month ?? NaN);
			const isBefore = month >= Number(groups.fromMonth);
			if (!isBefore || /次年|翌年|明年|采暖|供暖|冬/u.test(passage.text)) return [];
			return [
				remarkAt(
					passage,
					match,
					`“${groups.told}”止日早于起日，后面的步骤却在${month}月。`,
					{ part: groups.told }
				)
			];
		})
	);
