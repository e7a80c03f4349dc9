import { describe, expect, it } from 'vitest';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { readText } from '#lib/review/read/text.ts';
import { replaceInText } from '#lib/review/write/replace.ts';
import { options, scopeOf } from '../corpus/data.ts';
import { withDemoCity } from '../demo-city.ts';

const opened = withDemoCity();

const fill = (text: string) =>
	fillBlanks(
		readText(text),
		options(opened.answerer, '2026Q3'),
		opened.answerer,
		scopeOf('990100', '2026Q3')
	);
const filled = async (text: string) =>
	replaceInText(text, (await fill(text)).replacements);
const value = async (slot: string) =>
	(await opened.answerer.ask([slot], scopeOf('990100', '2026Q3')))[0]!.value!;

describe('filling from data', () => {
	it('puts the answer of the slot in the blank and nothing else', async () => {
		const visits = await value('临时救助人次');
		const money = await value('临时救助金支出');
		expect(
			await filled('第三季度,各地办理临时救助X人次,支出X万元,较好地兜住了底线。')
		).toBe(
			`第三季度,各地办理临时救助${visits}人次,支出${Math.round(money * 100) / 100}万元,较好地兜住了底线。`
		);
	});

	it('makes the verb follow the sign, in a list figure by figure', async () => {
		const rate = await value('低保对象人数·同比');
		expect(rate).toBeLessThan(0);
		expect(await filled('截至第三季度末，在册低保对象X人，同比增长X%。')).toMatch(
			/，同比下降\d/u
		);
	});

	it('says of a verb that turned which blank turned it', async () => {
		const { blanks, verbs } = await fill(
			'实施临时救助X人次。截至第三季度末，在册低保对象X人，同比增长X%。'
		);
		expect(verbs.map(({ was, text, blank }) => [was, text, blanks[blank]!.mark])).toEqual(
			[['增长', '下降', 'X']]
		);
		expect(verbs[0]!.blank).toBe(2);
	});

	it('says which figure is missing', async () => {
		const { blanks } = await fill('2019年，实施临时救助X人次。');
		expect(blanks[0]!.status).toBe('unavailable');
		expect(blanks[0]!.reason).toContain('临时救助人次');
	});

	it('leaves names of people and places', async () => {
		const text = '×××同志在XX县调研，*区政府作了汇报。';
		expect(await filled(text)).toBe(text);
		expect((await fill(text)).blanks.map(({ status }) => status)).toEqual(
			Array<string>(3).fill('unrecognised')
		);
	});

	it('is unsure where a quarter and the year so far are both meant', async () => {
		const [open] = (await fill('培训社会救助工作人员X人次。')).blanks;
		const [said] = (await fill('第三季度，培训社会救助工作人员X人次。')).blanks;
		expect(open!.confidence).toBeLessThan(0.8);
		expect(said!.confidence).toBeGreaterThan(0.8);
	});

	it('is unsure where words at the blank say more than what was read', async () => {
		const [plain] = (await fill('三季度末，全市有孤儿X人。')).blanks;
		const [more] = (await fill('三季度末，全市有复学孤儿X人。')).blanks;
		expect(plain!.confidence).toBeGreaterThan(0.8);
		expect(more!.confidence).toBeLessThan(0.8);
	});
});
