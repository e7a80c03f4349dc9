import { figure, lastYearEnd, yearAgo, type At } from './rows.ts';

const divided = (over: number | null, under: number | null, times = 1) =>
	over === null || under === null ? null : (over * times) / under;

const over =
	(numerator: string, denominator: string, times = 1) =>
	(at: At) =>
		divided(
			figure(numerator, { ...at, along: [denominator] }),
			figure(denominator, { ...at, along: [numerator] }),
			times
		);

const added = (one: number | null, other: number | null) =>
	one === null || other === null ? null : one + other;

/** Money since January over the mean of 期初 and 期末 people and the months gone by. */
/** Standards of the year before: at its last quarter. */
const yearBefore = (at: At): At => ({ ...at, period: lastYearEnd(at.period) });

const perMonth = (money: string, people: string) => (at: At) => {
	const both = added(
		figure(people, { ...at, period: lastYearEnd(at.period) }),
		figure(people, at)
	);
	const months = Number(at.period.slice(5)) * 3;
	return both === null ? null : divided(figure(money, at), (both / 2) * months, 10_000);
};

const less = (one: number | null, other: number | null) =>
	one === null || other === null ? null : one - other;

const growth = (name: string, at: At): number | null => {
	const ratio = divided(
		figure(name, at),
		figure(name, { ...at, period: yearAgo(at.period) })
	);
	return ratio === null ? null : ratio - 1;
};

/** 分级投入; 其他来源另列. */
const levels = {
	中央: '中央财政补助资金',
	省级: '省级财政补助资金',
	市级: '市级财政安排资金',
	县级: '县级财政安排资金'
} as const;
const fourLevels = (at: At): number | null =>
	Object.values(levels)
		.map((fund) => figure(fund, at))
		.reduce(added);

export const ratios: Readonly<Record<string, (at: At) => number | null>> = {
	低保覆盖率: over('低保对象人数', '常住人口'),
	预算执行率: (at) =>
		over('社会救助资金支出总额', '社会救助资金预算数')({ ...at, cumulative: true }),
	人均社会救助支出: over('社会救助资金支出总额', '常住人口', 10_000),
	社会救助支出占一般公共预算支出比重: over('社会救助资金支出总额', '一般公共预算支出'),
	临时救助人次均水平: over('临时救助金支出', '临时救助人次', 10_000),
	医疗救助人次均水平: over('医疗救助资金支出', '医疗救助人次', 10_000),
	取暖救助户均水平: over('取暖救助金及煤炭补助支出', '取暖救助户数', 10_000),
	按时办结率: over('按时办结件数', '办结件数'),
	预警线索核查处置率: over('预警线索核查处置数', '低收入人口监测预警线索数'),
	窗口覆盖率: over('“一门受理、协同办理”窗口数', '乡镇（街道）数'),
	特困人员集中供养率: over('特困人员集中供养人数', '特困人员救助供养人数'),
	困难残疾人生活补贴覆盖率: over('困难残疾人生活补贴人数', '困难残疾人生活补贴目标人数'),
	重度残疾人护理补贴覆盖率: over('重度残疾人护理补贴人数', '重度残疾人护理补贴目标人数'),
	生活不能自理特困人员集中供养率: (at) =>
		divided(
			figure('生活不能自理特困人员集中供养人数', at),
			added(figure('特困人员全护理人数', at), figure('特困人员半护理人数', at))
		),
	每万名救助对象经办人员: (at) =>
		divided(
			figure('社会救助经办人员数', at),
			added(figure('低保对象人数', at), figure('特困人员救助供养人数', at)),
			10_000
		),
	城乡低保标准之比: (at) =>
		divided(
			figure('最低生活保障标准', { ...at, area: 'urban' }),
			figure('最低生活保障标准', { ...at, area: 'rural' })
		),
	低保月人均补助水平: perMonth('低保资金支出', '低保对象人数'),
	特困月人均供养水平: perMonth('特困人员救助供养支出', '特困人员救助供养人数'),
	基本生活救助覆盖率: (at) =>
		divided(
			added(figure('低保对象人数', at), figure('特困人员救助供养人数', at)),
			figure('常住人口', at)
		),
	每万人临时救助人次: over('临时救助人次', '常住人口', 10_000),
	低保对象占低收入人口比重: over('低保对象人数', '低收入人口数'),
	低保户均人口: over('低保对象人数', '低保户数'),
	家庭经济状况核对率: over('家庭经济状况核对人次', '社会救助申请受理件数'),
	特困标准与低保标准倍数: over('特困人员基本生活标准', '最低生活保障标准'),
	执行率与序时进度之差: (at) =>
		less(
			over('社会救助资金支出总额', '社会救助资金预算数')({ ...at, cumulative: true }),
			Number(at.period.slice(5)) / 4
		),
	经办人员持证上岗率: over('持证上岗人员数', '社会救助经办人员数'),
	'乡镇（街道）平均经办人员': over('社会救助经办人员数', '乡镇（街道）数'),
	社会化发放率: over('社会化发放资金', '社会救助资金支出总额'),
	按时足额发放率: over('按时足额发放资金', '应发社会救助资金'),
	平均办理时间: over('办结总天数', '办结件数'),
	受灾救助按时到位率: over('规定时限内救助到位的灾害事件数', '启动救助的灾害事件数'),
	重特大疾病救助占比: over('重特大疾病医疗救助人次', '医疗救助人次'),
	流浪乞讨受助人员接送返回率: over(
		'查明身份后接送返回人数',
		'查明身份信息流浪乞讨受助人员数'
	),
	护理型床位占比: over('护理型养老床位数', '养老床位总数'),
	'县级公益性安葬（放）设施覆盖率': over(
		'建有公益性安葬（放）设施的县级行政区数',
		'县级行政区数'
	),
	低保新增和退出人数: (at) =>
		added(figure('新增低保人数', at), figure('退出低保人数', at)),
	特困标准相当于上年农村居民人均消费支出: (at) =>
		divided(
			figure('特困人员基本生活标准', at),
			figure('居民人均消费支出', { ...yearBefore(at), area: 'rural' }),
			12
		),
	低保标准相当于上年人均消费支出: (at) =>
		divided(
			figure('最低生活保障标准', at),
			figure('居民人均消费支出', yearBefore(at)),
			12
		),
	临时救助人次均水平与低保标准倍数: (at) =>
		divided(
			over('临时救助金支出', '临时救助人次', 10_000)(at),
			figure('最低生活保障标准', { ...at, along: ['临时救助人次'] })
		),
	低保标准增速与居民人均消费支出增速之差: (at) =>
		less(growth('最低生活保障标准', at), growth('居民人均消费支出', at)),
	价格补贴联动触发: (at) => {
		const [prices, food] = ['居民消费价格同比涨幅', '食品价格同比涨幅'].map((name) =>
			figure(name, at)
		);
		if (prices == null && food == null) return null;
		return (prices ?? 0) >= 3.5 || (food ?? 0) >= 6 ? 1 : 0;
	},
	...Object.fromEntries(
		(['全护理', '半护理', '全自理'] as const).map((care) => [
			`${care}标准相当于上年最低工资`,
			(at: At) =>
				divided(figure(`${care}照料护理标准`, at), figure('最低工资标准', yearBefore(at)))
		])
	),
	...Object.fromEntries(
		Object.entries(levels).map(([level, fund]) => [
			`${level}资金分担比例`,
			(at: At) => divided(figure(fund, at), fourLevels(at))
		])
	)
};
