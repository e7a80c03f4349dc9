import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { documentYear } from './document-year.ts';

/** 五年规划: the years in which each begins and ends. */
const plans: Readonly<Record<string, readonly [from: number, to: number]>> = {
	十一五: [2006, 2010],
	十二五: [2011, 2015],
	十三五: [2016, 2020],
	十四五: [2021, 2025],
	十五五: [2026, 2030]
};
const plan = '“(?<plan>十[一二三四五]五)”';
const isOf = (own: readonly [number, number]): string => `是${own.join('—')}年`;

/** What a pattern tells of a plan that the list knows; null is right. */
const toldOf =
	(
		pattern: RegExp,
		judge: (
			own: readonly [number, number],
			groups: Record<string, string | undefined>
		) => string | null
	) =>
	(passage: Passage): Remark[] =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const name = match.groups!.plan!;
			const own = plans[name];
			const message = own && judge(own, match.groups!);
			return message
				? [
						remarkAt(passage, match, `“${name}”${message}`, {
							kind: 'chronology',
							evidence: [`五年规划“${name}”：${own.join('—')}年`]
						})
					]
				: [];
		});

/** “十四五”（2021—2025年）: the years in brackets right behind a plan are that plan's own. */
const yearsIn = toldOf(
	/(?<plan>十[一二三四五]五)”?[^，。；（）]{0,14}（(?<from>\d{4})年?(?:(?:—|－|-|至|～)(?<to>\d{4})年?|以来)）/gu,
	(own, { from, to }) =>
		Number(from) === own[0] && Number(to ?? own[1]) === own[1]
			? null
			: `${isOf(own)}，文中为${from}${to === undefined ? '年以来' : `—${to}年`}。`
);

/** “十三五”规划确定的2022年目标: a year that the plan does not have. */
const aimsIn = toldOf(
	new RegExp(
		`${plan}(?:规划|计划|时期|期间)?(?:所?(?:确定|提出|明确|规定|设定|安排))?的?(?<year>\\d{4})年(?:底|末)?(?:的)?(?:目标|任务|要求|指标)`,
		'gu'
	),
	(own, { year }) =>
		Number(year) < own[0] || Number(year) > own[1]
			? `${isOf(own)}，没有${year}年的目标。`
			: null
);

/** The years in which a plan begins and ends, and what is said of no other year. */
const turns: readonly (readonly [
	word: RegExp,
	at: (own: readonly [number, number]) => number
])[] = [
	[/开局|起步|首年|第一年/u, ([from]) => from],
	[/收官|最后一年|终期|末年/u, ([, to]) => to],
	[/中期/u, ([from]) => from + 2]
];

/** 2017年是“十三五”收官之年, “十三五”规划在2025年收官, “十四五”开局之年（2022年）: a turn that is another of its years. */
const turnsIn = [
	`(?<year>\\d{4})年(?:作?为|是|既是|正是|，作为|，是|，)?(?:实施)?${plan}(?:规划|计划|时期)?(?:实施)?的?(?<turn>[^，。；“”\\d]{2,6})`,
	`${plan}(?:规划|计划|时期)?(?:将|已)?(?:于|在|到)?(?<year>\\d{4})年(?:底|末)?(?:正式|全面|圆满|顺利)?(?<turn>收官|开局|起步|中期评估)`,
	`${plan}(?:规划|计划|时期)?的?(?<turn>开局之年|收官之年|首年|第一年|最后一年|末年)[（，—]{0,2}(?:即|为|是)?(?<year>\\d{4})年`
].map((pattern) =>
	toldOf(new RegExp(pattern, 'gu'), (own, { year, turn }) => {
		const at = turns.find(([word]) => word.test(turn!))?.[1](own);
		return at === undefined || at === Number(year)
			? null
			: `${isOf(own)}，${turn}是${at}年。`;
	})
);

const asked = new RegExp(
	`(?:按照|按|对照|对标|围绕|紧扣|紧盯|聚焦)[“"]?(?<told>(?<plan>十[一二三四五]五)[”"]?(?:规划|计划)?(?:的)?收官(?:之年)?(?:的)?(?:要求|目标|任务|工作|部署))`,
	'gu'
);
const after = new RegExp(
	`(?<year>20\\d\\d)年(?:年?[底末]|\\d{1,2}月(?:底|末)?)(?:之?前)?[^。；]{0,80}[，、](?:并)?(?:力争|确保|争取)?到[“"]?(?<told>(?<plan>十[一二三四五]五)[”"]?[末底])`,
	'gu'
);

/** 按照“十二五”规划收官要求, written in 2020; 2022年底前移交，到“十三五”末形成格局: a plan that is over. */
function endedIn(passage: Passage, written: number | null): Remark[] {
	const over = (match: RegExpExecArray, year: number, slack = 0): Remark[] => {
		const { plan: name, told } = match.groups as Record<'plan' | 'told', string>;
		const [, last] = plans[name] ?? [0, Infinity];
		return year <= last + slack
			? []
			: [
					remarkAt(passage, match, `“${name}”到${last}年为止，与${year}年矛盾。`, {
						kind: 'chronology',
						part: told
					})
				];
	};
	return [
		// The year behind its last one is still of its summing up.
		...[...passage.text.matchAll(asked)].flatMap((match) =>
			written === null ? [] : over(match, written, 1)
		),
		...[...passage.text.matchAll(after)].flatMap((match) =>
			over(match, Number(match.groups!.year))
		)
	];
}

/** 五年规划: years, aims and turns that are not the plan's own, and plans that are over. */
export function checkPlans(understanding: Understanding): Remark[] {
	const year = documentYear(understanding);
	return understanding.passages.flatMap((passage) => [
		...[yearsIn, aimsIn, ...turnsIn].flatMap((find) => find(passage)),
		...endedIn(passage, year)
	]);
}
