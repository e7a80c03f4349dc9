/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. Prints
 * `N passed, N failed` alone on its last line, with the real counts of all test files.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name: string) => join('node_modules', '.bin', name);

/** Steps that have no count of their own: each must succeed. */
const steps: [string, string, string[]][] = [
	['数据', bin('tsx'), ['src/cli/build-data.ts']],
	['类型', bin('svelte-kit'), ['sync']],
	['类型', bin('svelte-check'), ['--threshold', 'warning', '--output', 'human']],
	['规范', bin('eslint'), ['.', '--max-warnings', '0']],
	['格式', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
	['构建', bin('vite'), ['build', '--logLevel', 'warn']]
];

let broken = 0;
for (const [name, command, args] of steps) {
	console.log(`— ${name}：${[command.split('/').at(-1), ...args].join(' ')}`);
	const { status } = spawnSync(command, args, { stdio: 'inherit' });
	if (status !== 0) {
		console.log(`✗ ${name}未通过`);
		broken++;
	}
}

interface Counts {
	numPassedTests: number;
	numFailedTests: number;
}

/** What vitest counted; null when it ended before it could say. */
function readCounts(path: string): Counts | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}

let passed = steps.length - broken;
let failed = broken;
const folder = mkdtempSync(join(tmpdir(), 'aidbrief-'));
// One after another: a browser that shares its two cores with the unit tests is too slow to be judged.
for (const project of ['unit', 'browser', 'pages']) {
	const results = join(folder, `${project}.json`);
	const { status } = spawnSync(
		bin('vitest'),
		[
			...['run', '--project', project, '--reporter=default'],
			...['--reporter=json', `--outputFile.json=${results}`]
		],
		{ stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } }
	);
	const counts = readCounts(results);
	passed += counts?.numPassedTests ?? 0;
	failed += counts?.numFailedTests ?? 0;
	// A file that could not be collected fails the run without a failed test.
	if (status !== 0 && (counts?.numFailedTests ?? 0) === 0) failed++;
}
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
