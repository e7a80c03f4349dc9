import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { kitOf } from '#lib/report/compose/compose.ts';
import { askFaults, checkTemplate } from '#lib/report/template/check.ts';
import { askedFields, requiredIn } from '#lib/report/template/fields.ts';
import { parseTemplate, readTemplate } from '#lib/report/template/parse.ts';
import { documentOf } from '../prose.ts';
import { bundled } from '../../reports/written.ts';

const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;
let demo: OpenedAnswerer;
beforeAll(async () => {
	demo = await bundled('demo-city');
});
const checked = (text: string) =>
	checkTemplate(
		text,
		kitOf(demo, { scope, profile: 'report', part: 'all', naming: false, fields: {} })
	);

/** Which characters each fault is under. */
const marked = (text: string) => {
	const lines = text.split('\n');
	return checked(text).faults.map(
		({ line, column, length }) =>
			`${line}：${lines[line - 1]!.slice(column, column + length)}`
	);
};

describe('the form of a template', () => {
	it('is told with all of its faults, in the order of the text', () => {
		const { template, faults } = readTemplate(
			['# 一', '# 二', '##三', '## 四 {资料}', '甲【乙', '丙】丁【戊】'].join('\n')
		);
		expect(faults.map(({ line, column, length }) => [line, column, length])).toEqual([
			[2, 0, 3],
			[3, 0, 2],
			[4, 5, 4],
			[5, 1, 1],
			[6, 1, 1]
		]);
		expect(template.nodes).toHaveLength(4);
	});

	it('wants a title, and an end to a comment', () => {
		expect(readTemplate('一段话。').faults[0]!.message).toContain('没有题目');
		expect(readTemplate('# 题\n<!-- 说明\n正文').faults).toMatchObject([
			{ line: 2, column: 0, message: expect.stringContaining('说明没有结束') }
		]);
	});

	it('is refused whole where it must be right, every fault with its mark', () => {
		expect(() => parseTemplate('# 题\n甲【乙\n丙】', '稿.md')).toThrow(
			/稿\.md第2行第2字：方头括号不成对。\n甲【乙\n\u3000＾\n稿\.md第3行第2字/
		);
	});
});

describe('checking a template', () => {
	it('puts every fault under the characters that are wrong', () => {
		const text = [
			'# 题【低保对象人】',
			'在册【低保对象人数·同笔】，【期间：旬】，【分别：城市低保标准、农村低保标难】。',
			'【表：分县标准】',
			'见【表：主要指标】。【字段：】【没有：这个】',
			'其中【低保对象人数·同比·环比】。'
		].join('\n');
		expect(marked(text)).toEqual([
			'1：低保对象人',
			'2：同笔',
			'2：【期间：旬】',
			'2：农村低保标难',
			'3：【表：分县标准】',
			'4：【表：主要指标】',
			'4：字段',
			'4：没有',
			'5：环比'
		]);
	});

	it('asks the data about what only they know, and tells all of it', async () => {
		const text = '# 题\n【低保对象人数@没有县】和【低保对象人数】和【孤儿数@也没有】。';
		const { faults, asked } = checked(text);
		expect(faults).toEqual([]);
		const refused = await askFaults(text, asked, (slots) => demo.ask(slots, scope));
		expect(refused.map(({ line }) => line)).toEqual([2, 2]);
		expect(refused[0]!.message).toContain('没有县');
		expect(text.split('\n')[1]!.slice(refused[1]!.column)).toMatch(/孤儿数|@也没有/);
	});

	it('finds nothing in any template that comes with the app', async () => {
		const { kinds } = await import('../../../src/routes/reports/kinds.ts');
		expect(kinds.length).toBeGreaterThan(5);
		for (const { name, template } of kinds)
			expect(checked(template).faults, name).toEqual([]);
	});

	it('is what the writing of a report refuses with', async () => {
		await expect(
			documentOf(demo, ['【低保对象人】。', '【孤儿】【低保对象人数·同笔】。'])
		).rejects.toThrow(/第5行第2字：[\s\S]*第7行第/);
	});
});

describe('the fields of a template', () => {
	it('are those it names and those its blocks write, each once', () => {
		expect(askedFields('【字段：组长】【字段:组长?】【字段：成员？】\n【落款】')).toEqual(
			['组长', '成员', '落款单位', '成文日期']
		);
		expect(
			requiredIn('【字段：组长】', [
				{ name: '组长', required: true },
				{ name: '调研依据', required: true }
			])
		).toEqual(['组长']);
	});
});
