import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { documentOf, paragraphsOf } from '../report/prose.ts';
import { bundled } from './written.ts';

const guide = readFileSync('reports/README.md', 'utf8');

/** Template and what becomes of it, as they stand in turn. */
const examples = [
	...guide.matchAll(/```模板\n([^`]+)\n```\s+```成文\n([^`]+)\n```/g)
].map(([, template, text]) => [template!, text!] as const);

/** What a mistake is told as. */
const mistakes = [...guide.matchAll(/^\| `(【[^`]+)`\s+\| ([^|]+?)\s+\|$/gm)].map(
	([, template, message]) => [template!, message!] as const
);

let demo: OpenedAnswerer;
beforeAll(async () => {
	demo = await bundled('demo-city');
});

describe('the guide to templates', () => {
	it('has an example for every part of it, each with what becomes of it', () => {
		expect(examples.length).toBe(guide.match(/```模板/g)!.length);
		expect(examples.length).toBeGreaterThan(6);
		expect(mistakes.length).toBeGreaterThan(3);
	});

	it.each(examples)('shows what becomes of %s', async (template, text) => {
		expect(paragraphsOf(await documentOf(demo, template))).toEqual([text]);
	});

	it.each(mistakes)('shows what is said of %s', async (template, message) => {
		await expect(documentOf(demo, template)).rejects.toThrow(message);
	});
});
