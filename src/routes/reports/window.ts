export { localStore } from '#lib/state/local-store.ts';

/** ISO date of the day on the writer's clock: 2026-11-25. */
export const localDay = (now: Date): string =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
