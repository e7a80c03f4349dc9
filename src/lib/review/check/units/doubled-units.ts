import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** 万亿元 is a unit of the nation's; these are none. */
const doubled =
	/(?<=\d)(?:亿万|万万|亿亿|百万万)(?:元|人次|人|户)|(?<=\d)[百千万亿]*(?:元元|人人(?!次|均|都)|户户(?!通)|名名|个个|家家|张张|件件|万元元|元万|元亿)(?=[，。；、（）]|$)/gu;

/** 覆盖2316万个村: the whole country has some 600 thousand. */
const tooMany =
	/(?<![\d.])\d[\d,]{2,}(?:\.\d+)?万个(?=行政村|村|社区|乡镇|街道|县|自然村)/gu;

/** 1.8万张次: times are counted by 人次, 户次 and 件次; these are none. */
const noUnit =
	/(?<=\d)[百千万亿]*(?:张次|个次|床次|间次|所次|户人|次人|件人|张人|张户|人张|人件|户件|元人|元户|人名|户家|家户)(?=[，。；、（）]|$)|(?<=\d)万?平方(?=[，。；、）]|$)/gu;

/** 4400亿户: the whole country has some 500 million households. Users and what is connected to a net are counted in 户 as well, and are many more. */
const tooManyHouseholds =
	/(?<!(?:用户|终端|连接|物联)[^。；]{0,60})(?<![\d.])\d[\d,]+(?:\.\d+)?亿[户家](?!(?:[\u4e00-\u9fff]{0,6})(?:用户|终端))/gu;

/** 59户97户: households and persons in one breath, and the persons counted in 户 too. */
const sameTwice =
	/(?<=\d[\d,.]*万?(?<unit>户|人))\d[\d,.]*万?\k<unit>(?=[，。；、（）]|$)/gu;

/** 单位重叠: 1.1亿万元, 37人人. */
export const checkDoubledUnits = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...[tooMany, tooManyHouseholds]
			.flatMap((pattern) => [...passage.text.matchAll(pattern)])
			.map((match): Remark => ({
				kind: 'unit',
				severity: 'error',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `没有${match[0]}，疑单位错用。`
			})),
		...[...passage.text.matchAll(sameTwice)].map((match): Remark => ({
			kind: 'unit',
			severity: 'error',
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `相连的两个数都以“${match.groups!.unit!}”计，疑单位错用（户、人）。`
		})),
		...[...passage.text.matchAll(noUnit)].map((match): Remark => ({
			kind: 'unit',
			severity: 'warn',
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `没有“${match[0]}”这样的单位。`
		})),
		...[...passage.text.matchAll(doubled)].map((match): Remark => ({
			kind: 'unit',
			severity: 'error',
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `单位重叠：“${match[0]}”。`
		}))
	]);
