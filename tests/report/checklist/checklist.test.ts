import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#lib/report/document.ts';
import { openCity } from '../../answer/city.ts';
import { documentOf } from '../prose.ts';

const facts = `
甲市 2026Q3 低保对象人数=50 城市低保对象人数=20 农村低保对象人数=30 孤儿数=7 临时救助金支出/single=12345.67
甲市 2025Q3 低保对象人数=40 孤儿数=14
甲市 2026Q3 城市低保标准=700 农村低保标准=699
`;

const errorsOf = ({ checklist }: ReportDocument) =>
	checklist.filter(({ severity }) => severity === 'error');

const write = async (line: string, more: Parameters<typeof documentOf>[2] = {}) =>
	documentOf((await openCity(facts)).answerer, line, more);

const errors = async (line: string, fields: Record<string, string> = {}) =>
	errorsOf(await write(line, { fields })).map(({ text }) => text);

describe('what is not written yet', () => {
	it('keeps a report a draft, and nobody can sign for it', async () => {
		const document = await write('由【字段：组长】任组长，听取〔待填：汇报〕。', {
			required: ['组长']
		});
		expect(errorsOf(document)).toEqual([
			{ severity: 'error', text: '“组长”未填' },
			{ severity: 'error', text: '正文尚有1处〔待填〕' }
		]);
		expect(document.draft).toBe(true);
	});

	it('is nothing once it is filled', async () => {
		const document = await write('由【字段：组长】任组长。', {
			required: ['组长'],
			fields: { 组长: '王某' }
		});
		expect(errorsOf(document)).toEqual([]);
		expect(document.draft).toBe(false);
	});
});

describe('a judgement', () => {
	it.each([
		['低保金全部按时足额发放。', '没有证据的断言，要有等于100%的比率作证'],
		['工作成效显著。', '“显著”只用于检验'],
		['救助人数大幅增加，【低保对象人数·同比】持平。', null],
		['救助水平位居全省前列。', '要写明排名的来源'],
		['孤儿人数大幅下降，【孤儿数·同比】。', null],
		['要做到应保尽保，力争全覆盖。', null],
		['尚未全部整改到位，窗口未全覆盖。', null],
		['全部门协同，共【孤儿数】。', null]
	])('%s → %s', async (line, fault) => {
		const found = (await errors(line)).filter((text) => text.includes('断言'));
		if (fault === null) expect(found).toEqual([]);
		else expect(found).toEqual([expect.stringContaining(fault) as string]);
	});

	it('is looked for in what the writer typed as well', async () => {
		expect(await errors('【字段：致辞】', { 致辞: '各项救助实现全覆盖。' })).toEqual([
			'“各项救助实现全覆盖”是没有证据的断言，要有等于100%的比率作证'
		]);
	});
});

describe('words beside a number', () => {
	it('that say the contrary are an error', async () => {
		expect(
			await errors('孤儿人数继续增长，为【孤儿数】，规模扩大【孤儿数·同比】。')
		).toEqual([
			'“孤儿人数继续增长，为7人，规模扩大同比下降50.0%”与数不合：文字说增，数是同比下降50.0%'
		]);
	});

	it('that say what it says are none, and a verb of another clause is not read', async () => {
		expect(await errors('孤儿人数减少，【孤儿数·同比】。')).toEqual([]);
		expect(await errors('低保人数增加，孤儿人数【孤儿数·同比】。')).toEqual([]);
	});

	it('may not name a threshold that the printed figure does not keep', async () => {
		expect(await errors('标准不足900元，农村为【农村低保标准】。')).toEqual([]);
		expect(await errors('孤儿不足5人，为【孤儿数】。')).toEqual([
			'“孤儿不足5人，为7人”与数不合：说不足5人，数是7人'
		]);
		expect(await errors('孤儿超过5人，为【孤儿数】。')).toEqual([]);
	});
});

describe('one figure', () => {
	it('in two roundings is an error', async () => {
		const found = await errors(
			'发放【临时救助金支出·本期】。共计【临时救助金支出·本期·万元】。'
		);
		expect(found).toEqual(['临时救助金支出在文中有2种写法：1.23亿元、12345.67万元']);
	});

	it('said twice alike, or once as 约, is none', async () => {
		expect(
			await errors('发放【临时救助金支出·本期】。共计【临时救助金支出·本期】。')
		).toEqual([]);
		expect(
			await errors('发放【临时救助金支出·本期·约】。共计【临时救助金支出·本期】。')
		).toEqual([]);
	});
});

describe('figures with a mark', () => {
	it('say who let them pass and why, where they were accepted by name', async () => {
		const { answerer } = await openCity(facts);
		const stat = (
			await answerer.ask(['孤儿数'], {
				region: '990100',
				period: '2026Q3',
				area: 'all'
			})
		)[0]!;
		const noted: typeof answerer = {
			...answerer,
			ask: async (slots, scope) =>
				(await answerer.ask(slots, scope)).map((one) =>
					one.name !== stat.name
						? one
						: {
								...one,
								trace: {
									...one.trace,
									operands: one.trace.operands.map((operand) => ({
										...operand,
										note: '具名放行V-18（王某：已与来源核实）'
									}))
								}
							}
				)
		};
		const warned = ({ checklist }: ReportDocument) =>
			checklist.filter(({ severity }) => severity === 'warn').map(({ text }) => text);
		expect(warned(await documentOf(noted, '孤儿【孤儿数】。'))).toContain(
			'孤儿数用到具名放行V-18（王某：已与来源核实）的数'
		);
		expect(warned(await documentOf(answerer, '孤儿【孤儿数】。')).join()).not.toContain(
			'放行'
		);
	});
});

describe('the data', () => {
	const open = `
A区 2026Q2 低保对象人数=1000
A区 2026Q3 低保对象人数=1003 新增低保人数/single=5 退出低保人数/single=5
`;

	it('whose accounts do not close are an error that can be signed', async () => {
		const { answerer } = await openCity(open);
		const found = errorsOf(await documentOf(answerer, '在册【低保对象人数】。'));
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({ signable: true });
		expect(found[0]!.text).toContain('数据有未解决的审核错误：');
	});

	it('that close are none', async () => {
		const { answerer } = await openCity(open.replace('=1003', '=1000'));
		expect(errorsOf(await documentOf(answerer, '在册【低保对象人数】。'))).toEqual([]);
	});
});
