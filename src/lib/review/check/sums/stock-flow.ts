import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, type Interval } from '../interval.ts';
import { plain } from '../derive/nouns.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const opening =
	/(?:年初|上年末|上年底|去年末|去年底|期初|月初|季初|上季度?末|上[年期](?:滚存)?结[余转])/u;
const coming =
	/(?:新增|新纳入|新认定|新批|纳入|入住|入院|入园|收治|接收|转入|增加|迁入)/u;
const going =
	/(?:退出|清退|停保|出院|离院|退住|取消|注销|减少|转出|迁出|去世|死亡|核减)/u;
const closing = /(?:年末|期末|月末|季末|年底|现有|目前|现在册|实有)/u;

/** 上年结余＋本年收入－本年支出＝年末结余. */
const income = /(?:收入|到位|下达)(?:为|是|达|共)*$/u;
const outlay = /支出(?:为|是|达|共)*$/u;

/** 期初＋增加－减少＝期末: a stock that does not end where its flows lead, told in one sentence. */
export const checkStockFlow = ({ claims }: Understanding): Remark[] => [
	...inOneSentence(claims),
	...byNetChange(claims)
];

const inOneSentence = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((end, index) => {
		if (!isLevel(end) || !closing.test(end.site.own)) return [];
		const before = claims
			.slice(Math.max(0, index - 10), index)
			.filter(
				(one) =>
					isLevel(one) &&
					one.passage === end.passage &&
					one.site.sentenceStart === end.site.sentenceStart &&
					one.quantity.unit === end.quantity.unit
			);
		const start =
			before.find(({ site }) => opening.test(site.own)) ??
			startBehind(end, claims[index + 1]);
		if (!start) return [];
		const flows = before.slice(before.indexOf(start) + 1);
		const comes = flows.filter(
			(one) => coming.test(one.site.own) || (isAmount(one) && income.test(one.site.own))
		);
		const goes = flows.filter(
			(one) => going.test(one.site.own) || (isAmount(one) && outlay.test(one.site.own))
		);
		// A figure that neither comes nor goes (其中…) leaves open what belongs to the sum.
		if (comes.length === 0 || goes.length === 0) return [];
		if (comes.length + goes.length !== flows.length) return [];
		const should = added([start, ...comes], goes);
		if (meets(should, intervalOf(end.quantity))) return [];
		const value = valueOf([start, ...comes]) - valueOf(goes);
		const right = inWritingOf(value, end.quantity);
		return [
			remarkOn(end, `按期初和增减应为${right}，文中为${end.quantity.text}。`, right, [
				`${textOf([start, ...comes], '＋')}－${textOf(goes, '－')}＝${right}`
			])
		];
	});

/** 年末结余18.81亿元，上年末为16.37亿元: the start told right behind the end. */
const startBehind = (end: Claim, next: Claim | undefined): Claim | undefined =>
	next &&
	next.passage === end.passage &&
	next.quantity.unit === end.quantity.unit &&
	opening.test(next.site.own) &&
	/^[，（][\u4e00-\u9fff]{2,6}$/u.test(
		end.passage.text.slice(end.quantity.end, next.quantity.start)
	)
		? next
		: undefined;

const netChange = /净(?<less>减少?)?(?:增加?|增长)?$/u;
const yearEnd = /(?:上年|去年|\d{4}年)(?:末|底)(?<noun>[\u4e00-\u9fff]{2,})$/u;

/** 净增47家；2023年末全市社会组织为1902家, where 社会组织1967家 was told of the end of 2024: the year before and the net change. */
const byNetChange = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((start, index): Remark[] => {
		const noun = plain(yearEnd.exec(start.site.own)?.groups!.noun ?? '').trim();
		if (start.kind !== 'level' || noun.length < 3) return [];
		const near = claims
			.slice(Math.max(0, index - 4), index)
			.filter(
				({ passage, quantity }) =>
					passage === start.passage && quantity.unit === start.quantity.unit
			);
		const net = near.findLast(({ site }) => netChange.test(site.own));
		const ends = claims
			.slice(0, index)
			.filter(
				(one) =>
					one.kind === 'level' &&
					one.time.atEnd &&
					one.quantity.unit === start.quantity.unit &&
					plain(one.site.own).trim().endsWith(noun)
			);
		const [end, ...more] = ends;
		if (!net || !end || more.length > 0) return [];
		const sign = netChange.exec(net.site.own)!.groups!.less === undefined ? 1 : -1;
		const [a, b, change] = [start, end, net].map(({ quantity }) =>
			intervalOf(quantity)
		) as [Interval, Interval, Interval];
		const should =
			sign > 0
				? { low: b.low - change.high, high: b.high - change.low }
				: { low: b.low + change.low, high: b.high + change.high };
		if (meets(should, a)) return [];
		const right = inWritingOf(
			end.quantity.value - sign * net.quantity.value,
			start.quantity
		);
		return [
			remarkOn(
				start,
				`按期末和净增减，期初应为${right}，文中为${start.quantity.text}；三个数中有一个不对。`,
				null,
				[`${end.quantity.text}${sign > 0 ? '－' : '＋'}${net.quantity.text}＝${right}`]
			)
		];
	});

const isAmount = ({ quantity }: Claim): boolean => quantity.unit === '万元';

const isLevel = ({ kind, isBase }: Claim): boolean => kind === 'level' && !isBase;

const added = (plus: readonly Claim[], minus: readonly Claim[]): Interval => {
	const [more, less] = [plus, minus].map((claims) =>
		claims.map(({ quantity }) => intervalOf(quantity))
	) as [Interval[], Interval[]];
	const all = (side: 'low' | 'high', of: readonly Interval[]) =>
		of.reduce((sum, one) => sum + one[side], 0);
	return {
		low: all('low', more) - all('high', less),
		high: all('high', more) - all('low', less)
	};
};

const valueOf = (claims: readonly Claim[]): number =>
	claims.reduce((sum, { quantity }) => sum + quantity.value, 0);
const textOf = (claims: readonly Claim[], sign: string): string =>
	claims.map(({ quantity }) => quantity.text).join(sign);
