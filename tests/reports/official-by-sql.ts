import { openNodeEngine } from '#lib/engine/node.ts';

const files = ['national-*', 'province-*', 'standards'];

/**
 * The published rows as they stand in their files, under the names their sources give them; read by DuckDB's own CSV
 * reader, with no catalogue and no import between.
 */
export async function officialFacts() {
	const engine = await openNodeEngine();
	await engine.run(
		`CREATE TABLE csv AS
		 SELECT region_code AS r, period AS p, indicator AS i, coalesce(area, '') AS a, CAST(value AS DOUBLE) AS v
		 FROM read_csv([${files.map((one) => `'data/official-national/${one}.csv'`).join(', ')}],
		   header = true, all_varchar = true)
		 WHERE value IS NOT NULL`
	);
	return {
		/** The one value of a SELECT without its SELECT. */
		async value(expression: string): Promise<number | null> {
			const rows = await engine.query<{ x: number | null }>({
				text: `SELECT CAST((${expression}) AS DOUBLE) AS x`,
				params: []
			});
			return rows[0]!.x;
		},
		close: () => engine.close()
	};
}

/** SQL of what a figure is in one region and period. */
type Figure = (region: string, period: string) => string;

/** The first of these that a source publishes, `times` to the unit of the catalogue. */
const published =
	(names: readonly string[], times: number): Figure =>
	(region, period) =>
		`coalesce(${names
			.map(
				(name) =>
					`(SELECT max(v) FROM csv WHERE r = '${region}' AND p = '${period}' AND i = '${name}')`
			)
			.join(', ')}) * ${times}`;

const sum =
	(...figures: Figure[]): Figure =>
	(region, period) =>
		figures.map((one) => `(${one(region, period)})`).join(' + ');
const ratio =
	(one: Figure, other: Figure): Figure =>
	(region, period) =>
		`(${one(region, period)}) / (${other(region, period)})`;
const times =
	(one: Figure, factor: string): Figure =>
	(region, period) =>
		`(${one(region, period)}) * ${factor}`;
const yearBefore = (period: string) => String(Number(period) - 1);
/** Of the ends of this year and of the last. */
const onAverage =
	(one: Figure): Figure =>
	(region, period) =>
		`((${one(region, period)}) + (${one(region, yearBefore(period))})) / 2`;

const tenThousand = 10_000;
/** Where the nation's is not among the tables its provinces are added up. */
const ofAll =
	(own: Figure, name: string): Figure =>
	(region, period) =>
		region === '000000'
			? `coalesce(${own(region, period)},
			   (SELECT sum(v) FROM csv WHERE r <> '000000' AND p = '${period}' AND i = '${name}') * ${tenThousand})`
			: own(region, period);
const countOf = (national: string, provincial: string): Figure =>
	ofAll(published([national, provincial], tenThousand), provincial);
const urban = countOf('城市低保人数', '城市居民最低生活保障人数');
const rural = countOf('农村低保人数', '农村居民最低生活保障人数');
const residents = countOf('年末总人口', '年末常住人口');
const dibao = sum(urban, rural);
const destitute = published(['城乡特困人员人数'], tenThousand);
const dibaoMoney = sum(
	published(['城市低保资金支出'], tenThousand),
	published(['农村低保资金支出'], tenThousand)
);
const destituteMoney = sum(
	published(['城市特困人员救助供养支出'], tenThousand),
	published(['农村特困人员救助供养支出'], tenThousand)
);
const temporaryMoney = published(['临时救助支出'], tenThousand);
const temporary = published(['临时救助人次'], tenThousand);
/** What a province announces stands under one name for both areas, or under one for each. */
const standard =
	(names: readonly string[], area: string): Figure =>
	(region, period) =>
		`coalesce(${published(names, 1)(region, period)},
		  (SELECT max(v) FROM csv WHERE r = '${region}' AND p = '${period}' AND i = '低保标准' AND a = '${area}'))`;
const urbanStandard = standard(['城市低保平均保障标准', '城市低保标准'], 'urban');
const ruralStandard: Figure = (region, period) =>
	`coalesce(${standard(['农村低保平均保障标准（月）', '农村低保标准'], 'rural')(region, period)},
	  ${published(['农村低保平均保障标准'], 1)(region, period)} / 12)`;
/** 万元 a year to 元 a month a person. */
const aMonth = (money: Figure, persons: Figure) =>
	ratio(times(money, '10000'), times(onAverage(persons), '12'));

const figures: Readonly<Record<string, Figure>> = {
	低保资金支出: dibaoMoney,
	特困人员救助供养支出: destituteMoney,
	临时救助金支出: temporaryMoney,
	孤儿基本生活费支出: published(['孤儿基本生活保障资金支出'], tenThousand),
	事实无人抚养儿童基本生活补贴支出: published(
		['事实无人抚养儿童基本生活保障资金支出'],
		tenThousand
	),
	低保户数: sum(
		published(['城市低保户数'], tenThousand),
		published(['农村低保户数'], tenThousand)
	),
	低保对象人数: dibao,
	城市低保对象人数: urban,
	农村低保对象人数: rural,
	低保覆盖率: ratio(dibao, residents),
	特困人员救助供养人数: destitute,
	孤儿数: (region, period) =>
		published(['孤儿数'], region === '000000' ? tenThousand : 1)(region, period),
	城市最低生活保障标准: urbanStandard,
	农村最低生活保障标准: ruralStandard,
	城乡低保标准之比: ratio(urbanStandard, ruralStandard),
	特困月人均供养水平: aMonth(destituteMoney, destitute),
	低保月人均补助水平: aMonth(dibaoMoney, dibao),
	临时救助人次: temporary,
	临时救助人次均水平: ratio(times(temporaryMoney, '10000'), temporary)
};

/** A slot of a report of the nation or a province as SQL over the files; null for one that this does not know. */
export function officialSql(slot: string): string | null {
	const [name = '', ...modifiers] = slot.split('·');
	const figure = figures[name];
	const region = modifiers.find((one) => one.startsWith('@'))?.slice(1) ?? '';
	const period = modifiers.find((one) => one.startsWith('#'))?.slice(1) ?? '';
	if (!figure) return null;
	const now = figure(region, period);
	if (modifiers.includes('占比')) return `(${now}) / (${dibao(region, period)})`;
	if (modifiers.includes('同比'))
		return `(${now}) / (${figure(region, yearBefore(period))}) - 1`;
	return now;
}
