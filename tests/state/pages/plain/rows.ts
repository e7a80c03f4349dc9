/** A row of the files: 地区 · 期间 · 指标 as written · 城乡 · 口径 ('' for a stock); null where there is none. */
export type Cell = (
	region: string,
	period: string,
	name: string,
	area: string,
	measure: string
) => number | null;

/** 地区们 that make up 示例市, 本级 among them. */
export const parts = [
	...Array.from(
		{ length: 12 },
		(_, index) => `9901${String(index + 1).padStart(2, '0')}`
	),
	'990199'
];

export interface At {
	cell: Cell;
	region: string;
	period: string;
	area: string;
	/** 累计; of the period alone where not. */
	cumulative: boolean;
	/** A change is of the counties that have a figure for both periods: the other one; null for none. */
	also: string | null;
	/** What it is divided by or divides: a county that lacks it is left out of both. */
	along?: readonly string[];
}

export const areas: Readonly<Record<string, string>> = {
	城乡: 'all',
	城市: 'urban',
	农村: 'rural'
};
/** Those that are compared: without 本级. */
export const counties = parts.slice(0, -1);
export const city = '990100';
export const yearAgo = (period: string) =>
	`${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
export const quarterBefore = (period: string) =>
	period.endsWith('Q1')
		? `${Number(period.slice(0, 4)) - 1}Q4`
		: `${period.slice(0, 5)}${Number(period.slice(5)) - 1}`;
/** 最近一个年末: the year's own from its fourth quarter on, the year before's until then. */
const yearEnd = (period: string) =>
	`${Number(period.slice(0, 4)) - (period.endsWith('Q4') ? 0 : 1)}`;
export const lastYearEnd = (period: string) => `${Number(period.slice(0, 4)) - 1}Q4`;

/** Reported once a year; the incomes by the city itself too. */
const incomes = ['居民人均可支配收入', '居民人均消费支出'];
const yearly = ['常住人口', '60周岁及以上人口', '县级行政区数', ...incomes];
/** Of the city as a whole: what its counties have is no part of it. */
const ofCity = [
	...incomes,
	...['最低工资标准', '失业保险金标准', '居民消费价格同比涨幅', '食品价格同比涨幅']
];
const reimbursement = '困难群众医疗费用实际报销比例';
const flows =
	/支出$|支出（含|资金|经费|人次$|件数$|天数$|事件数$|隐患数$|接送返回人数|受助人员数|核查处置数|预警线索数|医疗总费用|纳入救助人数|^(新增|退出|清退)|^(取暖救助|排查未在保困难家庭|查实漏保|查实错保|抽查（复核）)户数|住房救助和危房改造涉及户数/;
const stocks = ['居民人均消费支出'];
const isFlow = (name: string) => flows.test(name) && !stocks.includes(name);
/** Of several figures in a year the largest is the cumulative one; each is reported as it is. */
const asReported = ['取暖救助户数', reimbursement];
export const weights: Readonly<Record<string, string>> = {
	最低生活保障标准: '低保对象人数',
	特困人员基本生活标准: '特困人员救助供养人数',
	社会散居孤儿基本生活标准: '社会散居孤儿数',
	集中养育孤儿基本生活标准: '集中养育孤儿数',
	困难残疾人生活补贴标准: '困难残疾人生活补贴人数',
	全护理照料护理标准: '特困人员全护理人数',
	半护理照料护理标准: '特困人员半护理人数',
	全自理照料护理标准: '特困人员全自理人数',
	[reimbursement]: '困难群众医疗总费用'
};

/** What changes by points, or by its difference; everything else changes by a rate. */
const pointwise =
	/率$|比重$|比例$|占比$|倍数$|之比$|^城乡低保标准之比$|(系数|指数|极值比)$/;
export const changesByPoints = (name: string) =>
	name === reimbursement || pointwise.test(name);

/** One region's own row; of a flow in a quarter the cumulative figure less that of the quarter before. */
export function own(name: string, at: At, region: string, area = at.area): number | null {
	if (yearly.includes(name)) return at.cell(region, yearEnd(at.period), name, area, '');
	if (!isFlow(name) && !asReported.includes(name))
		return at.cell(region, at.period, name, area, '');
	if (at.cumulative || asReported.includes(name))
		return at.cell(region, at.period, name, area, at.cumulative ? 'ytd' : 'single');
	const now = at.cell(region, at.period, name, area, 'ytd');
	if (at.period.endsWith('Q1')) return now;
	const before = at.cell(region, quarterBefore(at.period), name, area, 'ytd');
	return now === null || before === null ? null : now - before;
}

export const isKnown = (value: number | null) => value !== null;
export const sum = (values: readonly number[]) =>
	values.length === 0 ? null : values.reduce((all, value) => all + value, 0);

/** Whether a county has the other figure too, in both periods; of what no county has nothing is asked. */
function hasAlong(name: string, at: At, region: string): boolean {
	if (!counties.includes(region) || ofCity.includes(name)) return true;
	const periods = [at.period, ...(at.also === null ? [] : [at.also])];
	return periods.every((period) => {
		const when = { ...at, period };
		const has = (region: string) =>
			isKnown(own(name, when, region, areaOf(name, when, region)));
		return has(region) || !counties.some(has);
	});
}

/** Some are not told apart by town and country. */
const areaOf = (name: string, at: At, region: string) =>
	own(name, at, region) === null ? 'all' : at.area;

/** The city's is the sum of its parts, or their mean by weight; a county's is its own. */
export function figure(name: string, at: At): number | null {
	const whole = at.region === city && !ofCity.includes(name);
	const regions = (whole ? parts : [at.region]).filter(
		(region) =>
			(at.also === null ||
				isKnown(own(name, { ...at, period: at.also }, region)) ||
				!isFlow(name)) &&
			(!whole || (at.along ?? []).every((other) => hasAlong(other, at, region)))
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
