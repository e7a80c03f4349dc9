import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide, pageGroups, routeId } from '../../src/routes/pages.ts';

const entries = pageGroups.flatMap(({ entries }) => entries);

describe('the rail', () => {
	it('has eleven entries, each with a name and a path of its own', () => {
		expect(entries).toHaveLength(11);
		expect(new Set(entries.map(({ name }) => name)).size).toBe(11);
		expect(new Set(entries.map(({ path }) => path)).size).toBe(11);
	});

	it('leads to every page that there is', () => {
		const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => path.endsWith('+page.svelte'))
			.map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`);
		expect(pages.length).toBeGreaterThanOrEqual(4);
		// 使用说明 is reached from the foot of the rail; a page under another is reached from that.
		const reached = [...entries, guide].map(({ path }) => routeId(path));
		for (const page of pages)
			expect(
				reached.some(
					(route) => page === route || (route !== '/' && page.startsWith(`${route}/`))
				),
				page
			).toBe(true);
	});

	it('begins with the page the app opens on', () => {
		expect(entries[0]).toEqual({ name: '总览', path: '/' });
		expect(existsSync('src/routes/+page.svelte')).toBe(true);
	});
});
