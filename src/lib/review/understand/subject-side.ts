import type { Area, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { lastMatch } from './matches.ts';
import type { Site } from './site.ts';

const areaWord = /城乡|城市|城镇|城里|农村|乡村|乡下|村里(?!的)|农牧区|[城农](?=低保)/gu;

/** The nearest 城市 or 农村 before the figure; a subject of one side only needs no word. */
export function areaOf(
	spec: IndicatorSpec | DerivedSpec,
	{ own, after }: Site
): Area | null {
	if ('split' in spec && ['urban', 'rural', 'total'].includes(spec.split)) return null;
	// 城乡标准之比 is of both already.
	if (spec.id.startsWith('b_ur_')) return null;
	const found = lastMatch(areaWord, own) ?? lastMatch(areaWord, after);
	if (!found) return null;
	// 城市、农村低保对象共…: both together.
	if (/城[市镇]、?(?:和)?(?:农|乡)村/u.test(own)) return 'all';
	if (found[0] === '城乡') return 'all';
	return found[0].startsWith('城') ? 'urban' : 'rural';
}

export function modeOf(spec: IndicatorSpec | DerivedSpec, { own }: Site): Mode | null {
	if (spec.id !== 'tekun_standard') return null;
	return own.includes('集中') ? 'central' : own.includes('分散') ? 'dispersed' : null;
}
