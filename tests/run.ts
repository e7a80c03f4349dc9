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

const folder = mkdtempSync(join(tmpdir(), 'aidbrief-'));
const results = join(folder, 'results.json');
const vitest = spawnSync(
	bin('vitest'),
	['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
	{ stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } }
);

/** What vitest counted; null when it ended before it could say. */
function counts(): { numPassedTests: number; numFailedTests: number } | null {
	try {
		return JSON.parse(readFileSync(results, 'utf8'));
	} catch {
		return null;
	}
}
const counted = counts();
rmSync(folder, { recursive: true, force: true });

const passed = (counted?.numPassedTests ?? 0) + steps.length - broken;
let failed = (counted?.numFailedTests ?? 0) + broken;
// A file that could not be collected fails the run without a failed test.
if (vitest.status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
