import type { Answerer } from '#lib/answer/answerer.ts';
import type { DatasetInfo, DatasetKind } from '#lib/domain/dataset.ts';
import { datasetKindNames } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { strFromU8 } from 'fflate';
import type { TraceHead } from '#lib/report/docx/trace-part.ts';
import type { TracedDocument } from '../trace/read.ts';
import { packDocx } from '../write/pack.ts';
import { partsReplaced } from '../write/replace.ts';
import { compareAll, type Compared, type Fate } from './compare.ts';
import { contradictionsIn } from './contradictions/find.ts';
import type { Contradiction } from './contradictions/contradiction.ts';
import { askAgain } from './newer.ts';
import { renewedProperties } from './properties.ts';
import { provenanceCells, substitutionCells } from './provenance.ts';
import { renewedCharts } from './renew-charts.ts';
import { revisionCells } from './revision-cells.ts';
import { renewedTrace } from './renew-trace.ts';

/** Where a number stands, for those who show it. */
export interface Where {
	/** With its brackets. */
	slot: string;
	name: string;
	/** Null in a chart and where it stands nowhere. */
	paragraph: number | null;
}

export interface Update extends Where {
	before: string;
	after: string;
}

export interface Lost extends Where {
	/** As it was written. */
	text: string;
	reason: string;
}

export interface Conflict extends Where {
	/** What a person wrote there. */
	person: string;
	/** What the data says; null where it says nothing. */
	data: string | null;
}

export interface Refreshed {
	/** The renewed file: the very bytes that were given where nothing had to be done. */
	bytes: Uint8Array;
	updated: readonly Update[];
	/** Places that said what the data says. */
	unchanged: number;
	/** Taken out by people. */
	lost: readonly Lost[];
	conflicts: readonly Conflict[];
	/** Sentences of people that the data no longer bears out. */
	contradictions: readonly Contradiction[];
	/** Left as they are: the data does not give them any more. */
	unavailable: readonly Lost[];
	/** What else the reader must know of the renewed file. */
	notes: readonly string[];
}

/**
 * 更新旧稿: a document of ours, edited by people since, over newer data. Numbers are renewed in place, in the look
 * they were given; nothing else of the file is touched.
 * @throws UserError for data that this document must not be renewed from.
 */
export async function refresh(
	bytes: Uint8Array,
	traced: TracedDocument,
	answerer: Answerer
): Promise<Refreshed> {
	const { document, head } = traced;
	const { dataset, fingerprint } = answerer;
	refuseOther(head, answerer);
	const bound = compareAll(traced, await askAgain(traced.numbers, head, answerer));
	const compared = [...bound, ...provenanceCells(document, bound)];
	const of = (fate: Fate) => compared.filter((one) => one.fate === fate);
	const newHead: TraceHead = {
		...head,
		dataset: dataset.id,
		datasetKind: dataset.kind,
		fingerprint
	};
	const trace = renewedTrace(traced, compared, newHead);
	const charts = renewedCharts(document.package, compared);
	const changed = {
		...partsReplaced(document, [
			...of('renew').flatMap(({ span, newer }) =>
				span ? [{ ...span, text: newer.text! }] : []
			),
			...substitutionCells(document, bound),
			...revisionCells(document, bound)
		]),
		...charts.parts,
		...(trace === null ? {} : { [traced.path]: trace }),
		...(trace === null ? {} : propertiesOf(traced, dataset, fingerprint))
	};
	return {
		bytes:
			Object.keys(changed).length === 0
				? bytes
				: packDocx(document.package.parts, changed),
		updated: of('renew').map((one) => ({
			...whereOf(one),
			before: one.now,
			after: one.newer.text!
		})),
		unchanged: of('same').length,
		lost: of('lost').map((one) => ({ ...lostOf(one), reason: whyLost(one) })),
		conflicts: of('conflict').map((one) => ({
			...whereOf(one),
			person: one.now,
			data: one.newer.text
		})),
		contradictions: await contradictionsIn(traced, compared, answerer),
		unavailable: of('unavailable').map((one) => ({
			...lostOf(one),
			reason: one.newer.reason
		})),
		notes: notesOf(head, dataset, charts.withoutWorkbook.length)
	};
}

/** 不能把模拟数据当作真的: figures of a document said to be official are not replaced by invented ones. */
function refuseOther(head: TraceHead, { dataset, regions }: Answerer): void {
	const invented = (kind: string) => kind === 'simulated' || kind === 'sample';
	const name = (kind: string) => datasetKindNames[kind as DatasetKind] ?? kind;
	if (invented(dataset.kind) && dataset.kind !== head.datasetKind)
		throw new UserError(
			`这份文稿据${name(head.datasetKind)}写成，“${dataset.name}”是${name(dataset.kind)}，不能用来更新。请用 --data 换一个数据集。`
		);
	if (!regions.get(head.region))
		throw new UserError(
			`数据集“${dataset.name}”没有这份文稿的地区（${head.region}），不能用来更新。请换一个数据集。`
		);
}

/** Properties a program dropped on saving are not put back. */
function propertiesOf(
	{ document }: TracedDocument,
	dataset: DatasetInfo,
	fingerprint: string
): Record<string, string> {
	const path = 'docProps/custom.xml';
	const part = document.package.parts[path];
	return part ? { [path]: renewedProperties(strFromU8(part), dataset, fingerprint) } : {};
}

const whereOf = ({ newer: { number }, span }: Compared): Where => ({
	slot: `【${number.slot}】`,
	name: number.name,
	paragraph: span?.paragraph ?? null
});

const lostOf = (one: Compared) => ({
	...whereOf(one),
	text: one.newer.number.written
});

function whyLost({ newer: { number } }: Compared): string {
	if (number.place) return '图或图中的这个值已删去';
	return number.places.length > 0 ? '数已删去' : '数和它的书签都已删去';
}

function notesOf(head: TraceHead, dataset: DatasetInfo, lame: number): string[] {
	return [
		...(dataset.id !== head.dataset || dataset.kind !== head.datasetKind
			? [
					`原稿据“${head.dataset}”写成，现据“${dataset.name}”更新；资料来源、数据性质等说明文字没有改，请自行核对。`
				]
			: []),
		...(lame > 0
			? [`${lame}张图的内嵌工作簿对不上，只改了图；在 Word 中“编辑数据”会看到旧数。`]
			: [])
	];
}
