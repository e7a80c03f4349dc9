import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** Figures that are broken as they are written, whatever they count. */
const broken: readonly (readonly [pattern: RegExp, message: string])[] = [
	[
		/(?<![\d.])\d+\.{2}\d+(?=[%‰万亿元人户个家件次张处项吨亩名]|公[顷里斤])/gu,
		'小数点重复。'
	],
	[/〔(?:\d{1,3}|\d{5,})〕(?=\d+号)/gu, '发文字号的年份应为四位数。'],
	[
		/(?<![\d.])\d+\.(?:\d+)?\.\d+(?=[%万亿元人户个家次吨亩]|公[顷里斤]|平方|立方)/gu,
		'一个数有两个小数点。'
	],
	[
		/(?<![\d.])\d+\.\d+\.(?=[%万亿元人户个家件次张处项]|公[顷里斤])/gu,
		'一个数有两个小数点。'
	],
	[
		/(?<![\d.,/第])\d{1,3}(?:,\d{3})*[,，](?:\d{1,2}|\d{4,})(?=[万亿元人户个家次%])/gu,
		'千分撇位置不对，疑缺数字或多数字。'
	],
	[
		/(?<![\d.,A-Za-z])0\d+(?:\.\d+)?(?=[万亿元人户个家件期次张处对条项名%])/gu,
		'整数前多“0”，疑缺小数点或多数字。'
	],
	[
		/(?<!\d|^|[。；：\s])\d+\.(?=[万亿元人户个家件期次张处对条项名%])/gu,
		'小数点后缺数字。'
	],
	[
		/(?<=\d) +(?=\d{1,3}(?:\.\d+)?(?:万|亿|元|人|户|%))|(?<=\d\.) +(?=\d+(?:万|亿|元|人|户|%))/gu,
		'数字中间有空格，疑缺小数点或千分撇。'
	],
	[/(?<![\d.])\d{4,}[,，]\d{1,2}(?=[万亿元%])/gu, '千分撇位置不对，疑为小数点。'],
	[
		/(?<=\d)[OoＯlIＩ|]{1,3}(?=[\d.]|[,，]\d)|(?<=\d)[OoＯlI]{1,3}(?=[万亿元人户个家名件张对处条项座次期台套%‰年月日号时点岁倍])|(?<![A-Za-z\d.-])[lIＩ|](?=[,，]?\d{2,3}(?:[,，.\d]|[万亿元人户个家名件张对处条项座次期台套%年月日岁]))|(?<![A-Za-z\d.])[lI](?=[\d](?:月|日|\.\d+[%万亿元]|[%万亿元人户名]))|(?<=\d)[SBZ](?=\d*(?:\.\d+)?(?:万元|亿元|元|%|万?人|户))/gu,
		'数字里混入字母。'
	],
	[
		/(?<![A-Za-z\d])[OＯo](?=\.\d+[万亿元人户%])|(?<=\d\.)[OＯo](?=[%‰万亿元])|(?<=\d[,，])[OＯo](?=\d{2}[万亿元人户个家件名])/gu,
		'数字里混入字母。'
	],
	[
		/(?<![至到—－\-~～\d.、]|[至到](?:每[\u4e00-\u9fff]{1,2})?)\d+(?:\.\d+)?(?:天|个月|年|元|万元|人|岁|小时|公里)不等/gu,
		'“不等”前应是一个范围，疑缺连接号或只写了一端。'
	],
	[/(?<![\d:：])\d{1,2}[:：]\d{2}\d{1,2}[:：]\d{2}(?!\d)/gu, '两个时刻之间缺连接号。'],
	[
		/(?<![\d.,])\d+\.\d+[,，]\d+(?:\.\d+)?(?=[百千]?[万亿元人户%])|(?<![\d.,/／])\d{1,3}[,，](?:\d{1,2}|\d{4,})\.\d+(?=[万亿元人户%])/gu,
		'一个数里既有小数点又有逗号，位置不对。'
	],
	[/(?<=\d)[·•‧](?=\d+[万亿元人户%])/gu, '小数点误作间隔号。'],
	[/(?<=\d)：(?=\d+%)/gu, '小数点误作冒号。'],
	[
		/(?<=(?:救助|发放|支出|惠及|覆盖|投入|筹集|下拨|共有?|合计|累计|新增|培训|安置|改造)[^，。；、\d]{0,8})(?<!分别[^，。；]{0,12})[1-9]\d{0,2}、\d{3}(?=[万亿]?[元人户名件])/gu,
		'千分撇误作顿号。'
	],
	[
		/(?<![\d.])(?:20\d|19\d)年(?=\d{1,2}月|[底末初]|以来|全年|[上下]半年|前三季度|第?[一二三四]季度|度)/gu,
		'年份缺一位数字。'
	],
	[/(?<=\d年)年(?=[\d，。])/gu, '“年”字重复。'],
	[/(?<=\d[万亿])[万亿](?=[元人户])(?<![万]亿)/gu, '“万”“亿”重叠。'],
	[/(?<=\d)[,，]{2,}(?=\d)/gu, '千分撇重复。'],
	[/[%％]{2,}|(?<=\d)[%％](?=\d)/gu, '百分号重复或夹在数字里。'],
	[/(?<=\d)[〇○](?=\d|[万亿元人户个家%])/gu, '阿拉伯数字里混入“〇”。'],
	[/(?<![\d.])\d{1,3}。\d+(?=%|万|亿|元)/gu, '小数点误作句号。'],
	[/(?<![A-Za-z\d.])\d{9,}(?=人|户|家|个)/gu, '数字过长，疑两数相连。'],
	[
		/(?<![\d.])(?:1[3-9]\d|12[3-9]|[2-9]\d{2}|\d{4,})(?:\.\d+)?岁/gu,
		'没有这样的年龄，疑缺小数点或多数字。'
	],
	[
		/(?<=(?:使用|服役|运行)(?:年限|年数|时间)?(?:已经?|超过|达到?|近|为|了)*)\d{3,}年/gu,
		'设施的使用年限不会这样长，疑缺小数点或多数字。'
	]
];

/** 数字受损: two points, a comma out of place, a hyphen lost. */
export const checkDigits = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...brokenIn(passage),
		...joinedYears(passage),
		...lostHyphen(passage)
	]);

function brokenIn(passage: Passage): Remark[] {
	return broken.flatMap(([pattern, message]) =>
		[...passage.text.matchAll(pattern)].map((match) => ({
			kind: 'digits' as const,
			severity: 'error' as const,
			passage,
			start: match.index,
			end: match.index + Math.max(1, match[0].length),
			message
		}))
	);
}

/** 20232025年: two years with the dash between them gone. */
const joinedYears = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(/(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?=年)/gu)].flatMap(
		(match) => {
			const [text, from = '', to = ''] = match;
			if (Number(to) <= Number(from)) return [];
			return [
				{
					kind: 'digits' as const,
					severity: 'error' as const,
					passage,
					start: match.index,
					end: match.index + text.length + 1,
					message: `“${text}年”疑为“${from}—${to}年”：两个年份之间缺连接号。`,
					expected: `${from}—${to}年`,
					grade: 'likely' as const
				}
			];
		}
	);

/** 各乡镇只有12名: 1—2名 with its dash gone. Only where each place is said to have few. */
const few =
	/(?:各|每个?|一般|多数|大多|普遍)[^，。；]{0,24}(?:只|仅|一般|平均)(?:有|配备|配|设)(?:了)?(\d)(\d)(名|人|个|位|间|台)/gu;

/** 每村确定12名: no village has so many. */
const smallPlace =
	/(?:各|每个?)(?:行政|自然)?(?:村|组|网格|小区|户)(?:民?小组)?(?:（社区）)?(?:要|须|应|都|均)?(?:确定|明确|配备|配|设立?|选聘?|安排|落实|有|建立?)(?:了)?(\d)(\d)(名|人|个|位)/gu;

function lostHyphen(passage: Passage): Remark[] {
	const { text } = passage;
	return [...text.matchAll(few), ...text.matchAll(smallPlace)].flatMap((match) => {
		const [whole, first = '', second = '', unit = ''] = match;
		if (Number(second) !== Number(first) + 1) return [];
		const start = match.index + whole.length - unit.length - 2;
		return [
			{
				kind: 'digits' as const,
				severity: 'warn' as const,
				passage,
				start,
				end: start + 2 + unit.length,
				message: `“${first}${second}${unit}”疑为“${first}—${second}${unit}”：说的是每处很少，连接号可能丢失。`,
				expected: `${first}—${second}${unit}`,
				evidence: [whole],
				grade: 'likely' as const
			}
		];
	});
}
