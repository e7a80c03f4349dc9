import { describe, expect, it } from 'vitest';
import { openCity } from './city.ts';

describe('本期 and 累计', () => {
	it('turns cumulative figures into single ones, and keeps both operands', async () => {
		const city = await openCity(`
			A区 2026Q1 低保资金支出/ytd=100
			A区 2026Q2 低保资金支出/ytd=250
			A区 2026Q3 低保资金支出/ytd=400`);
		const at = (slot: string) => city.answer(slot, { region: '990101' });
		expect((await at('低保资金支出·#2026Q1')).value).toBe(100);
		expect((await at('低保资金支出·#2026Q2')).value).toBe(150);
		const third = await at('低保资金支出');
		expect(third.value).toBe(150);
		expect(third.trace.operands.map(({ value }) => value)).toEqual([400, 250]);
		expect((await at('低保资金支出·累计')).value).toBe(400);
	});

	it('has no single figure where the cumulative one before is missing, and never takes the cumulative one', async () => {
		const city = await openCity('A区 2026Q3 低保资金支出/ytd=400 临时救助金支出/ytd=10');
		expect(await city.answer('低保资金支出', { region: '990101' })).toMatchObject({
			status: 'missing',
			value: null,
			reason: '缺上期累计，不能求本期'
		});
	});

	it('has no cumulative figure where a single one is missing', async () => {
		const city = await openCity(`
			A区 2026Q1 低保资金支出/single=100
			A区 2026Q3 低保资金支出/single=150`);
		const stat = await city.answer('低保资金支出·累计', { region: '990101' });
		expect(stat).toMatchObject({ status: 'missing', value: null });
	});

	it('adds single figures up since January, also onto an earlier cumulative one', async () => {
		const city = await openCity(`
			A区 2026Q1 低保资金支出/single=0.1 临时救助金支出/ytd=7
			A区 2026Q2 低保资金支出/single=0.2 临时救助金支出/single=8
			A区 2026Q3 低保资金支出/single=0.3 临时救助金支出/single=9`);
		const [spent, temporary] = await city.answers(
			['低保资金支出·累计', '临时救助金支出·累计'],
			{ region: '990101' }
		);
		// In decimals: 0.1 + 0.2 + 0.3 is not 0.6 in binary.
		expect(spent!.value).toBe(0.6);
		expect(temporary!.value).toBe(24);
	});

	it('reads months where there are no quarters', async () => {
		const city = await openCity(`
			A区 2026M06 低保资金支出/ytd=60 低保对象人数=5
			A区 2026M07 低保资金支出/ytd=71
			A区 2026M09 低保资金支出/ytd=90 低保对象人数=8`);
		const [single, cumulative, persons] = await city.answers(
			['低保资金支出', '低保资金支出·累计', '低保对象人数'],
			{ region: '990101' }
		);
		expect([single!.value, cumulative!.value, persons!.value]).toEqual([30, 90, 8]);
	});

	it('takes the largest of the year for what cannot be added (取暖户数)', async () => {
		const city = await openCity(`
			A区 2026Q1 取暖救助户数/single=80
			A区 2026Q2 取暖救助户数/single=30
			A区 2026Q3 取暖救助户数/single=50`);
		const [single, cumulative] = await city.answers(
			['取暖救助户数', '取暖救助户数·累计'],
			{ region: '990101' }
		);
		expect([single!.value, cumulative!.value]).toEqual([50, 80]);
	});

	it('weighs a rate by what it is of when quarters are put together', async () => {
		const city = await openCity(`
			A区 2026Q1 困难群众医疗费用实际报销比例/single=60 困难群众医疗总费用/single=100
			A区 2026Q2 困难群众医疗费用实际报销比例/single=90 困难群众医疗总费用/single=300`);
		const at = (slot: string) =>
			city.answer(slot, { region: '990101', period: '2026Q2' });
		expect((await at('困难群众医疗费用实际报销比例·累计')).value).toBe(82.5);
		expect((await at('困难群众医疗费用实际报销比例')).value).toBe(90);
	});
});

describe('years and intervals', () => {
	it('makes a year of its quarters, and takes stocks at its end', async () => {
		const city = await openCity(`
			A区 2025Q1 低保资金支出/single=1 低保对象人数=10
			A区 2025Q2 低保资金支出/single=2 低保对象人数=20
			A区 2025Q3 低保资金支出/single=3 低保对象人数=30
			A区 2025Q4 低保资金支出/single=4 低保对象人数=40`);
		const [spent, persons] = await city.answers(['低保资金支出', '低保对象人数'], {
			region: '990101',
			period: '2025'
		});
		expect([spent!.value, persons!.value]).toEqual([10, 40]);
	});

	it('adds whole years and the year to date over an interval', async () => {
		const city = await openCity(`
			A区 2025 低保资金支出/single=100
			A区 2026Q3 低保资金支出/ytd=70 低保对象人数=9`);
		const [spent, persons] = await city.answers(['低保资金支出', '低保对象人数'], {
			region: '990101',
			period: '2025M01/2026M09'
		});
		expect([spent!.value, persons!.value]).toEqual([170, 9]);
	});

	it('starts an interval within a year by taking off what came before', async () => {
		const city = await openCity(`
			A区 2025Q2 低保资金支出/ytd=40
			A区 2025Q4 低保资金支出/ytd=100
			A区 2026Q1 低保资金支出/ytd=30`);
		const stat = await city.answer('低保资金支出', {
			region: '990101',
			period: '2025M07/2026M03'
		});
		expect(stat.value).toBe(90);
	});

	it('takes an interval’s own figure before any sum, and compares it with nothing', async () => {
		const city = await openCity(`
			A区 2025 低保资金支出/single=100
			A区 2025M01/2025M12 低保资金支出/span=101`);
		const scope = { region: '990101', period: '2025M01/2025M12' };
		expect((await city.answer('低保资金支出', scope)).value).toBe(101);
		expect(await city.answer('低保资金支出·同比', scope)).toMatchObject({
			status: 'refused',
			reason: '起止区间数不与其他期间比较'
		});
	});

	it('lets a yearly figure stand until the next, says of which year, and compares it with the year before that', async () => {
		const city = await openCity(`
			A区 2023 常住人口=1000
			A区 2024 常住人口=1100`);
		const scope = { region: '990101', period: '2026Q1' };
		const [now, change] = await city.answers(['常住人口', '常住人口·同比'], scope);
		expect(now).toMatchObject({ value: 1100, notes: ['常住人口用2024年数'] });
		expect(change!.value).toBeCloseTo(0.1, 12);
		expect(change!.change).toMatchObject({
			current: 1100,
			base: 1000,
			basePeriod: '2023'
		});
	});

	it('does not let a yearly figure stand for a whole year that has ended', async () => {
		const city = await openCity('A区 2024 常住人口=1100');
		const stat = await city.answer('常住人口', { region: '990101', period: '2025' });
		expect(stat.status).toBe('missing');
	});
});

describe('which of several reports answers', () => {
	it('is the better one, and the approximate figure never', async () => {
		const city = await openCity(`
			A区 2025 低保对象人数@季报=11 低保对象人数@年报=12 农村低保户数!approximate=300`);
		const [persons, households] = await city.answers(['低保对象人数', '农村低保户数'], {
			region: '990101',
			period: '2025'
		});
		expect(persons!.value).toBe(12);
		expect(households!.status).toBe('missing');
	});

	it('says what was estimated, restored or revised', async () => {
		const city = await openCity(
			'A区 2025 常住人口!estimated=5 低保对象人数!restored=6 农村低保户数!revised=7'
		);
		const stats = await city.answers(['常住人口', '低保对象人数', '农村低保户数'], {
			region: '990101',
			period: '2025'
		});
		expect(stats.map(({ notes }) => notes)).toEqual([['推算'], ['复原'], ['已修订']]);
	});
});
