import type { Catalog } from '#lib/catalog/catalog.ts';
import type { PageContext } from '../question.ts';
import type { Asking } from './slot-text.ts';

/** Whether an indicator is never reported for town and country apart. */
const isWhole = (catalog: Catalog, id: string): boolean =>
	catalog.indicator(id)?.split === 'total';

/**
 * Whether the page asks for one area and the indicator has none: its figure is that of both together, has
 * to say so, and goes into no ratio with figures of one area.
 */
export const isBothAreas = ({ scope, catalog }: PageContext, id: string): boolean =>
	scope.area !== 'all' && isWhole(catalog, id);

/** 城乡合计, for a name or a unit line; '' where the page asks for both anyway. */
export const bothAreasWord = ({ scope }: Pick<PageContext, 'scope'>): string =>
	scope.area === 'all' ? '' : '城乡合计';

/**
 * How an indicator is asked for town and country together whatever area the page asks for: by 城乡 where it is
 * reported apart, by nothing where it is not.
 */
export const ofBothAreas = (catalog: Catalog, id: string): Pick<Asking, 'area'> =>
	['split', 'opt'].includes(catalog.indicator(id)?.split ?? '') ? { area: 'all' } : {};
