import { describe, expect, it } from 'vitest';
import { findAll, findingRules } from '#lib/findings/find.ts';
import { openCity } from '../answer/city.ts';

/** Facts of A区 alone, or of all counties where the rule compares them. */
interface Case {
	rule: string;
	/** Makes the finding. */
	is: string;
	/** Just does not. */
	near: string;
	/** A word of the evidence. */
	says: RegExp;
	/** The city's findings; A区's own otherwise. */
	city?: true;
}

const counties = ['A区', 'B区', 'C县', 'D县', 'E市'];
/** One line a county. */
const each = (period: string, cells: (index: number) => string): string =>
	counties.map((name, index) => `${name} ${period} ${cells(index)}`).join('\n');
const a = (cells: string, period = '2026Q3') => `A区 ${period} ${cells}`;

const coverage = (last: number, rural: number) =>
	`${each('2025', (i) => `常住人口=1000 农村常住人口=${i === 4 ? rural : 500}`)}
	${each('2026Q3', (i) => `低保对象人数=${i === 4 ? last : 20}`)}`;

const standards = (now: readonly number[], before: readonly number[]) =>
	`${each('2026Q3', (i) => `农村低保标准=${now[i]} 农村低保对象人数=10`)}
	${each('2025Q3', (i) => `农村低保标准=${before[i]}`)}`;

const moving = (before: number, now: number, persons = 1000) =>
	`${a('低保对象人数=1000', '2026Q1')}
	${a(`低保对象人数=1000 新增低保人数/single=${before} 退出低保人数/single=${before}`, '2026Q2')}
	${a(`低保对象人数=${persons} 新增低保人数/single=${now} 退出低保人数/single=${now}`)}`;

const growing = (standard: number, cpi: number, consumption: number) =>
	`${a('农村低保标准=500', '2025Q3')}
	${a(`农村低保标准=${standard} 居民消费价格同比涨幅=${cpi}`)}
	${a('农村居民人均消费支出=10000', '2024')}
	${a(`农村居民人均消费支出=${consumption}`, '2025')}`;

const cases: Case[] = [
	{
		rule: 'F-01',
		city: true,
		is: coverage(9, 900),
		near: coverage(11, 900),
		says: /低保覆盖率为0\.90%/
	},
	{
		rule: 'F-01',
		city: true,
		is: coverage(9, 900),
		near: coverage(9, 500),
		says: /农村人口占比高于平均水平/
	},
	{
		rule: 'F-02',
		city: true,
		is: standards([655, 500, 500, 500, 500], [655, 500, 500, 500, 500]),
		near: standards([650, 500, 500, 500, 500], [650, 500, 500, 500, 500]),
		says: /最高与最低的区县之比为1\.31∶1/
	},
	{
		rule: 'F-02',
		city: true,
		is: standards([560, 500, 500, 500, 500], [550, 500, 500, 500, 500]),
		near: standards([540, 500, 500, 500, 500], [550, 500, 500, 500, 500]),
		says: /比上年同期扩大0\.00\d/
	},
	{
		rule: 'F-03',
		is: a('城市低保标准=660 农村低保标准=500'),
		near: a('城市低保标准=650 农村低保标准=500'),
		says: /城乡低保标准之比为1\.32∶1/
	},
	{
		rule: 'F-03',
		is: `${a('城市低保标准=610 农村低保标准=500')}\n${a('城市低保标准=600 农村低保标准=500', '2025Q3')}`,
		near: `${a('城市低保标准=610 农村低保标准=500')}\n${a('城市低保标准=620 农村低保标准=500', '2025Q3')}`,
		says: /比上年同期扩大0\.02/
	},
	{
		rule: 'F-04',
		is: `${a('农村低保标准=399')}\n${a('农村居民人均消费支出=12000', '2025')}`,
		near: `${a('农村低保标准=400')}\n${a('农村居民人均消费支出=12000', '2025')}`,
		says: /农村低保标准相当于上年人均消费支出的39\.9%/
	},
	{
		rule: 'F-05',
		is: a('农村特困标准=961 农村低保标准=740'),
		near: a('农村特困标准=962 农村低保标准=740'),
		// 1.298649 must not be printed as 1.30.
		says: /^A区特困人员基本生活标准不足低保标准的1\.3倍，为1\.299倍。$/
	},
	{
		rule: 'F-06',
		is: growing(509, 2, 10000),
		near: growing(511, 2, 10000),
		says: /实际下降0\.2%/
	},
	{
		rule: 'F-06',
		is: growing(520, 2, 10700),
		near: growing(526, 2, 10700),
		says: /居民人均消费支出.*增长7/
	},
	{
		rule: 'F-07',
		is: a('困难群众医疗费用实际报销比例/ytd=69.9'),
		near: a('困难群众医疗费用实际报销比例/ytd=70'),
		says: /个人自付仍占30\.1%/
	},
	{
		rule: 'F-07',
		is: `${a('困难群众医疗费用实际报销比例/ytd=80')}\n${a('困难群众医疗费用实际报销比例/ytd=81', '2025Q3')}`,
		near: `${a('困难群众医疗费用实际报销比例/ytd=80')}\n${a('困难群众医疗费用实际报销比例/ytd=80', '2025Q3')}`,
		says: /降低1个百分点/
	},
	{
		// 15 of 400 is 3.75%, at least 2.3%; 6 of 400 is 1.5%, but may be 0.7%.
		rule: 'F-08',
		is: a('抽查（复核）户数/ytd=400 查实错保户数/ytd=15'),
		near: a('抽查（复核）户数/ytd=400 查实错保户数/ytd=6'),
		says: /抽查400户，查实错保15户/
	},
	{
		rule: 'F-09',
		is: a('排查未在保困难家庭户数/ytd=1000 查实漏保户数/ytd=6'),
		near: a('排查未在保困难家庭户数/ytd=1000 查实漏保户数/ytd=5'),
		says: /排查1000户，查实漏保6户/
	},
	{
		rule: 'F-10',
		is: moving(0, 0),
		near: moving(3, 3),
		says: /连续两个季度未发生新增、退出/
	},
	{ rule: 'F-10', is: moving(5, 1), near: moving(5, 2), says: /低保换手率为0\.10%/ },
	{
		rule: 'F-11',
		is: a('家庭经济状况核对人次/ytd=899 社会救助申请受理件数/ytd=1000'),
		near: a('家庭经济状况核对人次/ytd=900 社会救助申请受理件数/ytd=1000'),
		says: /核对率为89\.9%/
	},
	{
		rule: 'F-12',
		is: a('低收入人口监测预警线索数/ytd=1000 预警线索核查处置数/ytd=949'),
		near: a('低收入人口监测预警线索数/ytd=1000 预警线索核查处置数/ytd=950'),
		says: /预警线索核查率94\.9%/
	},
	{
		rule: 'F-12',
		city: true,
		is: each(
			'2026Q3',
			(i) =>
				`预警线索核查处置数/ytd=1000 经主动发现纳入救助人数/ytd=${i === 0 ? 40 : 100}`
		),
		near: each(
			'2026Q3',
			(i) =>
				`预警线索核查处置数/ytd=1000 经主动发现纳入救助人数/ytd=${i === 0 ? 50 : 100}`
		),
		says: /个别区县预警线索命中率为4\.0%，甲市为8\.8%/
	},
	{
		rule: 'F-13',
		is: a('办结件数/ytd=1000 按时办结件数/ytd=949'),
		near: a('办结件数/ytd=1000 按时办结件数/ytd=950'),
		says: /按时办结率为94\.9%/
	},
	{
		rule: 'F-13',
		is: a('办结件数/ytd=10 按时办结件数/ytd=10 办结总天数/ytd=301'),
		near: a('办结件数/ytd=10 按时办结件数/ytd=10 办结总天数/ytd=300'),
		says: /平均办理30\.1/
	},
	{
		rule: 'F-14',
		is: a('先行救助人次/ytd=99 急难型临时救助人次/ytd=1000'),
		near: a('先行救助人次/ytd=100 急难型临时救助人次/ytd=1000'),
		says: /先行救助仅占急难型救助的9\.9%/
	},
	{
		rule: 'F-15',
		is: a('社会救助资金支出总额/ytd=65 社会救助资金预算数/ytd=100'),
		near: a('社会救助资金支出总额/ytd=66 社会救助资金预算数/ytd=100'),
		says: /预算执行率为65\.0%，低于序时进度10个百分点/
	},
	{
		rule: 'F-16',
		is: `${a('社会救助资金支出总额/ytd=49 一般公共预算支出/ytd=1000')}\n${a('社会救助资金支出总额/ytd=50 一般公共预算支出/ytd=1000', '2025Q3')}`,
		near: `${a('社会救助资金支出总额/ytd=50 一般公共预算支出/ytd=1000')}\n${a('社会救助资金支出总额/ytd=50 一般公共预算支出/ytd=1000', '2025Q3')}`,
		says: /占一般公共预算支出的4\.90%，比上年同期降低0\.1个百分点/
	},
	{
		rule: 'F-17',
		city: true,
		is: `${each('2025', () => '常住人口=1000')}
		${each('2026Q3', (i) => `一般公共预算支出/ytd=${i === 0 ? 50 : 100} 中央财政补助资金/ytd=60 省级财政补助资金/ytd=9 市级财政安排资金/ytd=0 县级财政安排资金/ytd=31`)}`,
		near: `${each('2025', () => '常住人口=1000')}
		${each('2026Q3', () => `一般公共预算支出/ytd=100 中央财政补助资金/ytd=60 省级财政补助资金/ytd=9 市级财政安排资金/ytd=0 县级财政安排资金/ytd=31`)}`,
		says: /县级分担比例为31\.0%/
	},
	{
		rule: 'F-18',
		is: a('募集社会救助资金/ytd=9 社会救助资金支出总额/ytd=991'),
		near: a('募集社会救助资金/ytd=10 社会救助资金支出总额/ytd=990'),
		says: /社会力量筹集资金仅占0\.90%/
	},
	{
		rule: 'F-19',
		is: a('社会救助经办人员数=14 低保对象人数=9000 特困人员救助供养人数=1000'),
		near: a('社会救助经办人员数=15 低保对象人数=9000 特困人员救助供养人数=1000'),
		says: /配备经办人员14/
	},
	{
		rule: 'F-19',
		is: a('社会救助经办人员数=19 乡镇（街道）数=10'),
		near: a('社会救助经办人员数=20 乡镇（街道）数=10'),
		says: /平均配备经办人员1\.9/
	},
	{
		rule: 'F-20',
		is: a('专职经办人员数=49 社会救助经办人员数=100'),
		near: a('专职经办人员数=50 社会救助经办人员数=100'),
		says: /专职人员仅占49\.0%/
	},
	{
		rule: 'F-21',
		is: a('“一门受理、协同办理”窗口数=87 乡镇（街道）数=88'),
		near: a('“一门受理、协同办理”窗口数=88 乡镇（街道）数=88'),
		says: /乡镇（街道）88个，已设窗口87个，覆盖率98\.9%/
	},
	{
		rule: 'F-22',
		is: a(
			'生活不能自理特困人员集中供养人数=59 特困人员全护理人数=40 特困人员半护理人数=60'
		),
		near: a(
			'生活不能自理特困人员集中供养人数=60 特困人员全护理人数=40 特困人员半护理人数=60'
		),
		says: /集中供养率为59\.0%/
	},
	{
		rule: 'F-23',
		is: a('服务类社会救助人次/ytd=49 低保对象人数=900 特困人员救助供养人数=100'),
		near: a('服务类社会救助人次/ytd=50 低保对象人数=900 特困人员救助供养人数=100'),
		says: /相当于救助对象的4\.9%/
	},
	{
		rule: 'F-23',
		is: a('政府购买社会救助服务支出/ytd=9 社会救助资金支出总额/ytd=1000'),
		near: a('政府购买社会救助服务支出/ytd=10 社会救助资金支出总额/ytd=1000'),
		says: /购买服务支出仅占社会救助资金的0\.90%/
	},
	{
		rule: 'F-24',
		is: moving(5, 5, 1003),
		near: moving(5, 5, 1000),
		says: /不平衡，相差3人/
	},
	{
		rule: 'F-25',
		is: a('排查安全隐患数/ytd=50 整改安全隐患数/ytd=49'),
		near: a('排查安全隐患数/ytd=50 整改安全隐患数/ytd=50'),
		says: /排查隐患50处，已整改49处/
	}
];

const progress: Case[] = [
	{
		rule: 'P-01',
		is: `${a('城市低保标准=600 农村低保标准=500')}\n${a('城市低保标准=610 农村低保标准=500', '2025Q3')}`,
		near: `${a('城市低保标准=600 农村低保标准=500')}\n${a('城市低保标准=602 农村低保标准=500', '2025Q3')}`,
		says: /城乡低保标准之比为1\.20∶1，比上年同期缩小0\.02/
	},
	{
		rule: 'P-02',
		is: `${a('办结件数/ytd=1000 按时办结件数/ytd=990')}\n${a('办结件数/ytd=1000 按时办结件数/ytd=980', '2025Q3')}`,
		near: `${a('办结件数/ytd=1000 按时办结件数/ytd=985')}\n${a('办结件数/ytd=1000 按时办结件数/ytd=980', '2025Q3')}`,
		says: /按时办结率为99\.0%，比上年同期提高1个百分点/
	},
	{
		rule: 'P-03',
		is: `${a('农村低保标准=510')}\n${a('农村低保标准=500', '2025Q3')}`,
		near: `${a('农村低保标准=502')}\n${a('农村低保标准=500', '2025Q3')}`,
		says: /农村低保标准为每人每月510元，同比增长2\.0%/
	},
	{
		rule: 'P-04',
		is: `${a('特困人员救助供养人数=100 特困人员集中供养人数=42')}\n${a('特困人员救助供养人数=100 特困人员集中供养人数=41', '2025Q3')}`,
		near: `${a('特困人员救助供养人数=100 特困人员集中供养人数=41')}\n${a('特困人员救助供养人数=100 特困人员集中供养人数=41', '2025Q3')}`,
		says: /集中供养率为42\.0%/
	},
	{
		rule: 'P-05',
		city: true,
		is: standards([540, 500, 500, 500, 500], [560, 500, 500, 500, 500]),
		near: standards([559, 500, 500, 500, 500], [560, 500, 500, 500, 500]),
		says: /变异系数为0\.03\d，比上年同期缩小0\.01\d/
	},
	{
		rule: 'P-06',
		is: `${a('低收入人口监测预警线索数/ytd=1000 预警线索核查处置数/ytd=980')}\n${a('低收入人口监测预警线索数/ytd=1000 预警线索核查处置数/ytd=970', '2025Q3')}`,
		near: `${a('低收入人口监测预警线索数/ytd=1000 预警线索核查处置数/ytd=970')}\n${a('低收入人口监测预警线索数/ytd=1000 预警线索核查处置数/ytd=970', '2025Q3')}`,
		says: /核查处置率为98\.0%/
	}
];

async function found(facts: string, city: boolean) {
	const { answerer } = await openCity(facts);
	return findAll(
		answerer,
		{ region: city ? '990100' : '990101', period: '2026Q3', area: 'all' },
		{ naming: false }
	);
}

describe('each rule', () => {
	it.each([...cases, ...progress])(
		'$rule is made where its condition holds, and not just before it does ($says)',
		async ({ rule, is, near, says, city = false }) => {
			const made = (await found(is, city)).find((one) => one.rule === rule);
			expect(made, 'should be found').toBeDefined();
			const text = made!.evidence
				.map((part) => (typeof part === 'string' ? part : part.text))
				.join('');
			expect(text).toMatch(says);
			expect((await found(near, city)).map((one) => one.rule)).not.toContain(rule);
		}
	);

	it('has such a pair', () => {
		expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(
			findingRules.map(({ id }) => id)
		);
		expect(findingRules).toHaveLength(25);
	});

	it('says nothing where its data are missing', async () => {
		expect(await found(a('孤儿数=1'), false)).toEqual([]);
		expect(
			await found(
				each('2026Q3', () => '孤儿数=1'),
				true
			)
		).toEqual([]);
	});
});
