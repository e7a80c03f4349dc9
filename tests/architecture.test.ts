import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder of src/lib may import, in reading order; its own files always. */
const mayImport: Record<string, string[]> = {
	domain: [],
	stats: [],
	maps: ['domain'],
	catalog: ['domain'],
	wording: ['domain'],
	slot: ['domain', 'catalog'],
	query: ['domain', 'catalog', 'slot'],
	// domain: a browser that cannot run the engine is the user's to mend, and is told so.
	engine: ['domain', 'query'],
	answer: ['domain', 'catalog', 'slot', 'query', 'stats', 'engine'],
	quality: ['domain', 'catalog', 'stats', 'query', 'engine', 'wording'],
	ingest: ['domain', 'catalog', 'query', 'engine', 'quality', 'wording'],
	findings: ['domain', 'catalog', 'stats', 'slot', 'answer', 'wording'],
	// A clause is judged by figures alone: what is found elsewhere is no evidence.
	policy: ['domain', 'catalog', 'stats', 'answer'],
	charts: ['domain', 'stats', 'maps', 'answer', 'wording'],
	report: [
		'domain',
		'catalog',
		'stats',
		'slot',
		'answer',
		'wording',
		'findings',
		'policy',
		'charts'
	],
	// charts: an axis that newer values do not fit is laid out again by the same rule.
	review: [
		...['domain', 'catalog', 'stats', 'slot', 'answer', 'wording'],
		...['findings', 'charts', 'report']
	]
};
const everything = [...Object.keys(mayImport), 'state', 'components'];
mayImport.state = everything.filter((folder) => folder !== 'components');
mayImport.components = everything;

/** Each foreign world has one door. */
const doors: [RegExp, RegExp][] = [
	[/^docx(\/|$)/, /^report\//],
	[/^@duckdb\//, /^engine\//],
	[/^echarts(\/|$)/, /^(charts\/|components\/Chart\.svelte$)/],
	[/^hucre(\/|$)/, /^ingest\//],
	[/^node:/, /^(engine\/node\.ts|engine\/wasm-node\.ts)$/],
	[/^(svelte|\$app|bits-ui)/, /^(state|components)\//]
];

const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|svelte)$/.test(path));

describe('imports run one way', () => {
	it.each(files)('%s imports only what its folder may', (path) => {
		const source = readFileSync(`src/lib/${path}`, 'utf8');
		const folder = path.split('/')[0]!;
		const allowed = [folder, ...(mayImport[folder] ?? [])];
		for (const [, from] of source.matchAll(/(?:from|import\(|import) *'([^']+)'/g)) {
			const target = from!.startsWith('.')
				? posix.join(posix.dirname(path), from!)
				: from!.startsWith('#lib/')
					? from!.slice('#lib/'.length)
					: null;
			if (target) {
				expect(allowed, `${path} imports ${from}`).toContain(target.split('/')[0]);
				const file = `src/lib/${target.replace(/\?.*$/, '')}`;
				expect(existsSync(file), `${path}: whole file names, ${from}`).toBe(true);
			} else {
				for (const [world, door] of doors)
					if (world.test(from!)) expect(path, `${from} has one door`).toMatch(door);
			}
		}
	});

	it('knows every folder of src/lib', () => {
		expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual(
			Object.keys(mayImport)
				.filter((folder) => files.some((path) => path.startsWith(`${folder}/`)))
				.sort()
		);
	});
});
