import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { isOwnPlace } from '../../understand/places.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain, shared } from '../derive/nouns.ts';
import { intervalOf, meets } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { remarkOn } from '../remark.ts';

/** 一事两数: the same subject, time and place with two values that cannot both be right. */
export function checkFacts({ claims }: Understanding): Remark[] {
	const facts = new Map<string, Claim[]>();
	for (const claim of claims) {
		const key = keyOf(claim);
		if (key !== null) facts.set(key, [...(facts.get(key) ?? []), claim]);
	}
	return [...facts.values()].flatMap((same) => {
		const [first, ...others] = same;
		return others.flatMap((other) => {
			if (meets(intervalOf(first!.quantity), intervalOf(other.quantity))) return [];
			if (!isLikelyMistake(other.quantity, first!.quantity.value)) return [];
			if (areOfOthers(first!, other)) return [];
			return [
				remarkOn(
					other,
					`同一个数写法不一：这里${other.quantity.text}，前面${first!.quantity.text}。`,
					null,
					[sentenceOf(first!), sentenceOf(other)],
					'mismatch'
				)
			];
		});
	});
}

/** Null for what is not surely one fact: read loosely, listed under 其中, or told of a part. */
function keyOf({
	kind,
	isBase,
	subject,
	time,
	place,
	quantity,
	site
}: Claim): string | null {
	if (kind !== 'level' || isBase || !subject || subject.type !== 'indicator') return null;
	// 政策范围内报销比例分别为…，实际报销比例分别为…: in a list each is what the words before 分别 say.
	if (site.respectively !== null) return null;
	if (!subject.named || subject.score < 7.5 || subject.lead < 1 || site.taken !== null)
		return null;
	if (
		/类|重大|重点|一般|特别|其他|其余|察看|走访|视察|检查|抽查|调研|深入|其中|包括|含|[和及与或、]|目标|计划|预算|预计|力争|不足|低于|高于|超过|以上|最|每|平均|个别|当[天日]|单[日月笔次户人]/u.test(
			site.own
		)
	)
		return null;
	if (/其中|包括|分为/u.test(site.sentence)) return null;
	// 国庆假期8天，全市共办理…: of those days alone.
	if (/假期|期间|当[天日]|单日/u.test(site.sentence + site.own)) return null;
	const spec = subject.spec;
	const measure = 'kind' in spec && spec.kind === 'flow' ? (time.measure ?? '') : '';
	return [
		spec.id,
		subject.area ?? '',
		subject.mode ?? '',
		isOwnPlace(place) ? '' : place,
		time.period ?? '',
		measure,
		quantity.unit
	].join('|');
}

/** 家庭经济困难学生9420人次, 脱贫家庭学生4239人次: some of them, by a word that the other does not have. */
const areOfOthers = (first: Claim, other: Claim): boolean => {
	const [a, b] = [first, other].map(
		({ site, quantity, passage }) =>
			kindWord.exec(passage.text.slice(site.clause, quantity.start))?.[0]
	);
	return a !== b || isOtherwiseNamed(first, other);
};

/** What was done with it says nothing of what it is. */
const deeds =
	/办理|实施|开展|进行|完成|发放|支出|拨付|下拨|下达|登记|纳入|救助对象|在册/gu;

/** 职工医保住院 and 异地住院, 全市各级募集 and 本级募集: each has words that the other lacks. */
function isOtherwiseNamed(first: Claim, other: Claim): boolean {
	const [a, b] = [first, other].map(({ site }) =>
		plain(site.own).replace(deeds, '').replaceAll(' ', '')
	) as [string, string];
	return (
		a.length >= 2 &&
		b.length >= 2 &&
		!a.includes(b) &&
		!b.includes(a) &&
		shared(a, b).length < Math.min(a.length, b.length) - 1
	);
}

const kindWord =
	/[一二三四]级(?!财政|预算)|[甲乙丙]类|脱贫|建档立卡|困难|残疾|老年|老人|儿童|妇女|女性|男性|少数民族|农村|城[市镇]|新增|重点|留守|在校|毕业|异地|县域|市外|省外|跨省|本级/u;

const sentenceOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(
		site.sentenceStart,
		quantity.end + Math.max(0, passage.text.slice(quantity.end).search(/[，。；]|$/u))
	);
