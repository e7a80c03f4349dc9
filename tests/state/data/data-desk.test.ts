import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { emptyMapping } from '#lib/ingest/received/mapping.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { DataDesk, type DeskSetting } from '#lib/state/data/data-desk.ts';
import type { BaseSet } from '#lib/state/data/keeping.ts';
import { observationsOf, readReceivedFile } from '#lib/ingest/received/read-file.ts';
import { Regions } from '#lib/quality/regions.ts';
import { receivedOf, screeningText } from '../../quality/fixture.ts';
import { catalog, csv, nothingSaid, regions, wrongUnit } from './fixture.ts';

const base: BaseSet = { id: 'base', regions, defaultRegion: '770100', totals: [] };
const setting: DeskSetting = { base, today: '2026-10-20', returned: [] };
const signing = {
	time: '2026-10-12T09:41',
	who: '张三',
	why: '三季度季报',
	keep: true,
	accepted: []
};
const persons = (name: string, east: string, west: string) =>
	csv(name, `甲市2026年三季度\n地区|城市低保人数\n东区|${east}\n西区|${west}`);

const deskOver = (folder = new MemoryFolder(), known = '') =>
	new DataDesk(catalog, readScreening(screeningText), async () => folder, {
		known: async () =>
			known === ''
				? []
				: receivedOf(known).flatMap(({ observation }) => observation ?? []),
		progress: () => {}
	});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('入库', () => {
	it('founds a store with the first batch, and the store is there for whoever opens it next', async () => {
		const folder = new MemoryFolder();
		const desk = deskOver(folder);
		await desk.open([persons('季报.csv', '7', '8')]);
		const looked = await desk.look(nothingSaid, setting);
		expect(looked.effect).toEqual({ added: 2, changed: 0, lines: [] });
		expect((await desk.view()).info).toBeNull();
		expect(await folder.list()).toEqual([]);
		await desk.append(nothingSaid, setting, signing);
		const again = await deskOver(folder).view();
		expect(again.info).toMatchObject({ name: '我的数据', kind: 'user' });
		expect(again.entries).toMatchObject([
			{ number: 1, what: '季报.csv', state: '已入库', rows: 2, added: 2, who: '张三' }
		]);
		expect(text((await deskOver(folder).tables()).fact)).toContain(
			'dibao_persons,770101,2026Q3,urban'
		);
	});

	it('takes what was decided about headings with it, for the next table of that layout', async () => {
		const folder = new MemoryFolder();
		const desk = deskOver(folder);
		const table = (name: string) =>
			csv(name, `甲市2026年三季度\n地区|城市低保人薮\n东区|7`);
		await desk.open([table('季报.csv')]);
		const before = await desk.look(nothingSaid, setting);
		const { fingerprint, headings } = before.sheets[0]!;
		expect([before.observations, headings[0]!.confidence]).toEqual([0, 'unsure']);
		const decisions = new Map([[headings[0]!.key, { indicator: 'dibao_persons' }]]);
		const layouts = new Map([[fingerprint, decisions]]);
		const said = { ...nothingSaid, mapping: { ...emptyMapping, layouts } };
		await desk.look(said, setting);
		await desk.append(said, setting, signing);
		const next = deskOver(folder);
		await next.open([table('下一季.csv')]);
		const remembered = { ...nothingSaid, mapping: await next.decided() };
		expect((await next.look(remembered, setting)).observations).toBe(1);
	});

	it('says before it what a correction changes, keeps it readable, and takes it back', async () => {
		const folder = new MemoryFolder();
		const desk = deskOver(folder);
		await desk.open([persons('季报.csv', '7', '8')]);
		await desk.look(nothingSaid, setting);
		await desk.append(nothingSaid, setting, signing);
		await desk.leave();
		await desk.open([persons('更正.csv', '9', '8')]);
		const looked = await desk.look(nothingSaid, setting);
		expect(looked.effect).toEqual({
			added: 0,
			changed: 1,
			lines: ['东区2026年第三季度城市低保对象人数 7 → 9人']
		});
		await desk.append(nothingSaid, setting, { ...signing, why: '县局来函' });
		expect((await desk.view()).entries[0]).toMatchObject({
			number: 2,
			state: '更正',
			changes: ['东区2026年第三季度城市低保对象人数 7 → 9人，县局来函']
		});
		await desk.undo(2, { time: '2026-10-13', who: '张三', why: '函件有误' });
		const { entries } = await desk.view();
		expect(entries.map(({ state }) => state)).toEqual(['撤销', '已撤销', '已入库']);
		expect(text((await desk.tables()).fact)).toMatch(/770101,2026Q3,urban,,,,7,/);
	});

	it('keeps with a figure what was corrected about it, and leaves out what goes back', async () => {
		const desk = deskOver();
		await desk.open([wrongUnit]);
		const looked = await desk.look(nothingSaid, setting);
		const [first] = looked.findings.filter(({ finding }) => finding.rule === 'V-06');
		const corrections = first!.mends[0]!.edits.map(({ text: after, written, ...at }) => ({
			...at,
			before: written,
			after,
			why: first!.mends[0]!.label
		}));
		const said = { ...nothingSaid, corrections };
		const without = {
			...setting,
			returned: [{ sheet: '季报.csv#0', row: 4, column: 2 }]
		};
		expect((await desk.look(said, without)).effect.added).toBe(5);
		await desk.append(said, without, signing);
		const facts = text((await desk.tables()).fact)
			.trim()
			.split('\n');
		expect(facts).toHaveLength(5);
		expect(facts.find((line) => line.includes('4.5,'))).toContain(
			'入库前更正C2，原为“临时救助支出（万元）”，改为“临时救助支出（元）”（整列按元换算）'
		);
	});

	it('goes with the errors that somebody accepted by name', async () => {
		const desk = deskOver();
		await desk.open([wrongUnit]);
		const looked = await desk.look(nothingSaid, setting);
		const { rule, place, message } = looked.findings[0]!.finding;
		await desk.append(nothingSaid, setting, {
			...signing,
			accepted: [{ rule, place, message, who: '李四', why: '灾后集中发放' }]
		});
		const [entry] = (await desk.view()).entries;
		expect(entry!.accepted).toHaveLength(1);
		expect(entry!.accepted[0]).toContain('李四：灾后集中发放');
		const facts = text((await desk.tables()).fact).split('\n');
		const told = facts.filter((line) => line.includes('具名放行'));
		expect(told).toHaveLength(1);
		expect(told[0]).toContain(`具名放行${rule}（李四：灾后集中发放）`);
	});

	it('says that nothing is new where nothing is', async () => {
		const desk = deskOver();
		await desk.open([persons('季报.csv', '7', '8')]);
		await desk.look(nothingSaid, setting);
		await desk.append(nothingSaid, setting, signing);
		await expect(desk.append(nothingSaid, setting, signing)).rejects.toThrow(
			'与库中完全相同'
		);
	});
});

describe('数据仓', () => {
	it('goes elsewhere as one archive and gives the same figures there', async () => {
		const desk = deskOver();
		await desk.open([persons('季报.csv', '7', '8')]);
		await desk.look(nothingSaid, setting);
		await desk.append(nothingSaid, setting, signing);
		const elsewhere = deskOver();
		await elsewhere.unpack(await desk.pack(), '我的数据.zip');
		expect(await elsewhere.tables()).toEqual(await desk.tables());
		await expect(elsewhere.unpack(await desk.pack(), '我的数据.zip')).rejects.toThrow(
			'本机已有'
		);
		await elsewhere.clear();
		expect((await elsewhere.view()).info).toBeNull();
	});

	it('reads former figures under a region’s new code, and says so in its batches', async () => {
		const desk = deskOver();
		await desk.open([persons('季报.csv', '7', '8')]);
		await desk.look(nothingSaid, setting);
		await desk.append(nothingSaid, setting, signing);
		await desk.changeRegions(
			{
				kind: '撤县设区',
				from: ['770101'],
				to: { code: '770121', name: '新东区' },
				since: '2026-10-01'
			},
			{ time: '2026-10-20', who: '张三', why: '批复〔2026〕1号' }
		);
		const { regions: now, entries } = await desk.view();
		expect(now.map(({ code }) => code)).toContain('770121');
		expect(entries[0]).toMatchObject({
			state: '区划变更',
			what: '770101撤县设区为新东区',
			open: true
		});
		expect(text((await desk.tables()).fact)).toMatch(/770121,2026Q3,urban,,,,7,/);
	});

	it('that cannot be kept leaves the tables to be read all the same, and says why', async () => {
		const desk = new DataDesk(
			catalog,
			readScreening(screeningText),
			async () => {
				const { UserError } = await import('#lib/domain/errors.ts');
				throw new UserError('浏览器不允许保存。');
			},
			{ known: async () => [], progress: () => {} }
		);
		await desk.open([wrongUnit]);
		expect((await desk.look(nothingSaid, setting)).sheets).toHaveLength(1);
		expect((await desk.view()).locked).toBe('浏览器不允许保存。');
	});
});

describe('空表', () => {
	it('asks for what the region reported before, and reads back without a question', async () => {
		const desk = deskOver(
			undefined,
			'770101 2026Q2 低保对象人数 70 人 urban\n770101 2026Q2 临时救助支出 5 万元 all ytd'
		);
		const bytes = await desk.form('770101', '2026Q3', base);
		const { readings } = readReceivedFile(bytes, '空表.xlsx', {
			catalog,
			regions: new Regions(regions)
		});
		const [sheet] = readings;
		expect(sheet!.questions).toEqual([]);
		expect(sheet!.sheet.cells.slice(3).map((row) => [row[0], row[3]])).toEqual([
			['城市低保对象人数', '70'],
			['临时救助金支出（累计）', '5']
		]);
	});

	it('asks a region that never reported for the first tier', async () => {
		const { sheets } = await readXlsx(await deskOver().form('770103', '2026Q3', base));
		const { name, rows } = sheets[0]!;
		const filled = rows.map((row, at) => (at < 3 ? row : [row[0]!, row[1]!, at * 10]));
		const { readings } = readReceivedFile(
			await writeXlsx({ sheets: [{ name, rows: filled }] }),
			'空表.xlsx',
			{ catalog, regions: new Regions(regions) }
		);
		expect(readings[0]!.questions).toEqual([]);
		const read = observationsOf({ file: '空表.xlsx', readings });
		expect(read).toHaveLength(rows.length - 3);
		expect(read.length).toBeGreaterThan(20);
	});
});
