import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { shared } from '../derive/nouns.ts';

const span =
	/(?:(?<year>\d{4})年)?(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})日(?:起)?(?:（[^（）]{1,8}）)?(?:至|—|－|-|～|到)(?:(?<until>\d{4})年)?(?:(?<toMonth>\d{1,2})月)?(?<toDay>\d{1,2})日/gu;
const dayThen =
	/(?:(?<year>\d{4})年)?(?<![\d.至—－～到-])(?<month>\d{1,2})月(?<day>\d{1,2})日(?![至—－～到-])(?:（[^（）]{1,8}）)?(?:24时|[零二]十四时)?[，]?(?<name>[^，。；\d]{0,12}?)(?<ends>结束|截止|届满|期满|结营|闭营|闭幕|结业|落幕|收官)/gu;

/**
 * 起止的复述: 集中缴费期为10月10日至12月31日…。12月25日集中缴费期结束; 8月3日至9日…夏令营…。8月10日，夏令营结营. A time that was told from
 * one day to another ends on another day.
 */
export function checkSpansRetold({ passages }: Understanding): Remark[] {
	const texts = passages.filter(({ role }) => role !== 'cell');
	const spans = texts.flatMap((passage, at) =>
		[...passage.text.matchAll(span)].map((match) => ({ passage, match, at }))
	);
	return texts.flatMap((passage, at) =>
		[...passage.text.matchAll(dayThen)].flatMap((match): Remark[] => {
			const { name, ends } = match.groups as Record<string, string>;
			const own = spans.filter(
				(one) =>
					(one.at < at || (one.at === at && one.match.index < match.index)) &&
					isOfOne(clauseRound(one.passage, one.match), name!, ends!)
			);
			const [first, ...others] = own;
			if (!first || others.length > 0) return [];
			const groups = first.match.groups!;
			const month = groups.toMonth ?? groups.month!;
			if (
				Number(month) === Number(match.groups!.month) &&
				Number(groups.toDay) === Number(match.groups!.day)
			)
				return [];
			if (
				match.groups!.year !== undefined &&
				match.groups!.year !== (groups.until ?? groups.year ?? match.groups!.year)
			)
				return [];
			const [said] = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日/u.exec(match[0])!;
			return [
				{
					kind: 'mismatch',
					severity: 'warn',
					passage,
					start: match.index,
					end: match.index + said.length,
					message: `前面是“${first.match[0]}”，这里${said}${ends}，两处不一致。`,
					evidence: [clauseRound(first.passage, first.match), match[0]]
				}
			];
		})
	);
}

/** 集中缴费期, 夏令营: what the end is said of was named where the time was told. */
function isOfOne(clause: string, name: string, ends: string): boolean {
	// 在北京闭幕: where it was says nothing of what it was.
	const matter = name.replace(/在[\u4e00-\u9fff]{2,4}$/u, '');
	const common = shared(clause, matter).length;
	return (
		common >= 3 ||
		(matter.length >= 2 && clause.startsWith(matter)) ||
		(/[营幕]$/u.test(ends) && common >= 2) ||
		(/营$/u.test(ends) && /营/u.test(clause))
	);
}

/** The clause that a span stands in, and the one behind it. */
function clauseRound({ text }: Passage, match: RegExpExecArray): string {
	const lead = /[^，。；]*$/u.exec(text.slice(0, match.index))![0];
	const rest = /^[^。；]{0,40}/u.exec(text.slice(match.index))![0];
	return lead + rest;
}
