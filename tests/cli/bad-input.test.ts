import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aidbrief } from './console.ts';
import { ownFolder, quarterTables } from './own-data.ts';

/** Exit code 1, one sentence, nothing on standard output, no file. */
async function refusal(...argv: string[]): Promise<string> {
	const done = await aidbrief(...argv);
	expect(done.code).toBe(1);
	expect(done.out).toBe('');
	expect([...done.written]).toEqual([]);
	return done.notes;
}

const nation = ['--data', 'official-national'];

describe('bad input is named, with the nearest valid ones', () => {
	it('an unknown data set', async () => {
		expect(await refusal('query', '低保人数', '--data', 'offical-nation')).toBe(
			'没有“offical-nation”这个数据集。是否指：official-national、official-cities？自带的有：baotou-2014、demo-city、official-cities、official-national；也可以给出文件夹或长表CSV。'
		);
		expect(await refusal('datasets', '--data', 'xyz')).toContain('没有“xyz”这个数据集');
	});

	it('an unknown region, by code and by name', async () => {
		expect(await refusal('query', '低保人数', ...nation, '--region', '110001')).toMatch(
			/^数据集“全国和各省公开数据”没有地区“110001”。是否指：.*110000（北京市）/
		);
		expect(await refusal('query', '低保人数', ...nation, '--region', '黑龙省')).toMatch(
			/没有地区“黑龙省”。是否指：黑龙江省/
		);
		expect(await refusal('query', '低保人数@黑龙省', ...nation)).toMatch(
			/没有地区“黑龙省”。是否指：黑龙江省/
		);
	});

	it('an unknown period, and what is no period', async () => {
		expect(await refusal('query', '低保人数', ...nation, '--period', '2031')).toMatch(
			/没有期间“2031”。是否指：.*2025/
		);
		expect(await refusal('query', '低保人数', ...nation, '--period', '二〇二一')).toBe(
			'期间“二〇二一”读不懂。年写2024，季写2024Q3，月写2024M09，起止写2013M01/2014M09。'
		);
	});

	it('an unknown slot, at its character', async () => {
		expect(await refusal('query', '低保人数', '城市低保标淮·同比', ...nation)).toBe(
			'目录中没有“城市低保标淮”。是否指：城市低保标准、城市低保平均标准、城市最低生活保障标准？\n【城市低保标淮·同比】\n　＾'
		);
		expect(await refusal('query', '字段：会议名称', ...nation)).toContain('不是数据槽位');
	});

	it('the same for a report, which is not written', async () => {
		const report = ['report', 'survey', '--out', 'x.docx'];
		expect(await refusal(...report, '--data', 'nowhere')).toContain('没有“nowhere”');
		expect(await refusal(...report, ...nation, '--region', '999999')).toContain(
			'没有地区“999999”'
		);
		expect(await refusal(...report, ...nation, '--period', '1900')).toContain(
			'没有期间“1900”'
		);
		expect(await refusal('report', 'survy', '--out', 'x.docx')).toContain('survey');
	});

	it('a wrong cell of a given table, with its line', async () => {
		const folder = ownFolder({
			'wrong.csv': quarterTables['q2.csv'].replace(',60,人', ',六十几,人')
		});
		expect(await refusal('query', '低保人数', '--data', join(folder, 'wrong.csv'))).toBe(
			'wrong.csv第4行：“六十几”不是数值。'
		);
	});

	it('a file that is not there', async () => {
		expect(await refusal('query', '低保人数', '--data', 'none.csv')).toBe(
			'读不到文件：none.csv。请检查文件名。'
		);
	});

	it('two sets at once', async () => {
		expect(
			await refusal('query', '低保人数', '--data', 'demo-city', 'baotou-2014')
		).toContain('一次只能用一个数据集，收到2个：demo-city、baotou-2014。');
	});

	it('an output onto its input', async () => {
		const file = join(ownFolder(quarterTables), 'q2.csv');
		expect(
			await refusal('query', '低保人数', '--data', file, '--json', '--out', file)
		).toBe(`--out 不能写到输入文件上：${file}。请换一个文件名。`);
	});
});

describe('wrong usage ends with 2', () => {
	it.each([
		[['reprot'], '没有“reprot”这个命令。用法见 aidbrief --help。'],
		[
			['query'],
			'缺少参数“slot”。--data 后面可以跟几个文件，参数请写在它前面。用法见 aidbrief --help。'
		],
		[['query', '--data', 'demo-city', '低保人数'], '缺少参数“slot”。'],
		[['query', '低保人数', '--when', '2021'], '没有“--when”这个选项。'],
		[['query', '低保人数', '--period'], '选项“--period <period>”后面没有写内容。'],
		[['datasets', 'more'], '参数多了。'],
		[
			['report', 'survey', '--format', 'pdf'],
			'选项“--format <format>”的内容不对。可用：docx、html、text、json。'
		]
	])('%j', async (argv, sentence) => {
		const done = await aidbrief(...argv);
		expect(done.code).toBe(2);
		expect(done.out).toBe('');
		expect(done.notes).toContain(sentence);
	});

	it('and help with 0', async () => {
		for (const argv of [['--help'], ['help'], ['query', '--help']]) {
			const done = await aidbrief(...argv);
			expect(done.code).toBe(0);
			expect(done.out).toContain('aidbrief');
		}
	});
});
