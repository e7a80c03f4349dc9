import type { Programme } from '#lib/catalog/catalog.ts';
import type { Stat } from '#lib/domain/stat.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import type { Line, RowView } from '../view.ts';
import { sinceJanuary } from '../period-name.ts';
import { isKnown } from './comparable.ts';
import { absent, reportingNotes, sourceLine, type Piece } from './piece.ts';
import { columnsOf, wholeOf, type ProgrammeAnswers } from './programme-columns.ts';
import { bothAreasWord, isBothAreas, ofBothAreas } from './split.ts';
import { slotText, type Asking } from './slot-text.ts';
import { bound, joined, pulled } from './titles.ts';

const total = 'sa_spending_total';

/**
 * What the money of one programme is asked for, in this order; shares only of what the total holds. Always of
 * town and country together: the total is not told apart.
 */
function moneySlots(
	{ catalog }: PageContext,
	subject: string,
	counted: boolean
): string[] {
	const asking: Asking = { subject, ...ofBothAreas(catalog, subject), measure: '累计' };
	return [
		slotText(asking),
		slotText({ ...asking, compare: '同比' }),
		...(counted
			? (['占比', '贡献', '拉动'] as const).map((share) => slotText({ ...asking, share }))
			: [])
	];
}

/** A data set may declare its own 口径 of the total; the catalogue's holds where it does not. */
function isCounted({ dataset }: PageContext, { spending, inTotal }: Programme): boolean {
	const declared = dataset.totals.find(({ indicator }) => indicator === total);
	return declared ? spending !== null && declared.parts.includes(spending) : inTotal;
}

function programmeQuestion(
	context: PageContext,
	programme: Programme
): Question<ProgrammeAnswers> {
	const { persons, households, visits, spending } = programme;
	const reached = persons ?? households ?? visits;
	const counted = isCounted(context, programme);
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
			money: many(spending ? moneySlots(context, spending, counted) : [])
		}),
		(stats) => ({ programme, counted, ...stats })
	);
}

/**
 * 分项目: people reached and money, in the official order; programmes without either are left out, and
 * those that the total does not hold stand under it.
 */
export const programmes = (context: PageContext): Question<Piece> =>
	map(
		together({
			rows: each(
				context.catalog.programmes.map((programme) =>
					programmeQuestion(context, programme)
				)
			),
			total: many(moneySlots(context, total, false))
		}),
		({ rows, total }): Piece => {
			const held = rows.filter(
				({ reached, money }) => reached.some(isKnown) || money.some(isKnown)
			);
			if (held.length === 0)
				return absent('分项目', '本数据集没有分项目的对象数和支出。');
			const summed = isKnown(total[0]!);
			const whole = wholeOf(context, held, total);
			const columns = columnsOf(held, whole);
			const line = (answers: ProgrammeAnswers): RowView => ({
				head: answers.programme.name,
				cells: columns.map(({ cell }) => cell(answers))
			});
			const apart = (answers: ProgrammeAnswers) => summed && !answers.counted;
			const { scope, dataset } = context;
			return {
				type: 'figure',
				id: 'programmes',
				title: moneyTitle(held, total),
				unit: held.some(({ money }) => money[0] && isKnown(money[0]))
					? `对象为期末数或本期数；支出为${bothAreasWord(context)}${sinceJanuary(scope.period)}累计，同比对上年同期累计`
					: '对象为期末数或本期数',
				source: sourceLine(context),
				chart: null,
				table: {
					head: '项目',
					columns: columns.map(({ view }) => view),
					rows: [
						...held.filter((answers) => !apart(answers)).map(line),
						...(summed
							? [{ head: '合计', total: true, cells: columns.map(({ whole }) => whole) }]
							: []),
						...held.filter(apart).map(line)
					],
					notes: [
						...bothAreasNote(context, held),
						...reportingNotes(
							held.flatMap(({ programme, reached, money }) => [
								[`${programme.name}对象`, reached[0]] as const,
								[`${programme.name}支出`, money[0]] as const
							]),
							'地区'
						),
						...dataset.totals
							.filter(({ indicator }) => indicator === 'sa_spending_total')
							.map(({ note }) => note)
					]
				},
				computed: whole.computed
			};
		}
	);

/** Programmes whose people are not told apart, where the page asks for one area. */
function bothAreasNote(
	context: PageContext,
	held: readonly ProgrammeAnswers[]
): string[] {
	const whole = held.filter(({ programme: { persons, households, visits } }) => {
		const id = persons ?? households ?? visits;
		return id !== null && isBothAreas(context, id);
	});
	return whole.length > 0
		? [
				`对象不分城乡、为城乡合计的：${whole.map(({ programme }) => programme.name).join('、')}。`
			]
		: [];
}

/** 社会救助支出同比增长3.9%，最低生活保障拉动1.9个百分点. */
function moneyTitle(held: readonly ProgrammeAnswers[], total: readonly Stat[]): Line {
	const most = held
		.filter(({ money }) => money[4] && isKnown(money[4]))
		.sort((a, b) => Math.abs(b.money[4]!.value!) - Math.abs(a.money[4]!.value!))[0];
	const line = joined([
		isKnown(total[1]!) ? ['社会救助支出', bound(total[1]!)] : null,
		most ? pulled(most.programme.name, most.money[4]!) : null
	]);
	return line.length > 0 ? line : ['分项目的对象和支出'];
}
