import { yearOf } from '#lib/domain/period.ts';
import type { Passage } from '../../clean/passages.ts';
import { timesOf } from '../../understand/times.ts';

/** 句中年份: the year in which a sentence says that something was there; null where it says none. */
export function yearSaid(passage: Passage, at: number, now: string): number | null {
	const { text } = passage;
	const before = text.slice(0, at);
	const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
	// 从2015年首次提出到党的二十大: the name is the end of a time.
	if (/(?:到|至)$/u.test(before)) return null;
	// 《甲办法》（国务院令第649号，2019年修订）、《乙办法》: a year in brackets is of what stands before them.
	const lead = text
		.slice(from, at)
		.replace(/（[^（）]*）/gu, (one) => '　'.repeat(one.length));
	const time = timesOf(lead, now).findLast(
		(one) =>
			one.hasYear &&
			one.period !== null &&
			(!one.isBase || isOccasion(lead.slice(0, one.start), lead.slice(one.end))) &&
			// 分别比2013年增长171%: what something is compared with.
			!/(?:比|较|与|同|自|从)$/u.test(lead.slice(0, one.start))
	);
	return time ? yearOf(time.period!) : yearOfThen(text, from, at);
}

/** 在2013年的总结中, 2015年8月的做法: the time of what was then; 2013年的1.2倍 is a base. */
const isOccasion = (before: string, behind: string): boolean =>
	!/(?:比|较|与|同|由|从|跟|自|占|相当于|达到)[^，。；]{0,8}$/u.test(before) &&
	/^的(?:[\u4e00-\u9fff]{0,4})(?:总结|报告|汇报|做法|会议|座谈会|推进会|动员会|通知|文件|方案|台账|记录|纪要|通报|简报|洪灾|洪水|地震|旱灾|灾情|换届|评选|招聘|改制|汛期|冬天|夏天|春天|秋天)(?:中|里|上|时)?(?=[，：中里上]|由|经|[\u4e00-\u9fff])/u.test(
		behind
	);

/** What is done by an office whose name stands before it. */
const deed =
	'印发|下发|发布|出台|制定|下达|召开|组织|开展|牵头|批准|审批|批复|核准|备案|派出|委派|拨付|启动|举办|签订|签发|会同|联合|授予|命名|认定|登记|颁发';
const behindName = new RegExp(
	`^[\\u4e00-\\u9fff”》]{0,8}?(?:于|在)?(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[\\u4e00-\\u9fff]{0,4}?(?:${deed})`,
	'u'
);
const clauseBehind =
	/^[^，。；\d]{0,16}，[^。；，\d]{0,14}(?:于|在)(?<year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?!底?前|以前|之前|后|以来|起)/u;
const byOffice = /(?:受|由|经|报|依托|会同|联合|据|根据|按照|依据|在)[^，。；]{0,8}$/u;

/** 受甲部委派，工作组于2013年4月赶赴, 乙部2018年印发: the year stands behind the name. */
export function yearBehind(text: string, start: number, end: number): number | null {
	const before = text.slice(Math.max(0, start - 12), start);
	const behind = text.slice(end);
	const year =
		behindName.exec(behind)?.groups!.year ??
		(byOffice.test(before) ? clauseBehind.exec(behind)?.groups!.year : undefined);
	return year === undefined ? null : Number(year);
}

/** 该户2016年…。手续由甲局当年审批: 当年 and 当时 are of the year that was told last. */
function yearOfThen(text: string, from: number, at: number): number | null {
	const end = /[。；]|$/u.exec(text.slice(at))!.index + at;
	if (!/(?<!比|较|与)(?:当年|当时|那时|彼时|同年)(?![增减])/u.test(text.slice(from, end)))
		return null;
	const years = [
		...text
			.slice(0, from)
			.replace(/（[^（）]*）|《[^》]*》/gu, '')
			.matchAll(/(?<!比|较|与|自|从|至|到|—)(?<year>(?:19|20)\d\d)年/gu)
	].map((match) => Number(match.groups!.year));
	return new Set(years).size === 1 ? years[0]! : null;
}
