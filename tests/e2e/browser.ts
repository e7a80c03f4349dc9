import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from '../tools/chromium.ts';

/** Flags under which Chromium asks nothing of the outside. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

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

export const openBrowser = async (): Promise<Browser> =>
	chromium.launch({ executablePath: await findChromium(), args: flags });

export async function visit(
	browser: Browser,
	size = { width: 1280, height: 900 }
): Promise<Visit> {
	const origin = inject('origin');
	const context = await browser.newContext({ viewport: size, acceptDownloads: true });
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
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	return { context, page, foreign, faults, url: (path) => new URL(path, origin).href };
}
