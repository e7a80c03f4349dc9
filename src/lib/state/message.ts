import { UserError } from '#lib/domain/errors.ts';

/** What to tell people about an error: the user's own in its words, ours as ours. */
export function messageOf(error: unknown): string {
	if (error instanceof UserError) return error.message;
	const text = error instanceof Error ? error.message : String(error);
	return `程序出错：${text.split('\n')[0]}。已有数据不受影响，请重新载入本页。`;
}
