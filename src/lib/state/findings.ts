import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { findAll } from '#lib/findings/find.ts';
import { pressing } from '#lib/findings/pressing.ts';
import type { FindingView } from './view.ts';

/** 需要关注 and 向好 of a place. On screen regions are named: who reads it may see the table too. */
export async function findingsOf(
	answerer: Answerer,
	scope: Scope,
	problems: number
): Promise<{ problems: FindingView[]; progress: FindingView[] }> {
	const found = await findAll(answerer, scope, { naming: true });
	return {
		problems: pressing(found, problems),
		progress: found.filter(({ level }) => level === 'good')
	};
}
