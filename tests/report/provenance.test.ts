import { describe, expect, it } from 'vitest';
import type { TableBlock } from '#lib/report/document.ts';
import { everyStat } from '#lib/report/walk.ts';
import { openReports } from '../tools/reports.ts';
import { catalog } from '../catalog/tables.ts';

const tableOf = (blocks: readonly { type: string; id?: string }[], id: string) =>
	blocks.find((block) => block.type === 'table' && block.id === id) as
		TableBlock | undefined;
const texts = ({ rows }: TableBlock) =>
	rows.map((row) => row.map(({ text }) => text) as [string, string, string, string?]);

describe('the annex of 数据口径与来源', async () => {
	const reports = await openReports('demo-city');
	const { document } = await reports.make('survey', '990100', '2026Q3');
	const speech = await reports.make('promotion-speech', '990100', '2026Q3');
	await reports.close();
	const definitions = texts(tableOf(document.blocks, 'definitions')!);
	const provenance = texts(tableOf(document.blocks, 'provenance')!);

	it('says what each indicator means once, with its unit, in the words of the catalogue', () => {
		const dibao = catalog.lookup('低保对象人数')!.subject.spec;
		expect(definitions).toContainEqual([dibao.name, '人', dibao.definition]);
		const names = definitions.map(([name]) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it('says the formula of a metric before what is said of it besides, and its unit as printed', () => {
		const [, unit, meaning] = definitions.find(([name]) => name === '低保覆盖率')!;
		expect(unit).toBe('%');
		expect(meaning).toMatch(/^低保对象人数÷常住人口；在册低保对象占/);
	});

	it('leaves no number of the prose without its meaning', () => {
		const told = new Set(definitions.map(([name]) => name));
		const prose = document.blocks.filter(
			({ type }) => type !== 'table' && type !== 'chart'
		);
		const untold = [...everyStat(prose)]
			.map(
				({ stat: { slot } }) =>
					catalog.lookup(slot.split('·')[0]!)?.subject.spec.name ?? slot
			)
			.filter((name) => !told.has(name));
		expect(untold).toEqual([]);
		expect(provenance.length).toBeGreaterThan(told.size);
	});

	it('prints what went into a share, a rate and a growth, so that it can be worked out again by hand', () => {
		const two = /代入([\d.]+)[^\d、]*、([\d.]+)[^\d、]*$/;
		const again = provenance.flatMap(([text, , method]) => {
			const [, first, second] = two.exec(method) ?? [];
			const [, sign, percent] = /(增长|下降)?([\d.]+)%$/.exec(text) ?? [];
			if (!first || !percent) return [];
			const quotient = Number(first) / Number(second);
			const value = sign ? Math.abs(quotient - 1) : quotient;
			return [{ text, percent, value: value * 100 }];
		});
		expect(again.length).toBeGreaterThan(20);
		expect(again.filter(({ text }) => text.includes('增长')).length).toBeGreaterThan(2);
		for (const { text, percent, value } of again) {
			const decimals = percent.split('.')[1]?.length ?? 0;
			expect(value.toFixed(decimals), text).toBe(percent);
		}
	});

	it('prints the unrounded figure behind one that was rounded for the prose', () => {
		const [, , method] = provenance.find(([text]) => text === '3.69亿元')!;
		expect(method).toBe('由12个区县合计，36891.23万元');
	});

	it('says between what several figures lie where their sum is not what is meant', () => {
		const [, , method] = provenance.find(([, name]) => name.endsWith('极差'))!;
		expect(method).toMatch(/代入12项535—760元\/人·月$/);
	});

	it('stands only where the template asks for it', () => {
		expect(tableOf(speech.document.blocks, 'definitions')).toBeUndefined();
	});
});
