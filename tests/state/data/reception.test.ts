import { describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/ingest/received/mapping.ts';
import { withCorrection, type Correction } from '#lib/state/data/corrections.ts';
import type { Mend } from '#lib/state/data/mends.ts';
import { csv, nothingSaid, reception, setting, wrongUnit } from './fixture.ts';

const look = async (files = [wrongUnit], said = nothingSaid, known = '') => {
	const { reception: desk, told } = reception(known);
	const refused = await desk.open(files);
	return { desk, told, refused, looked: await desk.look(said, setting) };
};

const applied = (mend: Mend, corrections: readonly Correction[] = []) =>
	mend.edits.reduce((all, edit) => withCorrection(all, edit, mend.label), corrections);

describe('收表', () => {
	it('says of a table what it is about and what each column was taken for', async () => {
		const { looked } = await look();
		const [sheet] = looked.sheets;
		expect(sheet).toMatchObject({
			file: '季报.csv',
			layout: '分地区横表',
			rows: 5,
			heads: 2,
			figures: 6,
			about: '甲市 · 2026年三季度'
		});
		expect(sheet!.columnViews.map(({ name, detail }) => `${name} ${detail}`)).toEqual([
			'地区 3/3',
			'临时救助人次 本期',
			'临时救助金支出 本期'
		]);
		expect(looked.periods).toEqual(['2026Q3']);
		expect(looked.observations).toBe(6);
	});

	it('shows rows as they were received, and why one is not read', async () => {
		const { desk } = await look();
		const rows = await desk.rows('季报.csv#0', 0, 3);
		expect(rows.map(({ kind }) => kind)).toEqual(['title', 'heading', 'figures']);
		expect(rows[2]!.cells.map(({ text }) => text)).toEqual(['东区', '30', '45000']);
	});

	it('finds a head of 万元 over figures in 元, and mends the column with one click', async () => {
		const { desk, looked } = await look();
		const found = looked.findings.filter(({ finding }) => finding.rule === 'V-06');
		expect(found.map(({ finding }) => finding.place.cell)).toEqual(['C3', 'C4', 'C5']);
		const [column, cell] = found[0]!.mends;
		expect([column!.label, cell!.label]).toEqual(['整列按元换算', '改为4.5']);
		const mended = await desk.look(
			{ ...nothingSaid, corrections: applied(column!) },
			setting
		);
		expect(mended.findings.filter(({ finding }) => finding.rule === 'V-06')).toEqual([]);
		expect(Array.from(desk.observations(), ({ value }) => value)).toEqual([
			30, 4.5, 20, 3.1, 10, 1.5
		]);
		const [, head] = await desk.rows('季报.csv#0', 0, 2);
		expect(head!.cells[2]).toMatchObject({
			text: '临时救助支出（元）',
			before: '临时救助支出（万元）'
		});
	});

	it('goes by what a person says of a head, for the layout', async () => {
		const odd = csv(
			'季报.csv',
			'甲市2026年三季度\n地区|累计支出（万元）|低保人数\n东区|5|7\n西区|5|8'
		);
		const { desk, looked } = await look([odd]);
		const [heading] = looked.sheets[0]!.headings;
		expect(heading).toMatchObject({
			confidence: 'unsure',
			path: '累计支出（万元）',
			place: 'B2'
		});
		const mapping: Mapping = {
			version: 1,
			layouts: new Map([
				[
					looked.sheets[0]!.fingerprint,
					new Map([[heading!.key, { indicator: 'sa_spending_total' }]])
				]
			]),
			files: new Map()
		};
		const after = await desk.look({ mapping, corrections: [] }, setting);
		expect(after.sheets[0]!.questions).toEqual([]);
		const decided = after.sheets[0]!.headings.find(({ key }) => key === heading!.key);
		expect(decided).toMatchObject({ decided: true, name: '社会救助资金支出总额' });
		expect(decided!.samples).toEqual(['5', '5']);
	});

	it('refuses a file in a sentence and keeps the others; two of one name are told apart', async () => {
		const old = { name: '旧表.xls', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) };
		const { looked, refused } = await look([old, wrongUnit, wrongUnit]);
		expect(refused).toEqual([
			{
				file: '旧表.xls',
				message: '旧表.xls是旧版.xls格式，读不了。请在Excel或WPS中另存为.xlsx。'
			}
		]);
		expect(looked.sheets.map(({ key }) => key)).toEqual([
			'季报.csv#0',
			'季报（2）.csv#0'
		]);
		expect(looked.findings.some(({ finding }) => finding.rule === 'V-09')).toBe(true);
	});

	it('puts a file with persons aside', async () => {
		const persons = csv('台账.csv', '姓名|身份证号\n张三|110101199001011234');
		const { looked } = await look([persons, wrongUnit]);
		expect(looked.refusals.map(({ file }) => file)).toEqual(['台账.csv']);
		expect(looked.sheets).toHaveLength(1);
	});

	it('compares with what is known already', async () => {
		const { looked } = await look(
			[
				csv(
					'人数.csv',
					'甲市2026年三季度\n地区|临时救助支出（万元）\n东区|120000\n西区|3'
				)
			],
			nothingSaid,
			'770101 2026Q2 临时救助支出 12 万元 single'
		);
		const found = looked.findings.find(({ finding }) => finding.rule === 'V-06')!;
		expect(found.finding.expected).toContain('12万元');
		expect(found.subject).toBe('东区 2026Q3 临时救助金支出');
	});
});

describe('改法', () => {
	const mends = async (lines: string, rule: string, known = '') => {
		const { looked } = await look([csv('表.csv', lines)], nothingSaid, known);
		const found = looked.findings.find(({ finding }) => finding.rule === rule)!;
		return found.mends.map(({ label, edits }) => [
			label,
			...edits.map(({ row, column, text }) => `${row},${column} ${text}`)
		]);
	};

	it('are of the cell alone where the rest of its column is right', async () => {
		expect(
			await mends(
				'甲市2026年三季度\n地区|临时救助人次|临时救助支出（万元）\n东区|30|45000\n西区|20|3.1\n南县|10|1.5',
				'V-06'
			)
		).toEqual([['改为4.5', '2,2 4.5']]);
	});

	it('exchange two cells that were filled in the wrong way round', async () => {
		expect(
			await mends(
				'甲市2026年三季度\n地区|城市低保户数|城市低保人数\n东区|200|100\n西区|100|210',
				'V-16'
			)
		).toEqual([['与100互换', '2,1 100', '2,2 200']]);
	});

	it('take the sum for a total, in the unit that was written', async () => {
		expect(
			await mends(
				'甲市2026年三季度\n地区|城市低保人数（万人）\n全市|0.05\n东区|0.01\n西区|0.02\n南县|0\n北县|0\n中县|0\n市本级|0',
				'V-13'
			)
		).toEqual([['改为0.03', '2,1 0.03']]);
	});

	it('name the region that was probably meant', async () => {
		expect(
			await mends('甲市2026年三季度\n地区|城市低保人数\n东区|1\n西区|2\n市本及|3', 'V-08')
		).toContainEqual(['改为市本级', '4,0 市本级']);
	});

	it('tell nothing, zero and not applicable apart', async () => {
		expect(
			await mends('甲市2026年三季度\n地区|城市低保人数\n东区|1\n西区|', 'V-01')
		).toEqual([
			['没有发生，填0', '3,1 0'],
			['没有此项，填—', '3,1 —']
		]);
	});

	it('are none where only a person knows', async () => {
		expect(
			await mends(
				'甲市2026年三季度\n地区|城市低保标准（元/月）\n东区|700\n西区|800',
				'V-36',
				'770101 2026Q2 低保标准 810 元/人·月 urban'
			)
		).toEqual([]);
	});
});
