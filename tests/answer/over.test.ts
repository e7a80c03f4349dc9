import { beforeAll, describe, expect, it } from 'vitest';
import { openCity, type City } from './city.ts';

const names = (list: readonly { name: string }[] | null) => list!.map(({ name }) => name);

describe('over the counties of a city', () => {
	let city: City;
	beforeAll(async () => {
		city = await openCity(`
			A区 2026Q3 农村低保标准=700 农村低保对象人数=10 孤儿数=5
			B区 2026Q3 农村低保标准=700 农村低保对象人数=20 孤儿数=6
			C县 2026Q3 农村低保标准=600 农村低保对象人数=30 孤儿数=7
			D县 2026Q3 农村低保标准=500 农村低保对象人数=40 孤儿数=8
			E市 2026Q3 农村低保标准=500 农村低保对象人数=0 孤儿数=9
			市本级 2026Q3 农村低保标准=9000
			A区 2026Q3 抽查（复核）户数/single=100 查实错保户数/single=1
			B区 2026Q3 抽查（复核）户数/single=100 查实错保户数/single=3
			C县 2026Q3 抽查（复核）户数/single=100 查实错保户数/single=2
			D县 2026Q3 抽查（复核）户数/single=100 查实错保户数/single=4
			E市 2026Q3 抽查（复核）户数/single=100 查实错保户数/single=5`);
	});

	it('ranks with ties, skips the next place, and leaves the 本级 out', async () => {
		const { list } = await city.answer('农村低保标准·排名');
		expect(list!.map(({ name, rank }) => [name, rank])).toEqual([
			['A区', 1],
			['B区', 1],
			['C县', 3],
			['D县', 4],
			['E市', 4]
		]);
	});

	it('puts the best first, which is the lowest where lower is better', async () => {
		const { list } = await city.answer('错保率·排名');
		expect(names(list)).toEqual(['A区', 'C县', 'B区', 'D县', 'E市']);
		expect(names((await city.answer('错保率·前2')).list)).toEqual(['A区', 'C县']);
		expect(names((await city.answer('错保率·后2')).list)).toEqual(['E市', 'D县']);
	});

	it('does not tell apart those that share the last place asked for', async () => {
		expect(names((await city.answer('农村低保标准·前1')).list)).toEqual(['A区', 'B区']);
		expect(names((await city.answer('农村低保标准·后1')).list)).toEqual(['D县', 'E市']);
	});

	it('finds extremes, their regions and all names', async () => {
		const [most, least, top, low, all] = await city.answers([
			'农村低保标准·最高',
			'农村低保标准·最低',
			'农村低保标准·最高地区',
			'农村低保标准·最低地区',
			'农村低保标准·名单'
		]);
		expect([most!.value, least!.value]).toEqual([700, 500]);
		expect(names(top!.list)).toEqual(['A区', 'B区']);
		expect(names(low!.list)).toEqual(['D县', 'E市']);
		expect(names(all!.list)).toEqual(['A区', 'B区', 'C县', 'D县', 'E市']);
	});

	it('weighs by people where the measure does, and says by whom', async () => {
		const [plain, weighted, theil, theilL] = await city.answers([
			'农村低保标准·变异系数',
			'农村低保标准·加权变异系数',
			'农村低保标准·泰尔指数',
			'农村低保标准·泰尔L指数'
		]);
		expect(plain!.notes).toEqual([]);
		expect(weighted!.notes).toEqual(['按低保对象人数加权']);
		// 590 is the weighted mean: (7000 + 14000 + 18000 + 20000) ÷ 100.
		const w = [
			[700, 0.1],
			[700, 0.2],
			[600, 0.3],
			[500, 0.4]
		] as const;
		const sum = (of: (x: number) => number) =>
			w.reduce((all, [x, p]) => all + p * of(x), 0);
		expect(weighted!.value).toBeCloseTo(Math.sqrt(sum((x) => (x - 590) ** 2)) / 590, 12);
		expect(theil!.value).toBeCloseTo(
			sum((x) => (x / 590) * Math.log(x / 590)),
			12
		);
		expect(theilL!.value).toBeCloseTo(
			sum((x) => Math.log(590 / x)),
			12
		);
	});

	it('needs no weights for range, ratio and CV', async () => {
		const bare = await openCity(
			['A区', 'B区', 'C县', 'D县', 'E市']
				.map((name, index) => `${name} 2026Q3 农村低保标准=${500 + index * 50}`)
				.join('\n')
		);
		const stats = await bare.answers([
			'农村低保标准·极差',
			'农村低保标准·极值比',
			'农村低保标准·变异系数',
			'农村低保标准·基尼系数'
		]);
		expect(stats.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'missing']);
		expect(stats[0]!.value).toBe(200);
		expect(stats[3]!.reason).toBe('权数无数据，不作加权');
	});

	it('refuses what must not be ranked or measured', async () => {
		const reasons: [string, string][] = [
			['孤儿数·排名', '总量不排名'],
			['孤儿数·最高地区', '总量不排名'],
			['孤儿数·变异系数', '对总量不作均衡性度量'],
			['孤儿数·泰尔指数', '对总量不作均衡性度量'],
			['低保覆盖率·排名', '中性指标不排名'],
			['低保覆盖率·前3', '中性指标不排名'],
			['低保对象人数·城乡比', '总量不作城乡比，请用占比'],
			['孤儿数·提标增支', '只有标准可以测算提标增支'],
			['低保标准·提标增支', '城市和农村的标准分别提高，请写明城市或农村'],
			['最低工资标准·城乡间差异', '最低工资标准不分城乡']
		];
		for (const [slot, reason] of reasons)
			expect(await city.answer(slot), slot).toMatchObject({
				status: 'refused',
				reason,
				value: null
			});
	});

	it('compares a dispersion with the year before over the same counties', async () => {
		const year = (period: string, values: (number | string)[]) =>
			['A区', 'B区', 'C县', 'D县', 'E市']
				.map((name, index) => `${name} ${period} 农村低保标准=${values[index]}`)
				.join('\n');
		const two = await openCity(
			`${year('2025Q3', [400, 500, 500, 500, 600])}\n${year('2026Q3', [450, 500, 500, 500, 550])}`
		);
		const stat = await two.answer('农村低保标准·极差·同比');
		expect(stat.change).toMatchObject({ current: 100, base: 200 });
	});

	it('measures no differences where more than a tenth of the counties is missing', async () => {
		const few = await openCity(
			'A区 2026Q3 农村低保标准=500\nB区 2026Q3 农村低保标准=600'
		);
		expect(await few.answer('农村低保标准·极值比')).toMatchObject({
			status: 'missing',
			reason: '5个区县中2个有数，不足九成，不作差异度量',
			coverage: { reported: 2, expected: 5 }
		});
		expect(await few.answer('农村低保标准·最高')).toMatchObject({
			value: 600,
			notes: ['2/5个区县有数']
		});
	});

	it('has nothing to compare below a county', async () => {
		expect(await city.answer('农村低保标准·排名', { region: '990101' })).toMatchObject({
			status: 'missing',
			reason: '没有下级乡镇，无从比较'
		});
	});

	it('makes the 城乡比 of weighted standards', async () => {
		const both = await openCity(`
			A区 2026Q3 城市低保标准=700 农村低保标准=500 农村低保对象人数=1 城市低保对象人数=1
			B区 2026Q3 城市低保标准=900 农村低保标准=500 农村低保对象人数=1 城市低保对象人数=3
			C县 2026Q3 城市低保标准=—  农村低保标准=500 农村低保对象人数=1 城市低保对象人数=—
			D县 2026Q3 城市低保标准=—  农村低保标准=500 农村低保对象人数=1 城市低保对象人数=—
			E市 2026Q3 城市低保标准=—  农村低保标准=500 农村低保对象人数=1 城市低保对象人数=—`);
		expect((await both.answer('低保标准·城乡比')).value).toBe(1.7);
		expect((await both.answer('城乡低保标准之比')).value).toBe(1.7);
	});
});
