import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Block, ReportDocument, TableBlock } from '#lib/report/document.ts';
import { inlineText } from '#lib/report/inline.ts';
import { documentText } from '#lib/report/text.ts';
import { everyInline } from '#lib/report/walk.ts';
import { checkApprox } from '#lib/wording/check-approx.ts';
import { bundled, typeNamed, written } from './written.ts';

const scope = { region: '150200', period: '2013M01/2014M09' };

let answerer: OpenedAnswerer;
let document: ReportDocument;
beforeAll(async () => {
	answerer = await bundled('baotou-2014');
	({ document } = await written(typeNamed('survey'), answerer, scope));
});

/** The paragraphs under 一、基本情况. */
function basics(): string {
	const from = document.blocks.findIndex(
		(block) => block.type === 'heading' && inlineText(block.inlines) === '基本情况'
	);
	const rest = document.blocks.slice(from + 1);
	const to = rest.findIndex(({ type }) => type === 'heading');
	return rest
		.slice(0, to)
		.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.inlines)] : []))
		.join('\n');
}

const tableNamed = (id: string): TableBlock =>
	document.blocks.find(
		(block): block is TableBlock => block.type === 'table' && block.id === id
	)!;

const wordsOf = (block: Block): string =>
	block.type === 'paragraph' ? inlineText(block.inlines) : '';

describe('the survey report of baotou-2014', () => {
	it.each([
		'全市累计发放社会救助资金约15亿元（详见附表1）',
		'城乡低保金6.9亿元',
		'特困人员供养金8662.76万元（“三无”人员供养金1105万元，“五保”供养金3865.6万元，孤儿抚养金1180.72万元，“三民”人员供养金2511.44万元）',
		'受灾人员救助资金1705万元',
		'医疗救助金3710万元',
		'教育救助金3.23亿元',
		'住房救助和危房改造惠及15106户，补助资金3775万元',
		'就业救助金1.9亿元，占12.9%，提供公益性岗位1378个',
		'取暖救助惠及115179户，发放救助金8731.48万元',
		'另有社会捐款支出456.17万元，不计入上述资金。'
	])('says in 基本情况: %s', (words) => {
		expect(basics()).toContain(words);
	});

	it('has no word of 临时救助金 in the prose, and lists it as missing', () => {
		const prose = document.blocks.map(wordsOf).join('\n');
		expect(prose).not.toMatch(/临时救助/);
		expect(document.missing).toContainEqual(
			expect.objectContaining({
				name: '临时救助金支出（2013年1月至2014年9月）',
				reason: '缺报',
				sentence: ''
			})
		);
		expect(tableNamed('missing').rows.map((row) => row[1]!.text)).toContain(
			'临时救助金支出'
		);
	});

	it('gives the eight items shares that add up to 100.0 %, in the prose and in 附表1', () => {
		const shares = [...basics().matchAll(/占(\d+\.\d)%/g)].map(([, share]) =>
			Number(share)
		);
		const ofFunds = shares.slice(0, 8);
		expect(Math.round(ofFunds.reduce((sum, share) => sum + share * 10, 0))).toBe(1000);
		const [total, ...items] = tableNamed('spending').rows;
		expect(total!.map(({ text }) => text)).toEqual(['合计', '146884.24', '100.0']);
		expect(items).toHaveLength(8);
		expect(items.map((row) => Number(row[2]!.text))).toEqual(ofFunds);
	});

	it('says what its shares are of', () => {
		expect(tableNamed('spending').notes.join()).toContain(
			'占比以所列八项合计为分母，不含数额缺失的临时救助金'
		);
	});

	it('counts the orphans once: the four parts stand inside 特困人员供养金', () => {
		const numbers = [...everyInline(document.blocks)].filter(
			(inline) => inline.type === 'number'
		);
		expect(numbers.filter(({ text }) => text === '1180.72万元')).toHaveLength(1);
		const total = numbers.find(({ text }) => text === '约15亿元')!.stat;
		expect(total.value).toBe(146884.24);
		expect(total.trace.operands.map(({ indicator }) => indicator)).not.toContain(
			'orphan_spending'
		);
	});

	it('takes 约15亿元 of its source for a check and not for a figure', () => {
		const total = [...everyInline(document.blocks)].find(
			({ text }) => text === '约15亿元'
		);
		const operands = total?.type === 'number' ? total.stat.trace.operands : [];
		expect(operands.map(({ status }) => status)).not.toContain('approximate');
		expect(checkApprox({ text: '约15亿元', actual: 146884.24 })).toBe('ok');
	});

	it('says everywhere that it is a restored sample', () => {
		const text = documentText(document);
		expect(text.startsWith('（样本复原数据，非正式统计）')).toBe(true);
		expect(tableNamed('spending').notes.at(-1)).toContain('样本复原');
	});

	it('prints one line in a section none of whose data exist', () => {
		const at = document.blocks.findIndex(
			(block) => block.type === 'annex' && block.title === '分地区主要指标'
		);
		expect(wordsOf(document.blocks[at + 1]!)).toBe('本节所需数据均缺，见缺数清单。');
	});
});
