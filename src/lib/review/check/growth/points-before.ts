import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const change = '提高|上升|提升|增加|增长|下降|降低|减少|回落|上涨|下调|上调|下滑';
const unit = '(?:万|亿)?(?:元|人次|人|户|家|个|张|件|所|例|亩|公里|吨|套)(?!百分)';
/** 增长了6.4个百分点，由50亿元增加到53.2亿元. */
const ofAmounts = new RegExp(
	`(?<lead>[^。；]{0,40})(?:${change})了?(?<told>\\d+(?:\\.\\d+)?个百分点)，?(?:即)?(?:由|从)[^。；，\\d%]{0,12}\\d+(?:\\.\\d+)?${unit}[^。；，\\d%]{0,8}(?:到|至|为)\\d+(?:\\.\\d+)?${unit}`,
	'gu'
);

/** 参保313.88万人，减少5.49万人，下降1.7个百分点: what it grew by is a share of what it was, to its last digit. */
const ofDifference = new RegExp(
	`(?<now>\\d[\\d,]*(?:\\.\\d+)?)(?<step>[万亿]?)(?<unit>元|人次|人|户|家|个|张|件|所|例|亩|公里|吨|套)，(?:[比较][^，。；\\d]{0,8})?(?<way>${change})(?<by>\\d[\\d,]*(?:\\.\\d+)?)\\k<step>\\k<unit>，(?:${change})(?<told>(?<points>\\d+(?:\\.\\d+)?)个百分点)`,
	'gu'
);

const ofDifferences = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(ofDifference)].flatMap((match): Remark[] => {
			const { way, told } = match.groups as { way: string; told: string };
			const [now, by, points] = [
				match.groups!.now,
				match.groups!.by,
				match.groups!.points
			].map((one) => Number(one!.replaceAll(',', ''))) as [number, number, number];
			const before = /[减降落滑]|下/u.test(way) ? now + by : now - by;
			return Math.abs((by / before) * 100 - points) <= 0.06
				? [
						remarkAt(passage, match, '总量的增减幅度用“%”，“个百分点”只用于比率之差。', {
							part: told,
							kind: 'wording',
							severity: 'warn',
							expected: told.replace('个百分点', '%')
						})
					]
				: [];
		})
	);

/** 百分点与总量: the growth of an amount is told in per cent; here the two amounts stand behind it. */
export const checkPointsBefore = (understanding: Understanding): Remark[] => [
	...ofDifferences(understanding),
	...understanding.passages.flatMap((passage) =>
		[...passage.text.matchAll(ofAmounts)].flatMap((match): Remark[] => {
			const { lead, told } = match.groups as { lead: string; told: string };
			if (/率(?!先)|比重|占比|占[^，]{1,8}比|增速|[增降涨]幅/u.test(lead)) return [];
			const start = match.index + match[0].indexOf(told, lead.length);
			return [
				{
					kind: 'wording',
					severity: 'warn',
					passage,
					start,
					end: start + told.length,
					message: '总量的增减幅度用“%”，“个百分点”只用于比率之差。',
					expected: told.replace('个百分点', '%')
				}
			];
		})
	)
];
