import type { Programme } from '#lib/catalog/catalog.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { largestRemainder } from '#lib/wording/parts.ts';
import { computedStat } from '../computed.ts';
import { fullText } from '../figure.ts';
import type { PageContext } from '../question.ts';
import type { CellView, ColumnView } from '../view.ts';
import { isKnown } from './comparable.ts';
import { columnOf, statCell } from './piece.ts';

export interface ProgrammeAnswers {
	programme: Programme;
	/** Whether its money is part of 社会救助资金支出总额. */
	counted: boolean;
	/** People, households or visits, and their change; empty where nobody is counted. */
	reached: readonly Stat[];
	/** 支出、同比, and where it is counted 占比、贡献率、拉动; empty where no money is spent. */
	money: readonly Stat[];
}

/** 合计: what stands under each column of money; null where the parts do not make it up. */
export interface Whole {
	amount: Stat;
	change: Stat;
	share: Stat | null;
	contribution: Stat | null;
	pull: Stat | null;
	/** Those that are worked out from the parts on the page. */
	computed: readonly Stat[];
}

/** The parts' shares and pulls added up, where all that the total holds have them. */
export function wholeOf(
	{ scope, regions }: PageContext,
	held: readonly ProgrammeAnswers[],
	[amount, change]: readonly Stat[]
): Whole {
	const counted = held.filter(({ counted, money }) => counted && money.length > 0);
	const sum = (name: string, index: number, shown: 'percent' | 'points') => {
		const parts = counted.map(({ money }) => money[index]!);
		if (parts.length === 0 || !parts.every(isKnown)) return null;
		return computedStat(parts, {
			name,
			value: parts.reduce((all, { value }) => all + value!, 0),
			shown,
			decimals: shown === 'percent' ? 1 : 2,
			region: scope.region,
			regionName: regions.get(scope.region)?.name ?? '',
			period: scope.period,
			definition: '所列各项之和',
			formula: '各项相加'
		});
	};
	const share = sum('各项占比之和', 2, 'percent');
	const pull = sum('各项拉动之和', 4, 'points');
	const contribution =
		pull && isKnown(change!) && change!.value
			? computedStat([pull, change!], {
					name: '各项贡献率之和',
					value: pull.value! / change!.value,
					shown: 'percent',
					decimals: 1,
					region: scope.region,
					regionName: pull.regionName,
					period: scope.period,
					definition: '各项拉动之和占总增速的比重',
					formula: '各项拉动之和 ÷ 支出总额同比'
				})
			: null;
	return {
		amount: amount!,
		change: change!,
		share,
		contribution,
		pull,
		computed: [share, contribution, pull].filter((stat) => stat !== null)
	};
}

export interface ProgrammeColumn {
	view: ColumnView;
	cell: (answers: ProgrammeAnswers) => CellView;
	/** In the row of 合计. */
	whole: CellView;
}

const none: CellView = { type: 'text', text: '—', title: '无此项' };
const outside: CellView = {
	type: 'text',
	text: '不计入',
	title: '不计入社会救助资金支出总额'
};

/** A column of Stats; null where no programme has one. */
function statColumn(
	name: string,
	rows: readonly ProgrammeAnswers[],
	of: (answers: ProgrammeAnswers) => Stat | undefined,
	whole: Stat | null,
	absent: (answers: ProgrammeAnswers) => CellView = () => none
): ProgrammeColumn | null {
	const known = [...rows.map(of), whole]
		.filter((stat) => stat !== undefined && stat !== null)
		.filter(isKnown);
	if (known.length === 0) return null;
	const view = columnOf(name, known);
	return {
		view,
		cell: (answers) => {
			const stat = of(answers);
			return stat ? statCell(stat, view.unit) : absent(answers);
		},
		whole: whole ? statCell(whole, view.unit) : { type: 'blank' }
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

/** How far from 1 shares may add up and still be all of the whole. */
const complete = 0.0005;

/** 占比 as printed: adding up to 100.0 by the largest remainder where they are all there is (W-17). */
function shareTexts(
	rows: readonly ProgrammeAnswers[],
	whole: Whole
): ReadonlyMap<Stat, string> {
	if (!whole.share || Math.abs(whole.share.value! - 1) > complete) return new Map();
	const shares = rows.flatMap(({ money }) => money[2] ?? []);
	const texts = largestRemainder({
		parts: shares.map(({ value }) => value ?? 0),
		decimals: 1
	});
	return new Map(shares.map((stat, index) => [stat, texts?.[index] ?? '']));
}

function withTexts(
	column: ProgrammeColumn | null,
	texts: ReadonlyMap<Stat, string>
): ProgrammeColumn | null {
	if (!column) return null;
	const { cell } = column;
	return {
		...column,
		cell: (answers) => {
			const view = cell(answers);
			const text = view.type === 'stat' ? texts.get(view.stat) : undefined;
			return view.type === 'stat' && text ? { ...view, text } : view;
		}
	};
}

export function columnsOf(
	rows: readonly ProgrammeAnswers[],
	whole: Whole
): ProgrammeColumn[] {
	const money = (name: string, index: number, total: Stat | null) =>
		statColumn(
			name,
			rows,
			({ money }) => money[index],
			total,
			({ money }) => (index > 1 && money.length > 0 ? outside : none)
		);
	const spent = money('支出', 0, whole.amount);
	return [
		people,
		statColumn('同比', rows, ({ reached }) => reached[1], null),
		...(spent
			? [
					bars(rows),
					spent,
					withTexts(money('占比', 2, whole.share), shareTexts(rows, whole)),
					money('同比', 1, whole.change),
					money('贡献率', 3, whole.contribution),
					money('拉动', 4, whole.pull)
				]
			: [])
	].filter((column) => column !== null);
}
