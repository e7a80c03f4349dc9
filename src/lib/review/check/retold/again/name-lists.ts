import type { Remark } from '../../../finding.ts';
import { shared } from '../../derive/nouns.ts';
import { clauseAt, inProse, otherwise, type Telling, valueOf } from './telling.ts';

const word = '[\\u4e00-\\u9fff]';
const lists = new RegExp(
	`(?<first>${word}{2,14})(?<more>(?:、${word}{2,8}?)+)(?:[和与及](?<last>${word}{2,8}?))?(?:(?<n>[两二三四五六七八九十]|\\d{1,2})(?<unit>[个家所项名类])(?<noun>${word}{1,8})|(?=[，。；：]))`,
	'gu'
);

interface NameList extends Telling {
	readonly names: readonly string[];
	/** 三个试点镇: how many, of what, and what goes on behind. */
	readonly noun: string | null;
	readonly clause: string;
}

/**
 * 名单的复述: 选定白河、石桥、龙泉三个镇试点…。白河、石桥、柳河三个试点镇…: the same names are listed again as what is known, and one of
 * them is another, or one more.
 */
export const checkNameLists = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(lists)].map((match): NameList => {
		const { first, more, last, noun } = match.groups as Record<
			string,
			string | undefined
		>;
		const names = [first!, ...more!.split('、').slice(1), ...(last ? [last] : [])];
		const end = match.index + match[0].length - (noun === undefined ? 0 : noun.length);
		const at = { start: match.index, end };
		return {
			...{ ...at, names: withoutCommon(names), noun: noun ?? null },
			clause: clauseAt(text, at)
		};
	});
	return all.flatMap((again, index): Remark[] => {
		if (again.noun === null || again.names.length < 3) return [];
		const [first, ...others] = all.slice(0, index).filter((one) => one.names.length >= 3);
		if (!first || others.length > 0) return [];
		const news = again.names.filter(
			(name, at) =>
				!first.names.some((one, place) =>
					at + place === 0 ? areFirst(one, name) : isOne(one, name)
				)
		);
		const [other] = news;
		const more = again.names.length - first.names.length;
		if (news.length !== 1 || other === undefined || more < 0 || more > 1) return [];
		if (text.slice(0, again.start).includes(other)) return [];
		if (!isKnown(first, again)) return [];
		const start = text.indexOf(other, again.start);
		return [
			otherwise(
				passage,
				{ start: text.indexOf(first.names[0]!, first.start), end: first.end },
				more === 1 ? again : { start, end: start + other.length }
			)
		];
	});
});

/** 免挂号费、免诊查费: what every item begins with. */
function withoutCommon(names: readonly string[]): string[] {
	const [head] = names[1]!;
	return names.every((name) => name.startsWith(head!) && name.length > 2)
		? names.map((name) => name.slice(1))
		: [...names];
}

/** The first of a list may have words before it: 走访了双河, 组长就双河. */
const isOne = (a: string, b: string): boolean =>
	a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a));

const areFirst = (a: string, b: string): boolean =>
	endOfBoth(a, b).length >= (/[镇乡村县市区局街]$/u.test(b) ? 3 : 2) || isOne(a, b);

function endOfBoth(a: string, b: string): string {
	let length = 0;
	while (
		length < a.length &&
		length < b.length &&
		a.at(-1 - length) === b.at(-1 - length)
	)
		length++;
	return length === 0 ? '' : a.slice(-length);
}

/** 试点镇, where they were chosen for it; 已减免的挂号费. */
function isKnown(first: NameList, again: NameList): boolean {
	const [head] = again.names;
	const own = endOfBoth(head!, first.names[0]!);
	const lead = head!.slice(0, head!.length - own.length);
	if (/(?:上述|这|[已所][\u4e00-\u9fff]{1,4}的)$/u.test(lead) && own !== '') return true;
	const noun = again.noun!.replace(kinds, ' ');
	return shared(noun, first.clause.replace(kinds, ' ')) !== '';
}

/** What they are, which says nothing of what is done with them. */
const kinds =
	/乡镇|镇街|街道|社区|县区|区县|市县|部门|单位|学校|小学|中学|幼儿园|医院|养老院|敬老院|福利院|养老机构|机构|服务站|中心|村庄|地区|方面|项目|省份|城市|小区|园区|企业|公司|代表|工作/gu;

const known = new RegExp(
	`(?:这|上述)(?<n>[三四五六七八九十]|\\d{1,2})[个家所项名类种](?<noun>${word}{1,4})`,
	'gu'
);

/** 陈家镇、柳河镇、双桥镇…。这四个镇…: as many as were named, where nothing else was. */
export const checkNamesCounted = inProse((passage) => {
	const { text } = passage;
	return [...text.matchAll(known)].flatMap((again): Remark[] => {
		const told = text.slice(0, again.index);
		const all = [...told.matchAll(/[^，。；：、]+(?:、[^，。；：、]+)+/gu)];
		const [list, ...others] = all;
		if (!list || others.length > 0 || /等/u.test(told.slice(list.index))) return [];
		const names = list[0].split(/、|[和与及]/u);
		const kind = names[0]!.at(-1)!;
		// The last has the sentence behind it: 双桥镇同步推进.
		const areAlike = names.every((name, at) =>
			at === names.length - 1
				? new RegExp(`^[\\u4e00-\\u9fff]{1,5}?${kind}`, 'u').test(name)
				: name.endsWith(kind)
		);
		if (!areAlike || names.length < 3 || !again.groups!.noun!.startsWith(kind)) return [];
		if (
			names.length === valueOf(again.groups!.n!) ||
			/\d|[一二三四五六七八九十][个家所项名类种]/u.test(told)
		)
			return [];
		return [
			otherwise(
				passage,
				{ start: list.index, end: list.index + list[0].length },
				{
					start: again.index,
					end: again.index + again[0].length - again.groups!.noun!.length
				}
			)
		];
	});
});
