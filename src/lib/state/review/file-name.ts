const suffixes = { comments: '核稿批注', corrected: '更正', filled: '已填' } as const;
export type Outcome = keyof typeof suffixes;

/** 讲话稿.docx → 讲话稿（核稿批注）.docx; a text that is no file is named for what it is. */
export function outcomeName(
	name: string | null,
	kind: 'docx' | 'text',
	outcome: Outcome
): string {
	const [, stem = name, ending] = /^(.+)\.([^.]+)$/u.exec(name ?? '') ?? [];
	return `${stem ?? '粘贴的文字'}（${suffixes[outcome]}）.${kind === 'docx' ? 'docx' : (ending ?? 'txt')}`;
}
