import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { changed } from '../../report/docx/parts.ts';
import { openReports, type Reports } from '../../tools/reports.ts';
import { newerCity, type Change } from './newer-city.ts';
import { written } from './written.ts';

/** By how much the figures of the third quarter of 2026 are multiplied. */
const factors: Readonly<Record<string, number>> = {
	低保对象人数: 1.2,
	城市最低生活保障标准: 0.8,
	最低生活保障标准: 0.8,
	孤儿数: 1.5,
	临时救助金支出: 0.5,
	特困人员集中供养人数: 2
};

const corrected: Change = ({ period, indicator = '', region_code, area, value = '' }) => {
	if (period !== '2026Q3' || value === '') return value;
	// 远山县, the last of the counties by its rural standard, is no longer the last.
	if (indicator.includes('低保标准') || indicator.includes('最低生活保障标准'))
		return String(
			Math.round(
				Number(value) * (region_code === '990112' && area === 'rural' ? 1.4 : 0.8)
			)
		);
	const factor = factors[indicator] ?? 1;
	return factor === 1 ? value : String(Math.round(Number(value) * factor * 100) / 100);
};

let city: Reports;
let newer: Reports;
beforeAll(async () => {
	city = await openReports('demo-city');
	newer = await openReports(newerCity(corrected));
});
afterAll(() => Promise.all([city, newer].map((one) => one.close())));

async function contradictionsOf(...paragraphs: string[]) {
	const bytes = await written(paragraphs, city.answerer);
	const result = await refresh(bytes, readTraced('稿.docx', bytes), newer.answerer);
	return result.contradictions;
}

describe('a sentence of people that the newer data no longer bears out', () => {
	it.each<[string, string, string]>([
		[
			'a verb of change beside a comparison that turned',
			'低保对象持续减少，全市低保对象【低保对象人数】，【低保对象人数·同比】。',
			'减少'
		],
		[
			'a verb with its base beside a value',
			'全市孤儿【孤儿数】，比上年同期减少。',
			'比上年同期减少'
		],
		[
			'the sentence before, which is about what follows',
			'保障水平稳步提高。城市低保标准【城市低保标准】，【城市低保标准·同比】。',
			'提高'
		],
		[
			'a bound that is crossed',
			'今年发放临时救助金【临时救助金支出·累计】，突破1500万元。',
			'突破1500万元'
		],
		['a bound that is reached', '全市孤儿【孤儿数】，不足1000人。', '不足1000人'],
		[
			'one number above another',
			'特困人员集中供养【特困人员集中供养人数】，低于分散供养的【特困人员分散供养人数】。',
			'低于'
		],
		[
			'a share by a word for its size',
			'特困人员集中供养率为【特困人员集中供养率】，不足一半。',
			'不足一半'
		],
		[
			'the region that is the last',
			'农村低保标准为【农村低保标准】，远山县最低。',
			'远山县最低'
		]
	])('%s', async (_, sentence, words) => {
		const found = await contradictionsOf(sentence);
		expect(found.map((one) => one.words)).toEqual([expect.stringContaining(words)]);
		expect(found[0]!.paragraph).toBe(0);
		expect(found[0]!.message).not.toBe('');
	});

	it.each([
		['what holds still', '全市孤儿【孤儿数】，超过500人。'],
		['a wish', '要进一步减少存量，全市低保对象【低保对象人数】，【低保对象人数·同比】。'],
		['a verb that the data confirms', '低保对象人数有所增加，【低保对象人数·同比】。'],
		['a name of the programme', '远山县最低生活保障标准【农村低保标准·@990112】。'],
		['no word of theirs', '全市低保对象【低保对象人数】，【低保对象人数·同比】。']
	])('is not %s', async (_, sentence) => {
		expect(await contradictionsOf(sentence)).toEqual([]);
	});

	it('is shown as it reads after the renewal, with its paragraph', async () => {
		const [found] = await contradictionsOf(
			'基本情况如下。',
			'低保对象持续减少，全市低保对象【低保对象人数】，【低保对象人数·同比】。'
		);
		expect(found).toMatchObject({
			paragraph: 1,
			slot: '【低保对象人数·@990100·#2026Q3·同比】',
			text: '低保对象持续减少，全市低保对象112938人，同比增长19.7%。'
		});
		expect(found!.message).toContain('由“同比下降0.3%”变为“同比增长19.7%”');
	});

	it('is a paragraph that was copied and left its bookmarks behind', async () => {
		const bytes = changed(
			await written(['全市孤儿【孤儿数】。', '其他情况。'], city.answerer),
			'word/document.xml',
			(xml) =>
				xml.replace(
					/(<w:p>(?:(?!<\/w:p>).)*孤儿.*?<\/w:p>)/s,
					(whole) => whole + whole.replace(/<w:bookmark[^>]*>/g, '')
				)
		);
		const result = await refresh(bytes, readTraced('稿.docx', bytes), newer.answerer);
		expect(result.updated).toHaveLength(1);
		expect(result.contradictions).toMatchObject([
			{ paragraph: 1, words: '952人', text: '全市孤儿952人。' }
		]);
	});
});
