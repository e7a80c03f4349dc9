import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
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
	const command = `apt-get install ${missing.join(' ')}`;
	if (process.getuid?.() !== 0)
		throw new Error(`missing for the tests, needs root: ${command}`);
	try {
		await update();
		await run(
			'apt-get',
			[...patient, 'install', '-y', '--no-install-recommends', ...missing],
			quiet
		);
	} catch (cause) {
		throw new Error(`missing for the tests and not to be installed here: ${command}`, {
			cause
		});
	}
}

/** Whether all of these programs are on the path, wherever they came from. */
export const havePrograms = (names: readonly string[]): boolean =>
	names.every((name) =>
		(process.env.PATH ?? '')
			.split(delimiter)
			.some((folder) => existsSync(join(folder, name)))
	);

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
	// apt fetches as a user of its own, to whom this folder may be closed.
	await run('apt-get', [...patient, '-o', 'APT::Sandbox::User=root', 'download', name], {
		...quiet,
		cwd: work
	}).catch((cause: unknown) => {
		throw new Error(
			`fonts for the tests not to be fetched here: apt-get download ${name}`,
			{
				cause
			}
		);
	});
	const deb = (await readdir(work)).find((file) => file.endsWith('.deb'));
	if (!deb) throw new Error(`package not downloaded: ${name}`);
	await run('dpkg-deb', ['-x', join(work, deb), join(work, 'files')]);
	await rename(join(work, 'files'), target).catch((error: unknown) => {
		if (!existsSync(target)) throw error;
	});
	await rm(work, { recursive: true, force: true });
	return target;
}
