import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleLines } from '#lib/report/docx/title.ts';
import { widthOf } from '#lib/report/docx/text.ts';

describe('lines of a title', () => {
	it('is one where it fits', () => {
		expect(titleLines('关于示例市社会救助工作情况的调研报告')).toEqual([
			'关于示例市社会救助工作情况的调研报告'
		]);
	});

	it('breaks where the sense allows, in lines of like length', () => {
		expect(
			titleLines('关于示例市低收入人口常态化帮扶和社会救助工作情况的调研报告')
		).toEqual(['关于示例市低收入人口常态化帮扶和', '社会救助工作情况的调研报告']);
	});

	it('does not part a year from its 年', () => {
		const lines = titleLines(
			'示例市民政局关于报送全市社会救助2026年第三季度统计分析的报告'
		);
		expect(lines.join('')).toContain('2026年第三季度');
		for (const line of lines) expect(line).not.toMatch(/\d$/);
	});

	it('keeps the breaks a person has made', () => {
		expect(titleLines('甲\n乙')).toEqual(['甲', '乙']);
	});

	it('loses nothing and ends, whatever the title', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom(...'救助（）、的和2026年，《》'),
					maxLength: 90
				}),
				(title) => {
					const lines = titleLines(title);
					expect(lines.join('')).toBe(title);
				}
			)
		);
	});

	it('is never wider than the page where there is anywhere to break', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'社会救助工作情况'), maxLength: 90 }),
				(title) => {
					for (const line of titleLines(title))
						expect(widthOf(line)).toBeLessThanOrEqual(20);
				}
			)
		);
	});
});
