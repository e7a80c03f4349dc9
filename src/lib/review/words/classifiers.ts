/** 名量搭配: what is counted by none of these. The figure stands right behind the noun and ends the clause. */
export interface Classified {
	/** The nouns, as they stand before a figure. */
	readonly nouns: string;
	/** Units that count something else. */
	readonly wrong: string;
	/** What counts them. */
	readonly right: string;
}

export const classified: readonly Classified[] = [
	{
		nouns: '棉被|被褥|棉衣棉被|棉衣被|床上用品',
		wrong: '人|名|位|对|家|元|顶|辆|座',
		right: '床（件）'
	},
	{ nouns: '棉衣|衣物|冬衣|羽绒服|棉大衣', wrong: '人|名|位|对|家|户|张', right: '件' },
	{ nouns: '帐篷', wrong: '人|名|位|对|家|户|张', right: '顶' },
	{
		nouns: '轮椅|折叠床|护理床|助听器|拐杖|助行器',
		wrong: '人|名|位|对|户|家|元',
		right: '辆、张、台、件'
	},
	{ nouns: '口罩', wrong: '人|名|位|对|户|家|张', right: '只、个' },
	{ nouns: '大米|面粉|食用油', wrong: '人|名|位|对|家|张|个', right: '吨、公斤、袋、桶' },
	{
		nouns:
			'(?:养老|护理型?|托育|核定|设置|新增|总|医疗|照护|康复)?床位(?:总?数)?|护理型床位',
		wrong: '人|名|位|对|户|家|人次',
		right: '张'
	},
	{
		nouns:
			'养老(?:服务)?机构|敬老院|福利院|幸福院|公墓|救助站|社工站|养老服务(?:中心|站)|日间照料中心|老年食堂|助餐点|幼儿园|未成年人保护工作站',
		wrong: '人|名|位|对|户|张|元|万元|件|岁',
		right: '家、所、个、处'
	},
	{
		nouns: '社会组织|社会团体|基金会|社会服务机构|民办非企业单位',
		wrong: '人|名|位|对|户|张|元|万元|件',
		right: '个、家'
	},
	{
		nouns:
			'孤儿|困境儿童|留守儿童|残疾人|老年人|护理员|社工|志愿者|特困人员|低保对象|流浪乞讨人员|优抚对象|工作人员|儿童主任|儿童督导员|学生',
		wrong: '张|台|辆|座|亩|床|栋|家|处|所|对',
		right: '人、名'
	},
	{ nouns: '(?:结婚|离婚)登记', wrong: '张|家|名|台|处|所|元|万元', right: '对' },
	{
		nouns: '电梯|车辆|救助车|除颤器|呼叫器|监控|摄像头|电脑',
		wrong: '人|名|位|对|户|家|元',
		right: '部、台、辆、个'
	},
	{
		nouns: '每[千万]人(?:口)?(?:拥有量|配备数)(?:（[^（）]*）)?',
		wrong: '人|名|位|对|户',
		right: '个、台、张'
	},
	{
		nouns:
			'绝收(?:面积)?|成灾(?:面积)?|(?:播种|占地|建筑|使用|绿化|耕地|受灾|改造)面积|面积',
		wrong: '公里|千米|米|人|户|公斤|吨|元|万元',
		right: '公顷、亩、平方米'
	},
	{
		nouns: '里程|管网|全长|总长|公路|道路|堤防',
		wrong: '公顷|亩|平方米|吨|人|户',
		right: '公里、米'
	},
	{
		nouns:
			'新增就业|再就业|实现就业|转移就业|参保(?:人数)?|惠及|受益人数|缴费人数|常住人口|户籍人口|老年人口|总人口',
		wrong: '元|万元|亿元|张|台|家|件',
		right: '人、户'
	},
	{
		nouns:
			'支出(?:资金)?|(?:补助|补贴|专项|救助|到位|结余|筹集|下拨|拨付|财政)资金|经费|总金额|涉及金额',
		wrong: '人|户|名|个|件|张|人次|家|平方米|对',
		right: '元'
	}
];
