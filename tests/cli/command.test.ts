import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#cli/effects.ts';
import { ownFolder } from './own-data.ts';

/** The command as people type it, in a process of its own. */
function npmRun(...argv: string[]) {
	return new Promise<{ code: number | null; out: string; error: string }>(
		(resolve, reject) => {
			const child = spawn('npm', ['run', '-s', 'aidbrief', '--', ...argv]);
			let out = '';
			let error = '';
			child.stdout.on('data', (data: Buffer) => (out += data.toString()));
			child.stderr.on('data', (data: Buffer) => (error += data.toString()));
			child.on('error', reject);
			child.on('close', (code) => resolve({ code, out, error }));
		}
	);
}

describe('npm run -s aidbrief', () => {
	it('prints exactly one JSON value on standard output and ends with 0', async () => {
		const { code, out } = await npmRun(
			'query',
			'城市低保对象人数·同比',
			'--data',
			'official-national',
			'--region',
			'000000',
			'--period',
			'2021',
			'--json'
		);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject([{ text: '同比下降8.4%' }]);
		expect(out.trimEnd()).not.toContain('\n');
	});

	it('says bad input on standard error alone, ends with 1 and writes no file', async () => {
		const target = join(ownFolder({}), 'report.docx');
		const { code, out, error } = await npmRun(
			'report',
			'survey',
			'--data',
			'official-national',
			'--region',
			'北京事',
			'--out',
			target
		);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(error).toContain('没有地区“北京事”。是否指：北京');
		expect(error).not.toMatch(/^\s+at /m);
		expect(existsSync(target)).toBe(false);
	});

	it('ends with 2 where it was typed wrongly', async () => {
		expect((await npmRun('frobnicate')).code).toBe(2);
	});
});

describe('a file is written', () => {
	it('whole, into folders that it makes, with nothing left beside it', async () => {
		const folder = ownFolder({});
		const path = join(folder, 'a', 'b.txt');
		await realEffects.write(path, '第一次');
		await realEffects.write(path, '第二次');
		expect(readFileSync(path, 'utf8')).toBe('第二次');
		expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
	});
});
