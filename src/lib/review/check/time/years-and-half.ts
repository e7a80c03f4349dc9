import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const lasted =
	/(?<from>20\d\d)年(?<fromMonth>\d{1,2})月[^。；\d]{0,24}[，、]?(?:到|至|截至|截止)(?<to>20\d\d)年(?:(?<toMonth>\d{1,2})月(?:底|末)?|年?底|末)[^。；\d]{0,8}?(?<told>(?<years>[一两二三四五六七八九])年(?<half>半)?(?:零(?<more>[一两二三四五六七八九十]{1,2})个月)?)(?=[，。；、的]|时间|多|$)/gu;

/** How many months a time may be off that is told by half years. */
const slack = 3;

/** 年半: 2021年7月启动，到2022年底已运行两年半 are a year and a half. */
export const checkYearsAndHalf = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(lasted)].flatMap((match): Remark[] => {
			const { from, fromMonth, to, toMonth, told, years, half, more } = match.groups!;
			if (half === undefined && more === undefined) return [];
			const lasts =
				(Number(to) - Number(from)) * 12 + Number(toMonth ?? 12) - Number(fromMonth);
			const stated =
				numeralValue(years!) * 12 + (half ? 6 : 0) + (more ? numeralValue(more) : 0);
			if (lasts <= 0 || (stated >= lasts - slack && stated <= lasts + 1 + slack))
				return [];
			return [
				remarkAt(
					passage,
					match,
					`从${from}年${fromMonth}月到${to}年${toMonth ?? 12}月约${lasts}个月，文中为${told}。`,
					{ part: told }
				)
			];
		})
	);
