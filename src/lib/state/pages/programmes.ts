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
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound, joined } from './titles.ts';

const total = 'sa_spending_total';

/** The columns of `moneySlots`. */
const moneyColumns = ['支出', '占比', '同比', '贡献率', '拉动'] as const;

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

interface ProgrammeColumn {
	view: ColumnView;
	cell: (answers: ProgrammeAnswers) => CellView;
	/** In the row of 合计. */
	whole: CellView;
}

const none: CellView = { type: 'text', text: '—', title: '无此项' };

/** A column of Stats; null where no programme has one. */
function statColumn(
	name: string,
	stats: readonly (Stat | undefined)[],
	of: (answers: ProgrammeAnswers) => Stat | undefined,
	whole: Stat | undefined
): ProgrammeColumn | null {
	const known = [...stats, whole].filter((stat) => stat !== undefined).filter(isKnown);
	if (known.length === 0) return null;
	const view = columnOf(name, known);
	const cell = (stat: Stat | undefined): CellView =>
		stat ? statCell(stat, view.unit) : none;
	return {
		view,
		cell: (answers) => cell(of(answers)),
		whole: whole ? cell(whole) : { type: 'blank' }
	};
}

/** People in the words of their own unit: 人, 户 and 人次 stand in one column, and are not added. */
const people: ProgrammeColumn = {
	view: { name: '对象', unit: '' },
	cell: ({ reached: [stat] }) =>
		stat ? { type: 'stat', stat, text: fullText(stat) } : none,
	whole: { type: 'text', text: '不相加', title: '人、户、人次不相加' }
};

/** 支出 as a bar beside its number. */
function bars(rows: readonly ProgrammeAnswers[]): ProgrammeColumn {
	const longest = Math.max(...rows.map(({ money }) => money[0]?.value ?? 0), 0);
	return {
		view: { name: '支出图示', unit: '', align: 'left', picture: true, hidden: true },
		cell: ({ money: [amount] }) => ({
			type: 'bar',
			part: amount?.value && longest > 0 ? Math.max(amount.value, 0) / longest : null
		}),
		whole: { type: 'blank' }
	};
}

function columnsOf(
	rows: readonly ProgrammeAnswers[],
	total: readonly Stat[]
): ProgrammeColumn[] {
	const money = moneyColumns.map((name, index) =>
		statColumn(
			name,
			rows.map(({ money }) => money[index]),
			({ money }) => money[index],
			total[index]
		)
	);
	return [
		people,
		statColumn(
			'同比',
			rows.map(({ reached }) => reached[1]),
			({ reached }) => reached[1],
			undefined
		),
		...(money[0] ? [bars(rows), ...money] : [])
	].filter((column) => column !== null);
}

/** 分项目: people reached and money, in the official order; programmes without either are left out. */
export const programmes = (context: PageContext): Question<Piece> =>
	map(
		together({
			rows: each(context.catalog.programmes.map(programmeQuestion)),
			total: many(moneySlots(total))
		}),
		({ rows, total }): Piece => {
			const held = rows.filter(
				({ reached, money }) => reached.some(isKnown) || money.some(isKnown)
			);
			if (held.length === 0)
				return absent('分项目', '本数据集没有分项目的对象数和支出。');
			const columns = columnsOf(held, total);
			const spent = held.filter(({ money }) => money[0] && isKnown(money[0]));
			const lines: RowView[] = held.map((answers) => ({
				head: answers.programme.name,
				cells: columns.map(({ cell }) => cell(answers))
			}));
			if (isKnown(total[0]!))
				lines.push({
					head: '合计',
					total: true,
					cells: columns.map(({ whole }) => whole)
				});
			const { scope, dataset } = context;
			return {
				type: 'figure',
				id: 'programmes',
				title: moneyTitle(spent, total),
				unit:
					spent.length > 0
						? `对象为期末数或本期数；支出为${sinceJanuary(scope.period)}累计，同比对上年同期累计`
						: '对象为期末数或本期数',
				source: sourceLine(context),
				chart: null,
				table: {
					head: '项目',
					columns: columns.map(({ view }) => view),
					rows: lines,
					notes: dataset.totals
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
		pulled ? [`${pulled.programme.short}支出拉动`, bound(pulled.money[4]!)] : null
	]);
	return line.length > 0 ? line : ['分项目的对象和支出'];
}
