/** 机构存续: names of offices with the years in which they were in use; null is open. */
export interface Named {
	readonly name: RegExp;
	readonly label: string;
	/** First and last year in which a text may speak of it as there. Local offices changed up to a year later. */
	readonly from: number | null;
	readonly to: number | null;
	readonly note: string;
}

export const organisations: readonly Named[] = [
	{
		name: /(?<![原老])卫生?计生?委|卫计委|卫生和计划生育(?:委员会|局)/u,
		label: '卫计委',
		from: 2013,
		to: 2018,
		note: '2013年组建，2018年机构改革后为卫生健康委'
	},
	{
		name: /卫健委|卫生健康(?:委员会|委|局)/u,
		label: '卫健委',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /扶贫(?:办|开发办公室|开发领导小组办公室|局)/u,
		label: '扶贫办',
		from: 1986,
		to: 2021,
		note: '2021年重组为乡村振兴局'
	},
	{
		name: /(?:中国)?银保监[会局]|银监[会局]|中国?银行保险监督管理委员会/u,
		label: '银保监会',
		from: 2003,
		to: 2023,
		note: '2023年5月改为国家金融监督管理总局'
	},
	{
		name: /国家乡村振兴局/u,
		label: '国家乡村振兴局',
		from: 2021,
		to: 2023,
		note: '2021年挂牌，2023年并入农业农村部'
	},
	{
		name: /(?<!国家)乡村振兴局/u,
		label: '乡村振兴局',
		from: 2021,
		to: 2024,
		note: '2021年挂牌，2023年起职责并入农业农村部门'
	},
	{
		name: /医疗?保障?局|医保局/u,
		label: '医保局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /应急管理(?:部|局|厅)/u,
		label: '应急管理局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /退役军人(?:事务)?(?:部|局|厅)/u,
		label: '退役军人事务局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /市场监督?管理局|市场监管局/u,
		label: '市场监管局',
		from: 2013,
		to: null,
		note: '各地2013年起陆续组建'
	},
	{
		name: /自然资源(?:部|局|厅)/u,
		label: '自然资源局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /国土(?:资源)?(?:部|局|厅)/u,
		label: '国土资源局',
		from: null,
		to: 2019,
		note: '2018年机构改革后为自然资源部门'
	},
	{
		name: /(?<!市场监管、)工商(?:行政管理)?局/u,
		label: '工商局',
		from: null,
		to: 2019,
		note: '2018年机构改革后并入市场监管部门'
	},
	{
		name: /食(?:品)?药(?:品)?监(?:督)?(?:管理)?局/u,
		label: '食药监局',
		from: 2003,
		to: 2019,
		note: '2018年机构改革后并入市场监管部门'
	},
	{
		name: /环(?:境)?保(?:护)?局/u,
		label: '环保局',
		from: null,
		to: 2019,
		note: '2018年机构改革后为生态环境局'
	},
	{
		name: /生态环境(?:部|局|厅)/u,
		label: '生态环境局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /(?<!国家)经信委|经济和信息化委员会/u,
		label: '经信委',
		from: 2009,
		to: 2019,
		note: '机构改革后多为工业和信息化局'
	},
	{
		name: /农业农村(?:部|局|厅)/u,
		label: '农业农村局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /人社局|人力资源和社会保障(?:部|局|厅)/u,
		label: '人社局',
		from: 2008,
		to: null,
		note: '2008年起组建'
	},
	{
		name: /劳动(?:和社会|社会)?保障(?:部|局|厅)/u,
		label: '劳动保障局',
		from: 1998,
		to: 2010,
		note: '2008年起并入人力资源社会保障部门'
	},
	{
		name: /人事局/u,
		label: '人事局',
		from: null,
		to: 2010,
		note: '2008年起并入人力资源社会保障部门'
	},
	{
		name: /住房?和?城乡建设(?:部|局|厅)|住建局/u,
		label: '住建局',
		from: 2008,
		to: null,
		note: '2008年起组建'
	},
	{
		name: /(?<!房)房管局|房产管理局/u,
		label: '房管局',
		from: null,
		to: 2024,
		note: '各地陆续并入住建部门'
	},
	{
		name: /文化和旅游(?:部|局|厅)|文旅局/u,
		label: '文旅局',
		from: 2018,
		to: null,
		note: '2018年组建'
	},
	{
		name: /《(?:中华人民共和国)?(?:婚姻法|继承法|收养法)》/u,
		label: '婚姻法、继承法、收养法',
		from: null,
		to: 2020,
		note: '《民法典》2021年1月1日施行，各法同时废止'
	},
	{
		name: /(?<!医院)社会工作部/u,
		label: '社会工作部',
		from: 2023,
		to: null,
		note: '2023年组建'
	},
	{
		name: /(?:国家|大?)数据局/u,
		label: '数据局',
		from: 2017,
		to: null,
		note: '国家数据局2023年组建，地方此前已有'
	},
	{
		name: /监察委(?:员会)?/u,
		label: '监察委',
		from: 2016,
		to: null,
		note: '2016年试点，2018年组建'
	},
	{
		name: /行政审批(?:服务)?局/u,
		label: '行政审批局',
		from: 2014,
		to: null,
		note: '2014年起试点'
	}
];

export interface Law {
	readonly name: RegExp;
	readonly label: string;
	/** 施行日, year and month; the day is the first where a text names none. */
	readonly year: number;
	readonly month: number;
	/** The year of issue, where that came before. */
	readonly issued: number;
}

export const laws: readonly Law[] = [
	{
		name: /家庭教育促进法/u,
		label: '家庭教育促进法',
		year: 2022,
		month: 1,
		issued: 2021
	},
	{ name: /法律援助法/u, label: '法律援助法', year: 2022, month: 1, issued: 2021 },
	{
		name: /乡村振兴促进法/u,
		label: '乡村振兴促进法',
		year: 2021,
		month: 6,
		issued: 2021
	},
	{
		name: /退役军人保障法/u,
		label: '退役军人保障法',
		year: 2021,
		month: 1,
		issued: 2020
	},
	{
		name: /社会救助暂行办法/u,
		label: '社会救助暂行办法',
		year: 2014,
		month: 5,
		issued: 2014
	},
	{
		name: /城市居民最低生活保障条例/u,
		label: '城市居民最低生活保障条例',
		year: 1999,
		month: 10,
		issued: 1999
	},
	{
		name: /农村五保供养工作条例/u,
		label: '农村五保供养工作条例',
		year: 2006,
		month: 3,
		issued: 2006
	},
	{
		name: /城市生活无着的流浪乞讨人员救助管理办法/u,
		label: '城市生活无着的流浪乞讨人员救助管理办法',
		year: 2003,
		month: 8,
		issued: 2003
	},
	{
		name: /自然灾害救助条例/u,
		label: '自然灾害救助条例',
		year: 2010,
		month: 9,
		issued: 2010
	},
	{
		name: /最低生活保障审核确认办法/u,
		label: '最低生活保障审核确认办法',
		year: 2021,
		month: 7,
		issued: 2021
	},
	{
		name: /特困人员认定办法/u,
		label: '特困人员认定办法',
		year: 2016,
		month: 10,
		issued: 2016
	},
	{ name: /(?<!华)慈善法/u, label: '慈善法', year: 2016, month: 9, issued: 2016 },
	{ name: /民法典/u, label: '民法典', year: 2021, month: 1, issued: 2020 },
	{ name: /反家庭暴力法/u, label: '反家庭暴力法', year: 2016, month: 3, issued: 2015 },
	{
		name: /无障碍环境建设法/u,
		label: '无障碍环境建设法',
		year: 2023,
		month: 9,
		issued: 2023
	},
	{
		name: /乡村振兴促进法/u,
		label: '乡村振兴促进法',
		year: 2021,
		month: 6,
		issued: 2021
	},
	{ name: /法律援助法/u, label: '法律援助法', year: 2022, month: 1, issued: 2021 },
	{ name: /居住证暂行条例/u, label: '居住证暂行条例', year: 2016, month: 1, issued: 2015 }
];

/** 规划 and what else belongs to certain years. */
export const epochs: readonly Named[] = [
	{
		name: /(?<![原老])(?:新型农村合作医疗|新农合)(?!并入|整合|与城镇)/u,
		label: '新型农村合作医疗',
		from: 2002,
		to: 2019,
		note: '2016年起与城镇居民医保整合，各地2019年前后并为城乡居民基本医疗保险'
	},
	{
		name: /(?<!第)十四五(?!亿)/u,
		label: '“十四五”',
		from: 2019,
		to: null,
		note: '2021—2025年'
	},
	{
		name: /(?<!第)十三五/u,
		label: '“十三五”',
		from: 2014,
		to: null,
		note: '2016—2020年'
	},
	{
		name: /党的二十届三中全会/u,
		label: '党的二十届三中全会',
		from: 2024,
		to: null,
		note: '2024年7月召开'
	},
	{
		name: /党的二十大/u,
		label: '党的二十大',
		from: 2022,
		to: null,
		note: '2022年10月召开'
	},
	{
		name: /党的十九大/u,
		label: '党的十九大',
		from: 2017,
		to: null,
		note: '2017年10月召开'
	},
	{
		name: /党的十八大/u,
		label: '党的十八大',
		from: 2012,
		to: null,
		note: '2012年11月召开'
	},
	{ name: /“?三个代表”?/u, label: '“三个代表”', from: 2000, to: null, note: '2000年提出' }
];
