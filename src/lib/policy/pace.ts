import type { Policy } from '#lib/catalog/policy.ts';
import { parsePeriod, type Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Pace } from './verdict.ts';

const endOf = (period: Period): number => parsePeriod(period).to;

/** 时限已过: the period asked for ends with the deadline or after it. */
export const isExpired = (deadline: Period | null, period: Period): boolean =>
	deadline !== null && endOf(period) >= endOf(deadline);

/** 适用时间: a condition with a beginning and an end holds for periods that end within them. */
export const isInForce = (
	{ start, deadline }: Pick<Policy, 'start' | 'deadline'>,
	period: Period
): boolean =>
	(start === null || endOf(period) >= endOf(start)) &&
	(deadline === null || endOf(period) <= endOf(deadline));

/**
 * 时间进度与完成进度: of the way from the figure at the start to the target, how much is done, and how much of
 * the time is over. Null where a figure is missing or there was no way to go.
 */
export function paceOf(
	start: Period,
	deadline: Period,
	period: Period,
	{ base, now, target }: { base: Stat; now: Stat; target: Stat }
): Pace | null {
	if ([base, now, target].some(({ status }) => status !== 'ok')) return null;
	const way = target.value! - base.value!;
	const time = (endOf(period) - endOf(start)) / (endOf(deadline) - endOf(start));
	if (way === 0 || !(time > 0)) return null;
	const done = (now.value! - base.value!) / way;
	return { base, time, done, onTrack: done >= time - 1e-9 };
}
