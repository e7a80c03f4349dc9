import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const table = [
	'项目\t预算数（万元）\t支出数（万元）\t执行率',
	'城乡低保\t26500\t26310\t99.3%',
	'特困供养\t7050\t6845\t97.1%',
	'临时救助\t2300\t2176\t94.6%',
	'流浪乞讨救助\t1280\t1180\t92.2%',
	'合计\t37130\t36511\t98.3%'
];

describe('one figure is worked out from the others, wherever they stand', () => {
	it.each([
		[
			'as many years as figures make up the sum of years',
			['2022年至2024年投入分别为1860万元、2145万元、2530万元，三年累计投入6353万元。'],
			['arithmetic “6353万元”']
		],
		[
			'a yearly mean over a list of years',
			['2022年、2023年、2024年收入分别为1.26亿元、1.43亿元、1.61亿元，年均增长26.8%。'],
			['arithmetic “26.8%” → 13.0%']
		],
		[
			'a level reached lies where the verb says, though the year stands between',
			['持证率由2023年的61.2%下降到2024年的68.9%。'],
			['arithmetic “68.9%”']
		],
		[
			'a level that is set',
			['最低工资标准由每月1850元调整为2030元，下调180元。'],
			['arithmetic “180元”']
		],
		[
			'a share that grew grows by 个百分点',
			['党员占比由上年的52.3%提高到55.1%，提高2.8%。'],
			['wording “2.8%” → 2.8个百分点']
		],
		[
			'a multiple of the base that was told',
			['上门服务18.4万人次，去年同期为15.3万人次，是去年同期的2.2倍。'],
			['arithmetic “2.2倍” → 1.2倍']
		],
		[
			'what was done of what was due',
			['新增就业4.86万人，完成年度目标4.5万人的92.6%。'],
			['arithmetic “92.6%” → 108.0%']
		],
		[
			'a month twelve times',
			['护理补贴每月1080元，每年12690元。'],
			['arithmetic “12690元” → 12960元']
		],
		[
			'money over persons and months',
			['低保对象8312户14206人。上半年累计发放低保金3680.5万元，平均每人每月补助4318元。'],
			['arithmetic “4318元”']
		],
		[
			'a rate whose whole was the sentence before',
			['共下达补助资金38650万元。实际支出37993万元，预算执行率89.3%。'],
			['arithmetic “89.3%” → 98.3%']
		],
		[
			'a mean and who bears it',
			['人均筹资标准1060元，其中个人缴费400元、财政补助640元。'],
			['arithmetic “1060元”']
		],
		[
			'events of two units',
			['婚姻登记1326件，其中结婚登记842对、离婚登记391对、补领证件39件。'],
			['arithmetic “39件”']
		],
		[
			'a list over places',
			['甲、乙、丙三县共有128名，其中甲县62人、乙县41人、丙县52人。'],
			['arithmetic “128名”']
		],
		[
			'how much more than another place',
			['甲区每人每月680元，比乙县高50元，高出17.9%。'],
			['arithmetic “17.9%” → 7.9%']
		],
		[
			'a fraction in words',
			['特困人员93人，集中供养31人，占三分之二。'],
			['arithmetic “占三分之二”']
		],
		[
			'a ratio by the names in its brackets',
			['参保62.4万人，其中在职43.7万人、退休18.7万人，抚养比（在职∶退休）为3.24∶1。'],
			['arithmetic “3.24∶1” → 2.34∶1']
		],
		[
			'a ratio written the wrong way round',
			[
				'共有社会团体896家、社会服务机构1057家。',
				'社会服务机构与社会团体数量之比为1∶1.18。'
			],
			['arithmetic “1∶1.18” → 1∶0.85']
		],
		[
			'the year before and the net change',
			[
				'截至2024年12月31日，全市共登记社会组织1967家。',
				'新成立112家、注销65家，净增47家；2023年末全市社会组织为1902家。'
			],
			['arithmetic “1902家”']
		],
		[
			'what is among them is no more than they are',
			['全区12个街道中，建成服务中心的有14个。'],
			['arithmetic “14个”']
		],
		[
			'the older are among the old',
			['60岁以上老人4246人，80岁以上老人5120人。'],
			['arithmetic “5120人”']
		],
		[
			'a greatest below the mean',
			['平均降雨量186.4毫米，最大点雨量108.5毫米。'],
			['arithmetic “108.5”']
		],
		['single 元 beside 亿元', ['货币捐赠1.18亿元、物资折价4300元。'], ['unit “4300元”']],
		[
			'one thing with two digits changed over',
			['建成老年食堂186家。目前168家老年食堂运行良好。'],
			['mismatch “168家”']
		]
	])('%s', (_, lines, wanted) => {
		expect(found(...lines)).toEqual(wanted);
	});

	it.each([
		'2022年至2024年投入分别为1860万元、2145万元、2530万元，三年累计投入6535万元。',
		'2022年、2023年、2024年收入分别为1.26亿元、1.43亿元、1.61亿元，年均增长13.0%。',
		'持证率由2023年的61.2%上升到2024年的68.9%。',
		'最低工资标准由每月1850元调整为2030元，上调180元。',
		'党员占比由上年的52.3%提高到55.1%，提高2.8个百分点。',
		'上门服务18.4万人次，去年同期为15.3万人次，是去年同期的1.2倍。',
		'新增就业4.86万人，完成年度目标4.5万人的108.0%。',
		'护理补贴每月1080元，每年12960元。',
		'低保对象8312户14206人。上半年累计发放低保金3680.5万元，平均每人每月补助432元。',
		'低保对象27750户44153人。前三季度累计发放低保金2.03亿元，其中三季度发放6829.4万元，三季度人均每月补助约516元。',
		'共下达补助资金38650万元。实际支出37993万元，预算执行率98.3%。',
		'人均筹资标准1060元，其中个人缴费400元、财政补助660元。',
		'婚姻登记1326件，其中结婚登记842对、离婚登记391对、补领证件93件。',
		'甲区每人每月680元，比乙县高50元，高出7.9%。',
		'特困人员93人，集中供养31人，占三分之一。残疾人8人，占近一成。',
		'建成居家服务站50个，其中农村26个，占一半以上。',
		'参保62.4万人，其中在职43.7万人、退休18.7万人，抚养比（在职∶退休）为2.34∶1。',
		'工作人员83人，入住老人397人，工作人员与入住老人之比约为1∶4.8。',
		'全区12个街道中，建成服务中心的有11个。',
		'60岁以上老人4246人，80岁以上老人512人。80岁以上每人每月50元，100岁以上每人每月500元。',
		'平均降雨量86.4毫米，最大点雨量108.5毫米。户均救助2500元，最多的一户1.5万元，最少的一户500元。',
		'累计投入1.18亿元、每户补助4300元。',
		'建成老年食堂186家。新建老年食堂168家。'
	])('nothing is said of what is right: %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('the text beside its table', () => {
	it.each([
		[
			'a cell miscopied',
			'临时救助支出2716万元，主要用于急难型救助。',
			['mismatch “2716万元”']
		],
		[
			'the cell of another row',
			'临时救助支出1180万元，其余用于特困供养。',
			['mismatch “1180万元”']
		],
		[
			'a last that is not the last',
			'执行率最高的是城乡低保，最低的是临时救助。',
			['arithmetic “最低的是临时救助”']
		],
		[
			'an order that the column does not have',
			'支出由高到低依次为城乡低保、临时救助、特困供养。',
			['arithmetic “由高到低依次为城乡低保、临时救助、特困供养”']
		]
	])('%s', (_, text, wanted) => {
		expect(found(...table, '', text)).toEqual(wanted);
	});

	it.each([
		'临时救助支出2176万元，特困供养支出6845万元。',
		'临时救助支出比上年增加271万元，一季度临时救助支出512万元。',
		'执行率最高的是城乡低保，最低的是流浪乞讨救助。',
		'支出由高到低依次为城乡低保、特困供养、临时救助。'
	])('nothing is said of what is right: %s', (text) => {
		expect(found(...table, '', text)).toEqual([]);
	});

	it('a cell of a column of standards that is ten times the others', () => {
		expect(
			found(
				'县区\t户数\t月标准（元）',
				'平阳县\t4620\t640',
				'金河县\t3875\t630',
				'大泉区\t1940\t680',
				'云台县\t5130\t6250'
			)
		).toEqual(['digits “6250”']);
	});

	it('a cell that the text contradicts where the column would close with the text', () => {
		expect(
			found(
				'类别\t金额（万元）',
				'老年人福利\t3906',
				'残疾人福利\t1116',
				'儿童福利\t1253',
				'社会公益\t698',
				'合计\t6975',
				'',
				'儿童福利项目支出1255万元。'
			)
		).toContain('arithmetic “1253” → 1255');
	});

	it('shares of rows in a list, of which only the first says of what', () => {
		expect(
			found(
				'县（区）\t社会组织',
				'东湖区\t807',
				'西岭区\t560',
				'南安县\t361',
				'全市\t1728',
				'',
				'东湖区占全市的46.7%，西岭区占32.4%，南安县占29.0%。'
			)
		).toEqual(['arithmetic “29.0%”']);
	});
});
