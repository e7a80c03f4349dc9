import { describe, expect, it } from 'vitest';
import { withDemoCity } from '../demo-city.ts';
import { asked } from './asked.ts';

const opened = withDemoCity();

describe('a blank that is told beside others', () => {
	it.each([
		// A list of programmes and what each cost.
		[
			'前三季度，低保金支出X万元，医疗救助X万元，特困供养X万元。',
			[
				'低保资金支出#2026Q3·累计',
				'医疗救助资金支出#2026Q3·累计',
				'特困人员救助供养支出#2026Q3·累计'
			]
		],
		// As many as were counted before, told of another time.
		[
			'9月末，全市低保对象X人，其中城市X人、农村X人。上年末上述两项分别为X人和X人。低保覆盖率X%。',
			[
				'低保对象人数#2026Q3',
				'城市低保对象人数#2026Q3',
				'农村低保对象人数#2026Q3',
				'城市低保对象人数#2025',
				'农村低保对象人数#2025',
				'低保覆盖率#2026Q3'
			]
		],
		[
			'9月末，全市特困人员X人。按户籍分，城市X人，农村X人。',
			[
				'特困人员救助供养人数#2026Q3',
				'城市特困人员救助供养人数#2026Q3',
				'农村特困人员救助供养人数#2026Q3'
			]
		],
		// The words before a list of places are of each of them.
		[
			'9月末特困人员，云汀区、松坪区分别为X人、X人；县域中双榆市X人、石桥县X人。',
			[
				'特困人员救助供养人数@990101#2026Q3',
				'特困人员救助供养人数@990102#2026Q3',
				'特困人员救助供养人数@990106#2026Q3',
				'特困人员救助供养人数@990107#2026Q3'
			]
		],
		[
			'城市低保标准，石桥县每人每月X元，全市平均X元。',
			['城市最低生活保障标准@990107#2026Q3', '城市最低生活保障标准#2026Q3']
		],
		[
			'1—9月，净增床位X张；其中松坪区净增X张，云汀区净增X张。',
			[
				'新增养老床位#2026Q3·累计',
				'新增养老床位@990102#2026Q3·累计',
				'新增养老床位@990101#2026Q3·累计'
			]
		],
		[
			'上半年，清退低保对象X人，涉及X户。',
			['清退不符合条件低保人数#2026Q2·累计', '清退不符合条件低保户数#2026Q2·累计']
		],
		[
			'2025年农村居民人均消费支出X元，现行农村低保标准相当于其X%。',
			['农村居民人均消费支出#2025', '低保标准相当于上年人均消费支出#2026Q3·农村']
		],
		[
			'9月末，全市低收入人口X人，其中低保对象占X%。',
			['低收入人口数#2026Q3', '低保对象占低收入人口比重#2026Q3']
		],
		[
			'全市孤儿X名，其中机构集中养育X名，社会散居X名，每月基本生活费标准分别是X元和X元。',
			[
				'孤儿数#2026Q3',
				'集中养育孤儿数#2026Q3',
				'社会散居孤儿数#2026Q3',
				'集中养育孤儿基本生活标准#2026Q3',
				'社会散居孤儿基本生活标准#2026Q3'
			]
		]
	])('is read from them: %s', async (text, slots) => {
		expect(await asked(text, opened)).toEqual(slots);
	});

	it('has the unit behind the last of a list', async () => {
		expect(
			await asked(
				'低保对象中，老年人、未成年人、残疾人分别为［ ］、［ ］、［ ］人。',
				opened
			)
		).toEqual([
			'低保对象中老年人数#2026Q3',
			'低保对象中未成年人数#2026Q3',
			'低保对象中残疾人数#2026Q3'
		]);
	});

	it('is left alone where it counts those that are named before it', async () => {
		expect(await asked('对XX等X名优秀经办员予以表扬。', opened)).toEqual(['', '']);
	});

	it('takes 年初 for the end of the year before, of what there was', async () => {
		expect(await asked('养老床位9月末X张，年初床位总数X张。', opened)).toEqual([
			'养老床位总数#2026Q3',
			'养老床位总数#2025Q4'
		]);
		expect(await asked('今年年初下达救助资金X万元。', opened)).not.toContain(
			'拨付救助资金#2025Q4'
		);
	});
});

describe('a column of a table', () => {
	const row = (text: string) => asked(`附表（2026年1—9月）\n${text}`, opened);

	it('that is headed 上年同期 is of the year before, counted the same way', async () => {
		expect(
			await row('指标\t单位\t本期\t上年同期\t同比（%）\n低保金支出\t万元\t*\t*\t*')
		).toEqual([
			'低保资金支出#2026Q3·累计',
			'低保资金支出#2025Q3·累计',
			'低保资金支出#2026Q3·累计·同比'
		]);
	});

	it('that says only when or how it changed is of the one before it', async () => {
		expect(
			await row('地区\t特困人员（人）\t上年同期（人）\t增减（%）\n云汀区\t*\t*\t*')
		).toEqual([
			'特困人员救助供养人数@990101#2026Q3',
			'特困人员救助供养人数@990101#2025Q3',
			'特困人员救助供养人数@990101#2026Q3·同比'
		]);
	});

	it('that leaves open of when or of what it is stays empty', async () => {
		expect(
			await row(
				'地区\t低保对象（人）\t上期（人）\t年初（人）\t增减（人）\n云汀区\t*\t*\t*\t*'
			)
		).toEqual(['低保对象人数@990101#2026Q3']);
	});

	it('may be set by wide spaces, three lines or more', async () => {
		const lines = [
			'指标\u3000单位\u3000本期',
			'低保对象\u3000人\u3000*',
			'特困人员\u3000人\u3000*'
		];
		expect(await row(lines.join('\n'))).toEqual([
			'低保对象人数#2026Q3',
			'特困人员救助供养人数#2026Q3'
		]);
		expect(await row(lines.slice(0, 2).join('\n'))).toEqual([]);
	});
});
