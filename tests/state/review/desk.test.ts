import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '#cli/catalogue.ts';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { UserError } from '#lib/domain/errors.ts';
import { commentsOf } from '#lib/state/review/comments.ts';
import { Desk, type DataSetting } from '#lib/state/review/desk.ts';
import { replacementsOf } from '#lib/state/review/decisions.ts';
import { blankItems, findingItems } from '#lib/state/review/item.ts';
import { docxOf, p, run } from '../../review/docx.ts';
import { openBundled } from '../pages/bundled.ts';

const today = '2026-11-25';
const damaged = '全市共有低保对象8460人，其中城市3120人、农村5430人。';

let answerer: OpenedAnswerer;
let desk: Desk;
let data: DataSetting;
beforeAll(async () => {
	answerer = await openBundled('demo-city');
	desk = new Desk(await readCatalog(), answerer);
	const { dataset, periods, fingerprint, regions } = answerer;
	data = {
		dataset,
		periods,
		fingerprint,
		regions: regions.all,
		scope: { region: '990100', period: '2026Q3', area: 'all' },
		periodIsGiven: true
	};
});

/** 三季度末低保对象 of demo-city, asked of the answerer and not of the review. */
async function dibao(): Promise<number> {
	const [stat] = await answerer.ask(['低保对象人数'], data.scope);
	return stat!.value!;
}

describe('a document on the desk', () => {
	it('shows a sum that does not close at its place, without any data', async () => {
		const { paragraphs } = await desk.paste(`标题\n${damaged}`);
		const items = findingItems(await desk.check({ today, data: null }));
		const wrong = items.find(({ kind }) => kind.startsWith('算术'))!;
		expect(wrong.paragraph).toBe(1);
		expect(paragraphs[1]!.text.slice(wrong.start, wrong.end)).toBe(wrong.text);
		expect(wrong.group).toBe('error');
	});

	it('has every figure compared with the data where there is some', async () => {
		const right = await dibao();
		await desk.paste(
			`截至三季度末，全市低保对象${right}人。\n截至三季度末，全市低保对象${right + 500}人。`
		);
		const checked = await desk.check({ today, data });
		expect(checked.compared.map(({ agrees }) => agrees)).toEqual([true, false]);
		const [wrong] = findingItems(checked).filter(({ kind }) => kind === '数字不一致');
		expect(wrong!.proposal).toBe(`${right}人`);
		expect(wrong!.stat?.value).toBe(right);
		expect(wrong!.slot).toContain('低保对象人数');
	});

	it('tells how far a long one is, forwards and never past its end', async () => {
		await desk.paste(`${damaged}\n\n`.repeat(600));
		const heard: number[] = [];
		const { numbers } = await desk.check({ today, data: null }, (done) =>
			heard.push(done)
		);
		expect(numbers).toBe(1800);
		expect(heard.length).toBeGreaterThan(4);
		expect(heard).toEqual([...heard].sort((a, b) => a - b));
		expect(heard.at(-1)).toBeLessThanOrEqual(1);
		// The checks are heard of as well as the reading, and none of them leaves the bar where it was for long.
		expect(heard.at(-1)).toBe(1);
		const late = heard.filter((done) => done > 0.5);
		const steps = late.slice(1).map((done, index) => done - late[index]!);
		expect(Math.max(...steps)).toBeLessThan(0.08);
	});

	it('is filled where it was accepted, and otherwise untouched', async () => {
		const text = '截至三季度末，全市低保对象XX人。\r\n有XX户养鸡。';
		await desk.paste(text);
		const items = blankItems(await desk.fill(data));
		expect(items.map(({ group }) => group)).toEqual(['filled', 'unrecognised']);
		const [blank] = items;
		const accepted = [{ key: blank!.key, text: blank!.proposal }];
		expect(await desk.replaced(replacementsOf(items, accepted))).toBe(
			text.replace('XX', String(await dibao()))
		);
	});

	it('turns a verb with the blank behind it, unless another figure was written there', async () => {
		await desk.paste('前三季度，全市低保对象同比增长XX%。');
		const items = blankItems(await desk.fill(data));
		const blank = items.find(({ group }) => group === 'filled')!;
		const [stat] = await answerer.ask(['低保对象人数·同比'], data.scope);
		const turned = stat!.value! < 0;
		const text = (put: string | null) =>
			desk.replaced(replacementsOf(items, [{ key: blank.key, text: put }]));
		expect(await text(blank.proposal)).toContain(turned ? '下降' : '增长');
		expect(await text('9.9')).toBe('前三季度，全市低保对象同比增长9.9%。');
	});

	it('takes a comment for each finding that was not ignored', async () => {
		const file = docxOf({ body: p(run(damaged)) + p(run('2023年13月起执行。')) });
		const manuscript = await desk.open('稿.docx', file);
		const items = findingItems(await desk.check({ today, data: null }));
		expect(items.length).toBeGreaterThan(1);
		const ignored = [{ key: items[0]!.key, text: null }];
		const comments = commentsOf(items, ignored, manuscript);
		expect(comments).toHaveLength(items.length - 1);
		const written = (await desk.commented(comments, today)) as Uint8Array;
		const part = strFromU8(unzipSync(written)['word/comments.xml']!);
		expect(part.match(/<w:comment /g)).toHaveLength(comments.length);
	});

	it('is not displaced by a file that is refused', async () => {
		await desk.paste(damaged);
		await expect(desk.open('稿.doc', new Uint8Array(8))).rejects.toThrow(UserError);
		await expect(desk.paste(' \n ')).rejects.toThrow('稿中没有文字');
		expect(await desk.replaced([])).toBe(damaged);
	});
});
