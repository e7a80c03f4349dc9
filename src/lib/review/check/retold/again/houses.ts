import type { Remark } from '../../../finding.ts';
import { inProse, otherwise, sentenceAt, type Telling } from './telling.ts';

const kinds =
	/会计师事务所|律师事务所|事务所|医院|养老院|敬老院|福利院|疗养院|学校|中学|小学|学院|幼儿园|幼教中心|服务中心|康复中心|养老中心|救助中心|培训中心|检测中心|基金会|合作社|有限公司|有限责任公司|集团|养老公寓|老年公寓|银行支行/gu;

interface House extends Telling {
	readonly kind: string;
	/** What stands before its kind. */
	readonly before: string;
}

/**
 * 机构名的复述: 委托正源会计师事务所…。正和会计师事务所受托…: one house is known, and its name is told with one character changed.
 */
export const checkHousesAgain = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(kinds)].map((match): House => {
		const before = /[\u4e00-\u9fff]{0,10}$/u.exec(text.slice(0, match.index))![0];
		const [start, end] = [match.index - before.length, match.index + match[0].length];
		return { start, end, kind: match[0], before };
	});
	return all.flatMap((again, index): Remark[] => {
		const same = all.slice(0, index).filter(({ kind }) => kind === again.kind);
		const [first] = same;
		if (
			!first ||
			same.some((one) => changedAt(one, again) === null && one.before !== '')
		) {
			// 该医院, 医院: the kind alone names the one that is known.
			if (!first || same.some((one) => isNamed(one) && changedAt(one, again) === null))
				return [];
		}
		if (!isDefinite(text, first, again)) return [];
		const at = changedAt(first, again);
		if (at === null) return [];
		const cut = (house: House, back: number) => ({
			start: house.end - house.kind.length - back,
			end: house.end
		});
		return [otherwise(passage, cut(first, at + 2), cut(again, at + 2))];
	});
});

const isNamed = ({ before }: House): boolean =>
	before.length >= 2 && !/[该这家所的个]$/u.test(before);

/** How far before the kind the one character stands in which the names differ; null where they differ otherwise. */
function changedAt(first: House, again: House): number | null {
	const [a, b] = [first, again].map(({ before }) => [...before].reverse()) as [
		string[],
		string[]
	];
	const at = a.findIndex((one, index) => one !== b[index]);
	if (at < 0 || at > 4 || b[at] === undefined) return null;
	if (at + again.kind.length < 3) return null;
	const [one, other] = [a[at + 1], b[at + 1]];
	if (one === undefined || one !== other || notOfName.test(one)) return null;
	return noLetter.test(a[at]! + b[at]!) ? null : at;
}

const notOfName =
	/[在到由受是和与及的了为对从向赴被把将让给家所该这各个名已也入县市区省镇乡]/u;

/** 正和 may be a name where 在正 is none. */
const noLetter = /[在到由受是与及的了为对从向赴被把将让给所该这各个已也入县市区省镇乡]/u;

/** 受托的这家: nothing but the house that is known can be meant. */
function isDefinite(text: string, first: House, again: House): boolean {
	const own = sentenceAt(text, again);
	const told = sentenceAt(text, first);
	const rest = text.slice(again.end, again.end + 12);
	return (
		/受托|受委托|唯一|上述|这份|指定的|签约的|定点/u.test(own) ||
		/^(?:这家|这所|的?这)/u.test(rest) ||
		/(?:这家|这所|该)$/u.test(
			text.slice(0, again.end - again.kind.length - again.before.length)
		) ||
		/一直|没[有]?换过|固定|唯一|同一/u.test(told)
	);
}
