import type { Area } from '#lib/domain/area.ts';

/** 标准 has no figure for both areas together: asked for both, it is the rural one. */
export const standardArea = (area: Area): 'urban' | 'rural' =>
	area === 'urban' ? 'urban' : 'rural';
