import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalog } from '#cli/catalogue.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { byGroup, entriesOf, entryOf, factsOf } from '#lib/state/indicators/entry.ts';
import { makeSearch, type Search } from '#lib/state/indicators/search.ts';

let catalog: Catalog;
let search: Search;
beforeAll(async () => {
	catalog = await readCatalog();
	search = makeSearch(entriesOf(catalog));
});

const first = (wanted: string) => search.find(wanted)[0]?.entry.spec.id;

describe('the search of the catalogue', () => {
	it('finds every entry by its name, each of its aliases, and its id', () => {
		for (const { spec } of entriesOf(catalog))
			for (const name of [spec.name, spec.id, ...spec.aliases])
				expect(
					search.find(name).map(({ entry }) => entry.spec.id),
					name
				).toContain(spec.id);
	});

	it.each([
		['低保标准', 'dibao_standard'],
		['  低保 标准 ', 'dibao_standard'],
		['dbbz', 'dibao_standard'],
		['DBBZ', 'dibao_standard'],
		['ljyjz', 'employ_zero_households'],
		['JZH011212000', 'sa_spending_total'],
		['cpi', 'cpi_yoy'],
		['覆盖率', 'm_coverage']
	])('puts the best first: %s', (wanted, id) => {
		expect(first(wanted)).toBe(id);
	});

	it('says by which alias an entry was found', () => {
		expect(search.find('dbbz')[0]!.by).toBe('低保标准');
		expect(search.find('低保对象人数')[0]!.by).toBeNull();
	});

	it('finds nothing for what nobody calls anything', () => {
		expect(search.find('火星登陆')).toEqual([]);
	});

	it('lists everything, in the order of the catalogue, where nothing is wanted', () => {
		expect(search.find(' ').map(({ entry }) => entry)).toEqual(entriesOf(catalog));
	});
});

describe('an entry', () => {
	it('is unknown where the catalogue has no such id', () => {
		expect(entryOf(catalog, 'nobody')).toBeUndefined();
	});

	it('says how it is made over regions: standards weighted, rates computed anew', () => {
		const said = (id: string) =>
			factsOf(entryOf(catalog, id)!, catalog).find(({ name }) => name === '跨地区')!.text;
		expect(said('dibao_standard')).toContain('按低保对象人数加权');
		expect(said('m_exec')).toContain('重算');
		expect(said('cpi_yoy')).toContain('不能跨地区合并');
	});

	it('says nothing of what it has not', () => {
		for (const entry of entriesOf(catalog))
			for (const { name, text } of factsOf(entry, catalog)) {
				expect(text, `${entry.spec.id} ${name}`).not.toBe('');
				expect(text).not.toMatch(/undefined|null/);
			}
	});

	it('stands in one group, and the groups hold everything', () => {
		const groups = byGroup(entriesOf(catalog), (entry) => entry);
		expect(groups.flatMap(({ list }) => list).length).toBe(entriesOf(catalog).length);
		expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
	});
});
