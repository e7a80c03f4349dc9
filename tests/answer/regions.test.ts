import { describe, expect, it } from 'vitest';
import { openCity } from './city.ts';

const counties = ['A区', 'B区', 'C县', 'D县', 'E市'];
const each = (text: (name: string, index: number) => string) =>
	counties.map((name, index) => `${name} 2026Q3 ${text(name, index)}`).join('\n');

describe('a region of several', () => {
	it('answers with its own published figure; the children’s sum is a check', async () => {
		const city = await openCity(`甲市 2026Q3 孤儿数=16\n${each(() => '孤儿数=3')}`);
		expect(await city.answer('孤儿数')).toMatchObject({ value: 16, notes: [] });
		expect(
			await city.answerer.check('孤儿数', {
				region: '990100',
				period: '2026Q3',
				area: 'all'
			})
		).toMatchObject({ own: 16, sum: 15, difference: 1 });
	});

	it('is the sum where it published none, and says so', async () => {
		const city = await openCity(each((_, index) => `孤儿数=${index + 1}`));
		expect(await city.answer('孤儿数')).toMatchObject({
			value: 15,
			notes: ['由5个区县合计'],
			coverage: { reported: 5, expected: 5 }
		});
	});

	it('counts the 本级 in, but not as a county', async () => {
		const city = await openCity(
			`市本级 2026Q3 流浪乞讨人员救助支出/single=0.5\n${each(() => '流浪乞讨人员救助支出/single=0.1')}`
		);
		expect(await city.answer('流浪乞讨人员救助支出')).toMatchObject({
			value: 1,
			notes: ['由5个区县合计'],
			coverage: { reported: 5, expected: 5 }
		});
	});

	it('leaves to the 本级 alone what no county ever reports', async () => {
		const city = await openCity('市本级 2026Q3 流浪乞讨人员救助支出/single=7');
		expect((await city.answer('流浪乞讨人员救助支出')).value).toBe(7);
	});

	it('does not take the 本级 for the city where the counties should have reported', async () => {
		const city = await openCity(
			`市本级 2026Q3 流浪乞讨人员救助支出/single=7\n${each(() => '流浪乞讨人员救助支出/single=缺')}`
		);
		expect(await city.answer('流浪乞讨人员救助支出')).toMatchObject({
			status: 'missing',
			value: null
		});
	});

	it('is withheld where more than a tenth of the weight is missing', async () => {
		const city = await openCity(
			`${each((name) => `孤儿数=${name === 'E市' ? '缺' : '10'}`)}
			${counties.map((name) => `${name} 2025Q3 孤儿数=10`).join('\n')}`
		);
		const stat = await city.answer('孤儿数');
		expect(stat).toMatchObject({
			status: 'missing',
			value: null,
			reason: '5个区县中4个已报，缺报权重20.0%，不出合计',
			coverage: { reported: 4, expected: 5 }
		});
	});

	it('stands, with n of N, where what is missing was small a year before', async () => {
		const city = await openCity(
			`${each((name) => `孤儿数=${name === 'E市' ? '缺' : '10'}`)}
			${counties.map((name) => `${name} 2025Q3 孤儿数=${name === 'E市' ? 1 : 10}`).join('\n')}`
		);
		expect(await city.answer('孤儿数')).toMatchObject({
			value: 40,
			notes: ['由4个区县合计', '4/5个区县已报']
		});
	});

	it('does not wait for a county that has no such thing', async () => {
		const city = await openCity(each((name) => `孤儿数=${name === 'A区' ? '—' : '10'}`));
		expect(await city.answer('孤儿数')).toMatchObject({
			value: 40,
			coverage: { reported: 4, expected: 4 }
		});
		expect(await city.answer('孤儿数·@A区')).toMatchObject({
			status: 'missing',
			reason: '无此项，不适用'
		});
	});

	it('tells 缺报, 无数据 and zero apart', async () => {
		const city = await openCity('A区 2026Q3 孤儿数=0\nB区 2026Q3 孤儿数=缺');
		const stats = await city.answers(['孤儿数·@A区', '孤儿数·@B区', '孤儿数·@C县']);
		expect(stats.map(({ status, value, reason }) => [status, value, reason])).toEqual([
			['ok', 0, ''],
			['missing', null, '缺报'],
			['missing', null, '无数据']
		]);
	});

	it('says of organisations that counties may have counted them twice', async () => {
		const city = await openCity(each(() => '参与社会救助的社会组织数=2'));
		expect((await city.answer('参与社会救助的社会组织数')).notes).toContain('未去重');
	});
});

describe('town, country and both', () => {
	it('adds both sides, and takes one where there is no countryside', async () => {
		const city = await openCity(`
			A区 2026Q3 城市低保户数=30 农村低保户数=—
			B区 2026Q3 城市低保户数=10 农村低保户数=5`);
		const [a, b] = await city.answers(['低保户数·@A区', '低保户数·@B区']);
		expect([a!.value, b!.value]).toEqual([30, 15]);
	});

	it('has no sum where one side is missing', async () => {
		const city = await openCity('A区 2026Q3 城市低保户数=30 农村低保户数=缺');
		expect(await city.answer('低保户数·@A区')).toMatchObject({
			status: 'missing',
			reason: '缺报'
		});
	});
});

describe('standards of a city', () => {
	const people = '农村低保对象人数';

	it('are weighted by the people on the rolls, with these among the operands', async () => {
		const city = await openCity(`
			A区 2026Q3 农村低保标准=800 ${people}=100
			B区 2026Q3 农村低保标准=600 ${people}=300`);
		const stat = await city.answer('农村低保标准', { area: 'rural' });
		expect(stat.status).toBe('missing');
		const all = await openCity(
			each(
				(_, index) =>
					`农村低保标准=${index === 0 ? 800 : 600} ${people}=${index === 0 ? 100 : 75}`
			)
		);
		const mean = await all.answer('农村低保标准');
		expect(mean).toMatchObject({ value: 650, notes: ['按低保对象人数加权'] });
		expect(mean.trace.operands.filter(({ name }) => name === people)).toHaveLength(5);
	});

	it('need no mean where they are the same everywhere', async () => {
		const city = await openCity(each(() => '农村低保标准=610'));
		expect(await city.answer('农村低保标准')).toMatchObject({
			value: 610,
			notes: ['各地一致']
		});
	});

	it('have none without the weights', async () => {
		const city = await openCity(each((_, index) => `农村低保标准=${600 + index}`));
		expect(await city.answer('农村低保标准')).toMatchObject({
			status: 'missing',
			reason: '权数（低保对象人数）无数据，不作平均'
		});
	});

	it('are not made of others where the catalogue gives no weight', async () => {
		const city = await openCity(each((_, index) => `最低工资标准=${1800 + index}`));
		expect(await city.answer('最低工资标准')).toMatchObject({
			status: 'refused',
			reason: '各区县的最低工资标准不可相加，也不作简单平均'
		});
	});
});

describe('the total of all programmes', () => {
	it('is by the set’s own declaration the sum of its listed parts', async () => {
		const totals = [
			{
				indicator: 'sa_spending_total',
				parts: ['dibao_spending', 'tekun_spending'],
				note: '以两项合计'
			}
		];
		const facts =
			'A区 2026 低保资金支出=1.1 特困人员救助供养支出=2.2 社会救助资金支出总额=9';
		const city = await openCity(facts, { totals });
		const scope = { region: '990101', period: '2026' };
		expect(await city.answer('社会救助资金支出总额', scope)).toMatchObject({
			value: 3.3,
			notes: ['以两项合计']
		});
		const gap = await openCity('A区 2026 低保资金支出=1.1', { totals });
		expect(await gap.answer('社会救助资金支出总额', scope)).toMatchObject({
			status: 'missing',
			reason: '特困人员救助供养支出无数据，不出合计'
		});
	});

	it('is added up from the programmes where nobody wrote it down, if all are there', async () => {
		const parts = [
			'低保资金支出',
			'特困人员救助供养支出',
			'受灾人员救助资金支出',
			'医疗救助资金支出',
			'教育救助资金支出',
			'住房救助和危房改造补助资金',
			'就业救助支出（含贷款贴息）',
			'临时救助金支出',
			'取暖救助金及煤炭补助支出',
			'流浪乞讨人员救助支出',
			'孤儿基本生活费支出',
			'事实无人抚养儿童基本生活补贴支出'
		].map((name) => `${name}=0.1`);
		const scope = { region: '990101', period: '2026' };
		const city = await openCity(`A区 2026 ${parts.join(' ')}`);
		const stat = await city.answer('社会救助资金支出总额', scope);
		expect(stat.value).toBeCloseTo(parts.length / 10, 12);
		expect(stat.notes[0]).toMatch(/^按项目口径合计：低保、特困/);
		const gap = await openCity(`A区 2026 ${parts.slice(1).join(' ')}`);
		expect((await gap.answer('社会救助资金支出总额', scope)).status).toBe('missing');
	});
});
