import type { Passage } from '../../../clean/passages.ts';
import type { Remark } from '../../../finding.ts';
import type { Understanding } from '../../../understand/understanding.ts';
import { groupAt, valueOf } from './telling.ts';

const places =
	'(?<places>\\d{1,5})(?:个|家|所|处)(?<place>(?:行政|自然)?(?:村|社区|乡镇|镇|街道|学校|小区|网格|站点|机构))[（(]?(?:社区|街道|镇|乡)?[）)]?';
const withStaff = new RegExp(
	`${places}[，]?(?:都|均)?(?:各|每(?:个)?\\k<place>)(?:都|均)?(?:有|配备|配|设立|设|明确|确定|选聘|落实)(?:了)?(?<each>[\\d一两二三四五六])[名人位](?<who>[\\u4e00-\\u9fff]{3,8}?)(?=[，。；、（]|$)`,
	'gu'
);
const withHouse = new RegExp(
	`${places}(?:都|均|全部)?(?:建起|建成|建立|设立|开设|建有|设有)(?:了)?(?<who>[\\u4e00-\\u9fff]{3,8}?)(?=[，。；]|$)`,
	'gu'
);

/** A part of them, or others. */
const some = /其中|另|新|有|约|近|超|多|余|至少|全省|全国|培训|抽|选|评/u;

/**
 * 一处几名: 38个乡镇各有1名儿童督导员…。36名儿童督导员带队; 在16个乡镇建起社工站…。18个社工站都: how many there are of them follows from how many
 * places have them.
 */
export const checkByPlace = ({ passages }: Understanding): Remark[] => {
	const prose = passages.filter(({ role }) => role !== 'cell');
	return prose.flatMap((passage, index) =>
		[...passage.text.matchAll(withStaff), ...passage.text.matchAll(withHouse)].flatMap(
			(match) =>
				prose
					.slice(index)
					.flatMap((later) =>
						retold(match, later, later === passage ? match.index + match[0].length : 0)
					)
		)
	);
};

function retold(match: RegExpMatchArray, later: Passage, from: number): Remark[] {
	const { places: count, each, who } = match.groups as Record<string, string>;
	const should = Number(count) * (each === undefined ? 1 : valueOf(each));
	const again = new RegExp(
		`(?<=^|[，。；：！？”]|这|全[市县区])(?<n>\\d{1,6})(?<unit>[名人位个家所处])${who}(?<all>已|也|都|均|全部|带队|分头|逐一|走|上门|入户|到岗)`,
		'gu'
	);
	return [...later.text.matchAll(again)].flatMap((found): Remark[] => {
		if (found.index < from) return [];
		const value = Number(found.groups!.n);
		const lead = /[^。；]*$/u.exec(later.text.slice(0, found.index))![0];
		if (value === should || some.test(lead.slice(-4))) return [];
		if (Math.abs(value - should) > Math.max(2, 0.1 * should)) return [];
		const { start, end } = groupAt(found, 'n', 'unit');
		return [
			{
				kind: 'mismatch',
				severity: 'warn',
				passage: later,
				start,
				end,
				message: `前面是“${match[0]}”，共${should}${found.groups!.unit}，这里是“${found[0]}”，两处不一致。`,
				evidence: [match[0], found[0]]
			}
		];
	});
}
