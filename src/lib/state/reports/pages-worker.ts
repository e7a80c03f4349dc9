import type { ReportDocument } from '#lib/report/document.ts';
import { layPages } from '#lib/report/docx/lay-pages.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import type { PaperStyleChoice } from './paper-style.svelte.ts';

/** Laying out takes seconds on a slow machine: here it holds nobody up. */
new Wire(self as unknown as WireEnd, {
	lay: (document: ReportDocument, style: PaperStyleChoice) => layPages(document, style)
});
