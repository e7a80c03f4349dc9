import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const wrong: readonly (readonly [name: string, text: string, wanted: string])[] = [
	[
		'floor space in 平方公里',
		'镇里把闲置教室1200平方公里改作照料中心。',
		'unit “1200平方公里”'
	],
	['a flat in 平方公里', '安置房三居室85平方公里，简单装修。', 'unit “85平方公里”'],
	['a county in 平方米', '全县幅员面积1860平方米，辖12个乡镇。', 'unit “1860平方米”'],
	['a town that comes behind', '36.5平方米的镇域内有14个村。', 'unit “36.5平方米”'],
	['rain in metres', '青石镇过程降雨量达到212米，河水上涨。', 'unit “212米”'],
	['a rail a finger high', '楼道扶手距地0.9厘米。', 'unit “0.9厘米”'],
	['a march of a few steps', '队员徒步15米山路进村。', 'unit “15米”'],
	['rice by the ton for each', '为每人送去面粉10吨。', 'unit “10吨”'],
	['a day on a gramme', '按每人每天2克口粮发放。', 'unit “2克”'],
	['an unemployment in a thousand', '城镇调查失业率为5.1‰，总体平稳。', 'unit “5.1‰”'],
	[
		'a birth rate in a hundred beside others',
		'人口出生率6.12%，死亡率7.35‰。',
		'unit “6.12%”'
	],
	['a rate that falls by 千分点', '新生儿死亡率为2.4%，下降0.3个千分点。', 'unit “2.4%”'],
	['a loss of a few yuan', '全县直接经济损失2.36元。', 'unit “2.36元”'],
	['a house for a few yuan', '老陈家的危房要重建，镇里补助2.8元。', 'unit “2.8元”'],
	[
		'what one family lacks in 亿',
		'孩子的治疗费还差三亿元，一家人愁得睡不着。',
		'unit “三亿元”'
	],
	[
		'more among a thousand than there are',
		'每千名老年人拥有护理床位28万张。',
		'unit “28万张”'
	],
	['an age in months', '最年长的老人已有101个月，精神很好。', 'unit “101个月”'],
	[
		'a tower on a doormat',
		'项目用地60平方米，总建筑面积1.8万平方米。',
		'unit “60平方米”'
	],
	['a step from % to ‰', '贫困发生率由4.2%下降到3.6‰。', 'unit “3.6‰”'],
	[
		'an amount for one that falls by ten thousand times',
		'人均补差2021年为215万元，2022年提高到240元。',
		'unit “240元”'
	],
	[
		'fewer than they changed by',
		'全市常住人口3120人，比上年减少5.6万人。',
		'unit “3120人”'
	],
	[
		'what is left in another unit',
		'新建安置房560平方米，交付430户，剩余130户年底交付。',
		'unit “560平方米”'
	],
	[
		'one of two sides in another unit',
		'特困老人86人，集中供养31人，分散供养55户。',
		'unit “55户”'
	],
	['a room in 平方公里', '标间面积18平方公里，朝南。', 'unit “18平方公里”'],
	['a house smaller than a room', '用地28亩，总建筑面积1.6平方米。', 'unit “1.6平方米”'],
	['a road by weight', '村里铺了2.8公斤的水泥路。', 'unit “2.8公斤”'],
	['what a county spent', '全县临时救助支出2.45元，同比增长3.1%。', 'unit “2.45元”'],
	['children that die by the hundred', '新生儿死亡率3.2%，保持低位。', 'unit “3.2%”'],
	['an old man in months', '李大爷今年92个月，耳聪目明。', 'unit “92个月”'],
	[
		'how long one lives in months',
		'人均预期寿命由75.2岁提高到77.6个月。',
		'unit “77.6个月”'
	],
	['a province of a village', '全省常住人口5120人，增长平稳。', 'unit “5120人”'],
	['a handful of flour for each', '发放面粉300公斤，惠及群众2.4万户。', 'unit “300公斤”'],
	['the old in sheets', '入住老人1260张，入住率72%。', 'unit “1260张”'],
	['a square by its length', '新建村民广场1.2公里。', 'unit “1.2公里”'],
	['a pension of millions', '退休人员月养老金平均3120万元。', 'unit “3120万元”'],
	['a fee in 亿', '学费每学年5200亿元。', 'unit “5200亿元”'],
	['plates in strips', '更换门牌5200条，群众满意。', 'unit “5200条”'],
	['guests by household', '参加群众2600多户次，气氛热烈。', 'unit “2600多户次”'],
	['two ages run together', '中心招收46岁的学龄前儿童。', 'digits “46岁”'],
	['two days run together', '补贴于每月1015日发放到卡。', 'digits “1015日”'],
	['two old ages run together', '7079周岁每月30元。', 'digits “7079周岁”'],
	[
		'two amounts run together',
		'初中、高中每生每年分别12001500元。',
		'digits “12001500元”'
	],
	[
		'a sum with its point lost',
		'城区支出12.6亿元，乡村支出19.7亿元，合计3.23亿元。',
		'digits “3.23亿元”'
	],
	['places gained', '考核列全市第5位，上年是第9位，位次前移3位。', 'arithmetic “3位”'],
	[
		'an edition a year',
		'运动会每年举办一届，2015年办的是第六届，2021年第十一届如期举行。',
		'arithmetic “第十一届”'
	],
	[
		'what each gets of two kinds',
		'政府补助每人640元，个人缴费每人380元，合计每人1120元。',
		'arithmetic “1120元”'
	],
	[
		'as many as there are, with words between',
		'城东、城西、城南、城北四个社区各建成一处长者食堂，餐位分别为40个、36个和28个。',
		'arithmetic “40个”'
	],
	[
		'the greatest by its place',
		'清水县机构床位2100张，白石县3400张，黄坪县2600张，三县之中清水县床位规模最大。',
		'arithmetic “清水县床位规模最大”'
	],
	[
		'an article inside the title',
		'依据《慈善法第三十条之规定》办理。',
		'quotes “第三十条之规定》”'
	],
	['a note in English', '名单见附件TODO。', 'placeholder “TODO”'],
	[
		'a speaker without a name',
		'会议听取了县财政局某某同志的汇报。',
		'placeholder “某某”'
	],
	['the sound of a word', '救助（jiùzhù）对象全部建档。', 'residue “（jiùzhù）”'],
	['neither nor', '有的干部即不走访、也不登记。', 'wording “即” → 既'],
	['how well it is held', '有的地方抓的不实。', 'wording “的” → 得'],
	['an account', '库房帐物不符。', 'wording “帐” → 账'],
	['more than one', '代表门纷纷表示赞成。', 'wording “门” → 们'],
	['how a request ends', '妥否，请批视。', 'wording “视” → 示']
];

describe('what cannot be of such a size', () => {
	it.each(wrong)('is told of %s', (_, text, wanted) => {
		expect(found(text).some((one) => one.startsWith(wanted))).toBe(true);
	});

	it.each([
		['a town of its size', '全县幅员面积1860平方公里，辖12个乡镇。'],
		['floor space of a whole city', '全市新建房屋建筑面积1200万平方米。'],
		['what a service reaches', '服务中心服务面积12平方公里。'],
		['rain', '过程降雨量达到212毫米。'],
		['a rail', '楼道扶手距地85厘米，门净宽0.9米。'],
		['a road that was mended', '抢修山路30米，恢复通行。'],
		['rice for each', '为每人送去面粉10公斤，全县共发放面粉25吨。'],
		['a birth rate', '人口出生率6.12‰，死亡率7.35‰。'],
		['how many die of an illness', '该病病死率由6.5%下降到4.2%，死亡率3.1%。'],
		['a small sum for each', '每餐补助2.5元，老人自付8元。'],
		['a small cost of a household', '户均直接经济损失860元。'],
		['a district for an illness', '全市医疗费支出三亿元，惠及孩子和老人12万人次。'],
		['a ratio', '每千名老年人拥有护理床位28张。'],
		['what was paved', '硬化道路5600平方米。'],
		['how far it is', '站点距文化广场2公里。'],
		['how small a grant is', '全县人均补助2.45元。'],
		['how many months he has been there', '老人已经入住36个月。'],
		['a village', '全县常住人口51.2万人，青山村有386人。'],
		['a child in months', '年龄最小的只有8个月。'],
		['a step of one unit', '贫困发生率由4.2%下降到3.6%。'],
		['a step from yuan to ten thousand', '户均收入由9800元增加到1.2万元。'],
		['persons and households', '走访家庭86户，其中独居老人31人、空巢老人55人。'],
		['a child of school age', '招收16岁的未成年人。'],
		['a day', '每月15日发放。'],
		['places gained', '考核列全市第5位，上年是第9位，位次前移4位。'],
		['an edition left out', '2015年办的是第六届，2021年第十一届如期举行。'],
		['what each gets', '政府补助每人640元，个人缴费每人380元，合计每人1020元。'],
		['an article behind the title', '依据《慈善法》第三十条之规定办理。'],
		['a villager who is hidden', '村民李某某向民政局反映情况。'],
		['at once', '材料齐全的立即受理，不得推诿。'],
		['a way in', '老人门诊费用减半。'],
		['who is before the law', '劳动保障部门2022年发放补贴。']
	])('is not told of %s', (_, text) => {
		expect(found(text)).toEqual([]);
	});
});
