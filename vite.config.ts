import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The package says that none of its files does anything by itself, so that they may be left out; its workers do. */
export const duckdbWorkers: Plugin = {
	name: 'duckdb-workers',
	transform: (code, id) =>
		/duckdb-browser-\w+\.worker\.js$/.test(id)
			? { code, map: null, moduleSideEffects: true }
			: null
};

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['reports', 'data'] } },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	worker: { format: 'es', plugins: () => [duckdbWorkers] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', 'tests/pages/**'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: ['tests/e2e/serve.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			},
			{
				extends: true,
				test: {
					name: 'pages',
					include: ['tests/pages/**/*.test.ts'],
					testTimeout: 180_000,
					hookTimeout: 300_000,
					fileParallelism: false
				}
			}
		]
	}
});
