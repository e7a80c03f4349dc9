import type { Region } from '#lib/domain/region.ts';
import { comparePeriods, parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { commonUnit } from '../figure.ts';
import { periodName, sinceJanuary } from '../period-name.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import { peersOf, peerWord } from '../pages/peers.ts';
import {
	absent,
	reportingNotes,
	sourceLine,
	statCell,
	type Piece
} from '../pages/piece.ts';
import { slotText, type Asking } from '../pages/slot-text.ts';
import { entryOf, overRegions, type Entry } from './entry.ts';

/** 数值的样子: what a pivot shows of its figures. */
export const forms = ['数值', '累计', '同比', '累计同比', '环比'] as const;
export type Form = (typeof forms)[number];

/** 透视: rows are regions, columns are periods or indicators. */
export interface Pivot {
	layout: 'periods' | 'indicators';
	form: Form;
	/** The rows that were asked for; null for the region and those below it. */
	regions: readonly Region[] | null;
	since: Period;
	/** The other columns, where columns are indicators. */
	beside: readonly Entry[];
	/** What the address asks for and nobody knows, as written. */
	unknown: readonly string[];
}

/** The part of an address that a pivot is written in. */
export interface WrittenPivot {
	layout: string | null;
	form: string | null;
	regions: string | null;
	since: string | null;
	beside: string | null;
}

const usualPeriods = 8;
const mostPeriods = 24;

/** The periods of the set in the page's frequency up to its own, oldest first. */
export const periodsOf = ({ scope, periods }: PageContext): Period[] => {
	const { frequency } = parsePeriod(scope.period);
	return periods
		.filter(
			(period) =>
				parsePeriod(period).frequency === frequency &&
				comparePeriods(period, scope.period) <= 0
		)
		.slice(-mostPeriods);
};

const listed = (text: string | null): string[] => [
	...new Set((text ?? '').split(/[,，、]/).filter(Boolean))
];

export function readPivot(written: WrittenPivot, context: PageContext): Pivot {
	const { regions, catalog } = context;
	const rows = listed(written.regions).map((name) => ({
		name,
		found: regions.find(name)
	}));
	const beside = listed(written.beside).map((name) => ({
		name,
		found: entryOf(catalog, name)
	}));
	const all = periodsOf(context);
	const since = all.find((period) => period === written.since);
	const known = rows.flatMap(({ found }) => found ?? []);
	return {
		layout: written.layout === 'indicators' ? 'indicators' : 'periods',
		form: forms.find((form) => form === written.form) ?? '数值',
		regions: known.length > 0 ? known : null,
		since: since ?? all.at(-usualPeriods) ?? all[0]!,
		beside: beside.flatMap(({ found }) => found ?? []),
		unknown: [...rows, ...beside]
			.filter(({ found }) => !found)
			.map(({ name }) => name)
			.concat(written.since !== null && !since ? [written.since] : [])
	};
}

const isFlow = (entry: Entry): boolean =>
	entry.type === 'indicator' && entry.spec.kind === 'flow';

/** The forms that an entry has: a standard is not cumulated. */
export const formsOf = (entry: Entry): readonly Form[] =>
	isFlow(entry) || entry.type === 'derived'
		? forms
		: forms.filter((form) => !form.startsWith('累计'));

/** How an entry is asked in a form; a flow that is not cumulated is that of the period alone. */
export function askingOf(entry: Entry, form: Form): Asking {
	const cumulative = form.startsWith('累计');
	return {
		subject: entry.spec.id,
		...(cumulative && formsOf(entry).includes('累计')
			? { measure: '累计' as const }
			: {}),
		...(form.endsWith('同比') ? { compare: '同比' as const } : {}),
		...(form === '环比' ? { compare: '环比' as const } : {})
	};
}

interface Column {
	name: string;
	/** Under the name: 三季度, 1—9月累计; '' for an indicator, whose unit stands there. */
	of: string;
	asking: Asking;
}

/** 本年累计 at the right of single periods: a subtotal over time is a slot of its own. */
const yearToDate = ({ scope }: PageContext, entry: Entry, { form }: Pivot): Column[] =>
	isFlow(entry) && form === '数值' && parsePeriod(scope.period).frequency !== 'Y'
		? [
				{
					name: `${yearOf(scope.period)}年`,
					of: `${sinceJanuary(scope.period)}累计`,
					asking: { subject: entry.spec.id, measure: '累计', period: scope.period }
				}
			]
		: [];

/** 2026年 over 三季度: eight quarters fit beside one another. */
function periodHead(period: Period): Pick<Column, 'name' | 'of'> {
	const name = periodName(period);
	const { frequency } = parsePeriod(period);
	if (frequency !== 'Q' && frequency !== 'M') return { name, of: '' };
	const year = `${yearOf(period)}年`;
	return { name: year, of: name.slice(year.length) };
}

const columnsOf = (context: PageContext, entry: Entry, pivot: Pivot): Column[] =>
	pivot.layout === 'indicators'
		? [entry, ...pivot.beside].map((one) => ({
				name: one.spec.name,
				of: '',
				asking: askingOf(one, pivot.form)
			}))
		: [
				...periodsOf(context)
					.filter((period) => comparePeriods(period, pivot.since) >= 0)
					.map((period) => ({
						...periodHead(period),
						asking: { ...askingOf(entry, pivot.form), period }
					})),
				...yearToDate(context, entry, pivot)
			];

interface Rows {
	head: string;
	regions: readonly Region[];
	/** The row that is of all others together; its figure is a slot, never a sum of the rows. */
	whole: Region | null;
	self: Region | null;
}

function rowsOf(context: PageContext, pivot: Pivot): Rows {
	if (pivot.regions)
		return { head: '地区', regions: pivot.regions, whole: null, self: null };
	const peers = peersOf(context);
	return {
		head: peers.regions.length > 0 ? peerWord(peers) : '地区',
		regions: [peers.of, ...peers.regions],
		whole: peers.regions.length > 0 ? peers.of : null,
		self: peers.self
	};
}

/** 透视表 of an entry: every cell, subtotals too, is an answer of its own; refusals say why. */
export function pivotTable(
	context: PageContext,
	entry: Entry,
	pivot: Pivot
): Question<Piece> {
	const rows = rowsOf(context, pivot);
	const columns = columnsOf(context, entry, pivot);
	return map(
		together({
			cells: each(
				columns.map(({ asking }) =>
					many(rows.regions.map(({ code }) => slotText({ ...asking, region: code })))
				)
			)
		}),
		({ cells }): Piece => {
			const all = cells.flat();
			if (!all.some(({ status }) => status !== 'missing'))
				return absent('透视表', `所选地区和期间没有${entry.spec.name}。`);
			const units = cells.map(commonUnit);
			const same = units.filter((unit) => unit !== '');
			const unit = pivot.layout === 'periods' ? ((commonUnit(all) || same[0]) ?? '') : '';
			return {
				type: 'figure',
				id: `indicator-${entry.spec.id}`,
				title: [
					`${entry.spec.name}：分地区${pivot.layout === 'periods' ? '、分期' : ''}${formWord(pivot.form)}`
				],
				unit: [
					unit === '' ? '' : `单位：${unit === '∶1' ? '比' : unit}`,
					'表中数字均可点开溯源'
				]
					.filter(Boolean)
					.join('。'),
				source: sourceLine(context),
				chart: null,
				table: {
					head: rows.head,
					columns: columns.map(({ name, of }, index) => ({
						name,
						unit: pivot.layout === 'periods' ? of : (units[index] ?? '')
					})),
					rows: rows.regions.map((region, row) => ({
						head: region.name,
						total: region === rows.whole,
						self: region === rows.self,
						cells: cells.map((stats, column) =>
							statCell(
								stats[row]!,
								pivot.layout === 'periods'
									? unit || undefined
									: units[column] || undefined
							)
						)
					})),
					notes: [
						...(rows.whole
							? [
									...wholeNotes(context, [entry, ...pivot.beside], rows.whole, pivot),
									...reportingNotes(
										columns.map(({ name, of }, column) => [name + of, cells[column]![0]]),
										rows.head
									)
								]
							: []),
						...refusals(all)
					]
				}
			};
		}
	);
}

const formWord = (form: Form): string => (form === '数值' ? '' : `（${form}）`);

/** How the row of the whole is made, an entry a line. */
const wholeNotes = (
	{ catalog }: PageContext,
	entries: readonly Entry[],
	whole: Region,
	{ layout }: Pivot
): string[] =>
	(layout === 'periods' ? entries.slice(0, 1) : entries).map(
		(entry) => `${whole.name}的${entry.spec.name}：${overRegions(entry, catalog)}。`
	);

/** 不出数 and why, each reason once. */
const refusals = (stats: readonly Stat[]): string[] => [
	...new Set(
		stats
			.filter(({ status }) => status === 'refused')
			.map(({ reason }) => `不出数：${reason.replace(/。$/, '')}。`)
	)
];
