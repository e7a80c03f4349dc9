import { describe, expect, it } from 'vitest';
import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueFiles } from '#lib/catalog/load.ts';
import { openCity } from './city.ts';

const inA = { region: '990101' };

/** The catalogue with one more metric, as a statistician may have written it. */
async function catalogWith(expression: string) {
	const tables = await Promise.all(
		catalogueFiles.map(async (file) => [
			file,
			await readFile(join('data/catalogue', file), 'utf8')
		])
	);
	const texts = Object.fromEntries(tables) as CatalogueTables;
	const line = `m_test,试算指标,1,number,1,${expression},试算,neutral,,,`;
	return loadCatalog({
		...texts,
		'derived.csv': `${texts['derived.csv'].trimEnd()}\n${line}\n`
	});
}

describe('a derived metric', () => {
	it('divides sums, over the regions that both sides have', async () => {
		const city = await openCity(
			['A区', 'B区', 'C县', 'D县']
				.map((name) => `${name} 2025 常住人口=1000\n${name} 2026Q3 低保对象人数=30`)
				.join('\n') +
				'\nE市 2025 常住人口=100\nE市 2026Q3 低保对象人数=缺\nE市 2025Q3 低保对象人数=3' +
				['A区', 'B区', 'C县', 'D县']
					.map((name) => `\n${name} 2025Q3 低保对象人数=30`)
					.join('')
		);
		const stat = await city.answer('低保覆盖率');
		// 120 of 4000, not of 4100: nobody knows how many E市 supports.
		expect(stat.value).toBe(0.03);
		expect(stat.notes).toContain('4/5个区县已报');
		expect(stat.trace.operands.filter(({ region }) => region === '990105')).toEqual([]);
	});

	it('has no value for a denominator of zero, below it, or missing', async () => {
		const city = await openCity(`
			A区 2026Q3 启动救助的灾害事件数/single=0 规定时限内救助到位的灾害事件数/single=0
			B区 2026Q3 规定时限内救助到位的灾害事件数/single=2`);
		const [none, missing] = await city.answers([
			'受灾救助按时到位率·@A区',
			'受灾救助按时到位率·@B区'
		]);
		expect(none).toMatchObject({
			status: 'missing',
			value: null,
			reason: '分母为零，不计算'
		});
		expect(missing).toMatchObject({
			status: 'missing',
			reason: '启动救助的灾害事件数无数据'
		});
	});

	it('is not what was published of it where it can be computed; and is where it cannot', async () => {
		const facts = 'A区 2025 特困人员集中供养率=0.31';
		const scope = { ...inA, period: '2025' };
		const published = await openCity(facts);
		expect(await published.answer('特困人员集中供养率', scope)).toMatchObject({
			value: 0.31,
			notes: ['发布值']
		});
		const computed = await openCity(
			`${facts} 特困人员救助供养人数=100 特困人员集中供养人数=30`
		);
		expect(await computed.answer('特困人员集中供养率', scope)).toMatchObject({
			value: 0.3,
			notes: []
		});
	});

	it('means months by the month where they are reported, else the opening and the closing', async () => {
		const spent = 'A区 2026Q1 低保资金支出/single=3';
		const quarters = await openCity(`
			A区 2025Q4 低保对象人数=80
			A区 2026Q1 低保对象人数=120
			${spent}`);
		const months = await openCity(`
			A区 2025Q4 低保对象人数=80
			A区 2026M01 低保对象人数=100
			A区 2026M02 低保对象人数=110
			A区 2026M03 低保对象人数=120
			${spent}`);
		const scope = { ...inA, period: '2026Q1' };
		// 30000元 over three months: by (80+120)/2, and by (100+110+120)/3 persons.
		expect((await quarters.answer('低保月人均补助水平', scope)).value).toBeCloseTo(
			100,
			12
		);
		expect((await months.answer('低保月人均补助水平', scope)).value).toBeCloseTo(
			10000 / 110,
			12
		);
	});

	it('takes a budget’s execution for the year to date, also where nobody said so', async () => {
		const city = await openCity(`
			A区 2026Q2 社会救助资金支出总额/ytd=40
			A区 2026Q3 社会救助资金支出总额/ytd=66 社会救助资金预算数/ytd=100`);
		const [rate, gap] = await city.answers(
			['预算执行率', '执行率与序时进度之差·本期'],
			inA
		);
		expect(rate).toMatchObject({
			value: 0.66,
			measure: 'ytd',
			name: '预算执行率（累计）'
		});
		expect(gap!.value).toBeCloseTo(-0.09, 12);
		expect(gap!.shown).toBe('points');
	});

	it('grows in real terms by Fisher’s deflation', async () => {
		const city = await openCity(`
			A区 2025Q3 农村低保标准=500
			A区 2026Q3 农村低保标准=520 居民消费价格同比涨幅=1`);
		const stat = await city.answer('低保标准实际增速·农村', inA);
		expect(stat.value).toBeCloseTo(1.04 / 1.01 - 1, 12);
	});
});

describe('formulas without a meaning are refused, whatever the numbers', () => {
	const cases: [string, string][] = [
		['dibao_standard + tekun_standard', '标准不可相加'],
		['m_central + m_ontime', '比率不可相加，应先汇总分子、分母'],
		['dibao_persons + temp_aid_visits', '人与人次不可混合计算'],
		['dibao_persons + dibao_households', '人与户不可混合计算'],
		[
			'dibao_standard / percapita_consumption',
			'元/人·月与元/年不可直接比较，应先按12个月换算'
		],
		['min_wage - percapita_income', '元/月与元/年不可直接比较，应先按12个月换算']
	];
	it.each(cases)('%s', async (expression, reason) => {
		const catalog = await catalogWith(expression);
		const city = await openCity('A区 2026Q3 低保对象人数=1', { catalog });
		expect(await city.answer('试算指标', inA)).toMatchObject({
			status: 'refused',
			reason
		});
	});

	it('but 12 months of a standard stand against a year', async () => {
		const catalog = await catalogWith(
			'dibao_standard * 12 / percapita_consumption@prevyear'
		);
		const city = await openCity(
			'A区 2026Q3 农村低保标准=500\nA区 2025 农村居民人均消费支出=12000',
			{
				catalog
			}
		);
		expect((await city.answer('试算指标·农村', inA)).value).toBe(0.5);
	});
});
