import type { Remark } from '../../../finding.ts';
import { groupAt, inProse, numeral, otherwise, valueOf } from './telling.ts';

const span = `(?<n>${numeral})(?<unit>年|个月|天|日|个工作日)`;
const termSet = new RegExp(
	`(?<what>[\\u4e00-\\u9fff]{1,2}期)限?(?:暂?定为|约定为|为|是|共|：)?${span}`,
	'gu'
);
const termAgain = new RegExp(
	`(?:(?<![\\d.至—～第前近])${span}的?(?<what>[\\u4e00-\\u9fff]{1,2}期)限?)(?:届满|满|内|期满|结束|到期|终了|之?后|里)`,
	'gu'
);

/** 期限的复述: 合作期限为五年…。三年合作期届满前…: a term has one length. */
export const checkTermsAgain = inProse((passage) => {
	const { text } = passage;
	const set = [...text.matchAll(termSet)];
	return [...text.matchAll(termAgain)].flatMap((again): Remark[] => {
		const firsts = set.filter(
			(one) => one.index < again.index && one.groups!.what === again.groups!.what
		);
		const [first, ...others] = firsts;
		if (!first || others.length > 0) return [];
		if (daysOf(first) === daysOf(again)) return [];
		if (isChanged.test(text.slice(first.index, again.index))) return [];
		return [otherwise(passage, groupAt(first, 'n', 'unit'), groupAt(again, 'n', 'unit'))];
	});
});

const isChanged = /延长|缩短|续[签约租聘]|调整|改为|变更|原|首[个期]/u;

const lengths: Readonly<Record<string, number>> = { 年: 360, 个月: 30, 天: 1, 日: 1 };
const daysOf = ({ groups }: RegExpMatchArray): number =>
	valueOf(groups!.n!) * (lengths[groups!.unit!] ?? 1.001);

const changes =
	'压缩|缩短|精简|压减|提高|增加|降低|减少|扩大|上调|下调|调整|延长|提升|扩容|整合|合并|核减|核增|调减|调增';
const measure =
	'(?:每[\\u4e00-\\u9fff]{1,2}(?:每[年月])?)?(?<n>\\d+(?:\\.\\d+)?)(?<unit>个工作日|个月|[万亿]?元|[\\u4e00-\\u9fff]|%)';
const changed = new RegExp(`(?<verb>${changes})(?:到|至|为)了?${measure}`, 'gu');
const changedAgain = new RegExp(
	`(?<verb>${changes})(?:之)?后的(?:[\\u4e00-\\u9fff]{0,6}?)${measure}`,
	'gu'
);

/** 压缩到22个工作日…。压缩后的27个工作日: what came of a change is what it was changed to. */
export const checkChangedAgain = inProse((passage) => {
	const { text } = passage;
	const set = [...text.matchAll(changed)];
	return [...text.matchAll(changedAgain)].flatMap((again): Remark[] => {
		const firsts = set.filter(
			(one) =>
				one.index < again.index &&
				one.groups!.verb === again.groups!.verb &&
				one.groups!.unit === again.groups!.unit
		);
		const [first, ...others] = firsts;
		if (!first || others.length > 0) return [];
		if (Number(first.groups!.n) === Number(again.groups!.n)) return [];
		return [otherwise(passage, groupAt(first, 'n', 'unit'), groupAt(again, 'n', 'unit'))];
	});
});
