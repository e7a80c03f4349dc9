/**
 * What a slot of the city asks, as SQL over the files as they are: nothing of the answer layer is used, so that
 * a bulletin's figures are computed a second time. Null for a slot that this does not know.
 */
export function sqlOf(slot: string): string | null {
	const [name = '', ...modifiers] = slot.split('·');
	const pick = (mark: string) =>
		modifiers.find((one) => one.startsWith(mark))?.slice(1) ?? '';
	const asked: Asked = {
		name: name in ownArea ? name : name.replace(/^(?:城市|农村)/, ''),
		area:
			ownArea[name] ??
			(modifiers.includes('城市') || name.startsWith('城市')
				? 'urban'
				: modifiers.includes('农村') || name.startsWith('农村')
					? 'rural'
					: 'all'),
		region: pick('@'),
		period: pick('#'),
		toDate: modifiers.includes('累计')
	};
	const has = (word: string) => modifiers.includes(word);
	const total = { ...asked, name: '社会救助资金支出总额' };
	const before = yearAgo(asked.period);
	const both = (one: Asked) => [one.period, yearAgo(one.period)];
	if (has('拉动') || has('贡献')) {
		const step = `(${figure(asked, asked.period)} - ${figure(asked, before)})`;
		const base = has('拉动')
			? figure(total, before)
			: `(${figure(total, asked.period)} - ${figure(total, before)})`;
		return `${step} / ${base}`;
	}
	const at = (period: string, required: readonly string[]): string | null => {
		if (has('占比')) {
			const whole = asked.area === 'all' ? total : { ...asked, area: 'all' };
			return `${figure(asked, period, required)} / ${figure(whole, period, required)}`;
		}
		for (const [word, over] of Object.entries(overs))
			if (has(word)) return over(asked, period);
		return known(asked, period, required);
	};
	if (has('同比') || has('环比')) {
		const base = has('同比') ? before : quarterBefore(asked.period);
		const [now, then] = [asked.period, base].map((period) =>
			at(period, [asked.period, base])
		);
		if (now === null || then === null) return null;
		const apart = has('占比') || isRatio(asked.name) || has('变异系数');
		// Published in per cent: the difference is in points, a fraction like all others.
		if (asked.name === '困难群众医疗费用实际报销比例')
			return `((${now}) - (${then})) / 100`;
		return apart ? `(${now}) - (${then})` : `(${now}) / (${then}) - 1`;
	}
	return at(asked.period, both(asked).slice(0, 1));
}

/** What is reported of one area alone, whose name may say so itself. */
const ownArea: Readonly<Record<string, string>> = {
	住房租赁补贴支出: 'urban',
	发放住房租赁补贴户数: 'urban',
	新建社区日间照料中心: 'urban',
	农村危房改造户数: 'rural',
	农村危房改造补助资金: 'rural',
	新建农村幸福院: 'rural'
};

interface Asked {
	name: string;
	area: string;
	region: string;
	period: string;
	toDate: boolean;
}

const yearAgo = (period: string) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
const quarterBefore = (period: string) =>
	period.endsWith('Q1')
		? `${Number(period.slice(0, 4)) - 1}Q4`
		: `${period.slice(0, 5)}${Number(period.slice(5)) - 1}`;
const yearEnd = (period: string) =>
	`${Number(period.slice(0, 4)) - (period.endsWith('Q4') ? 0 : 1)}`;

const flows =
	/养老机构家数|登记件数|支出|资金|人次$|办结件数|总天数|受理件数|网上|^新增|^退出|^清退|预警线索|补助$|隐患数|公益性岗位数|涉及户数|救助户数|预算数|“救急难”救助|工作经费|户次$|抽查|清退不符|次数$|对数$|期数$|医疗总费用|查明身份|检查养老|清理规范|^新建|取缔|危房改造|租赁补贴/;
const isFlow = (name: string): boolean => flows.test(name) && !/标准|人均/.test(name);

const where = (region: string): string =>
	region === '990100' ? `r LIKE '9901__' AND r <> '990100'` : `r = '${region}'`;

/** Added up over the regions that reported for every period that matters; a single quarter is a difference. */
function added(
	{ name, area, region, toDate }: Asked,
	period: string,
	required: readonly string[]
): string {
	const flow = isFlow(name);
	const parts = (one: string): [string, number][] =>
		flow && !toDate && !one.endsWith('Q1')
			? [
					[one, 1],
					[quarterBefore(one), -1]
				]
			: [[one, 1]];
	const needed = [...new Set(required.flatMap((one) => parts(one).map(([p]) => p)))];
	const terms = parts(period).map(([p, sign]) => `WHEN '${p}' THEN ${sign} * v`);
	const over = (regions: string) =>
		`(SELECT sum(t) FROM (SELECT sum(CASE p ${terms.join(' ')} ELSE 0 END) t, count(*) n
		FROM csv WHERE ${regions} AND i = '${name}' AND a = '${area}' AND m = '${flow ? 'ytd' : ''}'
		AND p IN (${needed.map((p) => `'${p}'`).join(', ')}) GROUP BY r HAVING n = ${needed.length}))`;
	// A quarter that was reported by itself is no difference of two.
	const alone = (regions: string) =>
		`(SELECT sum(v) FROM csv WHERE ${regions} AND i = '${name}' AND a = '${area}' AND m = 'single' AND p = '${period}')`;
	const of = (regions: string) =>
		flow && !toDate ? `coalesce(${alone(regions)}, ${over(regions)})` : over(regions);
	// What the city publishes itself is the answer; else its counties are added up.
	return region === '990100'
		? `coalesce(${of(`r = '990100'`)}, ${of(where(region))})`
		: of(where(region));
}

const weights: Readonly<Record<string, string>> = {
	最低生活保障标准: '低保对象人数',
	特困人员基本生活标准: '特困人员救助供养人数',
	困难群众医疗费用实际报销比例: '困难群众医疗总费用',
	...Object.fromEntries(
		['全护理', '半护理', '全自理'].map((kind) => [
			`${kind}照料护理标准`,
			'特困人员救助供养人数'
		])
	)
};

/** The mean of a standard by those who are paid it. */
function mean(
	asked: Asked,
	period: string,
	required: readonly string[] = [period]
): string {
	return `(SELECT sum(x.v * w.v) / sum(w.v) FROM csv x JOIN csv w USING (r, p, a)
		WHERE ${where(asked.region).replaceAll('r ', 'x.r ')} AND x.i = '${asked.name}' AND w.i = '${weights[asked.name]}'
		AND x.p = '${period}' AND x.a = '${asked.area}' AND x.m IN ('', 'ytd') AND w.m IN ('', 'ytd')
		AND ${required.map((p) => `EXISTS (FROM csv y WHERE y.r = x.r AND y.i = x.i AND y.a = x.a AND y.p = '${p}')`).join(' AND ')})`;
}

function figure(
	asked: Asked,
	period: string,
	required: readonly string[] = [period]
): string {
	if (['常住人口', '60周岁及以上人口'].includes(asked.name) && period.includes('Q')) {
		const year = yearEnd(period);
		return added(asked, year, [year]);
	}
	return weights[asked.name]
		? mean(asked, period, required)
		: added(asked, period, required);
}

type Part = (name: string, more?: Partial<Asked> & { at?: string }) => string;

/** 派生指标, written out again. */
const formulas: Readonly<Record<string, (part: Part, period: string) => string>> = {
	低保覆盖率: (part, period) =>
		`${part('低保对象人数')} / ${part('常住人口', { at: yearEnd(period) })}`,
	特困人员集中供养率: (part) =>
		`${part('特困人员集中供养人数')} / ${part('特困人员救助供养人数')}`,
	按时办结率: (part) => `${part('按时办结件数')} / ${part('办结件数')}`,
	平均办理时间: (part) => `${part('办结总天数')} / ${part('办结件数')}`,
	网办率: (part) => `${part('网上（掌上）办理件数')} / ${part('社会救助申请受理件数')}`,
	预警线索核查处置率: (part) =>
		`${part('预警线索核查处置数')} / ${part('低收入人口监测预警线索数')}`,
	城乡低保标准之比: (part) =>
		`${part('最低生活保障标准', { area: 'urban' })} / ${part('最低生活保障标准', { area: 'rural' })}`,
	特困标准与低保标准倍数: (part) =>
		`${part('特困人员基本生活标准')} / ${part('最低生活保障标准')}`,
	低保月人均补助水平: (part, period) =>
		`${part('低保资金支出')} * 10000 / ((${part('低保对象人数')} + ${part(
			'低保对象人数',
			{
				at: `${Number(period.slice(0, 4)) - 1}Q4`
			}
		)}) / 2 * ${Number(period.at(-1)) * 3})`,
	临时救助人次均水平: (part) =>
		`${part('临时救助金支出')} * 10000 / ${part('临时救助人次')}`,
	特困月人均供养水平: (part, period) =>
		`${part('特困人员救助供养支出')} * 10000 / ((${part('特困人员救助供养人数')} + ${part(
			'特困人员救助供养人数',
			{ at: `${Number(period.slice(0, 4)) - 1}Q4` }
		)}) / 2 * ${Number(period.at(-1)) * 3})`,
	社会化发放率: (part) => `${part('社会化发放资金')} / ${part('社会救助资金支出总额')}`,
	'乡镇（街道）平均经办人员': (part) =>
		`${part('社会救助经办人员数')} / ${part('乡镇（街道）数')}`,
	专职经办人员占比: (part) => `${part('专职经办人员数')} / ${part('社会救助经办人员数')}`,
	清退率: (part) =>
		`${part('清退不符合条件低保人数')} / (${part('低保对象人数')} + ${part('清退不符合条件低保人数')})`,
	'特困标准与低保标准倍数目标值（PR-26）': () => '1.3',
	按时足额发放率: (part) => `${part('按时足额发放资金')} / ${part('应发社会救助资金')}`,
	护理型床位占比: (part) => `${part('护理型养老床位数')} / ${part('养老床位总数')}`,
	养老机构检查覆盖率: (part) => `${part('检查养老机构家数')} / ${part('养老机构数')}`,
	婚姻登记合格率: (part) =>
		`${part('合格登记件数')} / (${part('结婚登记对数')} + ${part('离婚登记对数')})`,
	预算执行率: (part, period) =>
		`${part('社会救助资金支出总额')} / ${part('社会救助资金预算数', { at: period })}`,
	执行率与序时进度之差: (part, period) =>
		`${part('社会救助资金支出总额')} / ${part('社会救助资金预算数', { at: period })} - ${Number(period.at(-1)) / 4}`,
	社会救助支出占一般公共预算支出比重: (part) =>
		`${part('社会救助资金支出总额')} / ${part('一般公共预算支出')}`,
	窗口覆盖率: (part) =>
		`${part('“一门受理、协同办理”窗口数')} / ${part('乡镇（街道）数')}`,
	...Object.fromEntries(
		['中央', '省级', '市级', '县级'].map((level) => [
			`${level}资金分担比例`,
			(part: Part) =>
				`${part(funds[level]!)} / (${Object.values(funds)
					.map((name) => part(name))
					.join(' + ')})`
		])
	)
};

/** Rates that are asked of one quarter alone where the slot does not say 累计. */
const singleQuarter = new Set([
	'网办率',
	'临时救助人次均水平',
	'婚姻登记合格率',
	'养老机构检查覆盖率'
]);

const funds: Readonly<Record<string, string>> = {
	中央: '中央财政补助资金',
	省级: '省级财政补助资金',
	市级: '市级财政安排资金',
	县级: '县级财政安排资金'
};

const isRatio = (name: string): boolean =>
	name in formulas && !/人均|人次均|时间/.test(name);

function known(asked: Asked, period: string, required: readonly string[]): string | null {
	const formula = formulas[asked.name];
	const part: Part = (name, { at, ...more } = {}) =>
		figure(
			{ ...asked, toDate: asked.toDate || !singleQuarter.has(asked.name), name, ...more },
			at ?? period,
			at === undefined ? [...required] : [at]
		);
	if (formula) return formula(part, period);
	return figure(asked, period, [...required]);
}

/** One value a county. */
const spread = (asked: Asked, period: string, what: string): string =>
	formulas[asked.name]
		? `(SELECT ${what} FROM (VALUES ${counties
				.map(
					(code) => `((${known({ ...asked, region: code }, period, [period])})::DOUBLE)`
				)
				.join(', ')}) t(v))`
		: `(SELECT ${what} FROM csv WHERE ${where('990100')} AND i = '${asked.name}'
			AND p = '${period}' AND a = '${asked.area}')`;

const counties = Array.from({ length: 12 }, (_, index) => String(990101 + index));

const overs: Readonly<Record<string, (asked: Asked, period: string) => string>> = {
	极差: (asked, period) => spread(asked, period, 'max(v) - min(v)'),
	极值比: (asked, period) => spread(asked, period, 'max(v) / min(v)'),
	变异系数: (asked, period) => spread(asked, period, 'stddev_pop(v) / avg(v)'),
	提标增支: (asked, period) =>
		`(SELECT sum(greatest(0, ${mean(asked, period)} - x.v) * w.v) / 10000 FROM csv x JOIN csv w USING (r, p, a)
			WHERE ${where('990100').replaceAll('r ', 'x.r ')} AND x.i = '${asked.name}' AND w.i = '${weights[asked.name]}'
			AND x.p = '${period}' AND x.a = '${asked.area}')`,
	城乡间贡献: (asked, period) =>
		`(WITH u AS (SELECT a, x.v AS s, w.v AS n FROM csv x JOIN csv w USING (r, p, a)
			WHERE ${where('990100').replaceAll('r ', 'x.r ')} AND x.i = '${asked.name}' AND w.i = '${weights[asked.name]}' AND x.p = '${period}'),
			m AS (SELECT sum(s * n) / sum(n) AS mu, sum(n) AS all_n FROM u),
			g AS (SELECT sum(s * n) / sum(n) AS mg, sum(n) AS n FROM u GROUP BY a)
			SELECT (SELECT sum(n / all_n * mg / mu * ln(mg / mu)) FROM g, m) /
			       (SELECT sum(n / all_n * s / mu * ln(s / mu)) FROM u, m))`
};
