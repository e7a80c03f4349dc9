import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineName, type FormLine } from '#lib/ingest/received/empty-form.ts';
import { observationsOf, readReceivedFile } from '#lib/ingest/received/read-file.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { packStore, unpackStore } from '#lib/ingest/store/pack.ts';
import { foundStore, openStore } from '#lib/ingest/store/store.ts';
import {
	catalog,
	fact,
	observations,
	regions,
	regionsOfSet
} from '../received/demo-city-fixture.ts';
import { workbook } from '../received/workbook-fixture.ts';
import { batch, head } from './fixture.ts';

const counties = regionsOfSet.filter(({ level, own }) => level === 'county' && !own);
const quarter = '2026Q3';

interface Figure {
	line: FormLine;
	name: string;
	unit: string;
	value: number;
}

/** What a county reports of the quarter. */
const figuresOf = (code: string): Figure[] =>
	observations
		.filter((one) => one.region === code && one.period === quarter && one.value !== null)
		.flatMap(({ indicator, area, mode, measure, value }) => {
			const spec = catalog.indicator(indicator);
			if (!spec || (measure !== null && spec.kind !== 'flow')) return [];
			const line = { spec, area, mode, measure };
			return [{ line, name: lineName(line), unit: spec.unit, value: value! }];
		});

type County = (typeof counties)[number];

/** How a county may lay its table out; named so that the table itself need not say what the name says. */
const layouts: readonly ((county: County) => { name: string; bytes: Uint8Array })[] = [
	({ code, name }) => ({
		name: `${name}2026年第三季度.xlsx`,
		bytes: workbook({
			name: '季报',
			rows: [
				['指标名称', '单位', '数量', '上季度', '备注'],
				...figuresOf(code).map((one) => [one.name, one.unit, one.value, 1, ''])
			]
		})
	}),
	({ code, name }) => ({
		name: `${name}.csv`,
		bytes: new TextEncoder().encode(
			[
				'地区,期间,指标,数值,单位',
				...figuresOf(code).map(
					(one) => `${name},2026年三季度,${one.name},${one.value},${one.unit}`
				)
			].join('\r\n')
		)
	}),
	({ code, name }) => ({
		name: '横表.xlsx',
		bytes: workbook({
			name: '汇总',
			rows: [
				['2026年第三季度社会救助情况表'],
				['地区', ...figuresOf(code).map((one) => `${one.name}（${one.unit}）`)],
				[name, ...figuresOf(code).map(({ value }) => value)]
			]
		})
	}),
	({ code, name }) => ({
		name: '指标在左.xlsx',
		bytes: workbook({
			name: '2026年第三季度',
			rows: [
				['序号', '指标名称', '计量单位', name],
				...figuresOf(code).map((one, index) => [index + 1, one.name, one.unit, one.value])
			]
		})
	})
];

it('twelve counties, each in a layout of its own and in any order and portions, give the store of the city', async () => {
	const wanted = counties
		.flatMap(({ code }) =>
			figuresOf(code).map(({ line: { spec, ...line }, value }) =>
				[spec.id, code, quarter, line.area, line.mode, line.measure, value].join(' ')
			)
		)
		.sort();
	expect(wanted.length).toBeGreaterThan(1000);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.nat(layouts.length - 1), { minLength: 12, maxLength: 12 }),
			fc.shuffledSubarray(counties, { minLength: 12 }),
			fc.integer({ min: 1, max: 12 }),
			async (chosen, order, portion) => {
				const store = await foundStore(new MemoryFolder(), head, catalog);
				for (let at = 0; at < order.length; at += portion) {
					const files = order
						.slice(at, at + portion)
						.map((county, index) => layouts[chosen[at + index]!]!(county));
					await store.append(
						batch(
							files.flatMap(({ name, bytes }) =>
								observationsOf(readReceivedFile(bytes, name, { catalog, regions }))
							),
							{ files: files.map((file) => ({ ...file, keep: false })) }
						)
					);
				}
				const packed = unpackStore(await packStore(store), '市.zip');
				for (const one of [store, await openStore(packed, catalog)])
					expect(Array.from(one.observations(), fact).sort()).toEqual(wanted);
			}
		),
		{ numRuns: 6, seed: 20_260_930 }
	);
});
