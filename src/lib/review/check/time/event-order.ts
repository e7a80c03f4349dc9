import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { dayNamed, dayOf, daysOf, type Groups } from './calendar.ts';

/** What begins a matter, and what can only follow it. */
const begins =
	'发出|寄出|印发|下发|提交|提出申请|申请|受理|报送|上报|委托|启动|开工|动工|立案|送检|入院|住院|报名|公示|发布公告|招标|开标|签订合同|签约|接到(?:举报|投诉|求助)|收到申请|投诉|举报|求助|发生|受灾|开营|开幕|开班|报到|召开动员会|部署';
const follows =
	'收到|办结|答复|反馈|审批|批准|批复|确认|发放|到账|竣工|完工|验收|交付|投用|结案|出院|公示期满|公示结束|开标|中标|结束|回复|办理完毕|拨付|兑付|入住|闭营|闭幕|结营|结业|报告结果|出具|审结|整改到位|销号|领取|通过评审';
const twoEvents = new RegExp(
	`${dayNamed('from')}(?:（[^（）]{1,8}）)?(?:[^。；，、\\d]{0,14}?)(?:${begins})[^。；\\d]{0,16}?(?:于|到|至|直到|，|、)?${dayNamed('to')}(?:（[^（）]{1,8}）)?(?:[^。；，、\\d]{0,10}?)(?:${follows})`,
	'gu'
);

/** 3月20日发出、3月12日才收到结果: the end of a matter before its beginning. */
const endsBefore = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(twoEvents)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const { fromMonth, fromDay, toYear, toMonth, toDay } = groups;
		const [first, last] = daysOf(groups);
		const back = first - last;
		return back > 0 && (back <= 93 || toYear !== undefined)
			? [
					remarkAt(
						passage,
						match,
						`${toMonth}月${toDay}日早于${fromMonth}月${fromDay}日，先后颠倒。`
					)
				]
			: [];
	});

const ofLaterYear =
	/(?<year>20\d\d)年(?:\d{1,2}月)?[^。；\d]{0,4}(?:至\d{1,2}月)?，?[^。；\d]{0,30}对(?:[^。；\d]|\d{1,3}(?!\d)){0,24}?(?<told>(?<later>20\d\d)年度?)[^。；\d]{0,40}(?:进行|开展|组织|实施)(?:了)?[^。；，\d]{0,6}(?:审计|检查|核查|抽查|考核|评估|评价|清算|决算|验收)/gu;

/** 2016年对2017年度资金进行了审计: what was looked at had not been yet. */
const lookedAtEarly = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(ofLaterYear)].flatMap((match): Remark[] => {
		const { year, later, told } = match.groups as Record<string, string>;
		return Number(later) <= Number(year)
			? []
			: [
					remarkAt(passage, match, `${year}年不能对${later}年度进行审计、检查。`, {
						part: told
					})
				];
	});

const checked = new RegExp(
	`${dayNamed('from')}(?:至|—|－|-|～|到)(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日[^。]{0,40}?(?:检查|抽查|督查|巡查|审计|核查|调研|考核|评估|暗访|入户)`,
	'u'
);
const due = new RegExp(
	`(?:请|须|应|务必|务请|要求?|对号入座)[^。]{0,40}?(?:于|在)?(?<due>${dayNamed('end')}(?:之?前))[^。，；]{0,6}(?:报送|上报|反馈|报|提交|完成)[^。，；]{0,10}(?:整改|落实|结果|报告|情况|方案)`,
	'u'
);

/** 12月4日至15日抽查, 于12月10日前报送整改方案: due before the check that it answers is over. */
function dueBefore(passages: readonly Passage[]): Remark[] {
	const texts = passages.filter(({ role }) => role !== 'cell');
	const first = texts.findIndex(({ text }) => checked.test(text));
	if (first < 0) return [];
	const { index: at, groups: span } = checked.exec(texts[first]!.text)!;
	const [, over] = daysOf(span!);
	return texts.slice(first).flatMap((passage, index): Remark[] => {
		const match = due.exec(passage.text);
		if (!match || (index === 0 && match.index < at)) return [];
		const groups = { ...match.groups } as Groups;
		const years = [groups.endYear, span!.fromYear].filter((one) => one !== undefined);
		if (new Set(years).size > 1) return [];
		const back = over - dayOf({ ...groups, endYear: span!.fromYear }, 'end');
		if (back <= 0 || back > 93) return [];
		return [
			remarkAt(
				passage,
				match,
				`前文检查到${span!.toMonth ?? span!.fromMonth}月${span!.toDay}日才结束，${groups.endMonth}月${groups.endDay}日前的时限在此之前。`,
				{ part: groups.due }
			)
		];
	});
}

const toldTo =
	/(?:截至|到)(?:(?<toldYear>\d{4})年)?(?<told>\d{1,2})月(?:底|末|\d{1,2}日)/u;
const willBe =
	/(?:将|拟|计划|预计|争取|力争)(?:于|在)?(?<time>(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:底|末|上旬|中旬|下旬|\d{1,2}日)?)(?:之?前)?[^。，；]{0,4}(?:答复|办结|完成|报送|整改|拨付|发放|竣工|开工|召开|验收|兑现|启动|全部)/gu;

/** 到6月底已办结70件，剩余7件将于5月底前答复: what is to come is behind. */
function willHaveBeen(passage: Passage, before: string): Remark[] {
	const told = toldTo.exec(passage.text);
	if (!told) return [];
	return [...passage.text.matchAll(willBe)].flatMap((match): Remark[] => {
		const { time, year, month } = match.groups as Record<string, string | undefined>;
		const between = passage.text.slice(told.index, match.index);
		const toldYear = told.groups!.toldYear;
		if (match.index < told.index || /次年|明年|下一?年|来年/u.test(between)) return [];
		// 10月发生，2026年5月底前重建: the year is another one unless it was told of before.
		const earlier = before + passage.text.slice(0, told.index);
		if (year !== undefined && toldYear === undefined && !earlier.includes(`${year}年`))
			return [];
		if (year !== undefined && toldYear !== undefined && year !== toldYear) return [];
		const back = Number(told.groups!.told) - Number(month);
		if (back <= 0 || back > 5) return [];
		return [
			remarkAt(passage, match, `前文已写到${told.groups!.told}月，“${time}”已经过去。`)
		];
	});
}

/** 事项先后: a matter that ends before it begins, a year looked at before it was, a day due that is past. */
export const checkEventOrder = ({ passages }: Understanding): Remark[] => [
	...passages.flatMap((passage, index) =>
		passage.role === 'cell'
			? []
			: [
					...endsBefore(passage),
					...lookedAtEarly(passage),
					...willHaveBeen(
						passage,
						passages
							.slice(0, index)
							.map(({ text }) => text)
							.join('')
					)
				]
	),
	...dueBefore(passages)
];
