import type { TextDocument } from '../read/text.ts';
import type { Comment } from './comments.ts';

/** 文本稿的批注: the lines as they were, and under each what was found in it. Text has no margin to write in. */
export function withRemarks(
	{ text }: TextDocument,
	comments: readonly Comment[]
): string {
	const byLine = new Map<number, Comment[]>();
	for (const comment of comments)
		byLine.set(comment.paragraph, [...(byLine.get(comment.paragraph) ?? []), comment]);
	const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
	return text
		.split(/\r\n|\r|\n/)
		.flatMap((line, index) => [
			line,
			...(byLine.get(index) ?? []).map(
				({ start, end: stop, text: remark }) =>
					`〔核稿：“${line.slice(start, stop)}”${remark.replace(/\n/g, '　')}〕`
			)
		])
		.join(end);
}
