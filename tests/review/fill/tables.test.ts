import { describe, expect, it } from 'vitest';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { readDocx } from '#lib/review/read/docx.ts';
import { readText } from '#lib/review/read/text.ts';
import { reviewWithData } from '#lib/review/review.ts';
import { replaceInDocx, replaceInText } from '#lib/review/write/replace.ts';
import { options, scopeOf } from '../corpus/data.ts';
import { withDemoCity } from '../demo-city.ts';
import { docxOf, p, run, table } from '../docx.ts';

const opened = withDemoCity();

const scope = scopeOf('990100', '2026Q3');
const reading = () => options(opened.answerer, '2026Q3');
const value = async (slot: string) =>
	String((await opened.answerer.ask([slot], scope))[0]!.value!);

describe('cells of a table', () => {
	it('are filled by the heads of their row and column, empty ones too', async () => {
		const bytes = docxOf({
			body:
				p(run('单位：人')) +
				table(['区县', '低保对象', '特困人员'], ['云汀区', 'X', ''], ['全市', '', '*'])
		});
		const document = readDocx('稿.docx', bytes);
		const { replacements } = await fillBlanks(
			document,
			reading(),
			opened.answerer,
			scope
		);
		const cells = readDocx('稿.docx', replaceInDocx(document, replacements)).paragraphs;
		expect(cells.filter(({ cell }) => cell).map(({ text }) => text)).toEqual([
			...['区县', '低保对象', '特困人员'],
			'云汀区',
			await value('低保对象人数·@990101'),
			await value('特困人员救助供养人数·@990101'),
			'全市',
			await value('低保对象人数'),
			await value('特困人员救助供养人数')
		]);
	});

	it('take their unit and their time from where they are said, and a sign of their own', async () => {
		const text =
			'指标\t单位\t2025年\t2026年三季度\n临时救助人次\t人次\t*\t\n低保对象同比\t%\t\t*';
		const { replacements } = await fillBlanks(
			readText(text),
			reading(),
			opened.answerer,
			scope
		);
		const [, visits, change] = replaceInText(text, replacements).split('\n');
		expect(visits).toBe(
			`临时救助人次\t人次\t${await value('临时救助人次·#2025')}\t${await value('临时救助人次')}`
		);
		expect(change!.split('\t').at(-1)).toMatch(/^-\d/u);
	});

	it('are left alone where their heads name nothing', async () => {
		const { replacements } = await fillBlanks(
			readText('事项\t责任人\t备注\n走访\t\t\n座谈\tX\t'),
			reading(),
			opened.answerer,
			scope
		);
		expect(replacements).toEqual([]);
	});

	it('are held against the data', async () => {
		const { findings } = await reviewWithData(
			readText(
				`区县\t低保对象（人）\n云汀区\t${await value('低保对象人数·@990101')}\n松坪区\t123`
			),
			reading(),
			opened.answerer,
			scope
		);
		expect(findings.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['mismatch 123']);
	});
});

describe('figures over districts', () => {
	it('are filled from all of them, targets never', async () => {
		const text =
			'农村低保标准最高与最低的区县相差X元，变异系数为X。力争集中供养率达到X%。';
		const { replacements, blanks } = await fillBlanks(
			readText(text),
			reading(),
			opened.answerer,
			scope
		);
		expect(replaceInText(text, replacements)).toBe(
			`农村低保标准最高与最低的区县相差${await value('农村低保标准·极差')}元，变异系数为${Number(
				await value('农村低保标准·变异系数')
			).toFixed(3)}。力争集中供养率达到X%。`
		);
		expect(blanks.at(-1)!.reason).toContain('目标');
	});
});
