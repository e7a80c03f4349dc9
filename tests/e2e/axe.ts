import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Axe {
	run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with the page as it stands: one line a rule; must be empty. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(source);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: Axe };
		const found = await axe.run();
		return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	});
}
