import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { returnList } from '#lib/ingest/return-list.ts';
import { tablesXlsx } from '#lib/ingest/table-xlsx.ts';
import { validateOoxml } from '../tools/ooxml.ts';

const sheet = (bytes: Uint8Array, n = 1) =>
	strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${n}.xml`]!);

describe('a table as a workbook', () => {
	it('keeps numbers numbers, with the decimals they were printed with', async () => {
		const bytes = await tablesXlsx([
			{
				name: '数据',
				title: '甲县支出',
				head: ['地区', '支出（万元）', '占比'],
				rows: [
					[
						'甲县',
						{ value: 12, decimals: 1 },
						{ value: 0.084, decimals: 1, percent: true }
					]
				]
			}
		]);
		expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
		const { sheets } = await readXlsx(bytes, { readStyles: true });
		expect(sheets[0]!.rows).toEqual([
			['甲县支出', null, null],
			['地区', '支出（万元）', '占比'],
			['甲县', 12, 0.084]
		]);
		expect(strFromU8(unzipSync(bytes)['xl/styles.xml']!)).toContain('0.0%');
	});

	it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\u0000=1', '＝1'])(
		'writes %j as a text',
		async (text) => {
			const bytes = await tablesXlsx([
				{ name: text, title: text, head: [text], rows: [[text]] }
			]);
			expect(sheet(bytes)).not.toMatch(/<f[ >]/);
			const { sheets } = await readXlsx(bytes);
			expect(typeof sheets[0]!.rows[2]![0]).toBe('string');
			expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
		}
	);

	it('gives a sheet a name that a spreadsheet takes', async () => {
		const bytes = await tablesXlsx([
			{
				name: '甲/乙[丙]：2026年第三季度城乡低保和临时救助情况统计汇总表（一）',
				title: '',
				head: ['a'],
				rows: []
			}
		]);
		const { name } = (await readXlsx(bytes)).sheets[0]!;
		expect(name.length).toBeLessThanOrEqual(31);
		expect(name).not.toMatch(/[:\\/?*[\]]/);
	});
});

describe('退回清单', () => {
	it('has a line for every finding with its cell, and room for the answer', async () => {
		const bytes = await returnList(
			[
				{
					finding: {
						rule: 'V-06',
						severity: 'error',
						message: '甲县2026年第三季度临时救助支出：疑似差1万倍',
						found: '1158421万元',
						expected: '与上期112.6万元同一量级',
						place: {
							file: '季报.xlsx',
							sheet: '分区县',
							cell: 'I13',
							row: 13,
							column: 9
						},
						proposal: '疑应÷10000'
					},
					subject: '=临时救助支出',
					remark: '请核实'
				}
			],
			{ title: '退回清单', rules: new Map([['V-06', '疑似单位错位']]) }
		);
		expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
		const { sheets } = await readXlsx(bytes);
		const [, head, line] = sheets[0]!.rows;
		expect(head!.slice(1, 9)).toEqual([
			'文件',
			'工作表',
			'单元格',
			'指标',
			'现为',
			'应为',
			'原因',
			'建议'
		]);
		expect(line).toEqual([
			1,
			'季报.xlsx',
			'分区县',
			'I13',
			'=临时救助支出',
			'1158421万元',
			'与上期112.6万元同一量级',
			'甲县2026年第三季度临时救助支出：疑似差1万倍（请核实）',
			'疑应÷10000',
			'V-06 疑似单位错位',
			null,
			null
		]);
		expect(sheet(bytes)).not.toMatch(/<f[ >]/);
	});
});
