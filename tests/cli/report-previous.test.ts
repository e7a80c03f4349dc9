import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '#lib/report/document.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { aidbrief, json } from './console.ts';
import { ownFolder } from './own-data.ts';

const head = 'region_code,period,indicator,value,unit,area,measure,note';
const table = (...lines: string[]) => [head, ...lines].join('\n');
const persons = (period: string, value: number) =>
	`990101,${period},低保对象人数,${value},人,urban,,`;

/** A store that took two quarters, then a correction of the first and a figure that screening would not have let in. */
let at: (name: string) => string;
let store: string;
beforeAll(async () => {
	const folder = ownFolder({
		'q2.csv': table(persons('2026Q2', 100)),
		'again.csv': table(persons('2026Q2', 110)),
		'q3.csv': table(persons('2026Q3', 120), '990101,2026Q3,低保户数,X,户,urban,,')
	});
	at = (name) => join(folder, name);
	store = at('数据仓');
	const by = ['--into', store, '--who', '张三', '--why'];
	await json('import', at('q2.csv'), '--into', store);
	await json('import', at('again.csv'), ...by, '更正报表错行', '--accept', 'V-54');
	await json('import', at('q3.csv'), ...by, '已与县核实', '--accept', 'V-02');
});

const template =
	'# 【地区】简况\n\n## 情况\n\n在册【城市低保对象人数】。\n\n附表：数据修订说明\n\n【数据修订】\n';
const options = () => ['--data', store, '--region', '990101', '--period', '2026Q3'];

async function reportOf(...more: string[]): Promise<Printed> {
	await writeFile(at('template.md'), template);
	return json<Printed>(
		...['report', 'bulletin', '--template', at('template.md'), '--format', 'json'],
		...options(),
		...more
	);
}

/** A document as JSON has it: a bound cell is its number. */
interface Printed {
	blocks: readonly {
		type: string;
		id?: string;
		rows?: readonly (readonly { text?: string; stat?: { text: string } }[])[];
	}[];
	checklist: ReportDocument['checklist'];
}

const rows = ({ blocks }: Printed) =>
	blocks.flatMap((block) =>
		block.id === 'revisions'
			? block.rows!.map((cells) => cells.map(({ text, stat }) => text ?? stat?.text))
			: []
	);

describe('a report over a store', () => {
	it('says which figures of last period the store has corrected since, by whom and why', async () => {
		expect(rows(await reportOf())).toEqual([
			[
				...['城市低保对象人数', '云汀区', '2026年第二季度', '100人', '110人', '+10人'],
				'更正报表错行（张三，2026-11-25）'
			]
		]);
	});

	it('has what was let pass by name as an error that has to be signed', async () => {
		const { checklist } = await reportOf();
		const open = checklist.filter(({ severity }) => severity === 'error');
		expect(open.map(({ text }) => text).join()).toMatch(/审核错误.*1项数据未通过审核/u);
	});

	it('gives the same list when last issue is read back', async () => {
		const issue = at('上期.docx');
		const before = await aidbrief(
			...['report', 'brief', '--template', at('template.md'), '--out', issue],
			...['--data', at('q2.csv'), '--region', '990101', '--period', '2026Q2']
		);
		expect(before.code).toBe(0);
		const bytes = before.written.get(issue) as Uint8Array;
		expect(readTraced('上期.docx', bytes).numbers).not.toEqual([]);
		await writeFile(issue, bytes);
		const [row] = rows(await reportOf('--previous', issue));
		expect(row!.slice(3)).toEqual([
			...['100人', '110人', '+10人', '更正报表错行（张三，2026-11-25）']
		]);
	});

	it('refuses what is no document of ours, and writes nothing', async () => {
		await writeFile(at('其他.docx'), 'no zip');
		const done = await aidbrief(
			...['report', 'bulletin', '--out', at('本期.docx'), ...options()],
			...['--previous', at('其他.docx')]
		);
		expect([done.code, done.written.size]).toEqual([1, 0]);
		expect(done.notes).toContain('“其他.docx”');
		const gone = await aidbrief(
			...['report', 'bulletin', '--out', at('本期.docx'), ...options()],
			...['--previous', at('没有.docx')]
		);
		expect(gone.notes).toContain('读不到上期文稿');
	});
});
