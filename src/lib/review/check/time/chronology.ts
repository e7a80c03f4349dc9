import { parsePeriod, yearOf } from '#lib/domain/period.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import { timesOf } from '../../understand/times.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { lawDates } from '../../words/law-dates.ts';
import { moreEpochs } from '../../words/epochs.ts';
import { epochs, laws, organisations, type Named } from '../../words/organisations.ts';
import { yearBehind, yearSaid } from './year-said.ts';

/** 年代矛盾 (V-61): offices, laws and plans against the year that the text speaks of. */
export function checkChronology(understanding: Understanding): Remark[] {
	// A text without any year speaks of the present.
	const year = documentYear(understanding) ?? yearOf(understanding.now);
	const latest = latestYear(understanding) ?? year;
	const named = understanding.passages.flatMap((passage) =>
		namedIn(
			passage,
			[...organisations, ...epochs, ...moreEpochs],
			{ year, latest },
			understanding.now
		)
	);
	const ownYear = new Set(named.flatMap(({ label, isOwn }) => (isOwn ? [label] : [])));
	const isFirm = isFirmYear(understanding, latest);
	return [
		// Where a sentence says its year itself, the rest of the text is not measured by that year.
		...named
			.filter(
				({ label, isOwn, isEarly }) =>
					isOwn || ((isFirm || !isEarly) && !ownYear.has(label))
			)
			.map(({ remark }) => remark),
		...understanding.passages.flatMap(planYearsIn),
		...understanding.passages.flatMap(planAimsIn),
		...understanding.passages.flatMap(notYetInForce),
		...understanding.passages.flatMap((passage) =>
			lawsIn(passage, year, understanding.now)
		)
	];
}

const planYears: Readonly<Record<string, readonly [number, number]>> = {
	十一五: [2006, 2010],
	十二五: [2011, 2015],
	十三五: [2016, 2020],
	十四五: [2021, 2025],
	十五五: [2026, 2030]
};

/** “十四五”（2021—2025年）: the years in brackets right behind a plan are that plan's own. */
const planYearsIn = (passage: Passage): Remark[] =>
	[
		...passage.text.matchAll(
			/(?<plan>十[一二三四五]五)”?[^，。；（）]{0,14}（(?<from>\d{4})年?(?:(?:—|－|-|至|～)(?<to>\d{4})年?|以来)）/gu
		)
	].flatMap((match): Remark[] => {
		const { plan, from, to } = match.groups as {
			plan: string;
			from: string;
			to: string | undefined;
		};
		const years = planYears[plan];
		const isRight = (year: string | undefined, at: 0 | 1) =>
			year === undefined || Number(year) === years?.[at];
		if (!years || (isRight(from, 0) && isRight(to, 1))) return [];
		return [
			{
				kind: 'chronology',
				severity: 'error',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `“${plan}”是${years[0]}—${years[1]}年，文中为${from}${to === undefined ? '年以来' : `—${to}年`}。`,
				evidence: [`五年规划“${plan}”：${years[0]}—${years[1]}年`]
			}
		];
	});

/** 2020年，已依据新修订《地名管理条例》（2022年5月1日起施行）: what was done by a law that its own brackets put later. */
const notYetInForce = (passage: Passage): Remark[] =>
	[
		...passage.text.matchAll(
			/(?<year>\d{4})年[^。；\d《]{0,24}(?:依据|根据|依照|按照|贯彻|执行|落实)[^。；\d《]{0,8}《[^》]+》（(?:自)?(?<force>\d{4})年[^）]{0,12}(?:施行|实施|生效)[^）]{0,6}）/gu
		)
	].flatMap((match): Remark[] => {
		const { year, force } = match.groups as { year: string; force: string };
		if (Number(force) <= Number(year)) return [];
		return [
			{
				kind: 'chronology',
				severity: 'error',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `${force}年才施行，${year}年还不能依据。`,
				evidence: [match[0]]
			}
		];
	});

/** The years in which a plan begins and ends, and what is said of no other year. */
const turns: readonly (readonly [
	word: RegExp,
	at: (plan: readonly [number, number]) => number
])[] = [
	[/开局|起步|首年|第一年/u, ([from]) => from],
	[/收官|最后一年|终期|末年/u, ([, to]) => to],
	[/中期/u, ([from]) => from + 2]
];

/**
 * “十三五”规划确定的2022年目标, 2017年是“十三五”收官之年: a year that the plan does not have, or one that is another of its years.
 */
function planAimsIn(passage: Passage): Remark[] {
	const remark = (match: RegExpExecArray, message: string, plan: string): Remark => ({
		kind: 'chronology',
		severity: 'error',
		passage,
		start: match.index,
		end: match.index + match[0].length,
		message,
		evidence: [`五年规划“${plan}”：${planYears[plan]!.join('—')}年`]
	});
	const aims = [
		...passage.text.matchAll(
			/“(?<plan>十[一二三四五]五)”(?:规划|计划|时期|期间)?(?:所?(?:确定|提出|明确|规定|设定|安排))?的?(?<year>\d{4})年(?:底|末)?(?:的)?(?:目标|任务|要求|指标)/gu
		)
	].flatMap((match) => {
		const { plan, year } = match.groups as { plan: string; year: string };
		const own = planYears[plan];
		return own && (Number(year) < own[0] || Number(year) > own[1])
			? [remark(match, `“${plan}”是${own[0]}—${own[1]}年，没有${year}年的目标。`, plan)]
			: [];
	});
	const named = [
		...passage.text.matchAll(
			/(?<year>\d{4})年(?:作?为|是|既是|正是|，作为|，是|，)?(?:实施)?“(?<plan>十[一二三四五]五)”(?:规划|计划|时期)?(?:实施)?的?(?<turn>[^，。；“”\d]{2,6})/gu
		)
	].flatMap((match) => {
		const { plan, year, turn } = match.groups as Record<string, string>;
		const own = planYears[plan!];
		const at = turns.find(([word]) => word.test(turn!))?.[1];
		if (!own || !at || at(own) === Number(year)) return [];
		return [
			remark(match, `“${plan}”是${own[0]}—${own[1]}年，${turn}是${at(own)}年。`, plan!)
		];
	});
	const turned = planTurns
		.flatMap((pattern) => [...passage.text.matchAll(pattern)])
		.flatMap((match) => {
			const { plan, year, turn } = match.groups as Record<string, string>;
			const own = planYears[plan!];
			const at = turns.find(([word]) => word.test(turn!))?.[1];
			if (!own || !at || at(own) === Number(year)) return [];
			return [
				remark(match, `“${plan}”是${own[0]}—${own[1]}年，${turn}是${at(own)}年。`, plan!)
			];
		});
	return [...aims, ...named, ...turned];
}

/** “十三五”规划在2025年收官, “十四五”开局之年（2022年）, “十三五”末的2021年. */
const planTurns: readonly RegExp[] = [
	/“(?<plan>十[一二三四五]五)”(?:规划|计划|时期)?(?:将|已)?(?:于|在|到)?(?<year>\d{4})年(?:底|末)?(?:正式|全面|圆满|顺利)?(?<turn>收官|开局|起步|中期评估)/gu,
	/“(?<plan>十[一二三四五]五)”(?:规划|计划|时期)?的?(?<turn>开局之年|收官之年|首年|第一年|最后一年|末年)[（，—]{0,2}(?:即|为|是)?(?<year>\d{4})年/gu
];

/**
 * 文稿的年份: the year in which the text is written, as its own dates have it. Null where it has none.
 */
export function documentYear({ passages, document, now }: Understanding): number | null {
	const counts = new Map<number, number>();
	for (const { text, role } of passages) {
		if (role === 'cell') continue;
		for (const time of timesOf(text, now))
			if (time.hasYear && time.period !== null && !time.isBase) {
				const year = yearOf(time.period);
				const isPlan =
					parsePeriod(time.period).frequency === 'S' || year > yearOf(now) + 1;
				if (!isPlan) counts.set(year, (counts.get(year) ?? 0) + 1);
			}
	}
	return (
		[...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ??
		publishedIn(document.paragraphs)
	);
}

/** How long a title or a line below it may be. */
const headLength = 60;

const dateLine = /^[（(]?(20\d\d)年\d{1,2}月\d{1,2}日[^，。；]{0,8}[）)]?$/u;

/** Whether a text is of a year: it stands at its head, or again and again. What is told of in passing dates nothing. */
function isFirmYear({ passages, now }: Understanding, year: number): boolean {
	const said = passages.filter(({ text }) =>
		timesOf(text, now).some(
			(time) => time.hasYear && time.period !== null && yearOf(time.period) === year
		)
	);
	const heads = passages.slice(0, 3).filter(({ text }) => text.length <= headLength);
	// 2018年11月26日, a line of its own at the head: whatever next year brings, the text is of then.
	const day = heads
		.map(({ text }) => dateLine.exec(text)?.[1])
		.find((one) => one !== undefined);
	if (day !== undefined && Math.abs(Number(day) - year) <= 1) return true;
	// 2016年7月19日8时…，我县遭遇暴雨: the first words of the text say when.
	const opening = passages
		.slice(0, 2)
		.map(({ text }) => /^(20\d\d)年\d{1,2}月/u.exec(text)?.[1])
		.find((one) => one !== undefined);
	if (opening !== undefined && Math.abs(Number(opening) - year) <= 1) return true;
	const isOnly = passages.every(({ text }) =>
		timesOf(text, now).every(
			(time) => !time.hasYear || time.period === null || yearOf(time.period) === year
		)
	);
	return (
		said.length >= 3 ||
		(isOnly && said.length >= 2) ||
		heads.some((one) => said.includes(one))
	);
}

/** The last year that the text speaks of, plans aside: what was there by then may be told. */
function latestYear({ passages, now }: Understanding): number | null {
	const years = passages.flatMap(({ text }) =>
		timesOf(text, now).flatMap((time) =>
			time.hasYear &&
			time.period !== null &&
			parsePeriod(time.period).frequency !== 'S' &&
			yearOf(time.period) <= yearOf(now) + 1
				? [yearOf(time.period)]
				: []
		)
	);
	return years.length === 0 ? null : Math.max(...years);
}

/** 发布日期：2025-10-29, on a line that is no part of the text. */
const publishedIn = (paragraphs: readonly { text: string }[]): number | null => {
	for (const { text } of paragraphs) {
		const year = /(?<!\d)(20\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/u.exec(text)?.[1];
		if (year !== undefined) return Number(year);
	}
	return null;
};

/** The month of a year that was last named before a place in its sentence. */
function monthSaid({ text }: Passage, at: number, year: number): number | null {
	const before = text.slice(0, at);
	const lead = before.slice(
		Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
	);
	const last = [...lead.matchAll(/(\d{4})年(\d{1,2})月/gu)].at(-1);
	return last && Number(last[1]) === year ? Number(last[2]) : null;
}

interface Misdated {
	label: string;
	/** Whether its own sentence says the year. */
	isOwn: boolean;
	/** Whether what it names was not there yet. */
	isEarly: boolean;
	remark: Remark;
}

function namedIn(
	passage: Passage,
	names: readonly Named[],
	{ year, latest }: { year: number; latest: number },
	now: string
): Misdated[] {
	return names.flatMap(({ name, label, from, to, toMonth, note }) => {
		const match = name.exec(passage.text);
		if (!match) return [];
		const before = passage.text.slice(Math.max(0, match.index - 2), match.index);
		if (/原|老|时任|前身/u.test(before)) return [];
		const behind = passage.text.slice(match.index + match[0].length);
		// 《婚姻法》同时废止: named because it is no more.
		if (
			to !== null &&
			/^[^。；]{0,16}(?:废止|失效|更名|改为|撤销|并入|合并|整合|划转|不再保留|的?前身|并轨)/u.test(
				behind
			)
		)
			return [];
		// 党的二十大（2021年）: the year in brackets is its own.
		const beside = /^[”》]?（(\d{4})年[^）]{0,6}）/u.exec(
			passage.text.slice(match.index + match[0].length)
		)?.[1];
		// 监察委员会于2015年挂牌: the year stands behind the name.
		const founded =
			/^[^，。；\d]{0,6}(?:于|在)(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:挂牌|成立|组建|设立|揭牌)/u.exec(
				passage.text.slice(match.index + match[0].length)
			)?.[1];
		// 自2016年国家医疗保障局部署: the year right before it is when it did so.
		const acted = doneThen.test(behind)
			? /(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:国家|我?[省市县区])?$/u.exec(
					passage.text.slice(0, match.index)
				)?.[1]
			: undefined;
		const said = beside ?? founded ?? acted;
		const own =
			said === undefined
				? (yearSaid(passage, match.index, now) ??
					yearBehind(passage.text, match.index, match.index + match[0].length))
				: Number(said);
		const isEarly = from !== null && (own ?? latest) < from;
		const isLate =
			to !== null &&
			((own ?? year) > to ||
				(own === to &&
					toMonth !== undefined &&
					(monthSaid(passage, match.index, own) ?? 0) > toMonth));
		const spoken = own ?? (isEarly ? latest : year);
		if (!isEarly && !isLate) return [];
		return [
			{
				label,
				isOwn: own !== null,
				isEarly,
				remark: {
					kind: 'chronology' as const,
					severity: 'error' as const,
					passage,
					start: match.index,
					end: match.index + match[0].length,
					message: `${label}与${spoken}年矛盾：${note}。`,
					evidence: [`文中年份：${spoken}年`]
				}
			}
		];
	});
}

/** What an office does itself. */
const doneThen =
	/^(?:等[^，。；]{0,6})?(?:首次|正式|联合|统一)?(?:部署|组建|成立|挂牌|印发|出台|启动|开展|下发|发布|会同|制定)/u;

/** A law before its day; or “今年5月起施行” in another year than its own. */
function lawsIn(passage: Passage, year: number, now: string): Remark[] {
	return laws.flatMap((law) => {
		const match = law.name.exec(passage.text);
		if (!match) return [];
		const { text } = passage;
		const end = match.index + match[0].length;
		const spoken = yearSaid(passage, match.index, now) ?? year;
		const remark = (message: string, to = end): Remark => ({
			kind: 'chronology',
			severity: 'error',
			passage,
			start: match.index,
			end: to,
			message,
			evidence: [`${law.label}${law.year}年${law.month}月施行`]
		});
		// 自2014年9月1日《慈善法》施行以来: the day stands before the name.
		const since = /(\d{4})年(?:(\d{1,2})月)?(?:\d{1,2}日)?《?(?:中华人民共和国)?$/u.exec(
			text.slice(0, match.index)
		);
		if (
			since &&
			/^[^。，]{0,6}》?(?:正式)?(?:施行|实施|生效)/u.test(text.slice(end)) &&
			(Number(since[1]) !== law.year ||
				(since[2] !== undefined && Number(since[2]) !== law.month))
		)
			return [
				remark(
					`${law.label}于${law.year}年${law.month}月施行，文中写作${since[1]}年${since[2] ? `${since[2]}月` : ''}。`
				)
			];
		const effect =
			/^[^。]{0,24}?(今年|去年|(\d{4})年)(?:(\d{1,2})月)?[^。，]{0,8}(?:起|开始)?(?:正式)?(?:施行|实施|生效)/u.exec(
				text.slice(end)
			);
		if (effect) {
			const stated =
				effect[1] === '今年' ? year : effect[1] === '去年' ? year - 1 : Number(effect[2]);
			const month = effect[3] === undefined ? law.month : Number(effect[3]);
			// 2024年9月5日起施行: the day of a revision.
			const isRevision = lawDates
				.get(law.label)
				?.some((one) =>
					effect[3] === undefined
						? Math.floor((one - 1) / 12) === stated
						: one === stated * 12 + month
				);
			if ((stated !== law.year || month !== law.month) && !isRevision)
				return [
					remark(
						`${law.label}于${law.year}年${law.month}月施行，文中写作${effect[1]}${effect[3] ? `${effect[3]}月` : ''}${effect[1] === '今年' || effect[1] === '去年' ? `（按文中年份为${stated}年）` : ''}。`,
						end + effect[0].length
					)
				];
			return [];
		}
		if (spoken < law.issued && !/草案|征求意见|拟/u.test(text.slice(end, end + 8)))
			return [remark(`${law.label}${law.year}年才施行，与文中${spoken}年矛盾。`)];
		return [];
	});
}
