import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueFiles, loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import {
	earlierParameters,
	keepOwnParameters,
	readOwnParameters,
	undoOwnParameters,
	withOwnParameters
} from '#lib/state/own-parameters.ts';

const tables = Object.fromEntries(
	catalogueFiles.map((file) => [file, readFileSync(`data/catalogue/${file}`, 'utf8')])
) as CatalogueTables;

function drawer() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

describe('政策参数 of a person', () => {
	it('are kept, and read back', () => {
		const store = drawer();
		expect(keepOwnParameters(store, { tekun_times: 1.5 })).toBe(true);
		expect(readOwnParameters(store)).toEqual({ tekun_times: 1.5 });
		keepOwnParameters(store, {});
		expect(readOwnParameters(store)).toEqual({});
	});

	it('are none where nothing can be kept, or something else was', () => {
		expect(keepOwnParameters(null, { tekun_times: 1.5 })).toBe(false);
		expect(readOwnParameters(null)).toEqual({});
		const store = drawer();
		store.setItem('aidbrief.parameters', '{"tekun_times":"many","max_days":-1}');
		expect(readOwnParameters(store)).toEqual({});
		store.setItem('aidbrief.parameters', 'nonsense');
		expect(readOwnParameters(store)).toEqual({});
	});

	it('go back change by change, restored ones too, and no further than to none', () => {
		const store = drawer();
		keepOwnParameters(store, { tekun_times: 1.5 });
		keepOwnParameters(store, { tekun_times: 1.5, max_days: 20 });
		keepOwnParameters(store, {});
		expect(earlierParameters(store)).toHaveLength(3);
		const back = () => {
			expect(undoOwnParameters(store)).toBe(true);
			return readOwnParameters(store);
		};
		expect(back()).toEqual({ tekun_times: 1.5, max_days: 20 });
		expect(back()).toEqual({ tekun_times: 1.5 });
		expect(back()).toEqual({});
		expect(undoOwnParameters(store)).toBe(false);
	});

	it('remember so many changes and no more', () => {
		const store = drawer();
		for (let days = 1; days <= 30; days++) keepOwnParameters(store, { max_days: days });
		expect(earlierParameters(store)).toHaveLength(20);
		expect(earlierParameters(store)[0]).toEqual({ max_days: 10 });
	});

	it('decide clauses and thresholds alike, and leave the rest of the catalogue alone', () => {
		const catalog = loadCatalog(
			withOwnParameters(tables, { tekun_times: 1.5, gone_since: 3 })
		);
		expect(catalog.thresholds.tekunRatio).toBe(1.5);
		expect(catalog.policies).toHaveLength(loadCatalog(tables).policies.length);
		expect(withOwnParameters(tables, {})).toBe(tables);
	});
});
