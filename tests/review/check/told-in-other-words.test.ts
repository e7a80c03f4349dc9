import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

type Case = readonly [name: string, lines: readonly string[], wanted: string];

const wrong: readonly Case[] = [
	[
		'a place is told again by the act that it was listed for',
		['督导组抽查6个乡镇、27个社区，查阅档案310份。抽查的29个社区中，有4个没有公示栏。'],
		'mismatch “29个”'
	],
	[
		'an act is one, in whatever words',
		['调研组走访5个镇31个村，访谈老人260名。受访的33个村里，有7个没有助餐点。'],
		'mismatch “33个”'
	],
	[
		'a verb told again as a whole names the few of which it was told',
		['2个中心应验收未验收，涉及资金85.2万元。对未验收的4个中心，已限期整改。'],
		'mismatch “4个”'
	],
	[
		'what an amount is for names the one before',
		['现有资金不足，缺口86.4万元。拟从结余中安排84.6万元，用于弥补上述缺口。'],
		'mismatch “84.6万元”'
	],
	[
		'a rate is known by its name',
		['电话回访显示，满意度为91.7%。社会满意度达到97.1%，群众认可。'],
		'mismatch “97.1%”'
	],
	[
		'a name that stood before the figure stands behind it',
		['全市登记独居老人3.6万人，占老年人的8%。对3.9万独居老人来说，夜间最难。'],
		'mismatch “3.9万”'
	],
	[
		'all of them are spoken of by two characters',
		['新院设床位320张，其中护理型床位210张。明年6月底前，300张床位全部启用。'],
		'mismatch “300张”'
	],
	[
		'how many there are follows from how many places have them',
		['全县26个乡镇各配备1名养老专干。24名养老专干分头入户，走访老人。'],
		'mismatch “24名”'
	],
	[
		'so do the houses that places have',
		['两年来在14个街道建起助老驿站。16个助老驿站都配了护理床。'],
		'mismatch “16个”'
	],
	[
		'a sum is told in the sentence behind its parts',
		[
			'全年发放高龄津贴612.4万元，人均960元；发放护理补贴837.2万元，人均1200元。两项合计1494.6万元。'
		],
		'arithmetic “1494.6万元”'
	],
	[
		'a sum is told in the paragraph behind its parts',
		[
			'1.困境儿童120名，每名600元，计7.2万元；',
			'2.留守老人310名，每名400元，计12.4万元；',
			'3.重病家庭86户，每户1000元，计8.6万元。',
			'以上三项共需资金29.2万元。'
		],
		'arithmetic “29.2万元”'
	],
	[
		'years that follow each other add up',
		['2022年改造310户，2023年改造420户，2024年改造560户，三年改造1390户。'],
		'arithmetic “1390户”'
	],
	[
		'what one pays and is paid is taken together',
		['住宿费每人每月900元，伙食费每人每月650元，加起来每人每月1650元。'],
		'arithmetic “每人每月1650元”'
	],
	[
		'what is taken together with the list is told before it',
		['机构集中供养312人。居家服务485人，日间托养96人，连同集中供养共983人。'],
		'arithmetic “983人”'
	],
	[
		'as many figures as names in the clause before',
		['投诉主要集中在柳林镇、白沙镇、河口镇，分别为42件和31件。'],
		'arithmetic “42件”'
	],
	[
		'as many figures as are counted in the clause before',
		['安居、新桥、南苑、北塘四个社区各设一个食堂，日均就餐分别为60人、75人和48人。'],
		'arithmetic “60人”'
	],
	[
		'the first three are three names',
		['救助人数排名前三的乡镇依次为柳林镇、白沙镇，合计占四成。'],
		'arithmetic “柳林镇、白沙镇”'
	],
	[
		'the youngest is not older than the oldest',
		['参训学员最小的46岁，最大的38岁。'],
		'arithmetic “46岁”'
	],
	[
		'a cell that its row and its column contradict is the wrong one',
		[
			'| 类别 | 受检 | 优良 | 合格 | 不合格 |',
			'|---|---|---|---|---|',
			'| 养老机构 | 86 | 51 | 28 | 7 |',
			'| 儿童机构 | 24 | 16 | 3 | 2 |',
			'| 救助机构 | 9 | 6 | 2 | 1 |',
			'| 合计 | 119 | 73 | 36 | 10 |'
		],
		'arithmetic “3” → 6'
	],
	[
		'a table is quoted by the clause before the figure',
		[
			'| 县区 | 对象 | 资金（万元） |',
			'|---|---|---|',
			'| 丰源县 | 6200 | 3180 |',
			'| 白桥县 | 4100 | 2050 |',
			'| 南塘县 | 5300 | 2640 |',
			'一、丰源县任务最重，分得3810万元，要按时拨付。'
		],
		'mismatch “3810万元”'
	],
	[
		'what is missing is missing of what is needed',
		[
			'全年需资金186.4万元，其中集中供养62.4万元、分散供养124万元。',
			'上级按每人每月400元下达补助资金102万元，尚有缺口74.4万元。'
		],
		'arithmetic “74.4万元” → 84.4万元'
	],
	[
		'a share of a part that the sentence before told',
		['受理求助360件，涉及老人252件、儿童72件及其他36件。老人求助占60.0%。'],
		'arithmetic “60.0%” → 70.0%'
	],
	[
		'a share of the one figure that is no part',
		[
			'全县资助学生8600人次。其中小学3100人次，初中2400人次，高中1900人次，中职1200人次。脱贫家庭学生3010人次，占53%。'
		],
		'arithmetic “53%” → 35.0%'
	],
	[
		'the rate of all lies between those of the parts',
		['应办720件，办结648件，办结率90.0%。各镇办结率最高98.5%，最低92.1%。'],
		'arithmetic “92.1%”'
	],
	[
		'what grew less is not told to have grown more',
		[
			'居民医保基金收入21.4亿元，增长2.6%；支出20.8亿元，增长5.1%，收入增幅高于支出增幅2.5个百分点。'
		],
		'arithmetic “2.5个百分点”'
	],
	[
		'a share is of the part that it names',
		['财政投入240万元，社会捐赠96.5万元，合计336.5万元，财政投入占61.3%。'],
		'arithmetic “61.3%” → 71.3%'
	]
];

describe('told in other words', () => {
	it.each(wrong)('%s', (_, lines, wanted) => {
		expect(found(...lines)).toContain(wanted);
	});
});

const clean: readonly (readonly [name: string, text: string])[] = [
	[
		'a part whose name is contained in that of the whole',
		'假期首日，全市铁路公路预计共发送旅客86.5万人次。其中，全市公路预计发送旅客85.5万人次，铁路预计发送旅客1.0万人次。'
	],
	[
		'a share of what lies elsewhere in the world',
		'全国生产轮椅1260万台，其中出口轮椅840万台，占全球出口总量的43%。'
	],
	[
		'what 含 divides, which is the figure before it',
		'全市登记社会组织1530个。其中，社会团体610个，含学会（协会）320个、商会290个；民办非企业单位898个，基金会22个。'
	],
	[
		'fewer of those that were listed, by another act',
		'督导组抽查6个乡镇、27个社区。整改到位的25个社区中，有4个新设了公示栏。'
	],
	['one of them, and a verb of it', '3个中心应验收未验收。对未验收的1个中心已立案。'],
	[
		'two rates of one name that are as they are',
		'城区满意度为93.6%，高于目标。乡镇满意度达到96.3%。'
	],
	[
		'a kind of what was told before',
		'新院设床位320张，其中护理型床位300张。300张护理型床位全部启用。'
	],
	['as many staff as follow', '全县26个乡镇各配备2名养老专干。52名养老专干分头入户。'],
	[
		'two of several in 其中, taken together behind them',
		'全县支出安排42.6亿元，其中社保支出8.15亿元；卫生支出4.85亿元。两类支出合计13.00亿元。'
	],
	[
		'years that add up',
		'2022年改造310户，2023年改造420户，2024年改造560户，三年改造1290户。'
	],
	[
		'as many names as figures',
		'投诉主要集中在柳林镇、白沙镇、河口镇，分别为42件、31件和28件。'
	],
	['the first three', '救助人数排名前三的乡镇依次为柳林镇、白沙镇和河口镇。'],
	['an age in one figure', '招收16岁以上的学员，最小的19岁，最大的46岁。'],
	[
		'some of what was not done',
		'应检单位186家，实际参检172家。未参检的14家中，连续三年未参检的5家。'
	],
	[
		'the rate of each village',
		'河口乡22个村有17个村缴费率超过98%，其余各村正在入户动员。'
	],
	[
		'two shares of a whole told before',
		'全年就诊18.4万人次。县级医院就诊13.8万人次，占75%；市级医院就诊2.76万人次，占15%。'
	],
	[
		'what is missing',
		'全年需资金186.4万元，其中集中供养62.4万元、分散供养124万元。上级按每人每月400元下达补助资金102万元，尚有缺口84.4万元。'
	],
	[
		'a share of a part that the sentence before told',
		'受理求助360件，涉及老人252件、儿童72件及其他36件。老人求助占70.0%。'
	],
	[
		'a share of another whole, which its sentence names',
		'全年支出低保资金68.6亿元，其中城市16.5亿元、农村52.1亿元。低保对象中，城市占19.5%，农村占80.5%。'
	],
	[
		'rates of the parts around that of all',
		'应办720件，办结648件，办结率90.0%。各镇办结率最高98.5%，最低82.1%。'
	],
	[
		'what grew faster',
		'居民医保基金收入21.4亿元，增长5.1%；支出20.8亿元，增长2.6%，收入增幅高于支出增幅2.5个百分点。'
	],
	[
		'the greatest of those of which a mean was told',
		'现场捐款96万元，企业捐款204万元，合计300万元。最多的一家捐了20万元；2400名市民走上捐款台，平均每人捐款400元。'
	],
	[
		'how many villages fall on one town',
		'抽查村60个，每乡镇抽3个村，入户1200户，平均每村20户。'
	],
	[
		'what is given for every one trained in a year',
		'首批先招1800人。培训补贴每人500元，每年培训1200人，共60万元。'
	],
	[
		'a kind of fault that is named by what was not done',
		'从问题类型看，收入核算不准38户，信息未更新21户，死亡未停发15户，人户分离9户。'
	],
	[
		'a share of one that is told beside another of the same ending',
		'网络捐款82.4万元，合计323万元，企业捐款占57.6%。'
	]
];

describe('in other words, nothing is said of', () => {
	it.each(clean)('%s', (_, text) => {
		expect(
			found(text).filter((one) => /^(?:arithmetic|mismatch|digits)/u.test(one))
		).toEqual([]);
	});
});
