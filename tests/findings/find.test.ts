import { beforeAll, describe, expect, it } from 'vitest';
import { findAll, findingRules } from '#lib/findings/find.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { pressing } from '#lib/findings/pressing.ts';
import { suggestionIds, suggestionText } from '#lib/findings/suggestions.ts';
import { bundledSets } from '#cli/sets.ts';
import { openCity, type City } from '../answer/city.ts';
import { openBundled } from '../state/pages/bundled.ts';

const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;
const counties = ['A区', 'B区', 'C县', 'D县', 'E市'];
const each = (period: string, cells: (index: number) => string): string =>
	counties.map((name, index) => `${name} ${period} ${cells(index)}`).join('\n');

const textOf = ({ evidence }: WorldFinding): string =>
	evidence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** E市 breaks three rules about counties; the city breaks some of its own. */
const troubled = `
	${each('2025', (i) => `常住人口=1000 农村常住人口=${i === 4 ? 900 : 500}`)}
	${each('2026Q3', (i) => `低保对象人数=${i === 4 ? 5 : 50} 农村特困标准=${i === 4 ? 600 : 650} 农村低保标准=500 农村低保对象人数=10 特困人员救助供养人数=1`)}
	${each('2026Q3', (i) => `社会救助资金支出总额/ytd=${i === 4 ? 50 : 80} 社会救助资金预算数/ytd=100`)}
	${each('2026Q3', () => '专职经办人员数=1 社会救助经办人员数=10 乡镇（街道）数=6')}
	${each('2026Q3', () => '一般公共预算支出/ytd=1000 中央财政补助资金/ytd=70 省级财政补助资金/ytd=5 市级财政安排资金/ytd=5 县级财政安排资金/ytd=20')}`;

describe('what is found', () => {
	let city: City;
	beforeAll(async () => {
		city = await openCity(troubled);
	});
	const find = (naming: boolean) => findAll(city.answerer, scope, { naming });

	it('is ordered by severity, then people, then deviation', async () => {
		const weight = { high: 3, medium: 2, low: 1, good: 0 };
		const found = await find(false);
		expect(found.length).toBeGreaterThan(4);
		expect(found[0]).toMatchObject({ rule: 'F-05', level: 'high' });
		for (const [index, one] of found.slice(1).entries()) {
			const before = found[index]!;
			const order =
				weight[before.level] - weight[one.level] ||
				(before.persons ?? 0) - (one.persons ?? 0) ||
				before.deviation - one.deviation;
			expect(order).toBeGreaterThanOrEqual(0);
		}
	});

	it('names no county unless asked to', async () => {
		const concerned = (await find(false)).filter(({ regions }) => regions.length > 0);
		expect(concerned.map(({ rule }) => rule)).toEqual(
			expect.arrayContaining(['F-01', 'F-05', 'F-15'])
		);
		for (const finding of concerned) {
			expect(textOf(finding)).toContain('个别区县');
			for (const name of counties) expect(textOf(finding)).not.toContain(name);
		}
	});

	it('names the same county twice at most, where it weighs most', async () => {
		const found = await find(true);
		const named = found.filter((finding) => textOf(finding).includes('E市'));
		const concerned = found.filter(({ regions }) => regions.includes('990105'));
		expect(concerned.length).toBeGreaterThan(2);
		expect(named).toEqual(concerned.slice(0, 2));
		expect(textOf(concerned[2]!)).toContain('个别区县');
	});

	it('puts problems of one suggestion together, the weightiest first', async () => {
		const found = await find(false);
		const top = pressing(found, 3);
		expect(top).toHaveLength(3);
		expect(new Set(top.map(({ suggestion }) => suggestion)).size).toBe(3);
		const all = pressing(found, Infinity);
		expect(all.flatMap(({ rule, merged }) => [rule, ...merged]).sort()).toEqual(
			found
				.filter(({ level }) => level !== 'good')
				.map(({ rule }) => rule)
				.sort()
		);
		const several = all.find(({ merged }) => merged.length > 0)!;
		for (const rule of several.merged)
			expect(textOf(several)).toContain(textOf(found.find((one) => one.rule === rule)!));
	});

	it('compares a county without children with the region above it, and names it', async () => {
		const found = await findAll(
			city.answerer,
			{ ...scope, region: '990105' },
			{ naming: false }
		);
		const low = found.find(({ rule }) => rule === 'F-01')!;
		expect(textOf(low)).toMatch(/^E市低保覆盖率为0\.50%，甲市为4\.10%/);
	});

	it('does not depend on the side that a page shows', async () => {
		const rural = await findAll(
			city.answerer,
			{ ...scope, area: 'rural' },
			{ naming: false }
		);
		expect(rural.map(({ rule }) => rule)).toEqual(
			(await find(false)).map(({ rule }) => rule)
		);
	});

	it('tells of data that did not pass screening, by the number it is given', async () => {
		const unresolved = {
			...(await city.answer('孤儿数')),
			status: 'ok',
			value: 4,
			unit: '项'
		} as const;
		const [first] = await findAll(city.answerer, scope, { naming: false, unresolved });
		expect(first!.rule).toBe('F-24');
		expect(textOf(first!)).toBe('有4项数据未通过审核，相关结论须待核实。');
	});
});

describe('suggestions', () => {
	it('are fourteen, each led to by a rule', () => {
		expect(suggestionIds).toHaveLength(14);
		expect([...new Set(findingRules.map(({ suggestion }) => suggestion))].sort()).toEqual(
			[...suggestionIds].sort()
		);
		for (const id of suggestionIds) expect(suggestionText(id)).not.toMatch(/\d/);
		expect(() => suggestionText('R-99')).toThrow('unknown suggestion: R-99');
	});
});

/** What the policy requires and how many are listed: no figures of the data. */
const policy = /(?:等\d+个(?:区县|地市|省份))?特困人员基本生活标准不足低保标准的1\.3倍/;

describe.each(await bundledSets())('findings of %s', (id) => {
	it('have no digit of their own, and every number of theirs is the answer to its slot', async () => {
		const answerer = await openBundled(id);
		const { defaultPeriod: period } = answerer.dataset;
		const regions = answerer.regions.all.slice(0, 14);
		for (const { code } of regions)
			for (const naming of [false, true]) {
				const found = await findAll(
					answerer,
					{ region: code, period, area: 'all' },
					{ naming }
				);
				const cited = found.flatMap(({ evidence }) => evidence);
				for (const part of cited)
					if (typeof part === 'string')
						expect(part.replace(policy, '')).not.toMatch(/[\d０-９%％]/);
				const stats = cited.flatMap((part) =>
					typeof part === 'string' ? [] : [part.stat]
				);
				const again = await answerer.ask(
					stats.map(({ slot }) => slot),
					{ region: '000000', period: '2000', area: 'all' }
				);
				expect(again.map(({ slot, value }) => [slot, value])).toEqual(
					stats.map(({ slot, value }) => [slot, value])
				);
				for (const { evidence, title, why } of found) {
					expect(evidence.some((part) => typeof part !== 'string')).toBe(true);
					expect(title).not.toBe('');
					expect(why).not.toBe('');
				}
			}
	});
});

describe('novelty', () => {
	const facts = `A区 2026Q2 排查安全隐患数/ytd=10 整改安全隐患数/ytd=10 社会救助经办人员数=3 乡镇（街道）数=6
		A区 2026Q3 排查安全隐患数/ytd=10 整改安全隐患数/ytd=5 社会救助经办人员数=3 乡镇（街道）数=6`;
	const novel = async (novelty: boolean) => {
		const { answerer } = await openCity(facts);
		const scope = { region: '990101', period: '2026Q3', area: 'all' } as const;
		const found = await findAll(answerer, scope, { naming: false, novelty });
		return Object.fromEntries(found.map((one) => [one.rule, one.novel]));
	};

	it('tells a problem that was not there in the period before', async () => {
		expect(await novel(true)).toEqual({ 'F-25': true, 'F-19': false });
	});

	it('is not known where nobody looked', async () => {
		expect(await novel(false)).toEqual({ 'F-25': null, 'F-19': null });
	});
});
