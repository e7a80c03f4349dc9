import { parsePeriod } from '#lib/domain/period.ts';
import { endName, periodName, thisAlone } from '../period-name.ts';
import { sourceLine } from '../pages/piece.ts';
import { slotText, type Asking } from '../pages/slot-text.ts';
import { bothAreasWord } from '../pages/split.ts';
import { bound } from '../pages/titles.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import type { OpeningPage } from './page.ts';
import { spoken } from './spoken.ts';

/** More sentences than this nobody remembers. */
const mostSentences = 3;

interface Subject {
	words: string;
	asking: Asking;
}

/** In the order of their weight: the first three that are known are told. */
const subjects = (context: PageContext): Subject[] => {
	const { period } = context.scope;
	const [end, alone] = [endName(period), thisAlone(period)];
	return [
		{ words: `${end}在册低保对象`, asking: { subject: 'dibao_persons' } },
		{
			words: `${alone}${bothAreasWord(context)}支出社会救助资金`,
			asking: { subject: 'sa_spending_total', area: 'all', measure: '本期' }
		},
		{ words: '城乡低保标准之比为', asking: { subject: 'b_ur_ratio' } },
		{
			words: '农村低保平均标准为',
			asking: { subject: 'dibao_standard', area: 'rural' }
		},
		{ words: `${end}在册特困人员`, asking: { subject: 'tekun_persons' } },
		{
			words: `${alone}实施临时救助`,
			asking: { subject: 'temp_aid_visits', measure: '本期' }
		},
		{
			words: `${alone}低保支出`,
			asking: { subject: 'dibao_spending', measure: '本期' }
		}
	];
};

/** 与上期相比; of a year, and of what has no period before it in the data, with the year before. */
export function opening(context: PageContext): Question<OpeningPage> {
	const { scope, regions } = context;
	const yearly = ['Y', 'S'].includes(parsePeriod(scope.period).frequency);
	const told = subjects(context);
	return map(
		each(
			told.map(({ asking }) =>
				many([
					slotText(asking),
					...(yearly ? [] : [slotText({ ...asking, compare: '环比' as const })]),
					slotText({ ...asking, compare: '同比' })
				])
			)
		),
		(answers): OpeningPage => {
			const sentences = answers
				.flatMap(([now, ...changes], index): Line[] => {
					if (now?.status !== 'ok') return [];
					const change = changes.find(({ status }) => status === 'ok');
					const { words } = told[index]!;
					return [[words, bound(now), ...(change ? ['，', bound(change)] : []), '。']];
				})
				.slice(0, mostSentences);
			return {
				kind: 'opening',
				id: 'opening',
				title: [
					`${regions.get(scope.region)?.name ?? ''}${periodName(scope.period)}社会救助情况`
				],
				sentences,
				notes: sentences.map(spoken),
				source: sourceLine(context),
				proposed: true
			};
		}
	);
}
