import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Waits for another installation instead of failing on its lock. */
const patient = ['-o', 'DPkg::Lock::Timeout=500', '-q'];
const quiet = {
	env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	maxBuffer: 1 << 26
};

const installed = (name: string): boolean => {
	try {
		const status = execFileSync('dpkg-query', ['-W', '-f=${Status}', name], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore']
		});
		return status.startsWith('install ok installed');
	} catch {
		return false;
	}
};

/** Lists are fetched once a process, and only when something is really wanted. */
let updated: Promise<unknown> | null = null;
const update = () => (updated ??= run('apt-get', [...patient, 'update'], quiet));

/**
 * Makes sure that Debian packages are there: what is missing is installed, which needs root. `a|b` is
 * content with either and installs the first.
 * @throws where it cannot, with the command that a person would have to give.
 */
export async function ensurePackages(names: readonly string[]): Promise<void> {
	const missing = names
		.map((name) => name.split('|'))
		.filter((either) => !either.some(installed))
		.map(([first]) => first!);
	if (missing.length === 0) return;
	if (process.getuid?.() !== 0)
		throw new Error(`missing packages: apt-get install ${missing.join(' ')}`);
	await update();
	await run(
		'apt-get',
		[...patient, 'install', '-y', '--no-install-recommends', ...missing],
		quiet
	);
}

/**
 * The files of a Debian package unpacked below `folder` without installing it; done once. Safe against
 * two processes: it is unpacked beside, then renamed.
 */
export async function unpackPackage(name: string, folder: string): Promise<string> {
	const target = join(folder, name);
	if (existsSync(target)) return target;
	await update();
	const work = join(folder, `${name}.${process.pid}`);
	await mkdir(work, { recursive: true });
	await run('apt-get', [...patient, 'download', name], { ...quiet, cwd: work });
	const deb = (await readdir(work)).find((file) => file.endsWith('.deb'));
	if (!deb) throw new Error(`package not downloaded: ${name}`);
	await run('dpkg-deb', ['-x', join(work, deb), join(work, 'files')]);
	await rename(join(work, 'files'), target).catch((error: unknown) => {
		if (!existsSync(target)) throw error;
	});
	await rm(work, { recursive: true, force: true });
	return target;
}
