import type { Span } from '../document.ts';
import type { Comment } from './comments.ts';

/** What a comment says of a place: kind, message, what is proposed, what speaks for it. */
export interface Remarked extends Span {
	/** 算术·可证明. */
	readonly label: string;
	readonly message: string;
	readonly proposal: string | null;
	readonly evidence: readonly string[];
}

/** The comment on a place of a paragraph that is `length` long: it is tied to a character at least. */
export const commentOf = (one: Remarked, length: number): Comment => ({
	paragraph: one.paragraph,
	...held(one, length),
	text: [
		`${one.label}：${one.message}`,
		...(one.proposal ? [`建议：${one.proposal}`] : []),
		// A query is for whoever opens the trace, not for a margin.
		...one.evidence.filter((line) => !line.startsWith('查询：'))
	].join('\n')
});

function held({ start, end }: Span, length: number): { start: number; end: number } {
	if (end > start) return { start, end };
	return start < length
		? { start, end: start + 1 }
		: { start: Math.max(0, start - 1), end: start };
}
