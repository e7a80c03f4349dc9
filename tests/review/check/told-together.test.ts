import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const wrong: readonly (readonly [
	name: string,
	lines: readonly string[],
	wanted: string
])[] = [
	[
		'whoever is counted twice is taken off once',
		[
			'领取高龄津贴的3.42万人，领取失能补贴的1.15万人，两项同时领取的0.36万人，实际惠及4.12万人。'
		],
		'arithmetic “4.12万人” → 4.21万人'
	],
	[
		'what is done every month is done twelve times a year',
		['网格员每月上门2次，全年20次。'],
		'arithmetic “20次”'
	],
	[
		'the least of a month bounds the least of a year',
		['对失能老人每月巡访不少于3次，全年不少于12次。'],
		'arithmetic “12次”'
	],
	[
		'each rate of a 分别 list belongs to the two levels of its place',
		[
			'集中供养标准每月1600元，分散供养标准每月1200元，去年7月起分别提高到1720元和1260元，增幅分别为7.5%和6.0%。'
		],
		'arithmetic “6.0%” → 5.0%'
	],
	[
		'each amount of a list is its share of the base',
		[
			'护理补贴按上年最低工资标准（2000元/月）的10%、20%、40%三档发放，分别为每月200元、400元、860元。'
		],
		'arithmetic “860元” → 800元'
	],
	[
		'what each level pays is its share of all',
		['所需资金由市、县两级财政按7∶3分担，市级140万元、县级80万元。'],
		'arithmetic “80万元”'
	],
	[
		'percentages by payer hold for their amounts',
		['省级补助75%，县级配套25%，省级补助360万元、县级配套150万元。'],
		'arithmetic “150万元”'
	],
	[
		'what is left is what the rate leaves of all',
		['共交办事项40件。已办结34件，正在办理4件，办结率85.0%。'],
		'arithmetic “4件” → 6件'
	],
	[
		'a ratio is that of the two figures before it',
		['回访家庭900户，其中城镇540户、农村360户，比例为4∶2。'],
		'arithmetic “4∶2”'
	],
	[
		'a ratio in one word is of those whom it names',
		['全区特殊教育学校在校生612人，专任教师204人，生师比4∶1。'],
		'arithmetic “4∶1”'
	],
	[
		'a team is as many as it is made up of',
		['由12名网格员、30名志愿者组成的45人服务队挨户上门。'],
		'arithmetic “45人”'
	],
	[
		'no more comes back than went out',
		['入户发放问卷860份，回收问卷872份。'],
		'arithmetic “872份”'
	],
	[
		'by how much a level is above the one in brackets',
		['户均月收入2210元，高于全县低保标准（650元）260.0%。'],
		'arithmetic “260.0%” → 240.0%'
	],
	[
		'the greatest of a list is told by its name behind it',
		[
			'上半年，丰源县3120人62.4万元，白桥县2860人57.2万元，南塘县1940人38.8万元。人数最多的是白桥县。'
		],
		'arithmetic “白桥县”'
	],
	[
		'names without their kind are counted too',
		['工作组先后走访柳河、新安、古塔四个乡镇，听取意见。'],
		'arithmetic “四个乡镇”'
	],
	[
		'as many paragraphs follow as were announced',
		[
			'会议研究并议定以下三项：',
			'一、完善审核确认规程，压实乡镇责任。',
			'二、加强资金监管，严格“一卡通”发放。',
			'市民政局负责督办。'
		],
		'arithmetic “三项”'
	],
	[
		'a time lasts as long as it lasts, wherever that is told',
		['6月10日至14日，检查组赴各乡镇实地检查，全程历时七天。'],
		'arithmetic “七天”'
	],
	[
		'weeks are seven days',
		['12月1日至12月28日开展集中走访，为期六周。'],
		'arithmetic “六周”'
	],
	[
		'what something became is as much more as is told',
		['试点由18个村扩大到45个村，新增37个村。'],
		'arithmetic “37个” → 27个'
	],
	[
		'a slip shows against the sentence before',
		['共排查隐患640处，校均8处。立行立改496处，占87.5%，其余限期整改。'],
		'arithmetic “87.5%” → 77.5%'
	],
	[
		'parts that come near to a total are its own, whatever it is called',
		[
			'应年检社会组织530家，实际参检512家，参检率96.6%。其中社会团体296家，民办非企业单位184家，基金会23家。'
		],
		'arithmetic “512家”'
	]
];

describe('figures that belong together', () => {
	it.each(wrong)('%s', (_, lines, wanted) => {
		expect(found(...lines)).toContain(wanted);
	});
});

describe('nothing is said of', () => {
	it.each([
		[
			'who is counted twice, where all come out',
			'领取高龄津贴的3.42万人，领取失能补贴的1.15万人，两项同时领取的0.36万人，实际惠及4.21万人。'
		],
		['more than the least of every month', '每月巡访不少于1次，全年不少于15次。'],
		['weeks, of which a month has four and some', '每周上门1次，每月5次。'],
		[
			'percentages told after a share of one of them',
			'参保人员占44.1%，其中63.8%的职工和50.9%的居民享受过待遇，分别为41.7%和59.4%。'
		],
		[
			'rates of which one is greater than another',
			'食品抽检合格率99.1%，药品抽检合格率99.7%。'
		],
		[
			'who pays, where the amounts keep the ratio',
			'所需资金由省、市、县三级按6∶3∶1承担，省级96万元、市级48万元、县级16万元。'
		],
		[
			'a team whose parts make it up',
			'由12名网格员、30名志愿者组成的42人服务队挨户上门。'
		],
		['a list of names that 等 leaves open', '先后走访柳河、新安、古塔等四个乡镇。'],
		[
			'how much a standard was raised beside others',
			'低保标准提高25元、50元，特困标准提高65元，失业保险金提高165元。'
		],
		[
			'what it was in a year that has no figure',
			'两年共投入1.74亿元，其中2024年0.96亿元，比2023年增加0.18亿元。'
		]
	])('%s', (_, text) => {
		expect(found(text).filter((one) => /^arithmetic/u.test(one))).toEqual([]);
	});
});
