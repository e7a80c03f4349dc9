import { afterAll, describe, expect, it } from 'vitest';
import {
	chosenOf,
	editable,
	looseDigits,
	noChoice,
	wordsFault,
	type FindingChoice
} from '#lib/findings/choice.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { choiceNotes } from '#lib/report/checklist/choices.ts';
import { writeReport } from '#lib/report/write-report.ts';
import { openCity } from '../answer/city.ts';
import { openReports } from '../tools/reports.ts';

const { answers } = await openCity(`
甲市 2026Q3 低保对象人数=100 城市低保标准=700
A区 2026Q3 低保对象人数=60 城市低保标准=800
B区 2026Q3 低保对象人数=40 城市低保标准=600
`);
const [persons, standard] = (await answers(['低保对象人数', '城市低保标准'])) as [
	Awaited<ReturnType<typeof answers>>[number],
	Awaited<ReturnType<typeof answers>>[number]
];

const finding = (rule: string, level: WorldFinding['level'] = 'high'): WorldFinding => ({
	...{ rule, level, title: `${rule}的判断`, merged: [], dimension: null, persons: null },
	...{ deviation: 0, novel: null, why: '', suggestion: null, regions: [], slots: [] },
	evidence: [
		'低保对象',
		{ text: '100人', stat: persons },
		'，标准',
		{ text: '700元', stat: standard },
		'。'
	]
});
const choice = (change: Partial<FindingChoice>): FindingChoice => ({
	...noChoice,
	...change
});
const said = ({ evidence }: WorldFinding) =>
	evidence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

describe('the writer of a report', () => {
	const found = [finding('F-01'), finding('F-02'), finding('F-03', 'low')];

	it('changes nothing by choosing nothing', () => {
		expect(chosenOf(found, {})).toEqual(found);
		expect(chosenOf(found, { 'F-02': noChoice, 'F-99': noChoice })).toEqual(found);
	});

	it('has what must stand before the rest, and leaves out what shall not', () => {
		const chosen = chosenOf(found, {
			'F-03': choice({ stand: 'pinned' }),
			'F-01': choice({ stand: 'dropped' })
		});
		expect(chosen.map(({ rule }) => rule)).toEqual(['F-03', 'F-02']);
	});

	it('edits the words round the numbers, which stay bound and may change places or go', () => {
		const evidence = found[0]!.evidence;
		expect(editable(evidence)).toBe('低保对象【1】，标准【2】。');
		const [first] = chosenOf(found, { 'F-01': choice({ words: '标准只有【2】。' }) });
		expect(said(first!)).toBe('标准只有700元。');
		expect(first!.evidence).toContainEqual({ text: '700元', stat: standard });
		const [same] = chosenOf(found, { 'F-01': choice({ words: editable(evidence) }) });
		expect(same).toEqual(found[0]);
	});

	it.each([
		['没有数的判断。', '至少用一个数'],
		['第三个【3】。', '没有第3个数，这一条只有2个'],
		['【0】', '没有第0个数'],
		['【1】和【2', '括号要成对'],
		['【1】和【甲】', '括号要成对']
	])('is told what is wrong with “%s”, and the rule’s words stay', (words, why) => {
		expect(wordsFault(words, found[0]!.evidence)).toContain(why);
		const [first] = chosenOf(found, { 'F-01': choice({ words }) });
		expect(first).toEqual(found[0]);
		expect(choiceNotes(found, { 'F-01': choice({ words }) })[0]!.text).toContain(why);
	});

	it('has what was left out and what was typed by hand on the checklist', () => {
		expect(looseDigits('比【1】多30户，占4.5%。')).toEqual(['30', '4.5%']);
		const notes = choiceNotes([...found, finding('P-01', 'good')], {
			'F-01': choice({ stand: 'dropped' }),
			'F-02': choice({ words: '比【1】多30户。' }),
			'F-03': choice({ words: '有【1】。' }),
			'P-01': choice({ stand: 'dropped' })
		});
		expect(notes.map(({ severity }) => severity)).toEqual(['warn', 'warn']);
		expect(notes[0]!.text).toContain('撰稿人未写“F-01的判断”');
		expect(notes[1]!.text).toContain('手写的数30');
	});
});

describe('a report', async () => {
	const { answerer, close } = await openReports('demo-city');
	afterAll(close);
	const write = (choices: Record<string, FindingChoice>, template = '【问题：1】') =>
		writeReport({
			...{ type: 'survey', profile: 'report', templateName: '模板', required: [] },
			...{ answerer, fingerprint: answerer.fingerprint, fields: {}, naming: false },
			...{ part: 'all', template: `# 报告\n\n${template}\n`, choices },
			scope: { region: '990100', period: '2026Q3', area: 'all' }
		});
	const lead = async (choices: Record<string, FindingChoice>) =>
		(await write(choices)).findings.find(({ level }) => level !== 'good')?.rule;

	it('tells the weightiest first, unless another must stand or it shall not', async () => {
		const { candidates } = await write({});
		const rules = candidates
			.filter(({ level }) => level !== 'good')
			.map(({ rule }) => rule);
		expect(rules.length).toBeGreaterThan(1);
		const [first, second] = rules as [string, string];
		expect(await lead({})).toBe(first);
		expect(await lead({ [second]: choice({ stand: 'pinned' }) })).toBe(second);
		expect(await lead({ [first]: choice({ stand: 'dropped' }) })).toBe(second);
	});

	it('has nothing to choose from where its template tells no findings', async () => {
		expect((await write({}, '只有文字。')).candidates).toEqual([]);
	});
});
