import type { Remark } from '../../../finding.ts';
import { shared } from '../../derive/nouns.ts';
import { groupAt, inProse, otherwise } from './telling.ts';

const body = '[\\u4e00-\\u9fff]{2,14}?';
const duties = '牵头|承办|主办|代建|承建|施工|监理|运营|承担';
const set = new RegExp(`由(?<who>${body})(?<duty>${duties})(?!单位|部门)`, 'gu');
const again = new RegExp(
	`作为(?<duty>${duties})(?:单位|部门|方)(?:，|的)(?<who>[\\u4e00-\\u9fff]{2,14}?(?:局|委|办|部|厅|院|会|中心|联|公司|政府|所|站))`,
	'gu'
);

/** 由甲单位牵头…。作为牵头单位，乙单位…: one matter has one head. */
export const checkRolesAgain = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(set)];
	return [...text.matchAll(again)].flatMap((told): Remark[] => {
		const { duty, who } = told.groups as { duty: string; who: string };
		const [first, ...others] = all.filter(
			({ index, groups }) => index < told.index && groups!.duty === duty
		);
		if (!first || others.length > 0) return [];
		const meant = first.groups!.who!;
		// 民政和人社部门: two heads; 市住建局 is 住房和城乡建设局.
		if (/[、和与及等]/u.test(meant) || sharesName(meant, who)) return [];
		if (
			new RegExp(duty, 'gu').exec(text.slice(first.index + first[0].length, told.index))
		)
			return [];
		return [otherwise(passage, groupAt(first, 'who'), groupAt(told, 'who'))];
	});
});

/** Two characters that are in both names, or one that an office is called by. */
const sharesName = (a: string, b: string): boolean => {
	const [one, other] = [a, b].map((name) =>
		name.replace(/^[市县区省州旗镇乡]/u, '').replace(/[局委办部厅院会]$|中心$/u, '')
	) as [string, string];
	return (
		shared(one, other) !== '' ||
		one.includes(other) ||
		other.includes(one) ||
		[...other].every((character) => one.includes(character)) ||
		[...one].every((character) => other.includes(character))
	);
};
