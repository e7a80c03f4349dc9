import { UserError } from '#lib/domain/errors.ts';
import { unpack } from '../read/package.ts';
import { readTraced, type TracedDocument } from '../trace/read.ts';

/** A file as it was chosen: a document of ours, or a .zip of them as 分地区成文 hands out. */
export interface IssueFile {
	name: string;
	bytes: Uint8Array;
}

/** A batch holds its own check beside its reports; that was not published. */
const crossCheck = 'cross-check';

/**
 * 上期文稿 read back, each with its trace.
 * @throws UserError for a file that is not ours or cannot be read, and where there is none at all.
 */
export function readIssues(files: readonly IssueFile[]): TracedDocument[] {
	const issues = files
		.flatMap(documentsIn)
		.map(({ name, bytes }) => readTraced(name, bytes))
		.filter(({ head }) => head.type !== crossCheck);
	if (issues.length === 0)
		throw new UserError(
			`${files.map(({ name }) => `“${name}”`).join('、')}里没有本程序写出的文稿。请给出上期的.docx，或分地区成文的.zip。`
		);
	return issues;
}

const documentsIn = (file: IssueFile): IssueFile[] =>
	/\.zip$/i.test(file.name)
		? Object.entries(unpack(file.name, file.bytes))
				.filter(([path]) => /\.docx$/i.test(path))
				.map(([path, bytes]) => ({ name: path.replace(/^.*\//, ''), bytes }))
		: [file];
