import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';

const one = '(?:\\d{1,4})(?:名|人|位|个)[\\u4e00-\\u9fff]{1,10}?';
const team = new RegExp(
	`由(?<list>${one}(?:[、和及与]|以及)(?:${one}(?:[、和及与]|以及))*${one})(?:共同)?组成(?:的|了)?(?:一支)?(?<all>\\d{1,4})(?:名|人|位|个)`,
	'gu'
);

/** 组成: 由28名镇干部、54名村干部组成的82人队伍: who they are made up of, and how many they are. */
export const checkComposed = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(team)].flatMap((match) => judged(passage, match))
	);

function judged(passage: Passage, match: RegExpMatchArray): Remark[] {
	const { list = '', all = '' } = match.groups!;
	const parts = [...list.matchAll(/\d+/gu)].map(Number);
	const added = parts.reduce((sum, part) => sum + part, 0);
	if (added === Number(all)) return [];
	const end = match.index! + match[0].length;
	return [
		{
			kind: 'arithmetic',
			severity: 'error',
			passage,
			start: end - all.length - 1,
			end,
			message: `分项之和为${added}，文中为${all}。`,
			expected: null,
			evidence: [`${parts.join('＋')}＝${added}`]
		}
	];
}
