import { areaNames } from '#lib/domain/area.ts';
import type { Line } from '../view.ts';
import { many, map, together, type PageContext, type Question } from '../question.ts';
import { endName, periodName, sinceJanuary, thisAlone } from '../period-name.ts';
import { standardArea } from './area-of-standard.ts';
import { dimensions } from './dimensions.ts';
import { recentPeriods } from './peers.ts';
import { chartPiece } from './piece.ts';
import { programmes } from './programmes.ts';
import { executionColumn, regionTable } from './region-table.ts';
import { bothAreasWord } from './split.ts';
import { slotText } from './slot-text.ts';
import { tiles, type TileSpec } from './tile.ts';
import { bound, changeTitle, joined } from './titles.ts';
import { unreported } from './unreported.ts';

const areaWord = { urban: '城市', rural: '农村' };

/** The key figures in the order of their weight; the first six that the data set has are shown. */
const tileSpecs = ({ scope }: PageContext): TileSpec[] => {
	const side = standardArea(scope.area);
	const other = side === 'urban' ? 'rural' : 'urban';
	return [
		{
			name: '在册低保对象',
			asking: { subject: 'dibao_persons' },
			companion: {
				words: '',
				asking: { subject: 'dibao_persons', compare: '环比' }
			}
		},
		{
			name: '在册特困人员',
			asking: { subject: 'tekun_persons' },
			companion: { words: '集中供养率', asking: { subject: 'm_central' } }
		},
		{
			name: '临时救助',
			of: thisAlone(scope.period),
			asking: { subject: 'temp_aid_visits', measure: '本期' }
		},
		{
			name: `${bothAreasWord({ scope })}资金支出`,
			of: sinceJanuary(scope.period),
			asking: { subject: 'sa_spending_total', area: 'all', measure: '累计' },
			companion: {
				words: '执行率',
				asking: { subject: 'm_exec', area: 'all', measure: '累计' }
			},
			trend: { subject: 'sa_spending_total', area: 'all', measure: '本期' }
		},
		{
			name: `${areaWord[side]}低保平均标准`,
			asking: { subject: 'dibao_standard', area: side },
			companion: {
				words: areaWord[other],
				asking: { subject: 'dibao_standard', area: other }
			}
		},
		{
			name: '城乡标准比',
			asking: { subject: 'b_ur_ratio' }
		},
		{ name: '低保覆盖率', asking: { subject: 'm_coverage' } },
		{ name: '城市低保对象', asking: { subject: 'dibao_persons', area: 'urban' } },
		{ name: '农村低保对象', asking: { subject: 'dibao_persons', area: 'rural' } },
		{
			name: '低保支出',
			of: sinceJanuary(scope.period),
			asking: { subject: 'dibao_spending', measure: '累计' },
			trend: { subject: 'dibao_spending', measure: '本期' }
		},
		{ name: '孤儿', asking: { subject: 'orphan_persons' } },
		{ name: '常住人口', asking: { subject: 'pop_resident' } }
	];
};

/** 主要指标 of a place, as tiles. */
export const keyFigures = (context: PageContext) => tiles(context, tileSpecs(context));

/** 三季度末全市在册低保对象9.48万人，同比下降0.6%；1—9月支出社会救助资金7.14亿元，同比增长3.9%。 */
function lede({ scope, regions }: PageContext): Question<Line> {
	const region = regions.get(scope.region)?.name ?? '';
	const sideWord = scope.area === 'all' ? '' : areaNames[scope.area];
	const money = { subject: 'sa_spending_total', area: 'all', measure: '累计' } as const;
	return map(
		many(
			[
				{ subject: 'dibao_persons' },
				{ subject: 'dibao_persons', compare: '同比' as const },
				money,
				{ ...money, compare: '同比' as const },
				{ subject: 'b_ur_ratio' }
			].map(slotText)
		),
		([persons, personsChange, spent, spentChange, ratio]) => {
			const ok = (stat: typeof persons, words: string): Line | null =>
				stat?.status === 'ok' ? [words, bound(stat)] : null;
			const people = joined([
				ok(persons, `${endName(scope.period)}${region}在册${sideWord}低保对象`),
				ok(personsChange, '')
			]);
			const spending = joined([
				ok(
					spent,
					`${sinceJanuary(scope.period)}${bothAreasWord({ scope })}支出社会救助资金`
				),
				ok(spentChange, '')
			]);
			const standards = ok(ratio, '城乡低保标准之比为');
			const sentences = [people, spending, standards ?? []].filter(
				(sentence) => sentence.length > 0
			);
			return sentences.flatMap((sentence, index) => [
				...sentence,
				index === sentences.length - 1 ? '。' : '；'
			]);
		}
	);
}

const bothAreas = ['urban', 'rural'] as const;

function personsTrend(context: PageContext) {
	const periods = recentPeriods(context, 12);
	const areas = context.scope.area === 'all' ? bothAreas : [context.scope.area];
	return chartPiece(context, {
		id: 'dibao-persons-trend',
		kind: 'line',
		head: '期间',
		categories: periods.map(periodName),
		series: areas.map((area) => ({
			name: areaWord[area],
			askings: periods.map((period) => ({ subject: 'dibao_persons', area, period }))
		})),
		title: changeTitle(
			'在册低保对象',
			areas.map((area) => ({
				name: `${areaWord[area]}低保对象`,
				asking: { subject: 'dibao_persons', area }
			}))
		),
		subtitle: '在册低保对象，期末数',
		neutral: true,
		panels: true,
		absent: { title: '低保对象走势', text: '本数据集没有低保人数。' }
	});
}

/** 总览: key figures, programmes, regions, and who has not reported. Problems are asked apart. */
export const overview = (context: PageContext) => {
	const { scope, catalog } = context;
	const { tekunRatio } = catalog.thresholds;
	const side = standardArea(scope.area);
	return map(
		together({
			lede: lede(context),
			tiles: keyFigures(context),
			trend: personsTrend(context),
			dimensions: dimensions(context),
			programmes: programmes(context),
			regions: regionTable(context, {
				id: 'regions',
				title: '分地区主要指标',
				columns: [
					{ name: '低保对象', asking: { subject: 'dibao_persons' } },
					{ name: '同比', asking: { subject: 'dibao_persons', compare: '同比' } },
					{ name: '覆盖率', asking: { subject: 'm_coverage' } },
					{ name: '城市标准', asking: { subject: 'dibao_standard', area: 'urban' } },
					{ name: '农村标准', asking: { subject: 'dibao_standard', area: 'rural' } },
					{ name: '城乡比', asking: { subject: 'b_ur_ratio' } },
					{
						name: `${areaWord[side]}特困/低保`,
						asking: { subject: 'm_tekun_ratio', area: side },
						least: { value: tekunRatio, words: `应≥${tekunRatio}` }
					},
					{
						name: '累计支出',
						asking: { subject: 'sa_spending_total', area: 'all', measure: '累计' }
					},
					executionColumn(context),
					{ name: '临时救助', asking: { subject: 'temp_aid_visits', measure: '本期' } },
					{ name: '孤儿', asking: { subject: 'orphan_persons' } },
					{ name: '常住人口', asking: { subject: 'pop_resident' } }
				]
			}),
			unreported: unreported(context)
		}),
		(view) => ({ ...view, title: `总览：${periodName(scope.period)}` })
	);
};
