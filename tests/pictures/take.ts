import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.ts';

/**
 * Takes the picture of README.md from the built app: `npm run -s build && npx tsx tests/pictures/take.ts`.
 * Run by hand when 总览 has changed; it is not a test.
 */
const picture = 'tests/pictures/overview.png';
const size = { width: 1280, height: 1280 };

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.wasm': 'application/wasm'
};

const server = createServer(async (request, response) => {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
	try {
		const bytes = await readFile(join('build', path));
		response
			.writeHead(200, {
				'content-type': types[extname(path)] ?? 'application/octet-stream'
			})
			.end(bytes);
	} catch {
		response.writeHead(404).end();
	}
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');

const browser = await chromium.launch({
	executablePath: await findChromium(),
	args: ['--no-sandbox', '--disable-gpu']
});
const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
await page.goto(`http://127.0.0.1:${address.port}/`);
await page.waitForSelector('.answer:not(.loading) .tiles');
await page.waitForSelector('.problems li');
await page.waitForSelector('figure .chart svg');
await page.screenshot({ path: picture });
await browser.close();
server.close();
