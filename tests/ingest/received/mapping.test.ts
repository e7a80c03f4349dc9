import { expect, it } from 'vitest';
import {
	formatMapping,
	mergeMappings,
	parseMapping,
	type Mapping
} from '#lib/ingest/received/mapping.ts';

const mapping: Mapping = {
	version: 1,
	layouts: new Map([
		[
			'0011',
			new Map([
				['累计支出', { indicator: 'sa_spending_total', measure: 'ytd' as const }],
				['其他', { skip: true as const }]
			])
		]
	]),
	files: new Map([['季报.xlsx', { region: '990101', period: '2026Q3' }]])
};

it('is read as it was written', () => {
	expect(parseMapping(formatMapping(mapping), 'm.json')).toEqual(mapping);
});

it('lets a later decision count, and keeps the others', () => {
	const later: Mapping = {
		version: 1,
		layouts: new Map([['0011', new Map([['其他', { indicator: 'volunteers' }]])]]),
		files: new Map()
	};
	const merged = mergeMappings(mapping, later);
	expect(merged.layouts.get('0011')!.get('其他')).toEqual({ indicator: 'volunteers' });
	expect(merged.layouts.get('0011')!.has('累计支出')).toBe(true);
	expect(merged.files.size).toBe(1);
});

it.each([
	['no JSON', '{', '不是JSON'],
	['another version', '{"version":2}', 'version应为1'],
	[
		'a word that nothing can mean',
		'{"version":1,"layouts":{"x":{"低保":{"measure":"环比"}}}}',
		'“低保”的measure只能是'
	],
	[
		'an unknown facet',
		'{"version":1,"layouts":{"x":{"低保":{"sql":"1"}}}}',
		'有不认识的“sql”'
	],
	['no period', '{"version":1,"files":{"a":{"period":"2026Q5"}}}', '“2026Q5”不是期间']
])('is refused for %s', (_, text, message) => {
	expect(() => parseMapping(text, 'm.json')).toThrow(message);
});

it('a key named like the prototype is a key', () => {
	const text = '{"version":1,"layouts":{"__proto__":{"constructor":{"area":"urban"}}}}';
	const read = parseMapping(text, 'm.json');
	expect(read.layouts.get('__proto__')?.get('constructor')).toEqual({ area: 'urban' });
	expect(({} as Record<string, unknown>).area).toBeUndefined();
});
