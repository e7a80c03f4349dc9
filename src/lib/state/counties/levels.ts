import type { Region } from '#lib/domain/region.ts';
import { map, many, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { recentPeriods, shortName } from '../pages/peers.ts';
import { chartPiece, type Piece } from '../pages/piece.ts';
import { slotText, type Asking } from '../pages/slot-text.ts';
import { bound, joined } from '../pages/titles.ts';
import { periodName } from '../period-name.ts';

const words = { urban: '城市', rural: '农村' };

/** 低保标准 of each county over twelve periods, one line a county. */
export function levelsOverTime(
	context: PageContext,
	counties: readonly Region[],
	area: 'urban' | 'rural'
): Question<Piece> {
	const periods = recentPeriods(context, 12);
	const asking: Asking = { subject: 'dibao_standard', area };
	const name = `${words[area]}低保标准`;
	return chartPiece(context, {
		id: `county-standard-${area}`,
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: counties.map(({ code, ...region }, index) => ({
			name: shortName({ code, ...region }),
			emphasis: index === 0,
			askings: periods.map((period) => ({ ...asking, region: code, period }))
		})),
		title: map(
			many(counties.map(({ code }) => slotText({ ...asking, region: code }))),
			(stats): Line => {
				const line = joined(
					stats.map((stat) => (isKnown(stat) ? [stat.regionName, bound(stat)] : null))
				);
				return line.length > 0 ? [`${name}：`, ...line] : [name];
			}
		),
		subtitle: '期末执行标准，纵轴不从0起',
		neutral: false,
		absent: { title: name, text: `所选区县没有${name}的历期数。` }
	});
}
