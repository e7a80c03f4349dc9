import type { ReportDocument } from '#lib/report/document.ts';
import type { LaidDocument } from '#lib/report/docx/lay-pages.ts';
import { messageOf } from '../message.ts';
import { printedPages, type PrintedPage } from './pages.ts';
import type { PaperStyleChoice } from './paper-style.svelte.ts';

export type LayPages = (
	document: ReportDocument,
	style: PaperStyleChoice
) => Promise<LaidDocument>;

/** 分页预览: the pages of the document that was last laid out. While another is being laid out there are none. */
export class Paging {
	#lay: LayPages;
	/** Which call was the last: the same document may be asked for in another form. */
	#calls = 0;
	#laid: { document: ReportDocument; pages: readonly PrintedPage[] } | null =
		$state.raw(null);
	busy = $state(false);
	/** Why there are no pages; '' while all is well. */
	problem = $state('');

	constructor(lay: LayPages) {
		this.#lay = lay;
	}

	/** The latest asked for wins. */
	async lay(document: ReportDocument, style: PaperStyleChoice): Promise<void> {
		const call = ++this.#calls;
		this.busy = true;
		this.problem = '';
		try {
			const laid = await this.#lay(document, style);
			if (this.#calls !== call) return;
			this.#laid = { document, pages: printedPages(document, laid) };
		} catch (error) {
			if (this.#calls === call) this.problem = messageOf(error);
		} finally {
			if (this.#calls === call) this.busy = false;
		}
	}

	/** Null for a document that is not laid out yet. */
	of(document: ReportDocument): readonly PrintedPage[] | null {
		return this.#laid?.document === document ? this.#laid.pages : null;
	}
}
