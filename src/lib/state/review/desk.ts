import type { Scope } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { spanOf } from '#lib/review/clean/traced.ts';
import type { Paragraph, Span } from '#lib/review/document.ts';
import { fillBlanks, type Fill } from '#lib/review/fill/fill.ts';
import type { ReviewFinding } from '#lib/review/finding.ts';
import { openDocument, type OpenedDocument } from '#lib/review/read/open.ts';
import { readDocx } from '#lib/review/read/docx.ts';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone, reviewWithData, type Review } from '#lib/review/review.ts';
import { subjectReader } from '#lib/review/understand/subject.ts';
import { addComments, type Comment } from '#lib/review/write/comments.ts';
import { withRemarks } from '#lib/review/write/remarks.ts';
import {
	replaceInDocx,
	replaceInText,
	type Replacement
} from '#lib/review/write/replace.ts';
import { trackReplacements } from '#lib/review/write/revisions.ts';
import { answererOver, type Answers, type SetOutline } from '../set-outline.ts';

/** 稿件 as the page shows it: what is needed to write it back stays on the desk. */
export interface Manuscript {
	kind: 'docx' | 'text';
	paragraphs: readonly Pick<Paragraph, 'text' | 'place' | 'cell'>[];
}

/** The set that a manuscript is held against, and of what. */
export interface DataSetting extends SetOutline {
	scope: Scope;
	/** Whether the period was chosen, and so goes before what the document says of itself. */
	periodIsGiven: boolean;
}

/** With what a document is read. */
export interface DeskSetting {
	/** ISO date of the day: the year that a document without one speaks from. */
	today: string;
	/** Null where it is checked by itself alone. */
	data: DataSetting | null;
}

/** A figure of the text that was compared with the data. */
export interface ComparedFigure extends Span {
	agrees: boolean;
	stat: Stat;
}

export interface CheckedManuscript {
	/** Figures read. */
	numbers: number;
	findings: readonly ReviewFinding[];
	compared: readonly ComparedFigure[];
}

/** By whom comments are. */
const signature = { author: '核稿', initials: '核' };

/**
 * 案头: one document at a time, from its bytes to what is written back. It does not yield while it
 * reads and checks, so the page keeps it in a worker.
 */
export class Desk {
	readonly catalog: Catalog;
	#answers: Answers;
	#document: OpenedDocument | null = null;

	constructor(catalog: Catalog, answers: Answers) {
		this.catalog = catalog;
		this.#answers = answers;
	}

	/** @throws UserError saying why a file is refused; what lay on the desk stays there. */
	async open(name: string, bytes: Uint8Array): Promise<Manuscript> {
		return this.#lay(openDocument(name, bytes));
	}

	async paste(text: string): Promise<Manuscript> {
		return this.#lay(readText(text));
	}

	/** `tell` hears how much is done, from 0 to 1. */
	async check(
		{ today, data }: DeskSetting,
		tell?: (done: number) => void
	): Promise<CheckedManuscript> {
		const document = this.#laid();
		const review = data
			? await reviewWithData(
					document,
					{
						...this.#reading(data.scope.period, data.periodIsGiven),
						...(tell && { tell })
					},
					answererOver(data, this.catalog, this.#answers),
					data.scope
				)
			: reviewAlone(document, {
					...this.#reading(today.slice(0, 4), false),
					...(tell && { tell })
				});
		const { numbers, findings } = review;
		return { numbers, findings, compared: comparedIn(review) };
	}

	async fill(data: DataSetting): Promise<Fill> {
		return fillBlanks(
			this.#laid(),
			this.#reading(data.scope.period, data.periodIsGiven),
			answererOver(data, this.catalog, this.#answers),
			data.scope
		);
	}

	/** 带批注的稿件: a .docx with Word comments, a text with remarks under its lines. */
	async commented(
		comments: readonly Comment[],
		today: string
	): Promise<Uint8Array | string> {
		const document = this.#laid();
		return document.kind === 'docx'
			? addComments(document, comments, { ...signature, today })
			: withRemarks(document, comments);
	}

	/** The document with what was accepted, and no other change. */
	async replaced(replacements: readonly Replacement[]): Promise<Uint8Array | string> {
		const document = this.#laid();
		return document.kind === 'docx'
			? replaceInDocx(document, replacements)
			: replaceInText(document.text, replacements);
	}

	/**
	 * 带修订的稿件: every accepted change tracked, with comments as well where they are given. Comments leave the text
	 * as it was, so that the places of the changes still hold behind them.
	 */
	async revised(
		replacements: readonly Replacement[],
		comments: readonly Comment[],
		today: string
	): Promise<Uint8Array> {
		const document = this.#laid();
		if (document.kind !== 'docx')
			throw new UserError('只有 .docx 能带修订。请打开 Word 文档，或下载更正后的文本。');
		const commented =
			comments.length === 0
				? document
				: readDocx('稿.docx', addComments(document, comments, { ...signature, today }));
		return trackReplacements(commented, replacements, { author: '救助数报', today });
	}

	#lay(document: OpenedDocument): Manuscript {
		if (document.paragraphs.every(({ text }) => text.trim() === ''))
			throw new UserError(
				'稿中没有文字。请换一份有正文的稿件，扫描件和图片里的字读不出来。'
			);
		this.#document = document;
		return {
			kind: document.kind,
			paragraphs: document.paragraphs.map(({ text, place, cell }) => ({
				text,
				place,
				cell
			}))
		};
	}

	#laid(): OpenedDocument {
		if (!this.#document) throw new Error('no document on the desk');
		return this.#document;
	}

	#reading(period: string, periodIsGiven: boolean) {
		const catalog = this.catalog;
		return { catalog, reader: subjectReader(catalog), period, periodIsGiven };
	}
}

const comparedIn = ({ bindings }: Review): ComparedFigure[] =>
	bindings.flatMap(({ claim, stat, verdict }) =>
		stat && verdict !== 'unbound'
			? [
					{
						...spanOf(claim.passage.traced, claim.quantity.start, claim.quantity.end),
						agrees: verdict === 'agree',
						stat
					}
				]
			: []
	);
