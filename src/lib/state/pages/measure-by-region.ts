import { map, type PageContext, type Question } from '../question.ts';
import { sortedByValue } from './categories.ts';
import { askingOf, type Measure } from './measures.ts';
import { peersOf, peerWord, shortName } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import type { Asking } from './slot-text.ts';
import { directionOf } from './tile.ts';
import { extremesTitle, spanTitle } from './titles.ts';

/** The level in every region: on the tile grid or the unit's own map, or in bars from high to low. */
export function measureByRegion(context: PageContext, measure: Measure): Question<Piece> {
	const peers = peersOf(context);
	const askings = peers.regions.map(({ code }): Asking => ({
		...askingOf(measure),
		region: code
	}));
	const neutral = directionOf(context.catalog, measure.subject) === 'neutral';
	const places = peers.regions.map(({ tile }) => tile).filter((tile) => tile !== null);
	const tiled = places.length > 0 && places.length === peers.regions.length;
	return map(
		chartPiece(context, {
			id: 'measure-by-region',
			kind: tiled ? 'tiles' : 'bar',
			head: peerWord(peers),
			categories: peers.regions.map(shortName),
			series: [{ name: measure.name, askings }],
			title: neutral
				? spanTitle(`各${peerWord(peers)}${measure.name}`, askings)
				: extremesTitle(measure.name, askings, {
						...askingOf(measure),
						region: peers.of.code,
						over: '极值比'
					}),
			subtitle: [
				measure.name,
				neutral ? '中性指标：用墨阶，不排名' : '',
				tiled ? '方格示意位置，非地图' : ''
			]
				.filter((part) => part !== '')
				.join('。'),
			neutral,
			absent: {
				title: measure.name,
				text: `本数据集没有下一级地区的${measure.name}。`
			},
			byPlace: true,
			...(tiled ? { tiles: places } : {})
		}),
		(piece) => (neutral || tiled ? piece : sortedByValue(piece))
	);
}
