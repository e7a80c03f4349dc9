import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/** How many figures back the rate of all of them may stand. */
const reach = 10;
const ofParts =
	/(?:各|全部|所有)?(?:[市县区旗镇乡村院校站所家]|街道|机构|地区|单位|部门)*(?:的)?(?<name>[\u4e00-\u9fff]{2,4}率)(?:中|里)?最(?<way>[高低])(?:的[\u4e00-\u9fff]{0,8})?(?:为|是|达|仅)?$/u;
const other = /^最(?<way>[高低])(?:的[\u4e00-\u9fff]{0,8})?(?:为|是|达|仅)?$/u;

/**
 * 总率居中: 核实率95.0%。各县核实率最高100%，最低97.4%. The rate of all of them together lies between the least and the greatest of the parts.
 */
export const checkAroundRate = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((second, index) => {
		const first = claims[index - 1];
		if (!first || !isRate(first) || !isRate(second)) return [];
		const said = ofParts.exec(first.site.own)?.groups;
		const way = other.exec(second.site.own)?.groups!.way;
		if (!said || way === undefined || way === said.way) return [];
		if (first.site.sentenceStart !== second.site.sentenceStart) return [];
		const [most, least] = way === '低' ? [first, second] : [second, first];
		const all = claims
			.slice(Math.max(0, index - 1 - reach), index - 1)
			.filter(
				(one) =>
					isRate(one) &&
					one.passage === first.passage &&
					new RegExp(
						`(?:^|总|综合|平均|全[省市县区])${said.name!}(?:为|达到?|是)?$`,
						'u'
					).test(one.site.own)
			);
		const [whole, ...more] = all;
		if (!whole || more.length > 0) return [];
		const beyond =
			whole.quantity.value < least.quantity.value - least.quantity.lastPlace
				? least
				: whole.quantity.value > most.quantity.value + most.quantity.lastPlace
					? most
					: null;
		return beyond
			? [
					remarkOn(
						beyond,
						`总的${said.name!}是${whole.quantity.text}，各部分最高${most.quantity.text}、最低${least.quantity.text}，总率应在两者之间。`,
						null,
						[whole, most, least].map(({ site, quantity }) => site.own + quantity.text)
					)
				]
			: [];
	});

const isRate = ({ kind, isBase, quantity }: Claim): boolean =>
	(kind === 'level' || kind === 'share') &&
	!isBase &&
	quantity.unit === '%' &&
	quantity.qualifier === null;
