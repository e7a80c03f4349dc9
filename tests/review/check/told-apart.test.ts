import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const wrong: readonly (readonly [
	name: string,
	lines: readonly string[],
	wanted: string
])[] = [
	[
		'every vote is for, against or neither',
		['收回有效票63张，赞成58票，反对2票，弃权1票，表决通过。'],
		'arithmetic “1票”'
	],
	[
		'between two days lies what lies between them',
		['清查应于9月30日前结束。9月20日各县全部报送，比规定时限提前了20天。'],
		'arithmetic “20天”'
	],
	[
		'equal steps are as great as is told',
		['月标准2017年500元，2018年530元，2019年560元，连续两年每年提高40元。'],
		'arithmetic “40元” → 30元'
	],
	[
		'so many times a year is of the level of that year',
		['该项标准在2013年为每人每月800元，2025年已达2000元，是2013年的3.5倍。'],
		'arithmetic “3.5倍” → 2.5倍'
	],
	[
		'a share of an amount is paid out of it',
		['余下的2.5万元按60%的比例给予救助，获得救助金1.8万元。'],
		'arithmetic “1.8万元” → 1.5万元'
	],
	[
		'two digits are changed over where a thing is told again',
		['全镇共有留守老人326人，其中独居118人。', '入冬前，对362名留守老人逐一走访。'],
		'mismatch “362名”'
	],
	[
		'all households are those that were counted',
		['全村246户，分属6个组。一年下来，他把264户人家都走遍了。'],
		'mismatch “264户”'
	],
	[
		'who bears a share of the total bears so much',
		['工程总投资1.6亿元，分两年安排。县财政承担25%，计4600万元。'],
		'arithmetic “4600万元” → 4000万元'
	],
	[
		'three who pay make up what falls on each',
		['筹资标准为每人每年120元，其中个人缴费50元、医保基金划转45元、财政补助35元。'],
		'arithmetic “每人每年120元”'
	],
	[
		'a bare list has as many names as it says',
		['成员单位有教育、财政、卫健、医保五家，每季度会商一次。'],
		'arithmetic “五家”'
	],
	[
		'a word of so many kinds stands for as many',
		['为新入住老人配齐“四件套”，即床单、被套、枕头。'],
		'arithmetic “四件套”'
	],
	[
		'as many figures follow 分别 as there are of whom they are told',
		['全区三类服务站点都有扩充，分别新增14个、9个。'],
		'arithmetic “14个”'
	],
	[
		'the second of a ranking is not greater than the first',
		['热线受理量丰源区居首，为3120件；其次是白桥区，3480件；第三是南塘区，2960件。'],
		'arithmetic “3480件”'
	],
	[
		'whoever was born in one year is as old in another',
		['王奶奶1935年出生，2020年社区为她祝寿时已满75岁。'],
		'arithmetic “75岁”'
	],
	[
		'a fraction in words is of the two figures before it',
		['受访的620名护理员中，愿意留下的有260名，超过三分之二。'],
		'arithmetic “，超过三分之二”'
	],
	[
		'what is left to pay is what the discount leaves',
		['每张床月收费1500元，政府补贴600元，只需付800元。'],
		'arithmetic “800元” → 900元'
	],
	[
		'beds share the floor among them',
		['敬老院建筑面积8400平方米，设床位210张，床均面积46平方米。'],
		'arithmetic “46平方米” → 40平方米'
	],
	[
		'months that are counted multiply what is paid by the month',
		['为320名儿童发放补贴，每人每月150元，一次性发放4个月，所需资金21.9万元。'],
		'arithmetic “21.9万元” → 19.2万元'
	],
	[
		'two counts right before a rate all but make it',
		['应签协议1200份，已签1104份，履约率91.0%。'],
		'arithmetic “91.0%” → 92.0%'
	]
];

describe('figures that are told one by one', () => {
	it.each(wrong)('%s', (_, lines, wanted) => {
		expect(found(...lines)).toContain(wanted);
	});
});

describe('nothing is said of', () => {
	it.each([
		[
			'figures of two years, though two digits are changed over',
			'2023年登记社会组织326家。2024年登记社会组织362家。'
		],
		[
			'figures of two things, though two digits are changed over',
			'培训护理员326人。走访残疾家庭362人。'
		],
		[
			'the sum of beds that are added up',
			'机构床位2.41万张，加上社区养老床位1.13万张，共3.54万张。'
		],
		[
			'who would like to work',
			'已就业的168人中，按比例就业32人。未就业的192人中，有就业意愿的108人。'
		],
		[
			'two rates told in turn',
			'职工、居民政策范围内报销比例分别为84.6%和68.3%，实际报销比例分别为78.1%和60.5%。'
		],
		[
			'what grew beside what was aimed at',
			'新增就业4.35万人，完成全年目标7.5万人的58%；比上年同期的4.20万人多0.15万人，增长3.6%。'
		],
		[
			'products of 第一、第二、第三产业',
			'第一产业吸纳0.12万人，第二产业0.86万人，第三产业1.55万人。'
		],
		[
			'counties one after the other',
			'东川县养老机构床位4200张，西陵县3600张，北塘县5100张。'
		],
		[
			'what each of several was asked',
			'三个区各抽样200人，满意人数分别为186人、190人、182人。'
		],
		['beds with others added', '机构床位2.41万张，加上社区床位1.13万张，共3.54万张。'],
		[
			'the later of several years',
			'三年分别为2876万元、3105万元、3242万元，后两年分别比上年增长8.0%和4.4%。'
		],
		['a name with a 和 in it', '成员单位有教育、财政、卫生和健康、医保四家。'],
		[
			'two days that have nothing to do with the time',
			'11月5日供暖，12月15日结账，比去年提前10天。'
		],
		['kinds of one thing by other names', '职工医保住院11.19万人次。异地住院8.1万人次。']
	])('%s', (_, text) => {
		expect(found(text).filter((one) => /^(?:arithmetic|mismatch)/u.test(one))).toEqual(
			[]
		);
	});
});
