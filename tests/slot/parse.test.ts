import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modifierWords } from '#lib/slot/modifiers.ts';
import { parseSlot, plainFormat } from '#lib/slot/parse.ts';
import { bracket, printSlot } from '#lib/slot/print.ts';
import { catalog } from '../catalog/tables.ts';
import { anySlot } from './generated.ts';

const parse = (text: string) => parseSlot(text, catalog);
const canonical = (text: string) => printSlot(parse(text));

describe('reading and printing are inverses', () => {
	it('of any slot that can be said', () => {
		fc.assert(
			fc.property(anySlot, (slot) => {
				expect(parse(printSlot(slot))).toEqual(slot);
				expect(parse(bracket(printSlot(slot)))).toEqual(slot);
			}),
			{ numRuns: 2000, seed: 1 }
		);
	});

	it('also where it was typed full-width, with blanks round every word', () => {
		const typed = (text: string) =>
			`【 ${text
				.replace(/\?$/, '？')
				.replaceAll('@', '＠')
				.replaceAll('#', '＃')
				.replaceAll('·', ' ・ ')} 】`;
		fc.assert(
			fc.property(anySlot, (slot) => {
				expect(parse(typed(printSlot(slot)))).toEqual(slot);
			}),
			{ numRuns: 1000, seed: 2 }
		);
	});

	it('printed twice is printed once', () => {
		fc.assert(
			fc.property(anySlot, (slot) => {
				expect(canonical(printSlot(slot))).toBe(printSlot(slot));
			}),
			{ numRuns: 500, seed: 3 }
		);
	});
});

describe('a slot', () => {
	it.each([
		['城市低保标准', '城市最低生活保障标准'],
		['【低保标准·城市】', '城市最低生活保障标准'],
		['临时救助支出·累计·同比', '临时救助金支出·累计·同比'],
		['临时救助累计人次', '临时救助人次·累计'],
		['农村低保标准·最高地区', '农村最低生活保障标准·最高地区'],
		['低保人数@北京市#2024Q3', '低保对象人数·@北京市·#2024Q3'],
		['低保人数·＠１１００００·＃２０２４Ｑ３', '低保对象人数·@110000·#2024Q3'],
		['低保人数#2013M01/2014M09', '低保对象人数·#2013M01/2014M09'],
		['低保人数#上年·前３', '低保对象人数·#上年·前3'],
		['城市低保覆盖率·排名', undefined],
		['低保覆盖率·城市·位次', '低保覆盖率·城市·排名'],
		['集中特困标准', '特困人员基本生活标准·集中'],
		['低保资金支出·比重？', '低保资金支出·占比?'],
		['低保户数·比上季度末', '低保户数·环比'],
		['低保户数·比上月末', '低保户数·比上月'],
		['低保资金·亿元·约·1位小数', '低保资金支出·亿元·约·1位小数'],
		['字段:会议名称', '字段：会议名称'],
		['户人:低保?', '户人：低保?'],
		['表：分区县低保标准', '表：分区县低保标准'],
		['城市低保标准·提标增支·万元', '城市最低生活保障标准·提标增支·万元'],
		['缺数清单', '缺数清单'],
		['期间', '期间'],
		['地区', '地区']
	])('%s is, in its one writing, %s', (written, printed) => {
		expect(canonical(written)).toBe(printed ?? canonical(written));
	});

	it('keeps a phrase’s argument whole, whatever it holds', () => {
		expect(parse('【分别：城市低保标准·@A区·#上年、农村低保标准？】')).toMatchObject({
			subject: {
				type: 'phrase',
				name: '分别',
				argument: '城市低保标准·@A区·#上年、农村低保标准'
			},
			optional: true
		});
	});

	it('says nothing that was not said', () => {
		expect(parse('孤儿数')).toMatchObject({
			region: null,
			period: null,
			area: null,
			mode: null,
			measure: null,
			over: null,
			compare: null,
			difference: null,
			share: null,
			format: plainFormat,
			optional: false
		});
	});

	it.each(modifierWords)('knows the modifier %s it offers', (word) => {
		const subject = ['集中', '分散'].includes(word)
			? '特困标准'
			: ['元', '万元', '亿元'].includes(word)
				? '低保资金支出'
				: '低保对象人数';
		expect(() => parse(`${subject}·${word}`)).not.toThrow();
	});
});

/** A pointer stands under the character that is wrong: one blank for 【 and one for each before it. */
const at = (position: number) => `${'　'.repeat(position + 1)}＾`;

describe('a slot that cannot be read points at the character', () => {
	it.each([
		['城市低保标淮·同比', '城市低保标淮', 0, '是否指：城市低保标准、'],
		['低保标准·同此', '同此', 5, '是否指：同比？'],
		['低保标准·@', '@', 5, '不认识修饰“@”。'],
		['低保标准·#2024Q5', '#2024Q5', 5, '没有“2024Q5”这个期间。'],
		['低保标准·#2014M09/2013M01', '', 5, '没有“2014M09/2013M01”这个期间。'],
		['低保标准·#去年', '#去年', 5, '是否指：#上年'],
		['低保标准·同比·环比', '环比', 8, '“环比”与前面的修饰重复或相反。'],
		['低保标准·排名·前3', '前3', 8, '“前3”与前面的修饰重复或相反。'],
		['低保标准·前0', '前0', 5, '不认识修饰“前0”。'],
		['城市低保标准·农村', '农村', 7, '与名称中的城乡口径相反'],
		['孤儿数·城市', '城市', 4, '孤儿数不分城乡'],
		['租赁补贴户数·农村', '农村', 7, '不分城乡，或只有另一侧'],
		['低保人数·集中', '集中', 5, '低保对象人数不分集中、分散'],
		['低保人数·亿元', '亿元', 5, '低保对象人数的单位是人'],
		['低保资金·万元·亿元', '亿元', 8, '与前面的写法重复或相反'],
		['期间·同比', '同比', 3, '前面不是指标'],
		['户人：', '', 2, '“户人：”后面没有写内容'],
		['天气', '天气', 0, '目录中没有“天气”。请在“指标”页查名称。'],
		['', '', 0, '槽位是空的，请写指标名。'],
		['?', '', 0, '槽位是空的']
	])('%s', (written, _wrong, position, sentence) => {
		let message = '';
		try {
			parse(written);
		} catch (error) {
			expect(error).toMatchObject({ name: 'SlotError', position });
			message = (error as Error).message;
		}
		expect(message).toContain(sentence);
		expect(message.split('\n')[2]).toBe(at(position));
	});

	it('shows the slot between its brackets, without the blanks round it', () => {
		expect(() => parse('【 低保标准·同此 】')).toThrow(
			/^不认识修饰“同此”。.*\n【低保标准·同此】\n/
		);
	});
});

describe('the templates of reports/', () => {
	const slots = readdirSync('reports', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) =>
			readFileSync(`reports/${name}/template.md`, 'utf8')
				.split('\n')
				.flatMap((line, index) =>
					[...line.matchAll(/【[^【】]*】/g)].map(
						([slot]) => [`${name}/template.md:${index + 1}`, slot] as const
					)
				)
		);

	it('have slots', () => {
		expect(slots.length).toBeGreaterThan(100);
	});
	it.each(slots)('%s %s can be read', (_, slot) => {
		expect(() => parse(slot)).not.toThrow();
	});
});
