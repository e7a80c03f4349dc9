import type { Stat } from '#lib/domain/stat.ts';
import { cellText, commonUnit } from '../figure.ts';
import { periodName } from '../period-name.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { BoundText, Line } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { recentPeriods } from '../pages/peers.ts';
import { slotText } from '../pages/slot-text.ts';
import { bound } from '../pages/titles.ts';
import type { County } from './county.ts';
import type { Item } from './items.ts';

/** 走势小图: one measure of the county over twelve periods, the whole's beside it where they compare. */
export interface MultipleView {
	name: string;
	unit: string;
	/** First and last of the county's that are known. */
	first: BoundText;
	last: BoundText;
	change: Line;
	own: readonly (number | null)[];
	/** Null where a total is shown: the county's is a part of the whole's. */
	whole: readonly (number | null)[] | null;
	label: string;
}

export interface MultiplesView {
	/** 2023年四季度—2026年三季度. */
	span: string;
	of: string;
	whole: string | null;
	plots: readonly MultipleView[];
}

const periodCount = 12;

const shown: readonly Item[] = [
	{ name: '低保对象', asking: { subject: 'dibao_persons' }, level: false },
	{ name: '低保覆盖率', asking: { subject: 'm_coverage' }, level: true },
	{
		name: '农村低保标准',
		asking: { subject: 'dibao_standard', area: 'rural' },
		level: true
	},
	{
		name: '城市低保标准',
		asking: { subject: 'dibao_standard', area: 'urban' },
		level: true
	},
	{
		name: '救助支出（本期）',
		asking: { subject: 'sa_spending_total', area: 'all', measure: '本期' },
		level: false
	},
	{
		name: '低保月人均补助',
		asking: { subject: 'm_avg_benefit', area: 'all', measure: '累计' },
		level: true
	},
	{ name: '特困集中供养率', asking: { subject: 'm_central', area: 'all' }, level: true },
	{
		name: '临时救助（本期）',
		asking: { subject: 'temp_aid_visits', measure: '本期' },
		level: false
	}
];

/** Measures with fewer than two known periods are left out; null where none is left. */
export function multiplesOf(
	context: PageContext,
	{ self, whole }: County
): Question<MultiplesView | null> {
	const periods = recentPeriods(context, periodCount);
	const over = ({ asking }: Item, region: string) =>
		many(periods.map((period) => slotText({ ...asking, region, period })));
	return map(
		each(
			shown.map((item) =>
				together({
					own: over(item, self.code),
					theirs: item.level && whole ? over(item, whole.code) : many([]),
					change: many([slotText({ ...item.asking, region: self.code, compare: '同比' })])
				})
			)
		),
		(answers) => {
			const plots = answers.flatMap(({ own, theirs, change }, index): MultipleView[] => {
				const known = own.filter(isKnown);
				if (known.length < 2) return [];
				const unit = commonUnit(known);
				const [first, last] = [known[0]!, known.at(-1)!];
				const cell = (stat: Stat) => ({ stat, text: cellText(stat, unit) });
				return [
					{
						name: shown[index]!.name,
						unit,
						first: cell(first),
						last: cell(last),
						change: change.filter(isKnown).map(bound),
						own: own.map(({ value }) => value),
						whole: theirs.length > 0 ? theirs.map(({ value }) => value) : null,
						label: `${shown[index]!.name}近${periods.length}期走势`
					}
				];
			});
			return plots.length === 0
				? null
				: {
						span: `${periodName(periods[0]!)}—${periodName(periods.at(-1)!)}`,
						of: self.name,
						whole: whole?.name ?? null,
						plots
					};
		}
	);
}
