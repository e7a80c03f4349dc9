import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Everything a visit leaves behind: what it asked of whom, and what went wrong. */
export interface Visit {
	context: BrowserContext;
	page: Page;
	/** Requests to anywhere but the app's own origin: must stay empty. */
	foreign: string[];
	/** Uncaught errors, console errors and CSP violations: must stay empty. */
	faults: string[];
	url(path: string): string;
}

export interface Looks {
	size?: { width: number; height: number };
	theme?: 'light' | 'dark';
	/** Has a screen that fingers can touch. */
	touch?: boolean;
	/** Where the app stands; under a base path where nothing else is said. */
	origin?: string;
}

export async function visit(
	browser: Browser,
	{
		size = { width: 1280, height: 900 },
		theme = 'light',
		touch = false,
		origin = inject('origin')
	}: Looks = {}
): Promise<Visit> {
	const context = await browser.newContext({
		viewport: size,
		colorScheme: theme,
		hasTouch: touch,
		acceptDownloads: true
	});
	const page = await context.newPage();
	const foreign: string[] = [];
	const faults: string[] = [];
	const host = new URL(origin).host;
	await context.route(
		(url) => /^https?:$/.test(url.protocol) && url.host !== host,
		(route) => {
			foreign.push(route.request().url());
			return route.abort();
		}
	);
	await page.addInitScript(() =>
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`CSP: ${violatedDirective} ${blockedURI}`)
		)
	);
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	return { context, page, foreign, faults, url: (path) => new URL(path, origin).href };
}

/** Numbers are there: the tiles of a page, a sheet of a document, or the batches of what was loaded. */
const shown =
	'.answer:not(.awaiting) .tiles, .desk:not(.awaiting) .sheet, .batches :is(.none, tbody)';

/** Opens a page and waits until its numbers are there. */
export async function open(
	browser: Browser,
	path: string,
	looks: Looks = {}
): Promise<Visit> {
	const seen = await visit(browser, looks);
	await seen.page.goto(seen.url(path));
	await seen.page.waitForSelector(shown);
	return seen;
}
