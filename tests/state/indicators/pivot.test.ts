import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Scope } from '#lib/answer/answerer.ts';
import { existenceIn } from '#lib/state/indicators/existence.ts';
import { entryOf } from '#lib/state/indicators/entry.ts';
import { indicatorPage } from '#lib/state/indicators/indicators.ts';
import type { WrittenPivot } from '#lib/state/indicators/pivot.ts';
import { answerTyped, looksLikeSlot } from '#lib/state/indicators/typed.ts';
import type { Piece } from '#lib/state/pages/piece.ts';
import { openBundled } from '../pages/bundled.ts';

let answerer: OpenedAnswerer;
beforeAll(async () => {
	answerer = await openBundled('demo-city');
});

const scope: Scope = { region: '990100', period: '2026Q3', area: 'all' };
const nothing: WrittenPivot = {
	layout: null,
	form: null,
	regions: null,
	since: null,
	beside: null
};

const tableOf = (piece: Piece) => {
	if (piece.type !== 'figure') throw new Error(`absent: ${piece.title}`);
	return piece.table;
};
const page = (id: string, written: Partial<WrittenPivot> = {}) =>
	indicatorPage(answerer, scope, id, { ...nothing, ...written });

describe('a pivot', () => {
	it('has the region first, then those below it, over eight periods', async () => {
		const { table } = await page('dibao_persons');
		const { rows, columns } = tableOf(table);
		expect(rows[0]).toMatchObject({ head: '示例市', total: true });
		expect(rows.length).toBe(13);
		expect(columns.map(({ name, unit }) => name + unit)).toEqual([
			'2024年四季度',
			'2025年一季度',
			'2025年二季度',
			'2025年三季度',
			'2025年四季度',
			'2026年一季度',
			'2026年二季度',
			'2026年三季度'
		]);
	});

	it('ends in the cumulative figure where its columns are single periods of a flow', async () => {
		const { table } = await page('temp_aid_spending');
		expect(tableOf(table).columns.at(-1)).toMatchObject({
			name: '2026年',
			unit: '1—9月累计'
		});
	});

	it('says how its first row is made, and who has not reported', async () => {
		const notes = async (id: string) => tableOf((await page(id)).table).notes.join('');
		expect(await notes('dibao_standard')).toContain('按低保对象人数加权');
		expect(await notes('m_exec')).toContain('重算');
		expect(await notes('temp_aid_visits')).toContain('11/12个区县');
	});

	it('explains a refusal once, and still shows what can be shown', async () => {
		const { table } = await page('temp_aid_spending', {
			layout: 'indicators',
			beside: 'dibao_persons',
			form: '环比'
		});
		expect(tableOf(table).columns.map(({ name }) => name)).toEqual([
			'临时救助金支出',
			'低保对象人数'
		]);
		const yearly = await indicatorPage(
			answerer,
			{ ...scope, period: '2025' },
			'percapita_income',
			{ ...nothing, form: '环比' }
		);
		const { notes, rows } = tableOf(yearly.table);
		const refused = rows.flatMap(({ cells }) =>
			cells.filter((cell) => cell.type === 'stat' && cell.stat.status === 'refused')
		);
		expect(refused.length).toBeGreaterThan(0);
		expect(notes.filter((note) => note.startsWith('不出数')).length).toBe(1);
	});

	it('has the rows that were asked for and no total of them', async () => {
		const { table, pivot } = await page('dibao_persons', {
			regions: '990109,云汀区,火星',
			since: '2026Q1'
		});
		const { rows, columns } = tableOf(table);
		expect(rows.map(({ head, total }) => [head, total])).toEqual([
			['清泊县', false],
			['云汀区', false]
		]);
		expect(columns.length).toBe(3);
		expect(pivot.unknown).toEqual(['火星']);
	});

	it('does not cumulate a standard, whatever the address says', async () => {
		const plain = tableOf((await page('dibao_standard')).table);
		const cumulated = tableOf((await page('dibao_standard', { form: '累计' })).table);
		expect(cumulated.rows).toEqual(plain.rows);
	});

	it('is for nobody where the catalogue has no such entry: the nearest are named', async () => {
		expect(() => page('低保标淮')).toThrow('指标目录里没有“低保标淮”');
	});
});

describe('the slot of an entry', () => {
	it('answers, wherever it is pasted, with the figure of the page', async () => {
		const view = await page('dibao_persons');
		const [stat] = await answerer.ask([view.slot], {
			region: '990112',
			period: '2021Q1',
			area: 'all'
		});
		expect(stat!.value).toBe(view.tiles[0]!.value.stat.value);
	});
});

describe('a slot typed into the search', () => {
	it('is told from a name', () => {
		expect(['低保人数', 'dbdx'].some(looksLikeSlot)).toBe(false);
		expect(
			['低保人数@云汀区', '低保人数·同比', '【低保人数】'].every(looksLikeSlot)
		).toBe(true);
	});

	it('is answered', async () => {
		const typed = await answerTyped(answerer, scope, '低保人数@云汀区');
		expect(typed).toMatchObject({ type: 'answer', stat: { region: '990101' } });
	});

	it('shows the character at which it cannot be read', async () => {
		expect(await answerTyped(answerer, scope, '低保人数·同笔')).toEqual({
			type: 'fault',
			message: '不认识修饰“同笔”。是否指：同比？',
			parts: ['低保人数·', '同', '笔']
		});
	});

	it('names a region that the set has not, though no character is wrong', async () => {
		const typed = await answerTyped(answerer, scope, '低保人数@火星');
		expect(typed).toMatchObject({ type: 'fault', parts: ['低保人数@火星', '', ''] });
	});
});

describe('where an entry has figures', () => {
	it('counts regions and periods of the set, and names its sources', async () => {
		const found = await existenceIn(
			answerer,
			entryOf(answerer.catalog, 'dibao_persons')!
		);
		expect(found).toMatchObject({
			regions: { known: 13, all: 13 },
			periods: [{ span: '2020年四季度—2026年三季度', count: 24 }]
		});
		expect(found!.sources.length).toBeGreaterThan(0);
	});

	it('is nowhere where nobody reports it', async () => {
		expect(
			await existenceIn(answerer, entryOf(answerer.catalog, 'legacy_sanwu_spending')!)
		).toBeNull();
	});
});
