import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const number = String.raw`[两二三四五六七八九十]|\d{1,3}`;
const grouped = new RegExp(
	String.raw`(?<all>\d{2,5})(?<unit>[名人户家个])[^。；\d]{0,20}(?:分成?|分为|组成|编为|编成)(?<groups>${number})个?(?<kind>[组批班队片])[^。；\d]{0,12}每(?<again>[组批班队片])(?<each>${number})\k<unit>(?![左上以至—－-])`,
	'gu'
);

/** 42名，分三组，每组14名: so many groups of so many. One group may be short by a few, all of them not. */
export const checkGroups = ({ passages }: Understanding): Remark[] =>
	passages.filter(({ role }) => role !== 'cell').flatMap(groupsIn);

function groupsIn(passage: Passage): Remark[] {
	return [...passage.text.matchAll(grouped)].flatMap((match): Remark[] => {
		const said = match.groups as Record<
			'all' | 'unit' | 'groups' | 'kind' | 'again' | 'each',
			string
		>;
		if (said.kind !== said.again) return [];
		const [all, groups, each] = [said.all, said.groups, said.each].map(numeralValue) as [
			number,
			number,
			number
		];
		if (Math.abs(groups * each - all) < groups) return [];
		return [
			remarkAt(
				passage,
				match,
				`${groups}${said.kind}、每${said.kind}${each}${said.unit}共${groups * each}${said.unit}，文中为${all}${said.unit}。`,
				{
					part: said.each + said.unit,
					kind: 'arithmetic',
					severity: 'warn',
					evidence: [`${groups}×${each}＝${groups * each}`]
				}
			)
		];
	});
}
