import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { dayNamed, daysOf, type Groups } from './calendar.ts';

const starts =
	'启动|开始|开班|开营|开幕|开训|开工|动工|施工|进场|入院|住院|入住|开展|实施|出发|起|始|报名|集训|举行|召开|进驻|开课|开机|封闭|停水|停电';
const ends =
	'结束|结业|结营|结训|闭幕|闭营|竣工|完工|完成|交付|出院|止|期满|收官|截止|返回|返程|撤离|结课|验收|通水|通车|恢复';
const unit = '个?(?:工作日)|天|日|周|个?星期|个半月|个月|个月零?\\d{1,2}天|年';
/** 3月6日开班，3月17日结业，为期十二天: both ends have their verbs; what stands side by side is told elsewhere. */
const lasted = new RegExp(
	`${dayNamed('from')}(?:上午|下午|起|正式)*[^。；\\d]{0,12}?(?:${starts})[^。；\\d]{0,14}?${dayNamed('to')}[^。；，\\d]{0,8}?(?:${ends})[^。；\\d]{0,14}?(?:历时|为期|前后共?|持续|耗时|用时|历经|为时|共用|用了|共计|总共|共)(?<about>近|约|将近|整整|短短|仅|只有|了)*(?<told>(?<count>[两一二三四五六七八九十]{1,3}|\\d{1,3})(?<unit>${unit}))(?![内前后]|以[内上])`,
	'gu'
);

/** How many days a unit is, and how far a count of it may be off; none for what has holidays in it. */
const units: readonly (readonly [RegExp, days: number, slack: number])[] = [
	[/^[天日]$/u, 1, 1],
	[/^(?:周|个?星期)$/u, 7, 4],
	[/^个月$/u, 30.4, 16],
	[/^年$/u, 365, 100]
];

const lastingIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(lasted)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const { fromMonth, fromDay, toMonth, toDay, about, count, told } = groups;
		const own = units.find(([pattern]) => pattern.test(groups.unit!));
		if (!own) return [];
		// A February without its year may be a day longer, which the slack allows.
		const [, days, slack] = own;
		const [first, last] = daysOf(groups);
		const whole = last - first + 1;
		const stated = numeralValue(count!) * days;
		const mayBe = slack + (about === undefined ? 0 : Math.max(1, days / 4));
		if (whole <= 0 || Math.abs(whole - stated) <= mayBe) return [];
		return [
			remarkAt(
				passage,
				match,
				`从${fromMonth}月${fromDay}日到${toMonth}月${toDay}日是${whole}天，文中为${told}。`,
				{ part: told }
			)
		];
	});

const thatIs = new RegExp(
	`(?<fromYear>(?:19|20)\\d\\d)年(?<fromMonth>\\d{1,2})月[^\\d]{0,60}?(?<toYear>(?:19|20)\\d\\d)年(?<toMonth>\\d{1,2})月，?（?(?<told>即[^，。；\\d]{0,10}?(?<way>前|后)(?<count>[一二两三四五六七八九十半]{1,3}|\\d{1,3})个月)`,
	'gu'
);

/** 2017年9月，即启动前三个月, where it was begun in 2017年6月. */
const thatIsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(thatIs)].flatMap((match): Remark[] => {
		const { fromYear, fromMonth, toYear, toMonth, way, count, told } =
			match.groups as Groups;
		const months =
			(Number(toYear) - Number(fromYear)) * 12 + Number(toMonth) - Number(fromMonth);
		const sign = way === '后' ? 1 : -1;
		if (Math.abs(months - sign * numeralValue(count!)) <= 1) return [];
		return [
			remarkAt(
				passage,
				match,
				`${fromYear}年${fromMonth}月到${toYear}年${toMonth}月是${months >= 0 ? '后' : '前'}${Math.abs(months)}个月，文中为${way}${count}个月。`,
				{ part: told }
			)
		];
	});

/** 历时: how long a matter lasted, or how far one is from another, against the days and months that are told. */
export const checkLasting = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...lastingIn(passage),
		...(passage.role === 'cell' ? [] : thatIsIn(passage))
	]);
