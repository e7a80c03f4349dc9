import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Files of somebody's own, in a folder that goes when the tests are done. */
export function ownFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'own-'));
	folders.push(folder);
	for (const [name, content] of Object.entries(files))
		writeFileSync(join(folder, name), content);
	return folder;
}

const head = 'region_code,region_name,period,indicator,value,unit';

/** Two counties and their city, second and third quarter; whole numbers that are easy to add up. */
export const quarterTables = {
	'q2.csv': [
		head,
		'990100,示例市,2024Q2,低保人数,100,人',
		'990101,甲县,2024Q2,低保人数,40,人',
		'990102,乙县,2024Q2,低保人数,60,人'
	].join('\n'),
	'q3.csv': [
		head,
		'990100,示例市,2024Q3,低保人数,110,人',
		'990101,甲县,2024Q3,低保人数,44,人',
		'990102,乙县,2024Q3,低保人数,66,人'
	].join('\n')
};
