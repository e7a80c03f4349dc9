import { describe, expect, it } from 'vitest';
import { openCity } from '../answer/city.ts';
import { documentOf, paragraphsOf } from './prose.ts';

/** Five problems that lead to five suggestions. */
const facts = `A区 2026Q3 城市低保标准=700 农村低保标准=500 城市特困标准=900 农村特困标准=600
	A区 2026Q3 受理件数/ytd=100 办结件数/ytd=100 按时办结件数/ytd=80 办结总天数/ytd=4000
	A区 2026Q3 社会救助经办人员数=3 乡镇（街道）数=6 低保对象人数=9000 特困人员救助供养人数=100
	A区 2026Q3 排查安全隐患数/ytd=10 整改安全隐患数/ytd=5
	A区 2026Q3 抽查（复核）户数/ytd=1000 查实错保户数/ytd=50`;

async function written(...lines: string[]) {
	const { answerer } = await openCity(facts);
	return paragraphsOf(await documentOf(answerer, lines, { scope: { region: '990101' } }));
}

describe('problems of a report', () => {
	it('are as many as the template asks for, suggestions with them', async () => {
		expect(await written('【问题】', '【建议】')).toHaveLength(10);
		expect(await written('【问题：2】', '【建议】')).toHaveLength(4);
	});

	it('leave room for causes unless only evidence is wanted', async () => {
		expect((await written('【问题：1】'))[0]).toContain('〔待填：原因分析〕');
		const [bare] = await written('【问题：1｜只列证据】');
		expect(bare).not.toContain('待填');
		expect((await written('【建议：只列要点】'))[0]).not.toContain('待填');
	});

	it('stand in one paragraph where a page has no room for headings', async () => {
		const [all, ...more] = await written('【问题：2｜连写】');
		expect(more).toEqual([]);
		expect(all).toMatch(/^需要关注的问题：一是[^；]+；二是[^；]+。$/);
	});

	it('are refused in a manner that nobody has written', async () => {
		await expect(written('【问题：三条】')).rejects.toThrow('没有“问题：三条”这个块');
	});
});
