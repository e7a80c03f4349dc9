import { describe, expect, it } from 'vitest';
import { openCity } from './city.ts';

const inA = { region: '990101' };

describe('占比、贡献率、拉动', () => {
	const facts = `
		A区 2025 社会救助资金支出总额=100 低保资金支出=60 临时救助金支出=10 孤儿基本生活费支出=30
		A区 2026 社会救助资金支出总额=120 低保资金支出=75 临时救助金支出=5 孤儿基本生活费支出=40`;
	const year = { ...inA, period: '2026' };

	it('are of the total that the part belongs to', async () => {
		const city = await openCity(facts);
		const [share, contribution, pull] = await city.answers(
			['低保资金支出·占比', '低保资金支出·贡献', '低保资金支出·拉动'],
			year
		);
		expect([share!.value, contribution!.value, pull!.value]).toEqual([0.625, 0.75, 0.15]);
		expect(pull!.shown).toBe('points');
		expect(share!.trace.formula).toBe('低保资金支出；÷ 社会救助资金支出总额');
	});

	it('pull up to the growth of the total, all parts together', async () => {
		const city = await openCity(facts);
		const stats = await city.answers(
			[
				'低保资金支出·拉动',
				'临时救助金支出·拉动',
				'孤儿基本生活费支出·拉动',
				'社会救助资金支出总额·同比'
			],
			year
		);
		const [a, b, c, growth] = stats.map(({ value }) => value!);
		expect(a! + b! + c!).toBeCloseTo(growth!, 12);
	});

	it('refuse a contribution against the direction of the total', async () => {
		const city = await openCity(facts);
		expect(await city.answer('临时救助金支出·贡献', year)).toMatchObject({
			status: 'refused',
			reason: '总额没有变化或与分项方向相反，不算贡献率'
		});
	});

	it('change in points over time', async () => {
		const city = await openCity(facts);
		const stat = await city.answer('低保资金支出·占比·同比', year);
		expect(stat).toMatchObject({ shown: 'points', change: { kind: 'points' } });
		expect(stat.value).toBeCloseTo(0.025, 12);
	});

	it('are of both sides for one side, and of the city for a county', async () => {
		const city = await openCity(`
			甲市 2026Q3 孤儿数=40
			A区 2026Q3 城市低保户数=30 农村低保户数=10 孤儿数=10`);
		const [side, county] = await city.answers(['城市低保户数·占比', '孤儿数·占比'], inA);
		expect([side!.value, county!.value]).toEqual([0.75, 0.25]);
	});

	it('are refused for standards and rates, which add up to nothing', async () => {
		const city = await openCity('A区 2026Q3 城市低保标准=600 农村低保标准=500');
		const stats = await city.answers(
			['城市低保标准·占比', '居民消费价格同比涨幅·占比', '低保覆盖率·占比'],
			inA
		);
		expect(stats.map(({ status, reason }) => [status, reason])).toEqual([
			['refused', '标准不可相加，不算占比'],
			['refused', '比率不可相加，不算占比'],
			['refused', '派生指标没有总项，不算占比']
		]);
	});

	it('refuse a contribution to a change that is not made', async () => {
		const city = await openCity(
			'A区 2026Q3 低保资金支出/ytd=1 社会救助资金支出总额/ytd=2'
		);
		expect(await city.answer('低保资金支出·累计·贡献·环比', inA)).toMatchObject({
			status: 'refused',
			reason: '累计数不作环比，只作同比'
		});
	});

	it('leave out of the total the regions that the part lacks', async () => {
		const city = await openCity(
			['A区', 'B区', 'C县', 'D县', 'E市']
				.flatMap((name) => [
					`${name} 2025 社会救助资金支出总额=${name === 'E市' ? 8 : 100} 低保资金支出=${name === 'E市' ? 4 : 50}`,
					`${name} 2026 社会救助资金支出总额=${name === 'E市' ? 8 : 100} 低保资金支出=${name === 'E市' ? '缺' : 50}`
				])
				.join('\n')
		);
		const stat = await city.answer('低保资金支出·占比', { period: '2026' });
		expect(stat.value).toBe(0.5);
	});

	it('are missing where the total is', async () => {
		const city = await openCity('A区 2026 低保资金支出=1');
		expect(await city.answer('低保资金支出·占比', year)).toMatchObject({
			status: 'missing',
			reason: '总项无数据'
		});
	});
});
