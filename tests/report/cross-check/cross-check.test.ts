import { describe, expect, it } from 'vitest';
import { writeChildReports } from '#lib/report/batch/children.ts';
import { crossCheck } from '#lib/report/cross-check/cross-check.ts';
import type { TableBlock } from '#lib/report/document.ts';
import { openCity } from '../../answer/city.ts';

const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;

const sums = (whole: string, b = 20) => `
甲市 2026Q3 低保对象人数=${whole} 社会救助资金支出总额/ytd=30000.3
A区 2026Q3 低保对象人数=10 城市低保标准=700 社会救助资金支出总额/ytd=12345.6
B区 2026Q3 低保对象人数=${b} 城市低保标准=800 社会救助资金支出总额/ytd=12345.6
C县 2026Q3 低保对象人数=30 城市低保标准=700 社会救助资金支出总额/ytd=5309.1
D县 2026Q3 低保对象人数=40 社会救助资金支出总额/ytd=0
E市 2026Q3 低保对象人数=0 社会救助资金支出总额/ytd=0
`;

const tablesOf = async (facts: string) => {
	const { answerer } = await openCity(facts);
	const { document } = await crossCheck(answerer, scope);
	const tables = document.blocks.filter((one): one is TableBlock => one.type === 'table');
	const textOf = (id: string) =>
		tables
			.find((table) => table.id === id)
			?.rows.map((row) => row.map(({ text }) => text).join(' '));
	return { document, textOf };
};

describe('汇总核对', () => {
	it('finds parts that do not come to what the parent says', async () => {
		const { document, textOf } = await tablesOf(sums('101'));
		expect(textOf('cross-check')).toContain('低保对象人数 人 101 100 不符');
		expect(document.checklist.map(({ text }) => text).join()).toContain('不符');
		const right = await tablesOf(sums('100'));
		expect(right.textOf('cross-check')).toContain('低保对象人数 人 100 100 相符');
	});

	it('adds up what the reports print, and tells 尾差 from a mistake', async () => {
		const { textOf } = await tablesOf(sums('101'));
		const rounding = textOf('cross-check-rounding')!;
		expect(rounding).toContain('低保对象人数 人 101人 100 超出尾差');
		expect(rounding.find((row) => row.startsWith('社会救助资金'))).toMatch(
			/ 3亿元 .* 尾差之内$/
		);
	});

	it('gives equal figures one place and skips the next; who has no figure has no place', async () => {
		const { textOf } = await tablesOf(sums('100'));
		expect(textOf('cross-check-ranks')).toEqual([
			...['A区 700 2', 'B区 800 1', 'C县 700 2', 'D县  ', 'E市  ']
		]);
	});
});

describe('分地区成文', () => {
	const source = async (region: string, steps: string[]) => ({
		answerer: (await openCity(sums('100'))).answerer,
		scope: { ...scope, region },
		profile: 'report' as const,
		kindName: '调研报告',
		extension: 'txt',
		write: async () => {
			throw new Error('not reached');
		},
		bytes: () => '',
		keep: () => null,
		onstep: (step: number, count: number, name: string) =>
			void steps.push(`${step}/${count} ${name}`)
	});

	it('is refused where there is nothing below, before anything is written', async () => {
		const steps: string[] = [];
		await expect(writeChildReports(await source('990101', steps))).rejects.toThrow(
			'没有下级地区'
		);
		expect(steps).toEqual([]);
	});
});
