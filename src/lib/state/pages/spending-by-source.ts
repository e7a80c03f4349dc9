import { sinceJanuary } from '../period-name.ts';
import { many, map, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { peerWord, peersOf, shortName } from './peers.ts';
import { chartPiece, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound, joined } from './titles.ts';

/** 资金来源 by level of government; 其他来源另列. */
const levels = [
	{ name: '中央', subject: 'fund_central', share: 'm_level_share_central' },
	{ name: '省级', subject: 'fund_province', share: 'm_level_share_province' },
	{ name: '市级', subject: 'fund_city', share: 'm_level_share_city' },
	{ name: '县级', subject: 'fund_county', share: 'm_level_share_county' },
	{ name: '其他', subject: 'fund_other', share: null }
] as const;

/** 分级投入: where the money came from, by region. */
export function spendingBySource(context: PageContext): Question<Piece> {
	const peers = peersOf(context);
	const regions = peers.regions.length > 0 ? peers.regions : [peers.of];
	const shares = levels.flatMap(({ name, share }) =>
		share
			? [
					{
						name,
						slot: slotText({
							subject: share,
							area: 'all',
							measure: '累计',
							region: peers.of.code
						})
					}
				]
			: []
	);
	return chartPiece(context, {
		id: 'spending-by-source',
		kind: 'stacked',
		head: peers.regions.length > 0 ? peerWord(peers) : '地区',
		categories: regions.map(shortName),
		series: levels.map(({ name, subject }) => ({
			name,
			askings: regions.map(({ code }) => ({
				subject,
				measure: '累计',
				region: code
			}))
		})),
		title: map(many(shares.map(({ slot }) => slot)), (stats): Line => {
			const line = joined(
				stats.map((stat, index) =>
					stat.status === 'ok' ? [`${shares[index]!.name}占`, bound(stat)] : null
				)
			);
			return line.length > 0 ? [`${peers.of.name}四级资金中，`, ...line] : ['资金来源'];
		}),
		subtitle: `${sinceJanuary(context.scope.period)}累计，按来源级次；占比以四级合计为分母，其他来源另列。总量不排名`,
		neutral: true,
		absent: { title: '资金来源级次', text: '本数据集没有分级次的资金来源。' }
	});
}
