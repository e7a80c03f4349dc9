import { describe, expect, it } from 'vitest';
import { featureSlots, featuresOf } from '#lib/findings/features/all.ts';
import type { Feature } from '#lib/findings/features/feature.ts';
import { openCity } from '../answer/city.ts';

async function featuresIn(facts: string, period = '2026Q3'): Promise<Feature[]> {
	const { answerer } = await openCity(facts);
	const kit = { catalog: answerer.catalog, period };
	const scope = { region: '990101', period, area: 'all' } as const;
	return featuresOf(await answerer.ask(featureSlots(kit), scope), kit);
}

const told = ({ evidence }: Feature): string =>
	evidence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const ruled = async (rule: string, facts: string, period?: string) =>
	(await featuresIn(facts, period)).find((one) => one.rule === rule);

describe('what a period is marked by', () => {
	const money = (now: string, before: string) =>
		`A区 2025Q3 ${before}\nA区 2026Q3 ${now}`;

	it('is told of the two programmes the growth came from, with pull and contribution', async () => {
		const feature = await ruled(
			'T-01',
			money(
				'社会救助资金支出总额/ytd=110 低保资金支出/ytd=67 特困人员救助供养支出/ytd=33 临时救助金支出/ytd=10',
				'社会救助资金支出总额/ytd=100 低保资金支出/ytd=60 特困人员救助供养支出/ytd=30 临时救助金支出/ytd=10'
			)
		);
		expect(feature!.title).toBe('支出增长主要由低保、特困拉动');
		expect(told(feature!)).toBe(
			'社会救助资金支出同比增长10.0%；低保资金支出拉动7个百分点，贡献率70.0%；特困人员救助供养支出拉动3个百分点，贡献率30.0%。'
		);
	});

	it('says what a fall came from, and nothing where the total stood still', async () => {
		const before = '社会救助资金支出总额/ytd=100 低保资金支出/ytd=60';
		const fell = await ruled(
			'T-01',
			money('社会救助资金支出总额/ytd=90 低保资金支出/ytd=50', before)
		);
		expect(fell!.title).toBe('支出减少主要来自低保');
		expect(told(fell!)).toContain('低保资金支出下拉10个百分点，贡献率100%');
		expect(await ruled('T-01', money(before, before))).toBeUndefined();
	});

	it('ranks programmes by their growth, three at most', async () => {
		const feature = await ruled(
			'T-02',
			money(
				'低保资金支出/ytd=63 特困人员救助供养支出/ytd=33 临时救助金支出/ytd=12 教育救助资金支出/ytd=9',
				'低保资金支出/ytd=60 特困人员救助供养支出/ytd=30 临时救助金支出/ytd=10 教育救助资金支出/ytd=10'
			)
		);
		expect(feature!.title).toBe('临时、特困、低保支出增速居前');
	});

	it('tells which shares rose and fell most', async () => {
		const feature = await ruled(
			'T-03',
			money(
				'社会救助资金支出总额/ytd=100 低保资金支出/ytd=55 特困人员救助供养支出/ytd=45',
				'社会救助资金支出总额/ytd=100 低保资金支出/ytd=60 特困人员救助供养支出/ytd=40'
			)
		);
		expect(told(feature!)).toBe(
			'特困人员救助供养支出占比比上年同期提高5个百分点；低保资金支出占比比上年同期降低5个百分点。'
		);
	});

	it('finds a turn where the sign of 同比 changed since the quarter before', async () => {
		const quarters = (values: readonly number[]) =>
			['2025Q2', '2025Q3', '2026Q2', '2026Q3']
				.map((period, index) => `A区 ${period} 低保对象人数=${values[index]}`)
				.join('\n');
		const feature = await ruled('T-04', quarters([1000, 1000, 990, 1010]));
		expect(feature!.title).toBe('低保对象人数由降转增');
		expect(told(feature!)).toBe('低保对象人数同比增长1.0%，上季度同比下降1.0%。');
		expect(await ruled('T-04', quarters([1000, 1000, 1005, 1010]))).toBeUndefined();
	});

	it('calls highest what is above every year before, three of them at least', async () => {
		const years = (values: readonly (number | null)[]) =>
			values
				.map((value, index) =>
					value === null ? '' : `A区 ${2023 + index}Q3 社会救助资金支出总额/ytd=${value}`
				)
				.join('\n');
		const record = await ruled('T-05', years([10, 12, 11, 13]));
		expect(told(record!)).toBe('社会救助资金支出总额为13万元，为2023年以来同期最高。');
		expect(await ruled('T-05', years([14, 12, 11, 13]))).toBeUndefined();
		expect(await ruled('T-05', years([10, 13, 11, 13]))).toBeUndefined();
		// A year without a figure might have been higher.
		expect(await ruled('T-05', years([10, null, 11, 13]))).toBeUndefined();
	});

	it('is nothing where nothing was reported', async () => {
		expect(await featuresIn('A区 2026Q3 低保户数=1')).toEqual([]);
	});
});
