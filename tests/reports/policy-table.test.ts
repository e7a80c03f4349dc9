import { describe, expect, it } from 'vitest';
import type { Cell, TableBlock } from '#lib/report/document.ts';
import { placements } from '#lib/report/table-grid.ts';
import { openCity } from '../answer/city.ts';
import { documentOf } from '../report/prose.ts';
import { bundled, typeNamed, written } from './written.ts';

const type = typeNamed('policy-table');

async function tableOf(
	set: string,
	region: string,
	period: string,
	more: Parameters<typeof written>[3] = {}
): Promise<TableBlock> {
	const { document } = await written(type, await bundled(set), { region, period }, more);
	return document.blocks.find((block) => block.type === 'table')!;
}

/** A row as its cells by the heads of their columns, those that hang down from above too. */
function rowsOf({ head, rows }: TableBlock): Record<string, Cell>[] {
	const names = head[0]!.map(({ text }) => text);
	const above: Record<string, Cell> = {};
	return placements(rows).map((spots) => {
		for (const { cell, column } of spots) above[names[column]!] = cell;
		return { ...above };
	});
}

const clauses = (table: TableBlock) =>
	rowsOf(table).filter(({ 序号 }) => /^\d+$/.test(序号!.text));

/** Everything in these columns is quoted or counted; a figure of the data stands nowhere in them. */
const quoted = ['序号', '条款', '任务要求', '责任部门', '目标时限', '数据来源与备注'];

describe.each([
	['demo-city', '990100', '2026Q3'],
	['demo-city', '990111', '2024Q2'],
	['official-national', '000000', '2021'],
	['official-national', '430000', '2021']
])('the table of clauses of %s, %s, %s', (set, region, period) => {
	it('never judges without a figure, and binds every figure it shows', async () => {
		const table = await tableOf(set, region, period);
		expect(table.head[0]).toHaveLength(11);
		const rows = clauses(table);
		expect(rows.length).toBeGreaterThan(2);
		for (const row of rows) {
			const step = row['对应指标']!.text.includes('每期所需');
			if (!step && /^(达标|未达标|推进中)/.test(row['判定']!.text)) {
				expect(row['本期完成']!.stat, row['任务要求']!.text).not.toBeNull();
				expect(row['目标值']!.stat, row['任务要求']!.text).not.toBeNull();
			}
			for (const [name, { text, stat }] of Object.entries(row))
				if (!quoted.includes(name) && /\d/.test(text))
					expect(stat, `${name}：${text}`).not.toBeNull();
		}
	});
});

describe('the table of clauses', () => {
	it('has clauses under their document, and figures of one clause beside its words', async () => {
		const table = await tableOf('demo-city', '990100', '2026Q3');
		const [first] = table.rows;
		expect(first).toEqual([
			expect.objectContaining({
				text: '《关于建立健全城乡社会救助体系的意见》',
				span: 11
			})
		]);
		const tall = table.rows.find((row) => row[0]!.rows === 3)!;
		expect(tall[2]!.text).toContain('照料护理标准');
		expect(tall.filter(({ rows }) => rows === 3)).toHaveLength(7);
	});

	it('says of a figure that it is short on the side on which it was judged', async () => {
		const row = clauses(await tableOf('demo-city', '990100', '2026Q3')).find(
			({ 对应指标 }) => 对应指标!.text === '城市特困标准与低保标准倍数'
		)!;
		expect(row['目标值']!.text).toBe('不低于1.3倍');
		expect(row['本期完成']!.text).toBe('1.29倍');
		expect(row['差距']!.text).toBe('低0.01倍');
		expect(row['判定']!.text).toBe('未达标');
	});

	it('names counties only where the user wants names', async () => {
		const remark = async (naming: boolean) =>
			clauses(await tableOf('demo-city', '990100', '2026Q3', { naming })).find(
				({ 任务要求 }) => 任务要求!.text.includes('1.3倍')
			)!['数据来源与备注']!.text;
		expect(await remark(false)).toMatch(/个别区县未达到/);
		expect(await remark(false)).not.toMatch(/望川县|远山县/);
		expect(await remark(true)).toMatch(/望川县、远山县未达到/);
	});

	it('before the deadline says how fast it goes, and what each quarter has to bring', async () => {
		const rows = clauses(await tableOf('demo-city', '990111', '2024Q2'));
		const unable = rows.filter(({ 任务要求 }) =>
			任务要求!.text.includes('集中供养率达到60%')
		);
		expect(unable[0]!['判定']!.text).toBe('推进中\n（滞后）');
		expect(unable[1]!['对应指标']!.text).toContain('每期所需');
		expect(unable[1]!['差距']!.text).toMatch(/^每期升\d(?:\.\d+)?个百分点$/);
	});

	it('leaves a demand that no figure decides to the office, and prints what it says', async () => {
		const demand = async (fields: Record<string, string>) =>
			clauses(await tableOf('demo-city', '990100', '2026Q3', { fields })).find(
				({ 任务要求 }) => 任务要求!.text.startsWith('新增财政收入')
			)!;
		expect((await demand({}))['本期完成']!.text).toBe('〔待填：落实情况〕');
		expect((await demand({}))['判定']!.text).toBe('定性');
		expect((await demand({ 'PR-05': '已列入预算' }))['本期完成']!.text).toBe(
			'已列入预算'
		);
	});
});

describe('targets of a speech', () => {
	const facts =
		'A区 2026Q3 社会救助经办人员数=9 乡镇（街道）数=6 低保对象人数=9000 特困人员救助供养人数=100';
	const prose = async (profile: 'report' | 'speech') => {
		const { answerer } = await openCity(facts);
		const document = await documentOf(answerer, '【建议】', {
			profile,
			scope: { region: '990101' }
		});
		return document.blocks.flatMap((block) =>
			block.type === 'paragraph' ? block.inlines : []
		);
	};

	it('are those of the clauses, bound to them', async () => {
		const inlines = await prose('speech');
		expect(inlines.map(({ text }) => text).join('')).toContain(
			'力争每个乡镇（街道）经办人员不少于2人。'
		);
		const target = inlines.find(({ text }) => text === '2人');
		expect(target).toMatchObject({
			type: 'number',
			stat: { trace: { operands: [{ source: { file: 'policies.csv' } }] } }
		});
	});

	it('are left to those who decide in a report', async () => {
		const inlines = await prose('report');
		expect(inlines.map(({ text }) => text).join('')).not.toContain('力争');
	});
});
