const suffixes = {
	comments: '核稿批注',
	corrected: '更正',
	filled: '已填',
	revisions: '修订',
	revisionsAndComments: '修订与批注',
	checklist: '核查清单'
} as const;
export type Outcome = keyof typeof suffixes;

/** 讲话稿.docx → 讲话稿（核稿批注）.docx; a text that is no file is named for what it is. */
export function outcomeName(
	name: string | null,
	kind: 'docx' | 'xlsx' | 'text',
	outcome: Outcome
): string {
	const [, stem = name, ending] = /^(.+)\.([^.]+)$/u.exec(name ?? '') ?? [];
	return `${stem ?? '粘贴的文字'}（${suffixes[outcome]}）.${kind === 'text' ? (ending ?? 'txt') : kind}`;
}
