import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { dayNamed, dayOf, type Groups } from './calendar.ts';

const starts =
	'启动|开始|开班|开营|开幕|开训|开工|动工|施工|进场|入院|住院|入住|开展|实施|出发|起|始|报名|集训|举行|召开|进驻|开课|开机|封闭|停水|停电';
const ends =
	'结束|结业|结营|结训|闭幕|闭营|竣工|完工|完成|交付|出院|止|期满|收官|截止|返回|返程|撤离|结课|验收|通水|通车|恢复';
const unit = '个?(?:工作日)|天|日|周|个?星期|个半月|个月|个月零?\\d{1,2}天|年';
/** 3月6日开班，3月17日结业，为期十二天: both ends have their verbs; what stands side by side is told elsewhere. */
const told = new RegExp(
	`${dayNamed('from')}(?:上午|下午|起|正式)*[^。；\\d]{0,12}?(?:${starts})[^。；\\d]{0,14}?${dayNamed('to')}[^。；，\\d]{0,8}?(?:${ends})[^。；\\d]{0,14}?(?:历时|为期|前后共?|持续|耗时|用时|历经|为时|共用|用了|共计|总共|共)(?<about>近|约|将近|整整|短短|仅|只有|了)*(?<count>[两一二三四五六七八九十]{1,3}|\\d{1,3})(?<unit>${unit})(?![内前后]|以[内上])`,
	'gu'
);

/** How many days a unit is, and how far a count of it may be off; null for what has holidays in it. */
const units: readonly (readonly [RegExp, days: number, slack: number])[] = [
	[/^[天日]$/u, 1, 1],
	[/^(?:周|个?星期)$/u, 7, 4],
	[/^个月$/u, 30.4, 16],
	[/^年$/u, 365, 100]
];

function lastingIn(passage: Passage): Remark[] {
	return [...passage.text.matchAll(told)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const own = units.find(([pattern]) => pattern.test(groups.unit!));
		if (!own) return [];
		const [, days, slack] = own;
		// A February without its year may be a day longer, which the slack allows.
		const year = Number(groups.fromYear ?? groups.toYear ?? 2023);
		const first = dayOf(groups, 'from', year);
		const last = dayOf(groups, 'to', Number(groups.toYear ?? year));
		const whole = last - first + 1;
		const stated = numeralValue(groups.count!) * days;
		const mayBe = slack + (groups.about === undefined ? 0 : Math.max(1, days / 4));
		if (whole <= 0 || Math.abs(whole - stated) <= mayBe) return [];
		const end = match.index + match[0].length;
		const start = end - groups.count!.length - groups.unit!.length;
		return [
			{
				kind: 'date',
				severity: 'error',
				passage,
				start,
				end,
				message: `从${groups.fromMonth}月${groups.fromDay}日到${groups.toMonth}月${groups.toDay}日是${whole}天，文中为${groups.count}${groups.unit}。`,
				evidence: [match[0]]
			}
		];
	});
}

/** 历时: how long a matter lasted, against the days on which it began and ended. */
export const checkLasting = ({ passages }: Understanding): Remark[] =>
	passages.flatMap(lastingIn);
