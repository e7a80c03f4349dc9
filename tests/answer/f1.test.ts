import { beforeAll, describe, expect, it } from 'vitest';
import { betaConvergence, sigmaLn } from '#lib/stats/convergence.ts';
import type { City } from './city.ts';
import { openF1 } from './f1.ts';

let city: City;
beforeAll(async () => {
	city = await openF1();
});

describe('the worked example, from cells to answers', () => {
	/** Slot, value as the specification prints it, decimals that it prints. */
	const cases: [string, number, number][] = [
		['低保对象人数', 49215, 0],
		['城市低保对象人数', 18765, 0],
		['农村低保对象人数', 30450, 0],
		['低保覆盖率', 0.023106, 6],
		['低保覆盖率·农村', 0.041149, 6],
		['城市低保标准', 757.29, 2],
		['农村低保标准', 580.24, 2],
		['城乡低保标准之比', 1.3051, 4],
		['农村低保标准·极差', 190, 0],
		['农村低保标准·极值比', 1.3585, 4],
		['农村低保标准·变异系数', 0.1213, 4],
		['农村低保标准·加权变异系数', 0.0983, 4],
		['农村低保标准·基尼系数', 0.0494, 4],
		['低保标准·泰尔指数', 0.01157, 5],
		['低保标准·城乡间差异', 0.00865, 5],
		['低保标准·城乡间贡献', 0.748, 3],
		['低保标准·区域间差异', 0.00672, 5],
		['低保标准·区域间贡献', 0.581, 3]
	];
	it.each(cases)('%s = %s', async (slot, value, places) => {
		const stat = await city.answer(slot);
		expect(stat).toMatchObject({ status: 'ok', reason: '' });
		expect(stat.value!.toFixed(places)).toBe(value.toFixed(places));
	});

	it('leaves to town and country what is not between them', async () => {
		const [total, between] = await city.answers([
			'低保标准·泰尔指数',
			'低保标准·城乡间差异'
		]);
		expect((total!.value! - between!.value!).toFixed(5)).toBe('0.00292');
	});

	it('is never the plain mean of the counties’ rates', async () => {
		const counties = await city.answers(
			['990101', '990102', '990103', '990104', '990105'].map(
				(code) => `低保覆盖率·@${code}`
			)
		);
		const mean = counties.reduce((sum, { value }) => sum + value!, 0) / 5;
		expect(mean.toFixed(6)).toBe('0.026098');
		expect((await city.answer('低保覆盖率')).value).not.toBeCloseTo(mean, 3);
	});

	it('converges: σ falls, β is negative', async () => {
		const at = async (period: string) =>
			(await city.answer('农村低保标准·排名', { period }))
				.list!.toSorted((a, b) => a.region.localeCompare(b.region))
				.map(({ value }) => value);
		const [before, now] = [await at('2023Q3'), await at('2026Q3')];
		expect(sigmaLn(before)!.toFixed(4)).toBe('0.1276');
		expect(sigmaLn(now)!.toFixed(4)).toBe('0.1209');
		const beta = betaConvergence(before, now, 3)!;
		expect(beta.slope.toFixed(4)).toBe('-0.0187');
		expect((beta.speed! * 100).toFixed(2)).toBe('1.93');
		expect(beta.halfLife!.toFixed(0)).toBe('36');
	});

	it('costs 157.675万元 to raise the three counties below 620, and less up to the mean', async () => {
		const stat = await city.answer('农村低保标准·提标增支');
		const mean = (await city.answer('农村低保标准')).value!;
		const expected = ((mean - 560) * 9450 + (mean - 530) * 9625) / 10000;
		expect(stat).toMatchObject({ status: 'ok', unit: '万元' });
		expect(stat.value).toBeCloseTo(expected, 9);
		expect(stat.value!).toBeLessThan(157.675);
		expect(stat.trace.operands[0]).toMatchObject({
			name: '农村最低生活保障标准',
			value: mean
		});
	});
});
