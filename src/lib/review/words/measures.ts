/** 计量单位: what a unit is of, and how much of it; money apart, whose steps are 万 and 亿. */
export const measures: Readonly<Record<string, readonly [of: string, size: number]>> = {
	亩: ['area', 10_000 / 15],
	公顷: ['area', 10_000],
	平方米: ['area', 1],
	平方公里: ['area', 1e6],
	平方千米: ['area', 1e6],
	克: ['weight', 0.001],
	斤: ['weight', 0.5],
	公斤: ['weight', 1],
	千克: ['weight', 1],
	吨: ['weight', 1000],
	里: ['length', 500],
	毫米: ['length', 0.001],
	厘米: ['length', 0.01],
	米: ['length', 1],
	公里: ['length', 1000],
	千米: ['length', 1000],
	元: ['money', 1],
	小时: ['time', 60],
	分钟: ['time', 1]
};
