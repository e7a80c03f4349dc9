import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { daysOf } from './calendar.ts';

/** 农历节日: month and day as they are written. */
const lunar: Readonly<Record<string, string>> = {
	春节: '正月初一',
	元宵节: '正月十五',
	端午节: '五月初五',
	七夕节: '七月初七',
	中秋节: '八月十五',
	重阳节: '九月初九',
	腊八节: '腊月初八'
};

/** 公历节日: the days of the year that are always the same. */
const solar: Readonly<Record<string, readonly [month: number, day: number]>> = {
	国际妇女节: [3, 8],
	三八妇女节: [3, 8],
	植树节: [3, 12],
	国际劳动节: [5, 1],
	五一劳动节: [5, 1],
	五四青年节: [5, 4],
	国际护士节: [5, 12],
	全国防灾减灾日: [5, 12],
	国际儿童节: [6, 1],
	六一儿童节: [6, 1],
	八一建军节: [8, 1],
	中华慈善日: [9, 5],
	教师节: [9, 10],
	烈士纪念日: [9, 30],
	国庆节: [10, 1],
	国家扶贫日: [10, 17],
	全国消防日: [11, 9],
	国际残疾人日: [12, 3],
	国家宪法日: [12, 4],
	国际志愿者日: [12, 5],
	国家公祭日: [12, 13]
};

const lunarDay =
	'(?:正|腊|冬|[一二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)日?';
const lunarPattern = new RegExp(
	`(?<name>${Object.keys(lunar).join('|')})[，（(]?(?:即|是|为|恰逢|适逢)?(?:农历)?(?<day>${lunarDay})|农历(?<first>${lunarDay})[，（(]?(?:即|是|为|恰逢|适逢)?(?:传统)?(?<named>${Object.keys(lunar).join('|')})`,
	'gu'
);
const solarNames = Object.keys(solar).join('|');
const solarPattern = new RegExp(
	`(?<![\\d.])(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:是|为|恰逢|适逢|，是|的)?(?:我国|全国|今年|的)?(?:第[\\d一二三四五六七八九十]+个)?“?(?<name>${solarNames})(?!”?(?:前|来临|将至|之前|后|期间|假期|即将|到来|长假))|(?<named>${solarNames})”?（(?<inMonth>\\d{1,2})月(?<inDay>\\d{1,2})日）`,
	'gu'
);

/** 节日日期: 重阳节，农历九月十九日; 9月15日是“中华慈善日”. */
export const checkFestivals = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...lunarIn(passage),
		...solarIn(passage),
		...movableIn(passage),
		...aroundIn(passage)
	]);

const lunarIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(lunarPattern)].flatMap((match) => {
		const groups = match.groups!;
		const name = (groups.name ?? groups.named)!;
		const day = (groups.day ?? groups.first)!.replace(/日$/u, '');
		return day === lunar[name]
			? []
			: [remarkAt(passage, match, `${name}是农历${lunar[name]}。`)];
	});

const solarIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(solarPattern)].flatMap((match) => {
		const groups = match.groups!;
		const name = (groups.name ?? groups.named)!;
		const [month, day] = solar[name]!;
		return Number(groups.month ?? groups.inMonth) === month &&
			Number(groups.day ?? groups.inDay) === day
			? []
			: [remarkAt(passage, match, `${name}是${month}月${day}日。`)];
	});

/** Days that move from year to year within bounds: month × 100 + day. */
const movable: Readonly<Record<string, readonly [from: number, to: number]>> = {
	元旦: [101, 101],
	春节: [121, 221],
	清明: [404, 406],
	端午: [525, 625],
	中秋: [907, 1008],
	重阳: [1001, 1105],
	冬至: [1221, 1223]
};
const movableDay = new RegExp(
	`(?<name>${Object.keys(movable).join('|')})节?（(?:\\d{4}年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日）`,
	'gu'
);

/** 清明节（5月5日）. */
const movableIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(movableDay)].flatMap((match) => {
		const { name, month, day } = match.groups as Record<string, string>;
		const at = Number(month) * 100 + Number(day);
		const [from, to] = movable[name!]!;
		return at >= from && at <= to
			? []
			: [remarkAt(passage, match, `${name}不会在${month}月${day}日。`)];
	});

const around =
	/(?:春节|元旦|清明|五一|端午|中秋|国庆|重阳)节?（(?:\d{4}年)?(?<fromMonth>\d{1,2})月(?<fromDay>\d{1,2})日）[^。]{0,30}?(?<told>节(?<side>前|后)[^，。；\d]{0,10}?(?<toMonth>\d{1,2})月(?<toDay>\d{1,2})日)/gu;

/** 春节（2月16日）…节前慰问于2月19日结束. */
const aroundIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(around)].flatMap((match) => {
		const { fromMonth, fromDay, side, toMonth, toDay, told } = match.groups!;
		const [feast, stated] = daysOf(match.groups!);
		const gap = stated - feast;
		if (Math.abs(gap) > 93 || (side === '前' ? gap < 0 : gap > 0) || gap === 0) return [];
		return [
			remarkAt(
				passage,
				match,
				`${toMonth}月${toDay}日在${fromMonth}月${fromDay}日之${side === '前' ? '后' : '前'}，不是节${side}。`,
				{ part: told }
			)
		];
	});
