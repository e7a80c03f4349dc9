import type { ScreeningFinding } from '#lib/domain/finding.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { Reading } from '#lib/ingest/received/reading.ts';
import type { Received } from '#lib/quality/received.ts';
import type { Regions } from '#lib/quality/regions.ts';
import type { ScreeningSettings } from '#lib/quality/settings.ts';
import { mendsOf, type Mend } from './mends.ts';
import type { SheetView } from './sheet-view.ts';

/** 一项审核发现, with its place in the tables of the page and what can be done about it. */
export interface FindingView {
	/** The same after everything is screened again, as long as the same is found. */
	key: string;
	finding: ScreeningFinding;
	/** 疑似单位错位. */
	ruleName: string;
	/** Key of the sheet; null for a file as a whole. */
	sheet: string | null;
	/** 云汀区 2026Q3 低保资金支出: for a list that is read away from the page; '' for what is no figure. */
	subject: string;
	/** 云汀区 低保资金支出, where the rule is said already; '' for what is no figure. */
	whose: string;
	mends: readonly Mend[];
}

/** A person goes through hundreds at most: the gravest are listed, all are counted. */
const mostListed = 1000;

const severities = ['error', 'warn', 'info'] as const;

export function findingViews(
	findings: readonly ScreeningFinding[],
	sheets: readonly { reading: Reading; view: SheetView }[],
	settings: ScreeningSettings,
	regions: Regions
): FindingView[] {
	const listed = severities
		.flatMap((severity) =>
			findings
				.filter((one) => one.severity === severity)
				// Causes before consequences: what is wrong with a cell comes before sums that it spoils.
				.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
		)
		.slice(0, mostListed);
	const names = new Map<string, string>(settings.rules.map(({ id, name }) => [id, name]));
	const bySheet = new Map(
		sheets.map((one) => [sheetId(one.view.file, one.view.name), one])
	);
	const figures = new Map(
		[...bySheet].map(([id, { reading }]) => [
			id,
			new Figures(
				reading.received,
				listed.filter(({ place }) => sheetId(place.file, place.sheet) === id)
			)
		])
	);
	const seen = new Map<string, number>();
	return listed.map((finding) => {
		const { place, rule, found } = finding;
		const id = sheetId(place.file, place.sheet);
		const sheet = place.row === null ? undefined : bySheet.get(id);
		const figure = figures.get(id)?.at(finding) ?? null;
		const words = [rule, id, place.cell ?? '', found].join('|');
		const times = seen.get(words) ?? 0;
		seen.set(words, times + 1);
		return {
			key: times === 0 ? words : `${words}|${times}`,
			finding,
			ruleName: names.get(rule) ?? rule,
			sheet: sheet?.view.key ?? null,
			subject: figure ? subjectOf(figure, regions, true) : '',
			whose: figure ? subjectOf(figure, regions, false) : '',
			mends: sheet
				? mendsOf({
						finding,
						figure,
						beside: figure ? figures.get(id)!.beside(figure) : [],
						together: figure !== null && figures.get(id)!.together(finding, figure),
						sheet: sheet.reading.sheet,
						key: sheet.view.key
					})
				: []
		};
	});
}

const sheetId = (file: string, name: string | null): string => `${file}#${name ?? ''}`;

function subjectOf(figure: Received, regions: Regions, dated: boolean): string {
	const { region, written, period, subject } = figure;
	return [
		region === null ? written.region : (regions.get(region)?.name ?? region),
		dated ? (period ?? written.period) : '',
		subject?.spec.name ?? written.indicator
	]
		.filter((word) => word !== '')
		.join(' ');
}

/** Enough to tell a column's unit by. */
const lookedAt = 20_000;

function unitCell(figure: Received | null): string | null {
	if (!figure) return null;
	const { row, column } = figure.table.cellOf(figure, 'unit');
	return `${row},${column}`;
}

/** The figures of a sheet that findings are about, found in one pass over its hundred thousands. */
class Figures {
	readonly #received: Sequence<Received>;
	readonly #findings: readonly ScreeningFinding[];
	readonly #byCell = new Map<string, Received>();
	/** By region and period, of those that findings are about; null until somebody asks. */
	#byPlace: Map<RegionCode | null, Map<Period | null, Received[]>> | null = null;

	constructor(received: Sequence<Received>, findings: readonly ScreeningFinding[]) {
		this.#received = received;
		this.#findings = findings;
		const rows = new Set(findings.map(({ place }) => place.row));
		for (const one of received) {
			if (!rows.has(one.row)) continue;
			const { row, column } = one.table.cellOf(one, 'value');
			this.#byCell.set(`${row},${column}`, one);
		}
	}

	/** Null where the finding stands at a label or a head. */
	at({ place }: ScreeningFinding): Received | null {
		return this.#byCell.get(`${place.row},${place.column}`) ?? null;
	}

	/** Whether a rule finds most of the figures of one unit wrong, and more than one. */
	together({ rule }: ScreeningFinding, figure: Received): boolean {
		const unit = unitCell(figure);
		const wrong = this.#findings.filter(
			(one) => one.rule === rule && unitCell(this.at(one)) === unit
		).length;
		if (wrong <= 1) return false;
		let all = 0;
		let left = lookedAt;
		for (const one of this.#received) {
			if (left-- === 0 || all > wrong * 2) break;
			if (one.number.status === 'ok' && unitCell(one) === unit) all++;
		}
		return wrong * 2 >= all;
	}

	/** Of the same region, period and measure: in its row, or in its column. */
	beside(figure: Received): Received[] {
		const { observation } = figure;
		if (!observation) return [];
		this.#byPlace ??= this.#placed();
		return this.#byPlace
			.get(figure.region)!
			.get(figure.period)!
			.filter(
				({ observation: other }) =>
					other !== null &&
					other.mode === observation.mode &&
					other.measure === observation.measure
			);
	}

	#placed(): Map<RegionCode | null, Map<Period | null, Received[]>> {
		const placed = new Map<RegionCode | null, Map<Period | null, Received[]>>();
		for (const { region, period } of this.#byCell.values()) {
			const periods = placed.get(region) ?? new Map<Period | null, Received[]>();
			placed.set(region, periods.set(period, []));
		}
		for (const one of this.#received) placed.get(one.region)?.get(one.period)?.push(one);
		return placed;
	}
}
