import type { Basis } from '#lib/domain/stat.ts';

/** How a base period is named: before a verb (同比), as a thing (上年同期), in 与…持平. */
export const basisWords: Readonly<
	Record<Basis, { verb: string; base: string; than: string }>
> = {
	yoy: { verb: '同比', base: '上年同期', than: '比上年同期' },
	qoq: { verb: '环比', base: '上季度', than: '比上季度' },
	mom: { verb: '环比', base: '上月', than: '比上月' },
	ye: { verb: '比上年末', base: '上年末', than: '比上年末' },
	year: { verb: '比上年', base: '上年', than: '比上年' }
};
