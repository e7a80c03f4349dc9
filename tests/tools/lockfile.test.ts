import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
	version?: string;
	resolved?: string;
	integrity?: string;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, LockedPackage>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as LockedPackage;

/** Where `npm` looks for a dependency of `path`: beside it, then in every node_modules above. */
function placeOf(path: string, name: string): string | undefined {
	for (
		let from = path;
		;
		from = from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')
	) {
		const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
		if (place in lock.packages) return place;
		if (from === '') return undefined;
	}
}

const packages = Object.entries(lock.packages);

describe('package-lock.json', () => {
	it('holds the builds of other systems too: every optional dependency has its own entry', () => {
		const wanted = packages.flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).map((name) => ({ path, name }))
		);
		expect(wanted.length).toBeGreaterThan(20);
		expect(wanted.filter(({ path, name }) => placeOf(path, name) === undefined)).toEqual(
			[]
		);
	});

	it('holds every dependency, too', () => {
		const wanted = packages.flatMap(([path, { dependencies = {} }]) =>
			Object.keys(dependencies).map((name) => ({ path, name }))
		);
		expect(wanted.filter(({ path, name }) => placeOf(path, name) === undefined)).toEqual(
			[]
		);
	});

	it('names no registry: any mirror will do', () => {
		expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
	});

	it('has a version for every package, and a checksum for what it has one for', () => {
		for (const [path, { version, integrity }] of packages) {
			if (path === '') continue;
			expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
			if (integrity !== undefined) expect(integrity, path).toMatch(/^sha512-/);
		}
	});

	it('is that of package.json, whose versions are exact', () => {
		const root = lock.packages['']!;
		for (const kind of ['dependencies', 'devDependencies'] as const) {
			expect(root[kind]).toEqual(manifest[kind]);
			for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
				expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
				expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
			}
		}
	});
});
