import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Answerer } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Revision } from '#lib/report/revisions/revision.ts';
import { readIssues, type IssueFile } from '#lib/review/revisions/issues.ts';
import { revisionsSince } from '#lib/review/revisions/published.ts';

/** What was published last time and is another figure now: of all documents, and of those of one region. */
export interface Since {
	all: readonly Revision[];
	of(region: string): Promise<readonly Revision[]>;
}

/** `--previous`: last issue's documents, a folder or a .zip of them; null where none are named. */
export async function revisionsOf(
	paths: readonly string[] | undefined,
	answerer: Answerer
): Promise<Since | null> {
	if (!paths) return null;
	const issues = readIssues((await Promise.all(paths.map(filesAt))).flat());
	return {
		all: await revisionsSince(issues, answerer),
		of: (region) =>
			revisionsSince(
				issues.filter(({ head }) => head.region === region),
				answerer
			)
	};
}

async function filesAt(path: string): Promise<IssueFile[]> {
	try {
		const names = (await stat(path)).isDirectory()
			? (await readdir(path))
					.filter((name) => /\.docx$/i.test(name))
					.sort()
					.map((name) => join(path, name))
			: [path];
		return await Promise.all(
			names.map(async (name) => ({
				name: basename(name),
				bytes: new Uint8Array(await readFile(name))
			}))
		);
	} catch (cause) {
		throw new UserError(`读不到上期文稿“${path}”。请检查路径。`, { cause });
	}
}
