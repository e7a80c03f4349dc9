import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { daysOf } from './calendar.ts';

const dateLine =
	/^(?:(?:会议)?时间[：:]\s*)?[（(]?(?<lineYear>20\d\d)年(?<lineMonth>\d{1,2})月(?<lineDay>\d{1,2})日(?:（[^）]*）|[（(]?星期[一二三四五六日天][）)]?)?[）)]?(?:[上下]午|全天)?(?:\d{1,2}[:：时点]\d{0,2}分?)?$/u;
const due =
	/(?<![\d.至—－～到-])(?:(?<dueYear>20\d\d)年)?(?<![\d.]|(?<!20\d\d)年)(?<dueMonth>\d{1,2})月(?<dueDay>\d{1,2})日(?:之?前|以前)(?=[^，。；\d]{0,14}(?:上报|报送|反馈|完成|提交|报|整改|支付|拨付|下达|到位|建成|办结|落实))/gu;

/** 期限早于成文: due on 20 November, in a paper of 26 November. */
function dueBeforeWritten(passages: readonly Passage[]): Remark[] {
	const line = [...passages.slice(0, 3), ...passages.slice(-2)]
		.map(({ text }) => dateLine.exec(text))
		.find((match) => match !== null);
	if (!line) return [];
	return passages.flatMap((passage) =>
		[...passage.text.matchAll(due)].flatMap((match): Remark[] => {
			const [written, last] = daysOf({ ...line.groups, ...match.groups }, [
				'line',
				'due'
			]);
			const back = written - last;
			const sentence = /[^。；]*$/u.exec(passage.text.slice(0, match.index))![0];
			if (back <= 0 || back > 93) return [];
			if (!/要|请|须|应|务|各/u.test(sentence)) return [];
			if (/已|完成了|次年|明年|均|此前|当时|曾|原定|未/u.test(sentence)) return [];
			return [
				remarkAt(passage, match, `成文日期是${line[0]}，“${match[0]}”的时限已过。`, {
					evidence: [line[0]]
				})
			];
		})
	);
}

const found =
	/(?<year>20\d\d)年(?<month>\d{1,2})月(?:\d{1,2}日)?(?:至\d{1,2}(?:月|日))?[，]?[^。；\d]{0,16}(?:审计|巡察|巡视|督查|检查|考核|评估)[^。；]{0,30}(?:指出|反馈|发现|查出|提出)/u;
const mended =
	/截至(?<time>(?<year>20\d\d)年(?<month>\d{1,2})月(?:底|末|\d{1,2}日)?)[^，。；\d]{0,3}，[^。；]{0,12}(?:整改|办结|销号|追回|清退)/gu;

/** 整改早于发现: 2021年7月审计指出…，截至2020年12月底，已完成整改. */
function mendedBeforeFound(passages: readonly Passage[]): Remark[] {
	const at = passages.findIndex(({ text }) => found.test(text));
	if (at < 0) return [];
	const first = found.exec(passages[at]!.text)!;
	const monthOf = ({ year, month }: Record<string, string>) =>
		Number(year) * 12 + Number(month);
	return passages.slice(at, at + 3).flatMap((passage, index) =>
		[...passage.text.matchAll(mended)].flatMap((match): Remark[] => {
			if (index === 0 && match.index < first.index) return [];
			const back = monthOf(first.groups!) - monthOf(match.groups!);
			if (back <= 0 || back > 24) return [];
			return [
				remarkAt(
					passage,
					match,
					`问题是${first.groups!.year}年${first.groups!.month}月才指出的，“截至${match.groups!.time}”在此之前。`,
					{ evidence: [first[0]] }
				)
			];
		})
	);
}

const held =
	/(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})日[^。；\d]{0,30}(?:举办|召开|开展|举行|组织)/u;
const next =
	/下一?[场期次批届](?:[\u4e00-\u9fff]{0,6})?(?:将|拟|计划|预计|定)(?:于|在)?(?:(?<year>20\d\d)年)?(?<month>\d{1,2})月/gu;

/** 10月25日举办…。下一场将于同年9月举办. */
const nextBefore = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(next)].flatMap((match): Remark[] => {
		const before = passage.text.slice(0, match.index);
		const first = held.exec(before);
		if (!first) return [];
		const years = [...before.matchAll(/20\d\d(?=年)/gu)].map(([one]) => one);
		const { year, month } = match.groups as Record<string, string | undefined>;
		if (year !== undefined && !years.includes(year)) return [];
		if (year === undefined && /次年|明年|翌年/u.test(match[0])) return [];
		const back = Number(first.groups!.month) - Number(month);
		// Without a year, the next one of a spring is in the spring.
		if (back <= 0 || (year === undefined && back > 4)) return [];
		return [
			remarkAt(
				passage,
				match,
				`这一场在${first.groups!.month}月${first.groups!.day}日，“${match[0]}”在此之前。`,
				{ evidence: [first[0]] }
			)
		];
	});

/** 事在期前: what is due before the paper that asks for it, mended before it was found, held again before it was held. */
export const checkDuesPast = ({ passages }: Understanding): Remark[] => {
	const texts = passages.filter(({ role }) => role !== 'cell');
	return [
		...dueBeforeWritten(texts),
		...mendedBeforeFound(texts),
		...texts.flatMap(nextBefore)
	];
};
