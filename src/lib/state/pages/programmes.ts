import type { Programme } from '#lib/catalog/catalog.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { fullText } from '../figure.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { CellView, ColumnView, Line, RowView } from '../view.ts';
import { sinceJanuary } from '../period-name.ts';
import { isKnown } from './comparable.ts';
import { columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound, joined } from './titles.ts';

const total = 'sa_spending_total';

/** What the money of one programme is asked for, in this order. */
const moneySlots = (subject: string) => [
	slotText({ subject, measure: '累计' }),
	slotText({ subject, measure: '累计', share: '占比' }),
	slotText({ subject, measure: '累计', compare: '同比' }),
	slotText({ subject, measure: '累计', share: '贡献' }),
	slotText({ subject, measure: '累计', share: '拉动' })
];

interface ProgrammeAnswers {
	programme: Programme;
	/** People, households or visits, and their change; empty where nobody is counted. */
	reached: readonly Stat[];
	/** In the order of `moneySlots`; empty where no money is spent. */
	money: readonly Stat[];
}

const reachedBy = ({ persons, households, visits }: Programme) =>
	persons ?? households ?? visits;

function programmeQuestion(programme: Programme): Question<ProgrammeAnswers> {
	const reached = reachedBy(programme);
	return map(
		together({
			reached: many(
				reached
					? [
							slotText({ subject: reached }),
							slotText({ subject: reached, compare: '同比' })
						]
					: []
			),
			money: many(programme.spending ? moneySlots(programme.spending) : [])
		}),
		({ reached, money }) => ({ programme, reached, money })
	);
}

const cellOf = (stat: Stat | undefined): CellView =>
	stat ? statCell(stat) : { type: 'text', text: '—', title: '无此项' };

/** 分项目: people reached and money, in the official order; programmes without either are left out. */
export const programmes = (context: PageContext): Question<Piece> =>
	map(
		together({
			rows: each(context.catalog.programmes.map(programmeQuestion)),
			total: many(moneySlots(total))
		}),
		({ rows, total }) => {
			const held = rows.filter(
				({ reached, money }) => reached.some(isKnown) || money.some(isKnown)
			);
			if (held.length === 0)
				return {
					type: 'absent',
					title: '分项目',
					text: '本数据集没有分项目的对象数和支出。'
				};
			const spent = held.filter(({ money }) => money[0] && isKnown(money[0]));
			const withMoney = spent.length > 0;
			const longest = Math.max(...spent.map(({ money }) => money[0]!.value!), 0);
			const column = (name: string, index: number): ColumnView =>
				columnOf(name, [...spent.map(({ money }) => money[index]!), total[index]!]);
			const bar = ({ money: [amount] }: ProgrammeAnswers): CellView => ({
				type: 'bar',
				part: amount?.value && longest > 0 ? Math.max(amount.value, 0) / longest : null
			});
			const row = (answers: ProgrammeAnswers): RowView => ({
				head: answers.programme.name,
				cells: [
					answers.reached[0]
						? { ...statCell(answers.reached[0]), text: fullText(answers.reached[0]) }
						: cellOf(undefined),
					cellOf(answers.reached[1]),
					...(withMoney
						? [
								bar(answers),
								...[0, 1, 2, 3, 4].map((index) => cellOf(answers.money[index]))
							]
						: [])
				] as CellView[]
			});
			const totals: RowView[] =
				withMoney && isKnown(total[0]!)
					? [
							{
								head: '合计',
								total: true,
								cells: [
									{ type: 'text', text: '不相加', title: '人、户、人次不相加' },
									{ type: 'blank' },
									{ type: 'blank' },
									...total.map(statCell)
								]
							}
						]
					: [];
			return {
				type: 'figure',
				id: 'programmes',
				title: moneyTitle(spent, total),
				unit: withMoney
					? `对象为期末数或本期数；支出为${sinceJanuary(context.scope.period)}累计，同比对上年同期累计`
					: '对象为期末数或本期数',
				source: sourceLine(context),
				chart: null,
				table: {
					head: '项目',
					columns: [
						{ name: '对象', unit: '' },
						columnOf(
							'同比',
							held.flatMap(({ reached }) => reached.slice(1))
						),
						...(withMoney
							? [
									{ name: '', unit: '', align: 'left', picture: true } as const,
									column('支出', 0),
									column('占比', 1),
									column('同比', 2),
									column('贡献率', 3),
									column('拉动', 4)
								]
							: [])
					],
					rows: [...held.map(row), ...totals],
					notes: context.dataset.totals
						.filter(({ indicator }) => indicator === 'sa_spending_total')
						.map(({ note }) => note)
				}
			};
		}
	);

/** 社会救助支出同比增长3.9%，低保金拉动最多，为1.9个百分点. */
function moneyTitle(spent: readonly ProgrammeAnswers[], total: readonly Stat[]): Line {
	const pulled = spent
		.filter(({ money }) => money[4] && isKnown(money[4]))
		.sort((a, b) => Math.abs(b.money[4]!.value!) - Math.abs(a.money[4]!.value!))[0];
	const line = joined([
		isKnown(total[2]!) ? ['社会救助支出', bound(total[2]!)] : null,
		pulled ? [`${pulled.programme.short}支出`, bound(pulled.money[4]!)] : null
	]);
	return line.length > 0 ? line : ['分项目的对象和支出'];
}
