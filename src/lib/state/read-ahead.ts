import type { Answerer } from '#lib/answer/answerer.ts';
import type { Period } from '#lib/domain/period.ts';

/**
 * 预读: while nobody asks for anything, the periods of a set are fetched whole, those next to the one in view
 * first. A later change of region or period then needs no query.
 *
 * @param atLeisure resolves when there is nothing else to do.
 * @returns stops it.
 */
export function readAhead(
	{ periods, ahead }: Pick<Answerer, 'periods' | 'ahead'>,
	from: Period,
	atLeisure: () => Promise<void>
): () => void {
	let stopped = false;
	const run = async () => {
		for (const period of outward(periods, from)) {
			await atLeisure();
			// A failure is not told here: whoever asks for the figure is told.
			if (stopped || !(await ahead?.(period).catch(() => false))) return;
		}
	};
	if (ahead) void run();
	return () => {
		stopped = true;
	};
}

/** The one in view, then before and after it by turns: the one before is what it is compared with. */
function outward(periods: readonly Period[], from: Period): Period[] {
	const at = periods.indexOf(from);
	const far = (period: Period) => Math.abs(periods.indexOf(period) - at);
	return [...periods].sort((a, b) => far(a) - far(b));
}
