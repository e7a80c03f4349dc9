import { keyFigures } from '../pages/overview.ts';
import { sourceLine } from '../pages/piece.ts';
import { bound, joined } from '../pages/titles.ts';
import { map, type PageContext, type Question } from '../question.ts';
import type { FiguresPage } from './page.ts';
import { spoken } from './spoken.ts';

/** 主要指标: the tiles of 总览; null where the set has none of them. */
export const figuresPage = (context: PageContext): Question<FiguresPage | null> =>
	map(keyFigures(context), (tiles): FiguresPage | null =>
		tiles.length === 0
			? null
			: {
					kind: 'figures',
					id: 'figures',
					title: ['主要指标'],
					tiles,
					notes: tiles.map(({ name, value, change }) =>
						spoken([
							...joined([
								[name, bound(value.stat)],
								change.some((part) => typeof part !== 'string')
									? change.filter((part) => typeof part !== 'string')
									: null
							]),
							'。'
						])
					),
					source: sourceLine(context),
					proposed: true
				}
	);
