import { describe, expect, it } from 'vitest';
import { findingsOf } from '../read-lines.ts';

const unitsIn = (text: string) =>
	findingsOf(text)
		.filter(({ kind }) => kind === 'unit')
		.map(({ text: place }) => place);

describe('a unit that cannot be', () => {
	it.each([
		['persons counted in households', '六成即318户受访者表示满意。', '318户'],
		['pupils counted in households', '资助3260户学生，发放到卡。', '3260户'],
		[
			'the old of a whole town counted in households',
			'为全镇12400户65岁以上老人免费体检。',
			'12400户'
		],
		['households and persons both in 户', '退出低保23户41户，做到应退尽退。', '41户'],
		['a value in pieces', '追回价值31.5万台的设备。', '31.5万台'],
		['a fee in pairs', '共免收工本费4.82万对。', '4.82万对'],
		['floor space in 平方公里', '中心建筑面积860平方公里。', '860平方公里'],
		[
			'a whole whose parts are visits',
			'全年助餐246万户，其中城区158万人次，农村88万人次。',
			'246万户'
		],
		[
			'a part of persons counted in households',
			'安置保洁员530人，护林员1640户，两类岗位合计2170人。',
			'1640户'
		],
		[
			'what a mean per visit was taken over',
			'住院救助2.14万人次、3852万元，次均1800元；门诊救助5.36万户、482.4万元，次均90元。',
			'5.36万户'
		],
		[
			'the twin of an amount for one',
			'人均月补助水平城市为588元、农村为412万元。',
			'412万元'
		],
		[
			'all of them less than one',
			'全区建站42个，每站每年安排20万元，年投入840元。',
			'840元'
		],
		[
			'so many who share next to nothing',
			'惠及残疾人2.86万人，全年发放4576.5元。',
			'4576.5元'
		],
		[
			'an award that nobody is given',
			'对选择海葬的家庭给予3000万元的一次性补助。',
			'3000万元'
		],
		['more people than live in a city', '全市助餐点日均服务老人1.8亿人次。', '1.8亿人次'],
		['the same land in brackets', '项目占地45亩（约3万公顷）。', '3万公顷'],
		['the digits of another unit in brackets', '项目占地450亩（30亩）。', '30亩'],
		[
			'a part that is counted otherwise',
			'登记婚姻3140对，其中结婚2210人，离婚930对。',
			'2210人'
		],
		['a million for each', '发放补贴28.6亿元，惠及残疾人2400人。', '28.6亿元'],
		['an award for each household', '每户发放慰问金600万元。', '600万元'],
		[
			'a mean in 元 among others',
			'户均补助2.5元，其中C级户均0.9万元、D级户均2.5万元。',
			'2.5元'
		],
		[
			'the second of two grades',
			'护理补贴按一级每人每月150元、二级90万元执行。',
			'90万元'
		],
		['a month of a year', '供养标准为每人每年10080元，折合每月840万元。', '840万元'],
		['a year of days', '每天供餐380份，全年按250天计，供餐9.5份。', '9.5份'],
		['a population without its 万', '全县户籍人口46.8人，老龄化程度较高。', '46.8人']
	])('is told of %s', (_, text, place) => {
		expect(unitsIn(text)).toContain(place);
	});

	it.each([
		['households that are called on', '春节前走访慰问20户老人、12户困难党员。'],
		['homes that are made fit', '为1200户老年人实施居家适老化改造。'],
		['families of pupils', '为3260户学生家庭安装路灯。'],
		['users of telephones', '移动电话用户达16.83亿户，其中5G用户6.2亿户。'],
		['users that stand behind', '移动物联网连接数达18.4亿户。'],
		['one for each household', '走访困难家庭318户，其中老党员198人、困难群众120人。'],
		['what was counted in two ways', '发放棉被320床、棉衣640件，共960件。'],
		['parts in a unit of their own', '办理案件246件，其中涉及老人158人、儿童60人。'],
		[
			'a mean over households that stand before',
			'改造危房340户，惠及1190人，投入680万元，户均2万元。'
		],
		['an income of town and country', '城镇居民36120元，农村居民18060元。'],
		['a total of each', '每站每年安排20万元，年投入840万元。'],
		['what each gets, without saying each', '为5000名职工发放300元慰问金。'],
		['what all are given at once', '向困难群众发放3000万元一次性补贴。'],
		['two sorts of persons', '医疗救助5200人次，其中住院1200人、门诊4000人次。'],
		['a dear project', '投入项目补助资金28.6亿元，惠及群众2400人。'],
		[
			'what one gets in a year and all in a month',
			'标准为每人每年10080元，每月发放840万元。'
		],
		['a nation', '全国日均服务老人1.8亿人次。'],
		['a part in brackets', '项目占地450亩（35亩）。'],
		['a list with its numbers', '4.12名干部被问责。'],
		['a mean of persons', '平均每户2.6人，户均1.3人。']
	])('is not told of %s', (_, text) => {
		expect(unitsIn(text)).toEqual([]);
	});
});
