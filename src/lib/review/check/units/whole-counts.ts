import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** What is only counted whole, with its decimals: 12.5对 of trains run on one day in two, and 万人 may have decimals. */
const figure =
	/(?<![\d.,A-Za-z])\d{1,4}\.(?<decimals>\d+)(?<unit>人次|户次|人(?!均|口(?:密度)?比|次|机|年|月|天)|户(?!均|次|型)|名|位(?!数|[于居列])|家|床(?=[，。；、被棉])|件(?!套)|张|床|个(?!百分|百点|单位|点|基点|月|小时|工作日|标准)|所|座|台|辆|只|起|宗|例|份|次|处|项|条|顶|套|期(?!间))(?![/／·])/gu;

/** Whoever speaks of means, of ratios or of so many to a thousand may have a part of a person. */
const meansOrRatios =
	/每|均|比|率|倍|拥有|配备|密度|[十百千万]人|万户|折合|相当|约合|系数|指数|当量|标准|小时|年次|得分|分值|权重|规模为|[／/]|用户数/u;
/** Counted in halves and tenths now and then. */
const dividable = /^(?:件|张|个|座|台|辆|只|起|份|次|处|项|条|套|期|例|所|顶|宗|床)$/u;

/** 日均就餐1.240人: what is counted in a day on average is told in whole persons, never to the third decimal. */
const meansOf = (lead: string): boolean =>
	meansOrRatios.test(
		lead.replace(/(?:[日天]均|平均每[日天]|每[日天]平均)[\u4e00-\u9fff]{0,8}$/u, '')
	);

/** 常住人口52.4人: who is counted in 万 in every county has lost it. */
const inTenThousands =
	/人口|参保|参加[^，。；]*保险|劳动力|农民工|老年人|中小学生|惠及|覆盖|受益/u;

/** 人数、户数带小数: 1.240人, 12.6户. Three decimals are a thousands comma that was read as a point; fewer, a 万 that was lost. */
export const checkWholeCounts = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => (passage.role === 'cell' ? [] : countsIn(passage)));

const countsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(figure)].flatMap((match): Remark[] => {
		const { decimals, unit } = match.groups as { decimals: string; unit: string };
		const isComma = decimals.length === 3;
		if (!isComma && dividable.test(unit)) return [];
		const before = passage.text.slice(0, match.index);
		// 9.4名干部被问责: at the head of a line the first is its number.
		if (/^\s*$/u.test(before)) return [];
		const sentence = before.slice(
			Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
		);
		if (isComma ? meansOf(sentence.slice(-14)) : meansOrRatios.test(sentence)) return [];
		return [
			{
				kind: !isComma && inTenThousands.test(sentence.slice(-16)) ? 'unit' : 'digits',
				severity: 'error',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: isComma
					? `“${match[0]}”疑为“${match[0].replace('.', '')}”：${unit}数没有小数，疑把千分撇写成小数点。`
					: `“${match[0]}”：${unit}数没有小数，疑缺“万”或多小数点。`
			}
		];
	});
