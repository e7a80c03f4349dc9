import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const change = '提高|上升|提升|增加|增长|下降|降低|减少|回落|上涨|下调|上调|下滑';
const unit = '(?:万|亿)?(?:元|人次|人|户|家|个|张|件|所|例|亩|公里|吨|套)(?!百分)';
/** 增长了6.4个百分点，由50亿元增加到53.2亿元. */
const ofAmounts = new RegExp(
	`(?<lead>[^。；]{0,40})(?:${change})了?(?<told>\\d+(?:\\.\\d+)?个百分点)，?(?:即)?(?:由|从)[^。；，\\d%]{0,12}\\d+(?:\\.\\d+)?${unit}[^。；，\\d%]{0,8}(?:到|至|为)\\d+(?:\\.\\d+)?${unit}`,
	'gu'
);

/** 百分点与总量: the growth of an amount is told in per cent; here the two amounts stand behind it. */
export const checkPointsBefore = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
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
	);
