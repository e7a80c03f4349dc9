import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { dayOf, monthNamed, monthsOn, writtenMonth, type Groups } from './calendar.ts';

const term =
	/(?:任期|聘期|期限|有效期限?|租期|租赁期限?|合同期限?|协议期限?|服务期限?|试点期|借款期限?|贷款期限?|保修期|质保期|托管期|委托期限?)(?:为|是|共|均为|一般为|：)?(?<count>[一两二三四五六七八九十]{1,3}|\d{1,2})(?<unit>个?年|个月)/u;
const begins = new RegExp(
	`(?:自|从|于)${monthNamed('from')}(?:起|开始|生效|签订|签署|任职|就任|当选|施行|起算|算起|上任|到任)`,
	'u'
);
const ends = new RegExp(
	`(?<told>${monthNamed('to')})(?:底|末)?(?:届满|期满|到期|满期|终止|止)`,
	'u'
);
const other =
	/补选|增补|接任|继任|递补|续签|续聘|续租|提前|延期|延长|顺延|中途|变更|展期|剩余/u;

/** 自2021年7月1日起生效，期限三年，2023年6月30日期满: a term, where it begins and where it ends. */
function termIn(passage: Passage): Remark[] {
	const { text } = passage;
	const told = term.exec(text);
	const first = begins.exec(text);
	const last = ends.exec(text);
	if (!told || !first || !last || last.index < first.index || other.test(text)) return [];
	if (Math.abs(told.index - first.index) > 60 || Math.abs(last.index - told.index) > 60)
		return [];
	const [from, to] = [first.groups as Groups, last.groups as Groups];
	// 一年, without the years of both ends, is no more than a guess.
	if (from.fromYear === undefined || to.toYear === undefined) return [];
	const count = numeralValue(told.groups!.count!);
	const months = /年/u.test(told.groups!.unit!) ? count * 12 : count;
	const begun = dayOf(from, 'from', 0);
	const due = monthsOn(begun, months);
	const stated = dayOf(to, 'to', 0, from.fromDay === undefined ? 1 : 15);
	// 2021年1月起、2021年12月止: the last month may be the one before.
	if (Math.abs(stated - due) <= 45) return [];
	return [
		remarkAt(
			passage,
			last,
			`从${writtenMonth(begun)}起${told.groups!.count}${told.groups!.unit}，应到${writtenMonth(due)}前后，文中为${last[0]}。`,
			{ part: to.told, evidence: [told[0], first[0], last[0]] }
		)
	];
}

const founding =
	'成立|开业|建院|建校|建成|创办|创立|开办|启用|投用|开馆|挂牌|创刊|开馆|开园|开门|组建|设立|建立|揭牌|运营|诞生|开播|通车';
const jubilee = new RegExp(
	`(?:(?<since>(?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:[^。；，\\d]{0,8}(?:${founding}))|(?:${founding})于(?<in>(?:19|20)\\d\\d)年)(?:[^；\\d]|(?<!年)\\d+(?!\\d|年|周年)){0,60}?(?<now>20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^。；\\d]{0,16}?(?<count>[一二两三四五六七八九十]{1,3}|\\d{1,2})周年`,
	'gu'
);

/** 2009年开业，2019年…二十周年. A jubilee may be of another thing where a second founding is named. */
const jubileesIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(jubilee)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const since = Number(groups.since ?? groups.in);
		const years = Number(groups.now) - since;
		const between = match[0].slice(match[0].lastIndexOf(groups.now!));
		if (years <= 0 || years === numeralValue(groups.count!)) return [];
		if (
			/建党|建军|建国|新中国|共和国|共产党|改革开放|解放|抗战|回归|长征|实施|颁布|施行|出台|发布/u.test(
				between
			)
		)
			return [];
		return [
			remarkAt(
				passage,
				match,
				`${since}年到${groups.now}年是${years}周年，文中为${groups.count}周年。`,
				{ part: `${groups.count}周年` }
			)
		];
	});

/** 期限与届满: terms of office and of contracts, and jubilees of what the text itself dates. */
export const checkTermEnds = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		passage.role === 'cell' ? [] : [...termIn(passage), ...jubileesIn(passage)]
	);
