import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aidbrief, json } from './console.ts';
import { ownFolder, quarterTables } from './own-data.ts';

interface Answer {
	slot: string;
	text: string;
	value: number | null;
	unit: string;
	status: string;
	reason: string;
	trace: {
		definition: string;
		formula: string;
		operands: {
			indicator: string;
			region: string;
			period: string;
			area: string;
			value: number | null;
			unit: string;
			source: {
				set: string;
				file: string;
				row: number;
				cell: string | null;
				title: string;
			} | null;
		}[];
		sql: string;
	};
}

const nation = ['--data', 'official-national', '--region', '000000', '--period', '2021'];

describe('aidbrief query', () => {
	it('answers 同比下降8.4% with both operands and their sources', async () => {
		const [answer, ...more] = await json<Answer[]>(
			'query',
			'城市低保对象人数·同比',
			...nation
		);
		expect(more).toEqual([]);
		expect(answer).toMatchObject({
			text: '同比下降8.4%',
			unit: '1',
			status: 'ok',
			reason: ''
		});
		expect(answer!.value).toBeCloseTo(737.8 / 805.1 - 1, 12);
		const bulletin =
			'民政部《2021年民政事业发展统计公报》图6（2017—2021年城乡低保对象、城乡特困人员情况，图片标注值）';
		const operand = (period: string, value: number, row: number) => ({
			indicator: 'dibao_persons',
			region: '000000',
			period,
			area: 'urban',
			value,
			unit: '人',
			source: {
				set: 'official-national',
				file: 'official-national/national-yearly.csv',
				row,
				cell: null,
				title: bulletin
			}
		});
		expect(answer!.trace.operands).toEqual([
			operand('2021', 7378000, 58),
			operand('2020', 8051000, 57)
		]);
		expect(answer!.trace.definition).toContain('期末在册享受最低生活保障的人数');
		expect(answer!.trace.formula).toContain('本期 ÷ 上年同期 － 1');
		expect(answer!.trace.sql).toMatch(/^SELECT [^]*FROM fact[^]*'dibao_persons'/);
	});

	it('has exactly the keys it promises', async () => {
		const [answer] = await json<Answer[]>('query', '低保覆盖率', ...nation);
		expect(Object.keys(answer!)).toEqual([
			'slot',
			'text',
			'value',
			'unit',
			'status',
			'reason',
			'trace'
		]);
		expect(Object.keys(answer!.trace)).toEqual([
			'definition',
			'formula',
			'operands',
			'sql'
		]);
		for (const operand of answer!.trace.operands) {
			expect(Object.keys(operand)).toEqual([
				'indicator',
				'region',
				'period',
				'area',
				'value',
				'unit',
				'source'
			]);
			if (operand.source)
				expect(Object.keys(operand.source)).toEqual([
					'set',
					'file',
					'row',
					'cell',
					'title'
				]);
		}
	});

	it('is a list, one entry a slot, in the order asked; brackets may be left out', async () => {
		const answers = await json<Answer[]>(
			'query',
			'【农村低保对象人数】',
			'城市低保对象人数',
			'户人：低保',
			...nation
		);
		expect(answers.map(({ value }) => value)).toEqual([34745000, 7378000, null]);
		expect(answers[2]!.text).toMatch(/万户、.*万人$/);
	});

	it('gives a value in the catalogue’s unit, whatever unit the text has', async () => {
		const [answer] = await json<Answer[]>('query', '农村低保资金支出·亿元', ...nation);
		expect(answer).toMatchObject({ value: 13490000, unit: '万元', text: '1349亿元' });
	});

	it('says what is missing and what is refused, and is done', async () => {
		const answers = await json<Answer[]>(
			'query',
			'医疗救助人次',
			'低保对象人数·排名',
			...nation
		);
		expect(answers.map(({ status, value }) => [status, value])).toEqual([
			['missing', null],
			['refused', null]
		]);
		for (const { reason } of answers) expect(reason).not.toBe('');
	});

	it('tells people the text, how it was worked out, and each source', async () => {
		const { out } = await aidbrief('query', '城市低保对象人数·同比', ...nation);
		expect(out.split('\n')).toEqual([
			'【城市低保对象人数·@000000·#2021·同比】 同比下降8.4%',
			'  算法：城市低保对象人数；本期 ÷ 上年同期 － 1',
			expect.stringMatching(
				/^ {2}全国城市低保对象人数（2021）7378000人 {2}来源：民政部.*第58行$/
			),
			expect.stringMatching(
				/^ {2}全国城市低保对象人数（2020）8051000人 {2}来源：民政部.*第57行$/
			)
		]);
	});

	it('opens on the demo city where nothing is said', async () => {
		const [answer] = await json<Answer[]>('query', '低保对象人数');
		expect(answer!.slot).toContain('@990100·#2026Q3');
		expect(answer!.value).toBeGreaterThan(0);
	});
});

describe('aidbrief query over data of one’s own', () => {
	const folder = ownFolder(quarterTables);
	const question = ['query', '低保对象人数·环比', '--region', '990101'];

	it('reads CSV files as one set', async () => {
		const [answer] = await json<Answer[]>(
			...question,
			'--data',
			join(folder, 'q2.csv'),
			join(folder, 'q3.csv')
		);
		expect(answer).toMatchObject({ text: '环比增长10.0%', status: 'ok' });
		expect(answer!.trace.operands.map(({ source }) => source!.file)).toEqual([
			'q3.csv',
			'q2.csv'
		]);
	});

	it('reads a folder of them', async () => {
		const [answer] = await json<Answer[]>(...question, '--data', folder);
		expect(answer!.text).toBe('环比增长10.0%');
	});

	it('reads a folder that describes itself', async () => {
		const described = ownFolder({
			...quarterTables,
			'dataset.json': JSON.stringify({
				id: 'two-counties',
				name: '两县',
				kind: 'user',
				description: '虚构。',
				defaultRegion: '990100',
				defaultPeriod: '2024Q2'
			}),
			'regions.csv': [
				'code,name,level,parent,group,aliases,own,tile_x,tile_y',
				'990100,示例市,city,,,,,,',
				'990101,甲县,county,990100,,,,,',
				'990102,乙县,county,990100,,,,,'
			].join('\n')
		});
		const [answer] = await json<Answer[]>('query', '低保对象人数', '--data', described);
		expect(answer).toMatchObject({ value: 100 });
	});

	it('reads the GBK of a plain CSV from Excel', async () => {
		const gbk = ownFolder({
			'gbk.csv': Buffer.concat([
				Buffer.from('region_code,period,indicator,value,unit\n990101,2024Q3,'),
				// 低保人数
				Buffer.from([0xb5, 0xcd, 0xb1, 0xa3, 0xc8, 0xcb, 0xca, 0xfd]),
				Buffer.from(',7,'),
				// 人
				Buffer.from([0xc8, 0xcb])
			])
		});
		const [answer] = await json<Answer[]>(
			'query',
			'低保人数',
			'--data',
			join(gbk, 'gbk.csv')
		);
		expect(answer!.value).toBe(7);
	});

	it('writes its answer whole where --out names a file, and prints it too', async () => {
		const done = await aidbrief(
			...question,
			'--data',
			folder,
			'--json',
			'--out',
			'a.json'
		);
		expect(done.code).toBe(0);
		expect(done.written.get('a.json')).toBe(`${done.out}\n`);
		expect(JSON.parse(done.out)).toHaveLength(1);
	});
});
