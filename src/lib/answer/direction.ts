import type { Direction } from '#lib/domain/indicator.ts';

/** 中性指标 have neither a good nor a bad side: they are shown, never ranked. */
export const hasDirection = ({ direction }: { direction: Direction }): boolean =>
	direction !== 'neutral';
