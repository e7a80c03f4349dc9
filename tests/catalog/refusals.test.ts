import { describe, expect, it } from 'vitest';
import { lineOf, refusalOf, tables, withCells, withLine } from './tables.ts';

describe('a wrong indicators.csv is refused with its line', () => {
	const file = 'indicators.csv';
	const refused = (id: string, changes: Record<string, string>) => {
		const message = refusalOf(withCells(file, id, changes));
		const place = `${file}第${lineOf(file, id)}行：`;
		expect(message.startsWith(place), message).toBe(true);
		return message.slice(place.length);
	};

	it('weight that nobody knows, with the nearest', () => {
		expect(refused('dibao_standard', { weight: 'dibao_person' })).toMatch(
			/^权数“dibao_person”不在目录中，最接近的是dibao_persons、/
		);
	});
	it('weight that cannot be added up', () => {
		expect(refused('dibao_standard', { weight: 'tekun_standard' })).toBe(
			'权数“tekun_standard”不可相加，不能作权数。'
		);
	});
	it('weighted without a weight, and a weight without weighting', () => {
		expect(refused('dibao_standard', { weight: '' })).toContain('须写明权数');
		expect(refused('dibao_persons', { weight: 'pop_resident' })).toContain('不应有权数');
	});
	it('an id twice, and a name twice', () => {
		expect(refused('dibao_households', { id: 'dibao_persons' })).toContain(
			`与第${lineOf(file, 'dibao_persons')}行重复`
		);
		expect(refused('dibao_households', { name: '低保对象 人数' })).toContain(
			`与第${lineOf(file, 'dibao_persons')}行重复`
		);
	});
	it('a unit that is not the canonical one', () => {
		expect(refused('dibao_spending', { unit: '元' })).toBe('单位“元”不是标准单位。');
	});
	it('a stock that would be added over time, a standard that would be added over regions', () => {
		expect(refused('dibao_persons', { agg_time: 'sum' })).toContain('只有时期数');
		expect(
			refused('dibao_standard', { agg_region: 'sum', agg_time: 'last', weight: '' })
		).toContain('不可跨地区相加');
	});
	it('words outside the vocabulary', () => {
		expect(refused('dibao_persons', { kind: 'amount' })).toContain(
			'“kind”不能是“amount”，只能是stock、flow、standard、rate之一'
		);
		expect(refused('dibao_persons', { dimensions: '公平性' })).toContain(
			'没有“公平性”这个维度，只有人民性、'
		);
		expect(refused('dibao_persons', { direction: '' })).toContain('“direction”不能是“”');
	});
	it('a range that is turned round, a limit that is no number', () => {
		expect(refused('dibao_standard', { min: '3000', max: '200' })).toBe(
			'下限3000大于上限200。'
		);
		expect(refused('dibao_standard', { max: '三千' })).toBe(
			'“max”应为数字，写的是“三千”。'
		);
	});
});

describe('a wrong derived.csv is refused with its line', () => {
	const file = 'derived.csv';
	const refused = (id: string, changes: Record<string, string>) => {
		const message = refusalOf(withCells(file, id, changes));
		const place = `${file}第${lineOf(file, id)}行：`;
		expect(message.startsWith(place), message).toBe(true);
		return message.slice(place.length);
	};

	it('an operand that nobody knows, with the nearest', () => {
		expect(
			refused('m_coverage', { expression: 'dibao_persons / pop_residents' })
		).toMatch(/^算式中的“pop_residents”不在目录中，最接近的是pop_resident、/);
	});
	it('a cycle, with its way round', () => {
		const wrong = withCells(file, 'm_exec', { expression: 'm_fiscal_share * 2' });
		const both = {
			...wrong,
			[file]: wrong[file].replace(
				'sa_spending_total / fiscal_expenditure,',
				'm_exec / 2,'
			)
		};
		expect(refusalOf(both)).toBe(
			`${file}第${lineOf(file, 'm_exec')}行：算式绕成了圈：m_exec → m_fiscal_share → m_exec。`
		);
		expect(refused('m_exec', { expression: 'm_exec + 1' })).toBe(
			'算式绕成了圈：m_exec → m_exec。'
		);
	});
	it('an expression that cannot be read, at its character', () => {
		expect(refused('m_exec', { expression: 'sa_spending_total / / sa_budget' })).toBe(
			'算式第21字：此处不能是“/”（sa_spending_total / / sa_budget）。'
		);
		expect(refused('m_exec', { expression: 'mean(sa_budget)' })).toContain(
			'没有“mean”这个函数，可用：abs、growth、'
		);
		expect(refused('m_exec', { expression: '(sa_budget' })).toContain('算式没有写完');
		expect(refused('m_exec', { expression: 'sa_budget ÷ 2' })).toContain('读不懂“÷”');
	});
	it('a name or an id that is an indicator', () => {
		expect(refused('m_exec', { name: '低保户数' })).toBe(
			'名称“低保户数”已是dibao_households的名称。'
		);
		expect(refused('m_exec', { id: 'sa_budget' })).toContain('已是基础指标');
	});
	it('a weight that is unknown or does not add up', () => {
		expect(refused('m_coverage', { weight: 'pop_residence' })).toContain(
			'最接近的是pop_resident'
		);
		expect(refused('m_coverage', { weight: 'dibao_standard' })).toContain('不可相加');
	});
	it('a unit that contradicts the way it is written', () => {
		expect(refused('m_per_visit', { shown: 'percent' })).toBe(
			'单位是“元/人次”的只能写成number，写的是percent。'
		);
	});
});

describe('a wrong aliases.csv is refused with its line', () => {
	const refused = (text: string) => {
		const wrong = withLine('aliases.csv', text);
		const message = refusalOf(wrong.tables);
		const place = `aliases.csv第${wrong.line}行：`;
		expect(message.startsWith(place), message).toBe(true);
		return message.slice(place.length);
	};

	it('a target that nobody knows, with the nearest', () => {
		expect(refused('救助机构,vagrant_station,,,,,,')).toMatch(
			/^“救助机构”指向的“vagrant_station”不在目录中，最接近的是vagrant_stations/
		);
	});
	it('an alias twice, whatever its quotes, spaces and width', () => {
		expect(refused('低保 人数,dibao_households,,,,,,')).toBe(
			'别名“低保 人数”与第2行重复。'
		);
	});
	it('an alias that is somebody else’s name', () => {
		expect(refused('低保户数,dibao_persons,,,,,,')).toBe(
			'“低保户数”已是“低保户数”的名称或编号。'
		);
	});
	it('a side, a mode or a measure that the subject does not have', () => {
		expect(refused('城市孤儿,orphan_persons,urban,,,,,')).toContain('“孤儿数”不分城乡');
		expect(refused('低保集中,dibao_persons,,central,,,,')).toContain('不分集中、分散');
		expect(refused('累计低保,dibao_persons,,,ytd,,,')).toContain('不是时期数');
	});
	it('a unit that does not lead to the catalogue’s', () => {
		expect(refused('低保年标准,dibao_standard,,,,元,,')).toBe(
			'单位“元”换算不成元/人·月。'
		);
	});
});

describe('a wrong programmes.csv is refused with its line', () => {
	const refused = (id: string, changes: Record<string, string>) =>
		refusalOf(withCells('programmes.csv', id, changes));
	const line = lineOf('programmes.csv', 'medical');

	it('an indicator that nobody knows, with the nearest', () => {
		expect(refused('medical', { visits: 'medical_visits' })).toMatch(
			new RegExp(
				`^programmes.csv第${line}行：“visits”写的“medical_visits”不在目录中，最接近的是`
			)
		);
	});
	it('people where visits belong', () => {
		expect(refused('medical', { visits: 'medical_insured_persons' })).toBe(
			`programmes.csv第${line}行：“visits”应填单位为人次的指标，资助参加基本医保人数是人。`
		);
	});
	it('a part of the total without its spending', () => {
		expect(refused('medical', { spending: '' })).toContain('须写明支出');
	});
	it('a programme twice', () => {
		expect(refused('medical', { id: 'tekun' })).toContain('与第3行重复');
	});
});

describe('a table that was saved badly', () => {
	const first = tables['programmes.csv'];

	it('without a column is told which', () => {
		expect(
			refusalOf({ ...tables, 'programmes.csv': first.replace('in_total', 'total') })
		).toContain('programmes.csv第1行缺少列：in_total。');
	});
	it('with a column twice is told which', () => {
		expect(
			refusalOf({
				...tables,
				'programmes.csv': first.replace(/^id,name/, 'id,name,name')
			})
		).toBe('programmes.csv第1行有两列都叫“name”。请删去一列。');
	});
	it('with a comma too many is told where, instead of moving every cell', () => {
		expect(
			refusalOf({
				...tables,
				'programmes.csv': first.replace('医疗救助,医疗,', '医疗救助,医疗,医保,')
			})
		).toMatch(/^programmes.csv第5行：有10格，表头只有9列/);
	});
	it('in another encoding is told so', () => {
		const gbk = new Uint8Array([0xb5, 0xcd, 0xb1, 0xa3]);
		const text = new TextDecoder().decode(gbk);
		expect(refusalOf(withLine('programmes.csv', text).tables)).toMatch(
			/^programmes.csv第17行不是UTF-8编码。请在Excel中另存为“CSV UTF-8/
		);
	});
	it('counts lines as the file does, also below a cell with a line break', () => {
		const broken = first
			.replace('残疾人两项补贴,', '"残疾人\n两项补贴",')
			.replace(/^charity,/m, 'tekun,');
		expect(refusalOf({ ...tables, 'programmes.csv': broken })).toBe(
			'programmes.csv第17行：编号“tekun”与第3行重复。'
		);
	});
	it('with BOM and Windows line ends is read all the same', () => {
		const windows = Object.fromEntries(
			Object.entries(tables).map(([name, text]) => [
				name,
				`\uFEFF${text.replaceAll('\n', '\r\n')}`
			])
		) as typeof tables;
		expect(refusalOf(windows)).toBe('not refused');
	});
});
