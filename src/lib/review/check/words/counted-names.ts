import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** Names that plainly end where they end: offices, places. */
const endings =
	'民政局|财政局|医保局|教育局|住建局|人社局|残联|妇联|团委|总工会|工会|慈善总会|红十字会|[局委办部厅院所会]|[市县区旗州]|[乡镇]|街道|苏木|村|社区';
const item = `[\\u4e00-\\u9fff]{1,8}?(?:${endings})`;
const counted = new RegExp(
	`(?<![\\u4e00-\\u9fff、]|[“《])(?:[\\u4e00-\\u9fff]{0,6}?(?:听取了?|由|在|对|与|会同|包括|涉及|抽查了?|选取|确定|以))?(?<names>${item}(?:、${item})+(?:(?:和|及|以及)${item})?)(?<said>[两二三四五六七八九十]|\\d{1,2})(?:个|家|名)(?<what>部门|单位|成员单位|市|县|区|县区|县（区）|乡镇|镇|街道|村|社区|村（社区）|地区|旗县)`,
	'gu'
);

/** 市民政局、市财政局、市医保局三个部门: a list of names and how many it says they are. 等 leaves it open. */
export const checkCountedNames = ({ passages }: Understanding): Remark[] =>
	passages.filter(({ role }) => role !== 'cell').flatMap(countedIn);

/** 走访安宁、丰乐、双桥三个镇: names without their kind, behind what was done there. */
const name = '(?:(?!等)[\\u4e00-\\u9fff]){2,3}';
const bare = new RegExp(
	`(?:走访|深入|前往|奔赴|赴|抽查|抽取|选取|选择|选定|涉及|调研|检查|督查|督导|走进|来到|覆盖|分布在|集中在|安排|确定)了?(?<names>${name}(?:、${name})+(?:[和及]${name})?)(?<said>[两二三四五六七八九十]|\\d{1,2})个(?<what>市|县|区|县区|县（区）|乡镇|镇|乡|街道|村|社区|镇村|乡镇（街道）)`,
	'gu'
);

function countedIn(passage: Passage): Remark[] {
	return [...passage.text.matchAll(counted), ...passage.text.matchAll(bare)].flatMap(
		(match): Remark[] => {
			const { names, said, what } = match.groups as {
				names: string;
				said: string;
				what: string;
			};
			const list = names.split(/、|以及|和|及/u).filter((name) => name !== '');
			// 城区、南县两个县区: what the list says it counts must be what its names are.
			const count = numeralValue(said);
			if (list.length === count) return [];
			const end = match.index + match[0].length;
			const start = end - what.length - 1 - said.length;
			return [
				{
					kind: 'arithmetic',
					severity: 'warn',
					passage,
					start,
					end,
					message: `前面列出${list.length}个名称，文中说“${passage.text.slice(start, end)}”。`,
					expected: null,
					evidence: [list.join('、')]
				}
			];
		}
	);
}
