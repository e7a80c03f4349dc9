import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import {
	reportKinds,
	type ObservationStatus,
	type ReportKind
} from '#lib/domain/observation.ts';
import type { Received } from '#lib/quality/received.ts';
import type { ReadNumber } from '#lib/wording/read-number.ts';
import { pick, readMeasure, sideOf, statuses, type Fail } from '../columns.ts';
import { factorOf, isPlain } from '../received/figure.ts';

/** Columns of a long table that say what a figure is, whoever's and whenever it is. */
export const classColumns = [
	...(['indicator', 'unit', 'area', 'mode', 'measure'] as const),
	...(['report', 'status', 'revision', 'note', 'source'] as const)
];
export type ClassTexts = Readonly<Record<(typeof classColumns)[number], string>>;

/** What an indicator's name stands for. */
export interface Known {
	term: Term | undefined;
	subject: Received['subject'];
	/** 同比、环比: a comparison, which is never read as data. */
	basis: Received['basis'];
}

/** A name that the catalogue knows but for 同比 or 环比 behind it. */
const comparison = /^(.+?)[·\s(（]*(同比|环比)[)）]*$/;

export function recognise(name: string, catalog: Catalog): Known {
	const own = catalog.lookup(name);
	const compared = own ? null : comparison.exec(name);
	const base = compared && catalog.lookup(compared[1]!);
	const term = base ?? own;
	const basis = base ? (compared[2] === '同比' ? 'yoy' : 'qoq') : null;
	return { term, subject: term?.subject ?? null, basis };
}

interface Split {
	area: Area;
	mode: Mode | null;
	report: ReportKind;
}

/** 一类行: lines that differ in nothing but region, period and value are read alike. */
export class LineClass {
	readonly texts: ClassTexts;
	readonly known: Known;
	readonly stated: ObservationStatus | null;
	readonly measure: Measure | null;
	readonly revision: number;
	/** `~` and the name as received where the catalogue has none. */
	readonly indicator: string;
	/** Of a plain numeral. */
	readonly #factor: number | null;
	#split: Split | null = null;

	/** @param frequency of the period; '' where that is none. */
	constructor(texts: ClassTexts, known: Known, frequency: string, fail: Fail) {
		this.texts = texts;
		this.known = known;
		this.stated = pick<ObservationStatus>(texts.status, statuses, fail);
		this.measure = readMeasure(texts.measure, fail, known.term, frequency);
		this.revision = Number(texts.revision) || 1;
		this.indicator = known.subject ? known.subject.spec.id : `~${texts.indicator}`;
		this.#factor = this.#convert(one, '1');
	}

	/** Canonical units in one of the unit written; null where it cannot be converted. */
	factor(number: ReadNumber, written: string): number | null {
		// What is no plain numeral may have a unit of its own.
		return isPlain(written) ? this.#factor : this.#convert(number, written);
	}

	/** The same of a plain numeral, whichever it is. */
	get plainFactor(): number | null {
		return this.#factor;
	}

	/** Whose side, which 供养方式, by which 报表. */
	split(fail: Fail): Split {
		const { area, mode, report } = this.texts;
		const { term } = this.known;
		return (this.#split ??= {
			area:
				pick<Area>(area, ['all', 'urban', 'rural'], fail) ?? term?.area ?? sideOf(term),
			mode: pick<Mode>(mode, ['central', 'dispersed'], fail) ?? term?.mode ?? null,
			report: pick<ReportKind>(report, reportKinds, fail) ?? ''
		});
	}

	#convert(number: ReadNumber, written: string): number | null {
		const { term, subject } = this.known;
		return factorOf(subject, this.texts.unit || (term?.unit ?? ''), number, written);
	}
}

const one: ReadNumber = { status: 'ok', value: 1, lastPlace: 1 };
