import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';

/**
 * Answers by slot text. What cannot be asked (a slot that contradicts itself) has no answer, and keeps the
 * others from nothing.
 */
export async function askAll(
	answerer: Answerer,
	slots: Iterable<string>,
	scope: Scope
): Promise<Map<string, Stat>> {
	const wanted = [...new Set(slots)];
	try {
		const stats = await answerer.ask(wanted, scope);
		return new Map(wanted.map((slot, index) => [slot, stats[index]!]));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		if (wanted.length === 1) return new Map();
		const half = Math.ceil(wanted.length / 2);
		return new Map([
			...(await askAll(answerer, wanted.slice(0, half), scope)),
			...(await askAll(answerer, wanted.slice(half), scope))
		]);
	}
}
