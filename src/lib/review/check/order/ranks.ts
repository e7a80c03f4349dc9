import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const rank =
	/(?<all>\d{1,3})个?(?:[省市州县区旗镇乡村]|市州|市县|县区|县市区|区县|乡镇|街道|单位|部门|城市)+(?:（[^（）]*）)?中[^，。；\d]{0,10}第(?<place>\d{1,3})[位名]/gu;

/** 名次: 在14个乡镇中列第15位. There are not so many. */
export const checkRanks = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(rank)].flatMap((match): Remark[] => {
			const { all, place } = match.groups!;
			if (Number(place) <= Number(all)) return [];
			const end = match.index + match[0].length;
			return [
				{
					kind: 'arithmetic',
					severity: 'error',
					passage,
					start: end - place!.length - 2,
					end,
					message: `只有${all}个，没有第${place}位。`,
					evidence: [match[0]]
				}
			];
		})
	);
