import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnswerer, type Opened } from '#cli/open.ts';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { readText } from '#lib/review/read/text.ts';
import { options, scopeOf } from '../corpus/data.ts';

let opened: Opened;
beforeAll(async () => {
	opened = await openAnswerer(['demo-city'], {
		write: () => Promise.reject(new Error('nothing is written here')),
		out: () => undefined,
		note: () => undefined,
		today: '2026-11-25'
	});
});
afterAll(() => opened.close());

/** The slots asked for the blanks of a text, without 【】, region and dots; '' where none was read. */
const asked = async (text: string) => {
	const { blanks } = await fillBlanks(
		readText(text),
		options(opened.answerer, '2026Q3'),
		opened.answerer,
		scopeOf('990100', '2026Q3')
	);
	return blanks.map(({ slot }) => slot.replace(/[【】]|·@990100|·(?=#)/gu, ''));
};

describe('which figure a blank asks for', () => {
	it.each([
		[
			'截至9月底，全市纳入城乡低保X户、X人。',
			['城乡低保户数#2026Q3', '城乡低保对象人数#2026Q3']
		],
		[
			'三季度，全市新纳入城乡低保X户、X人。',
			['城乡新增低保户数#2026Q3', '城乡新增低保人数#2026Q3']
		],
		[
			'城乡低保标准分别提高到每人每月X元和X元。',
			['城市最低生活保障标准#2026Q3', '农村最低生活保障标准#2026Q3']
		],
		[
			'集中、分散供养特困人员X人、X人。',
			['特困人员集中供养人数#2026Q3', '特困人员分散供养人数#2026Q3']
		],
		[
			'享受困难残疾人生活补贴X人、重度残疾人护理补贴X人，标准分别为每人每月X元、X元。',
			[
				'困难残疾人生活补贴人数#2026Q3',
				'重度残疾人护理补贴人数#2026Q3',
				'困难残疾人生活补贴标准#2026Q3',
				'重度残疾人护理补贴标准#2026Q3'
			]
		],
		[
			'农村低保标准由每人每月X元提高到X元。',
			['农村最低生活保障标准#2025Q3', '农村最低生活保障标准#2026Q3']
		],
		['去年，全市救助工作平稳。全年实施临时救助X人次。', ['临时救助人次#2025']],
		[
			'去年三季度，全市实施临时救助X人次。今年三季度，实施临时救助X人次。',
			['临时救助人次#2025Q3', '临时救助人次#2026Q3']
		],
		['三季度实施临时救助人次X，运行平稳。', ['临时救助人次#2026Q3']]
	])('is read from the words: %s', async (text, slots) => {
		expect(await asked(text)).toEqual(slots);
	});

	it('asks a share of the whole that is named, and nothing where no data has that whole', async () => {
		expect(await asked('三季度实施先行救助X人次，占急难型临时救助的X%。')).toEqual([
			'先行救助人次#2026Q3',
			'先行救助占比#2026Q3'
		]);
		expect((await asked('三季度实施先行救助X人次，占临时救助总人次的X%。'))[1]).toBe('');
	});
});
