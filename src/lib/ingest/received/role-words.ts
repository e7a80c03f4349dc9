import type { Role } from './facets.ts';

/** What columns of labels are called, in Chinese forms and in tables that programs write. */
const names: readonly (readonly [Role, RegExp])[] = [
	[
		'region',
		/^(?:地区|地区名称?|区县|县区|旗县区?|市县|县市区|县\(市、区\)|市\(州\)|区县名称?|县区名称?|行政区划?|行政区划名称|省份|省区市|盟市|填报地区|上报单位|单位名称|填报单位|region|region_name|地区代码|区划代码|行政区划代码|region_code)$/i
	],
	[
		'period',
		/^(?:期间|时期|报告期|统计期|所属期|年度|年份|季度|月份|时间|日期|period)$/i
	],
	[
		'indicator',
		/^(?:指标|指标名称?|统计指标|项目|项目名称|名称|内容|类别|救助类别|救助项目|保障类别|indicator)$/i
	],
	['code', /^(?:代码|指标代码|编码|行次|code)$/i],
	['unit', /^(?:单位|计量单位|unit)$/i],
	['area', /^(?:城乡|城乡类别|城乡属性|area)$/i],
	['mode', /^(?:供养方式|mode)$/i],
	['measure', /^(?:本期或累计|本期\/累计|期别|measure)$/i],
	['report', /^(?:报表|报表口径|report)$/i],
	['status', /^(?:状态|数据状态|status)$/i],
	['note', /^(?:备注|说明|注|note)$/i],
	['source', /^(?:来源|数据来源|source)$/i],
	['revision', /^(?:版本|修订|revision)$/i],
	['skip', /^(?:序号|编号|行号|no\.?)$/i],
	['figures', /^(?:数量|数值|值|数据|value|合计数|本期数|指标值)$/i]
];

/** A heading as it is compared: half-width, without spaces. */
export const plainHeading = (text: string): string =>
	text.normalize('NFKC').replace(/\s+/g, '');

/** The role that a heading names outright; null where it must be told from what stands below. */
export function roleNamed(heading: string): Role | null {
	const plain = plainHeading(heading).replace(/[:*]$/, '');
	return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** 合计行、合计列: the whole of which the others are the parts. */
export const isTotalWord = (text: string): boolean =>
	/^(?:[一二三四五六七八九十]、)?(?:合计|总计|共计|总数|计|全[国省市县区州盟旗](?:合计|总计)?|(?:城乡)?合计数)$/.test(
		plainHeading(text)
	);

/** 小计: the sum of some of the others. */
export const isSubtotalWord = (text: string): boolean => /小计/.test(plainHeading(text));

/** Words with which 表外说明 begins. */
export const opensRemark = (text: string): boolean =>
	/^(?:注|附注|备注|说明|填表说明|填表人|制表人?|审核人?|复核人?|单位负责人|负责人|统计负责人|分管领导|填报人|联系人|联系电话|报出日期|填表日期|资料来源|数据来源|本表|此表|编制单位|填表单位|填报单位|制表机关|表号|批准机关|批准文号|备案文号|有效期|地区编码|行政区划代码)\d*[:：.、．\s(（]?/.test(
		text.normalize('NFKC').trim()
	);

/** 表外说明: below a table, or above it. */
export const isRemark = (text: string): boolean =>
	opensRemark(text) || plainHeading(text).length > 60;
