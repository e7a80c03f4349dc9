/**
 * 施行日: years and months from which a law and each of its revisions was in force. A rule of a place has other days. 公布: the year of
 * issue of a law that is known by its name alone, so that no text of an earlier year can speak of it.
 */
const table = `
未成年人保护法 1992-1 2007-6 2013-1 2021-6 2024-4
预防未成年人犯罪法 1999-11 2013-1 2021-6
义务教育法 1986-7 2006-9 2015-4 2018-12
老年人权益保障法 1996-10 2009-8 2013-7 2015-4 2018-12
残疾人保障法 1991-5 2008-7 2018-10
妇女权益保障法 1992-10 2005-12 2018-10 2023-1
慈善法 2016-9 2024-9 公布2016
社会保险法 2011-7 2018-12 公布2010
劳动法 1995-1 2009-8 2018-12
劳动合同法 2008-1 2013-7 公布2007
就业促进法 2008-1 2015-4 公布2007
工伤保险条例 2004-1 2011-1 公布2003
失业保险条例 1999-1
职业教育法 1996-9 2022-5
学前教育法 2025-6 公布2024
民办教育促进法 2003-9 2013-6 2017-9 2018-12
基本医疗卫生与健康促进法 2020-6 公布2019
医疗保障基金使用监督管理条例 2021-5 公布2021
民法典 2021-1 公布2020
反家庭暴力法 2016-3 公布2015
信访工作条例 2022-5 公布2022
保障农民工工资支付条例 2020-5 公布2019
保障中小企业款项支付条例 2020-9 2025-6
志愿服务条例 2017-12 公布2017
残疾预防和残疾人康复条例 2017-7 2018-9 公布2017
残疾人教育条例 1994-8 2011-1 2017-5
残疾人就业条例 2007-5
无障碍环境建设法 2023-9 公布2023
无障碍环境建设条例 2012-8
婚姻登记条例 2003-10 2025-1 2025-5
社会团体登记管理条例 1998-10 2016-2
民办非企业单位登记管理暂行条例 1998-10
基金会管理条例 2004-6
农民专业合作社法 2007-7 2018-7 公布2006
村民委员会组织法 1998-11 2010-10 2018-12 2026-1
退役军人保障法 2021-1 公布2020
精神卫生法 2013-5 2018-4 公布2012
公益事业捐赠法 1999-9
家庭教育促进法 2022-1 公布2021
法律援助法 2022-1 公布2021
乡村振兴促进法 2021-6 公布2021
社会救助暂行办法 2014-5 2019-3 公布2014
自然灾害救助条例 2010-9 2019-3 公布2010
农村五保供养工作条例 1994-1 2006-3 公布2006
公共租赁住房管理办法 2012-7 公布2012
国有土地上房屋征收与补偿条例 2011-1 公布2011
女职工劳动保护特别规定 2012-4 公布2012
社会保险经办条例 2023-12 公布2023
未成年人网络保护条例 2024-1 公布2023
城市生活无着的流浪乞讨人员救助管理办法 2003-8 公布2003
城市居民最低生活保障条例 1999-10 公布1999
行政许可法 2004-7 2019-4
行政处罚法 1996-10 2009-8 2018-1 2021-7
行政复议法 1999-10 2009-8 2018-1 2024-1
政府信息公开条例 2008-5 2019-5
个人信息保护法 2021-11 公布2021
数据安全法 2021-9 公布2021
网络安全法 2017-6 2026-1
地名管理条例 1986-1 2022-5
最低生活保障审核确认办法 2021-7 公布2021
居住证暂行条例 2016-1 公布2015
特困人员认定办法 2016-10 2021-4 公布2016
监察法 2018-3 2025-6 公布2018
粮食安全保障法 2024-6 公布2023
`;

export interface Law {
	readonly name: RegExp;
	readonly label: string;
	/** 施行日, year and month; the day is the first where a text names none. */
	readonly year: number;
	readonly month: number;
	/** The year of issue, where that came before. */
	readonly issued: number;
}

/** How a law is written where its bare name is also part of another's. */
const written: Readonly<Record<string, RegExp>> = {
	慈善法: /(?<!华)慈善法/u,
	志愿服务条例: /《(?:中华人民共和国)?志愿服务条例》/u,
	监察法: /《(?:中华人民共和国)?监察法(?!实施)/u
};

const rows = table
	.trim()
	.split('\n')
	.map((line) => {
		const [label = '', ...words] = line.split(' ');
		const issued = words.find((one) => one.startsWith('公布'))?.slice(2);
		const dates = words
			.filter((one) => one.includes('-'))
			.map((date) => {
				const [year, month] = date.split('-').map(Number);
				return { year: year!, month: month! };
			});
		return { label, dates, issued: issued === undefined ? null : Number(issued) };
	});

/** By name; year × 12 + month each. */
export const lawDates: ReadonlyMap<string, readonly number[]> = new Map(
	rows.map(({ label, dates }) => [
		label,
		dates.map(({ year, month }) => year * 12 + month)
	])
);

/** Laws that are known by their names alone, in force from the first day after they were issued. */
export const laws: readonly Law[] = rows.flatMap(({ label, dates, issued }) => {
	const first = dates.find(({ year }) => issued !== null && year >= issued);
	return first && issued !== null
		? [{ name: written[label] ?? new RegExp(label, 'u'), label, ...first, issued }]
		: [];
});

/** 国务院令: the number of the order by which a regulation was issued or made anew. */
export const lawOrders: Readonly<Record<string, readonly number[]>> = {
	城市居民最低生活保障条例: [271],
	社会救助暂行办法: [649],
	农村五保供养工作条例: [456],
	城市生活无着的流浪乞讨人员救助管理办法: [381],
	自然灾害救助条例: [577],
	社会团体登记管理条例: [250],
	基金会管理条例: [400],
	民办非企业单位登记管理暂行条例: [251],
	志愿服务条例: [685],
	工伤保险条例: [375, 586],
	失业保险条例: [258],
	保障农民工工资支付条例: [724],
	医疗保障基金使用监督管理条例: [735]
};

/** Orders that changed many regulations at once. */
export const changingOrders: readonly number[] = [
	588, 638, 645, 653, 666, 676, 687, 690, 698, 703, 709, 714, 732, 752, 764, 777, 797
];
