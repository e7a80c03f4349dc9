/** 机构存续: names of offices with the years in which they were in use; null is open. */
export interface Named {
	readonly name: RegExp;
	readonly label: string;
	/** First and last year in which a text may speak of it as there. Local offices changed up to a year later. */
	readonly from: number | null;
	readonly to: number | null;
	/** The month of that last year after which it is late, where a text says the month. */
	readonly toMonth?: number;
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
		name: /(?:中国)?银保监(?:会|局|分局|部门|系统|机构)|银监[会局]|中国?银行保险监督管理委员会/u,
		label: '银保监会',
		from: 2003,
		to: 2023,
		toMonth: 7,
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
		name: /劳动(?:和社会|社会)?保障(?:部(?!门)|局|厅)/u,
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
		name: /《(?:中华人民共和国)?(?:婚姻法|继承法|收养法|民法通则|民法总则|物权法|合同法|侵权责任法|担保法)》/u,
		label: '《民法典》之前的民事法律',
		from: null,
		to: 2020,
		note: '《民法典》2021年1月1日施行，各法同时废止'
	},
	{
		name: /(?<![原老])民政[厅局](?:救灾(?:救济)?|减灾|减灾救灾)[处科股]|(?<![原老])救灾救济[处科股]/u,
		label: '民政部门救灾科',
		from: null,
		to: 2019,
		toMonth: 6,
		note: '2018年机构改革后救灾职责划入应急管理部门'
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
	},
	{
		name: /国税局|地税局|(?:国税|地税|国地税)部门|(?<!国家税务总局[^，。；]{0,8})(?:国家|地方)税务局/u,
		label: '国税局、地税局',
		from: 1994,
		to: 2018,
		toMonth: 8,
		note: '2018年6月起合并为税务局'
	},
	{
		name: /安全生产监督管理局|安监局/u,
		label: '安监局',
		from: 2001,
		to: 2019,
		note: '2018年机构改革后为应急管理部门'
	},
	{
		name: /质量技术监督局|质监局/u,
		label: '质监局',
		from: null,
		to: 2019,
		note: '2018年机构改革后并入市场监管部门'
	},
	{
		name: /人口(?:和|与)?计划生育(?:委员会|局)|人口计生[委局]|(?<!卫生?和?)计生[委局](?!会)/u,
		label: '人口计生委',
		from: null,
		to: 2014,
		note: '2013年起与卫生部门合并为卫生计生委'
	},
	{
		name: /(?<!公共|环境|监督|[和与及])卫生局(?!面)/u,
		label: '卫生局',
		from: null,
		to: 2016,
		note: '2013年起改为卫生计生委（局），2018年起为卫生健康部门'
	},
	{
		name: /文化广电新闻出版局|文广新局|(?<=[县市区])旅游局/u,
		label: '文广新局、旅游局',
		from: null,
		to: 2019,
		note: '2018年机构改革后为文化和旅游部门'
	},
	{
		name: /(?<!农村)法制办(?!公室主任)/u,
		label: '法制办',
		from: null,
		to: 2019,
		note: '2018年机构改革后并入司法行政部门'
	},
	{
		name: /国家金融监督管理总局/u,
		label: '国家金融监督管理总局',
		from: 2023,
		to: null,
		note: '2023年5月挂牌'
	},
	{
		name: /国家数据局/u,
		label: '国家数据局',
		from: 2023,
		to: null,
		note: '2023年10月挂牌'
	},
	{
		name: /疾(?:病预防)?控(?:制)?局/u,
		label: '疾控局',
		from: 2021,
		to: null,
		note: '2021年组建'
	},
	{
		name: /《信访条例》/u,
		label: '《信访条例》',
		from: 1995,
		to: 2022,
		note: '2022年5月《信访工作条例》施行，同时废止'
	},
	{
		name: /《婚姻登记管理条例》/u,
		label: '《婚姻登记管理条例》',
		from: 1994,
		to: 2003,
		note: '2003年10月《婚姻登记条例》施行，同时废止'
	},
	{
		name: /收容遣送(?:办法|站|制度)/u,
		label: '收容遣送',
		from: 1982,
		to: 2003,
		note: '2003年8月改为救助管理，同时废止'
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
	{ name: /学前教育法/u, label: '学前教育法', year: 2025, month: 6, issued: 2024 },
	{
		name: /基本医疗卫生与健康促进法/u,
		label: '基本医疗卫生与健康促进法',
		year: 2020,
		month: 6,
		issued: 2019
	},
	{
		name: /医疗保障基金使用监督管理条例/u,
		label: '医疗保障基金使用监督管理条例',
		year: 2021,
		month: 5,
		issued: 2021
	},
	{
		name: /个人信息保护法/u,
		label: '个人信息保护法',
		year: 2021,
		month: 11,
		issued: 2021
	},
	{ name: /数据安全法/u, label: '数据安全法', year: 2021, month: 9, issued: 2021 },
	{
		name: /保障农民工工资支付条例/u,
		label: '保障农民工工资支付条例',
		year: 2020,
		month: 5,
		issued: 2019
	},
	{
		name: /《(?:中华人民共和国)?志愿服务条例》/u,
		label: '志愿服务条例',
		year: 2017,
		month: 12,
		issued: 2017
	},
	{
		name: /残疾预防和残疾人康复条例/u,
		label: '残疾预防和残疾人康复条例',
		year: 2017,
		month: 7,
		issued: 2017
	},
	{ name: /社会保险法/u, label: '社会保险法', year: 2011, month: 7, issued: 2010 },
	{ name: /信访工作条例/u, label: '信访工作条例', year: 2022, month: 5, issued: 2022 },
	{
		name: /未成年人网络保护条例/u,
		label: '未成年人网络保护条例',
		year: 2024,
		month: 1,
		issued: 2023
	},
	{
		name: /社会保险经办条例/u,
		label: '社会保险经办条例',
		year: 2023,
		month: 12,
		issued: 2023
	},
	{
		name: /公共租赁住房管理办法/u,
		label: '公共租赁住房管理办法',
		year: 2012,
		month: 7,
		issued: 2012
	},
	{ name: /精神卫生法/u, label: '精神卫生法', year: 2013, month: 5, issued: 2012 },
	{
		name: /《(?:中华人民共和国)?监察法(?!实施)/u,
		label: '监察法',
		year: 2018,
		month: 3,
		issued: 2018
	},
	{
		name: /粮食安全保障法/u,
		label: '粮食安全保障法',
		year: 2024,
		month: 6,
		issued: 2023
	},
	{
		name: /农民专业合作社法/u,
		label: '农民专业合作社法',
		year: 2007,
		month: 7,
		issued: 2006
	},
	{ name: /就业促进法/u, label: '就业促进法', year: 2008, month: 1, issued: 2007 },
	{ name: /劳动合同法/u, label: '劳动合同法', year: 2008, month: 1, issued: 2007 },
	{ name: /工伤保险条例/u, label: '工伤保险条例', year: 2004, month: 1, issued: 2003 },
	{
		name: /国有土地上房屋征收与补偿条例/u,
		label: '国有土地上房屋征收与补偿条例',
		year: 2011,
		month: 1,
		issued: 2011
	},
	{
		name: /女职工劳动保护特别规定/u,
		label: '女职工劳动保护特别规定',
		year: 2012,
		month: 4,
		issued: 2012
	},
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
	{
		name: /“?三个代表”?/u,
		label: '“三个代表”',
		from: 2000,
		to: null,
		note: '2000年提出'
	},
	{
		name: /(?:整合|合并|并轨|统一)[^，。；“”]{0,6}(?:新农保|新型农村社会养老保险)/u,
		label: '新农保与城居保合并',
		from: 2012,
		to: null,
		note: '2014年2月全国合并为城乡居民基本养老保险'
	},
	{
		name: /城居保|城镇居民社会养老保险/u,
		label: '城镇居民社会养老保险',
		from: 2011,
		to: 2015,
		note: '2011年试点，2014年并为城乡居民基本养老保险'
	},
	{
		name: /新农保|新型农村社会养老保险/u,
		label: '新型农村社会养老保险',
		from: 2009,
		to: 2015,
		note: '2009年试点，2014年并为城乡居民基本养老保险'
	},
	{
		name: /(?:国税地税|国地税)(?:征管体制改革|合并|机构合并)/u,
		label: '国税地税合并',
		from: 2018,
		to: null,
		note: '2018年6月起合并'
	},
	{
		name: /城镇居民基本医疗保险|城镇居民医保/u,
		label: '城镇居民基本医疗保险',
		from: 2007,
		to: 2019,
		note: '2016年起与新农合整合，各地2019年前后并为城乡居民基本医疗保险'
	},
	{
		name: /大病保险/u,
		label: '大病保险',
		from: 2012,
		to: null,
		note: '2012年8月起试点'
	},
	{
		name: /精准扶贫/u,
		label: '精准扶贫',
		from: 2013,
		to: null,
		note: '2013年11月提出'
	},
	{
		name: /脱贫攻坚战/u,
		label: '脱贫攻坚战',
		from: 2015,
		to: null,
		note: '2015年11月提出'
	},
	{
		name: /乡村振兴战略/u,
		label: '乡村振兴战略',
		from: 2017,
		to: null,
		note: '2017年10月提出'
	},
	{
		name: /防(?:止)?返贫(?:动态)?监测/u,
		label: '防止返贫监测',
		from: 2020,
		to: null,
		note: '2020年3月起建立'
	},
	{
		name: /低收入人口动态监测(?:信息)?平台/u,
		label: '低收入人口动态监测信息平台',
		from: 2021,
		to: null,
		note: '2021年起建设'
	},
	{
		name: /刚性支出困难家庭/u,
		label: '刚性支出困难家庭',
		from: 2022,
		to: null,
		note: '2023年10月起使用'
	},
	{
		name: /保障性租赁住房/u,
		label: '保障性租赁住房',
		from: 2020,
		to: null,
		note: '2021年6月起全国推行'
	},
	{
		name: /配售型保障性住房/u,
		label: '配售型保障性住房',
		from: 2023,
		to: null,
		note: '2023年8月提出'
	},
	{
		name: /公共租赁住房|公租房/u,
		label: '公租房',
		from: 2009,
		to: null,
		note: '2010年起全国推行'
	},
	{
		name: /营养改善计划/u,
		label: '农村义务教育学生营养改善计划',
		from: 2011,
		to: null,
		note: '2011年11月启动'
	},
	{
		name: /“双减”/u,
		label: '“双减”',
		from: 2021,
		to: null,
		note: '2021年7月提出'
	},
	{
		name: /残疾人两项补贴|重度残疾人护理补贴/u,
		label: '残疾人两项补贴',
		from: 2014,
		to: null,
		note: '2016年1月起全国建立'
	},
	{
		name: /新冠(?:肺炎|病毒|疫情)|新型冠状病毒/u,
		label: '新冠疫情',
		from: 2019,
		to: null,
		note: '2019年12月发现'
	},
	{
		name: /(?:第七次(?:全国)?人口普查|七普)(?:主要)?(?:(?:数据|结果|公报)(?:显示|表明|公布|来看)|显示|表明)/u,
		label: '第七次全国人口普查结果',
		from: 2021,
		to: null,
		note: '2021年5月公布'
	},
	{
		name: /(?:列入|纳入|写入)[^，。；]{0,6}“?十三五”?[^，。；]{0,12}(?:规划|工程|项目|计划)/u,
		label: '“十三五”项目',
		from: 2015,
		to: null,
		note: '2016—2020年'
	},
	{
		name: /(?:列入|纳入|写入)[^，。；]{0,6}“?十四五”?[^，。；]{0,12}(?:规划|工程|项目|计划)/u,
		label: '“十四五”项目',
		from: 2020,
		to: null,
		note: '2021—2025年'
	},
	{
		name: /(?:第七次(?:全国)?人口普查|七普)/u,
		label: '第七次全国人口普查',
		from: 2019,
		to: null,
		note: '标准时点为2020年11月1日'
	},
	{
		name: /“两学一做”/u,
		label: '“两学一做”',
		from: 2016,
		to: null,
		note: '2016年2月起开展'
	},
	{
		name: /党史学习教育/u,
		label: '党史学习教育',
		from: 2021,
		to: null,
		note: '2021年2月起开展'
	},
	{
		name: /习近平新时代中国特色社会主义思想/u,
		label: '习近平新时代中国特色社会主义思想',
		from: 2017,
		to: null,
		note: '2017年10月提出'
	},
	{
		name: /党的十九届四中全会/u,
		label: '党的十九届四中全会',
		from: 2019,
		to: null,
		note: '2019年10月召开'
	},
	{
		name: /党的十九届五中全会/u,
		label: '党的十九届五中全会',
		from: 2020,
		to: null,
		note: '2020年10月召开'
	},
	{
		name: /党的十九届六中全会/u,
		label: '党的十九届六中全会',
		from: 2021,
		to: null,
		note: '2021年11月召开'
	},
	{
		name: /党的十八届三中全会/u,
		label: '党的十八届三中全会',
		from: 2013,
		to: null,
		note: '2013年11月召开'
	},
	{
		name: /党的二十届四中全会/u,
		label: '党的二十届四中全会',
		from: 2025,
		to: null,
		note: '2025年10月召开'
	},
	{
		name: /(?<!第)十五五(?!亿)/u,
		label: '“十五五”',
		from: 2023,
		to: null,
		note: '2026—2030年'
	}
];
