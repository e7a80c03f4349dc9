import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built app stands: under a base path that is not the root. */
		origin: string;
		/** The same app at the root of a server. */
		root: string;
	}
}

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.wasm': 'application/wasm',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.duckdb': 'application/octet-stream',
	'.md': 'text/markdown; charset=utf-8'
};

/** A plain file server: what any office has. `folder` is put under the path `base`. */
export async function serveFolder(
	folder: string,
	base: string
): Promise<{ origin: string; close(): void }> {
	const server: Server = createServer(async (request, response) => {
		const path = decodeURIComponent(
			new URL(request.url ?? '/', 'http://localhost').pathname
		);
		if (!path.startsWith(base)) {
			response.writeHead(404).end();
			return;
		}
		let file = normalize(join(folder, path.slice(base.length)));
		if (file !== folder && !file.startsWith(join(folder, '/'))) {
			response.writeHead(403).end();
			return;
		}
		if (path.endsWith('/')) file = join(file, 'index.html');
		try {
			const bytes = await readFile(file);
			response
				.writeHead(200, {
					'content-type': types[extname(file)] ?? 'application/octet-stream'
				})
				.end(bytes);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		origin: `http://127.0.0.1:${address.port}${base}`,
		close: () => void server.close()
	};
}

export default async function setup(project: TestProject): Promise<() => void> {
	if (!existsSync('build/index.html'))
		throw new Error('the built app is missing: run `npm run build` first');
	const office = await serveFolder('build', '/office/aidbrief/');
	const root = await serveFolder('build', '/');
	project.provide('origin', office.origin);
	project.provide('root', root.origin);
	return () => {
		office.close();
		root.close();
	};
}
