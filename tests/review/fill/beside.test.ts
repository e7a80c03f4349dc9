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
		],
		[
			'享受困难残疾人生活补贴的X人、重度残疾人护理补贴的X人，覆盖率分别为X%和X%。',
			[
				'困难残疾人生活补贴人数#2026Q3',
				'重度残疾人护理补贴人数#2026Q3',
				'困难残疾人生活补贴覆盖率#2026Q3',
				'重度残疾人护理补贴覆盖率#2026Q3'
			]
		],
		// 眼下 is now, whatever year was spoken of before it.
		[
			'去年末特困人员X人，眼下在册特困人员X人。',
			['特困人员救助供养人数#2025', '特困人员救助供养人数#2026Q3']
		],
		[
			'前三季度，光二季度就跑了不少：上半年入户核查X户次，光二季度一个季度就跑了X户次。',
			['入户核查户次#2026Q2·累计', '入户核查户次#2026Q2']
		],
		[
			'云汀区低保对象X人。该区前三季度实施临时救助X人次。',
			['低保对象人数@990101#2026Q3', '临时救助人次@990101#2026Q3·累计']
		],
		[
			'最低生活保障情况\n二、保障标准。城市每人每月X元，农村每人每月X元。',
			['城市最低生活保障标准#2026Q3', '农村最低生活保障标准#2026Q3']
		],
		[
			'9月末，城乡低保标准之比由上年同期的X变为X。',
			['城乡低保标准之比#2025Q3', '城乡低保标准之比#2026Q3']
		],
		[
			'前三季度，预算执行率X%，与序时进度相差X个百分点。',
			['预算执行率#2026Q3·累计', '执行率与序时进度之差#2026Q3·累计']
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

	it.each([
		['counts those that are named before it', '对XX等X名优秀经办员予以表扬。', ['', '']],
		[
			'is some of them, for one cause',
			'1—9月退出低保X人，其中因死亡退出X人。',
			['退出低保人数#2026Q3·累计', '']
		],
		['is short of money', '经测算，救助资金缺口X万元。', ['']],
		['is set by others', '省定农村低保最低指导标准每人每月X元。', ['']],
		['is paid by the meal or the day', '困难学生补助标准为每生每天X元。', ['']]
	])('is left alone where it %s', async (_, text, slots) => {
		expect(await asked(text, opened)).toEqual(slots);
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

	it('and a row under 其中 are some of what stands before them', async () => {
		expect(await row('地区\t低保对象（人）\t其中：农村（人）\n石桥县\t*\t*')).toEqual([
			'低保对象人数@990107#2026Q3',
			'农村低保对象人数@990107#2026Q3'
		]);
		expect(await row('指标\t单位\t本期\n特困人员\t人\t*\n其中：分散供养\t人\t*')).toEqual(
			['特困人员救助供养人数#2026Q3', '特困人员分散供养人数#2026Q3']
		);
	});

	it('that is a place is asked for what its row counts, in the unit that fits', async () => {
		expect(
			await asked(
				'1—9月办理情况（单位：件、%）：\n指标\t松坪区\t全市\n申请受理件数\t*\t*\n按时办结率\t*\t*',
				opened
			)
		).toEqual([
			'社会救助申请受理件数@990102#2026Q3·累计',
			'社会救助申请受理件数#2026Q3·累计',
			'按时办结率@990102#2026Q3·累计',
			'按时办结率#2026Q3·累计'
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
