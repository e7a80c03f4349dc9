import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { dayNamed, dayOf, type Groups } from './calendar.ts';

/** 2017年5月18日 as a line of its own below the text. */
const dateLine = new RegExp(`^[（(]?${dayNamed('line')}[）)]?$`, 'u');

/** What somebody has done, or what has come in: it was before the paper that answers it. */
const done = new RegExp(
	`(?:您|你们?|贵[\\u4e00-\\u9fff]{1,3}|[我本该][局市县区单]位?|已)于(?<told>${dayNamed('done')})(?:来信|来函|来文|联名)?(?:提交|提出|反映|报来|发来|申请|报送|上报|收悉|收到|受理|立案|印发|下发|召开)`,
	'gu'
);
/** 将于2023年底前再建40个. */
const ahead =
	/(?:将|拟|计划|预计|准备|力争|争取|确保)(?:再|继续)?(?:于|在|到|从)(?<told>(?<year>20\d\d)年(?:年?底|末|年内|上半年|下半年|第?[一二三四]季度)?)(?:前|之前|以前)?(?!度)/gu;

/** 事在文后: an answer of 18 May to what was handed in on 2 June; what is to be done in a year that is over. */
export const checkAfterWritten = ({ passages }: Understanding): Remark[] => {
	const texts = passages.filter(({ role }) => role !== 'cell');
	const line = texts
		.slice(-3)
		.map(({ text }) => dateLine.exec(text))
		.find((match) => match?.groups!.lineYear !== undefined);
	if (!line) return [];
	const written = {
		day: dayOf(line.groups!, 'line'),
		year: Number(line.groups!.lineYear)
	};
	return texts.flatMap((passage) => [
		...doneLater(passage, written, line[0]),
		...aheadOfPast(passage, written, line[0])
	]);
};

interface Written {
	day: number;
	year: number;
}

const doneLater = (passage: Passage, { day }: Written, line: string): Remark[] =>
	[...passage.text.matchAll(done)].flatMap((match) => {
		const groups: Groups = match.groups!;
		if (groups.doneYear === undefined || dayOf(groups, 'done') <= day) return [];
		return [
			remarkAt(passage, match, `成文日期是${line}，“${groups.told}”在它之后。`, {
				part: groups.told,
				evidence: [match[0], line]
			})
		];
	});

const aheadOfPast = (passage: Passage, { year }: Written, line: string): Remark[] =>
	[...passage.text.matchAll(ahead)].flatMap((match) => {
		const { told, year: to } = match.groups!;
		const sentence = /[^。；]*$/u.exec(passage.text.slice(0, match.index))![0];
		if (
			Number(to) >= year ||
			/当时|当年|曾|原|此前|去年|上年|承诺|规划|方案/u.test(sentence)
		)
			return [];
		return [
			remarkAt(passage, match, `成文日期是${line}，“${told}”已经过去。`, {
				part: told,
				evidence: [match[0], line]
			})
		];
	});
