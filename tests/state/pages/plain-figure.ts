/** A row of the files: 地区 · 期间 · 指标 as written · 城乡 · 口径 ('' for a stock); null where there is none. */
export type Cell = (
	region: string,
	period: string,
	name: string,
	area: string,
	measure: string
) => number | null;

/** 地区们 that make up 示例市, 本级 among them. */
const parts = [
	...Array.from(
		{ length: 12 },
		(_, index) => `9901${String(index + 1).padStart(2, '0')}`
	),
	'990199'
];

/**
 * A slot that was written out in full, worked out a second time from the rows of demo-city's files: the
 * figure itself, its change on the year before, or a ratio by the formula of domain 2.1. Shares nothing with
 * the answers of the app. Undefined for a slot that a test has to say itself.
 */
export function plainFigure(slot: string, cell: Cell): number | null | undefined {
	const [head, ...words] = slot.split('·');
	const side = /^(城市|农村|城乡(?!低保标准之比))/.exec(head!)?.[1];
	const name = side ? head!.slice(2) : head!;
	const find = (mark: string) => words.find((word) => word.startsWith(mark))?.slice(1);
	const [region, period] = [find('@'), find('#')];
	const plain = ['累计', '本期', '同比', ...Object.keys(areas)];
	if (!region || !period) return undefined;
	if (words.some((word) => !/^[@#]/.test(word) && !plain.includes(word)))
		return undefined;
	const at: At = {
		cell,
		region,
		period,
		area: areas[side ?? words.find((word) => word in areas) ?? '城乡']!,
		cumulative: words.includes('累计'),
		also: null
	};
	const formula = ratios[name];
	const value = (when: At) => (formula ? formula(when) : figure(name, when));
	if (!words.includes('同比')) return value(at);
	const past = yearAgo(period);
	const now = value({ ...at, also: past });
	const before = value({ ...at, period: past, also: period });
	if (now === null || before === null) return null;
	return points.has(name) ? now - before : now / before - 1;
}

interface At {
	cell: Cell;
	region: string;
	period: string;
	area: string;
	/** 累计; of the period alone where not. */
	cumulative: boolean;
	/** A change is of the counties that have a figure for both periods: the other one; null for none. */
	also: string | null;
}

const areas: Readonly<Record<string, string>> = {
	城乡: 'all',
	城市: 'urban',
	农村: 'rural'
};
const city = '990100';
const yearAgo = (period: string) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
const quarterBefore = (period: string) =>
	`${period.slice(0, 5)}${Number(period.slice(5)) - 1}`;
/** 最近一个年末: the year's own from its fourth quarter on, the year before's until then. */
const yearEnd = (period: string) =>
	`${Number(period.slice(0, 4)) - (period.endsWith('Q4') ? 0 : 1)}`;
const lastYearEnd = (period: string) => `${Number(period.slice(0, 4)) - 1}Q4`;

/** Reported once a year; the incomes by the city itself too. */
const incomes = ['居民人均可支配收入', '居民人均消费支出'];
const yearly = ['常住人口', '60周岁及以上人口', ...incomes];
const reimbursement = '困难群众医疗费用实际报销比例';
const flows =
	/支出|资金|人次$|件数$|取暖救助户数|住房救助和危房改造涉及户数|核查处置数|预警线索数|医疗总费用/;
/** Of several figures in a year the largest is the cumulative one; each is reported as it is. */
const asReported = ['取暖救助户数', reimbursement];
const weights: Readonly<Record<string, string>> = {
	最低生活保障标准: '低保对象人数',
	特困人员基本生活标准: '特困人员救助供养人数',
	社会散居孤儿基本生活标准: '社会散居孤儿数',
	困难残疾人生活补贴标准: '困难残疾人生活补贴人数',
	[reimbursement]: '困难群众医疗总费用'
};

/** What changes by points, or by its difference; everything else changes by a rate. */
const points = new Set([
	reimbursement,
	'低保覆盖率',
	'预算执行率',
	'社会救助支出占一般公共预算支出比重',
	'按时办结率',
	'预警线索核查处置率',
	'窗口覆盖率',
	'特困人员集中供养率',
	'困难残疾人生活补贴覆盖率',
	'重度残疾人护理补贴覆盖率',
	'生活不能自理特困人员集中供养率',
	'城乡低保标准之比'
]);

/** One region's own row; of a flow in a quarter the cumulative figure less that of the quarter before. */
function own(name: string, at: At, region: string, area = at.area): number | null {
	if (yearly.includes(name)) return at.cell(region, yearEnd(at.period), name, area, '');
	if (!flows.test(name) && !asReported.includes(name))
		return at.cell(region, at.period, name, area, '');
	if (at.cumulative || asReported.includes(name))
		return at.cell(region, at.period, name, area, at.cumulative ? 'ytd' : 'single');
	const now = at.cell(region, at.period, name, area, 'ytd');
	if (at.period.endsWith('Q1')) return now;
	const before = at.cell(region, quarterBefore(at.period), name, area, 'ytd');
	return now === null || before === null ? null : now - before;
}

const isKnown = (value: number | null) => value !== null;
const sum = (values: readonly number[]) =>
	values.length === 0 ? null : values.reduce((all, value) => all + value, 0);

/** The city's is the sum of its parts, or their mean by weight; a county's is its own. */
function figure(name: string, at: At): number | null {
	const whole = at.region === city && !incomes.includes(name);
	const regions = (whole ? parts : [at.region]).filter(
		(region) =>
			at.also === null ||
			isKnown(own(name, { ...at, period: at.also }, region)) ||
			!flows.test(name)
	);
	const weight = weights[name];
	const sides =
		at.area === 'all' && /^(最低生活保障|特困人员基本生活)标准$/.test(name)
			? ['urban', 'rural']
			: [at.area];
	if (!weight || (!whole && sides.length === 1))
		return sum(regions.map((region) => own(name, at, region)).filter(isKnown));
	const pairs = regions
		.flatMap((region) =>
			sides.map((side) => ({
				value: own(name, at, region, side),
				by: own(weight, at, region, side)
			}))
		)
		.flatMap(({ value, by }) => (value === null || by === null ? [] : [{ value, by }]));
	const all = sum(pairs.map(({ by }) => by));
	return all ? sum(pairs.map(({ value, by }) => value * by))! / all : null;
}

const divided = (over: number | null, under: number | null, times = 1) =>
	over === null || under === null ? null : (over * times) / under;

const over =
	(numerator: string, denominator: string, times = 1) =>
	(at: At) =>
		divided(figure(numerator, at), figure(denominator, at), times);

const added = (one: number | null, other: number | null) =>
	one === null || other === null ? null : one + other;

/** Money since January over the mean of 期初 and 期末 people and the months gone by. */
const perMonth = (money: string, people: string) => (at: At) => {
	const both = added(
		figure(people, { ...at, period: lastYearEnd(at.period) }),
		figure(people, at)
	);
	const months = Number(at.period.slice(5)) * 3;
	return both === null ? null : divided(figure(money, at), (both / 2) * months, 10_000);
};

const ratios: Readonly<Record<string, (at: At) => number | null>> = {
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
	特困月人均供养水平: perMonth('特困人员救助供养支出', '特困人员救助供养人数')
};
